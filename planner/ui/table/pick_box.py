"""A box to pick one of some labels in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.models.placeholders import is_placeholder
from planner.ui.finding.found_list import FoundList
from planner.ui.finding.popup_width import be_wide_enough
from planner.ui.table.kinds import NewName
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.once import call_once

_BROWSING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


_LETTERS = 18
"""How many letters of a name are seen at least."""


class PickBox(ComboBox):
    """One of some labels, picked from the list or found by typing.

    ``chosen`` is called with the label once for each choice, after the key or click that made it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        labels: list[str] | Callable[[], list[str]],
        *,
        chosen: Callable[[str], object] | None = None,
    ) -> None:
        """``labels`` that are a function are asked for once somebody goes to the box: most boxes
        are only looked at, and there may be ten thousand names."""
        super().__init__(parent)
        self.labels: list[str] = []
        """What is offered, as far as it was asked for."""
        self._later = labels if callable(labels) else None
        # As wide as a usual name: the longest there is would push all else out of sight.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setEditable(True)
        self.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        edit = self.lineEdit()
        assert edit is not None
        self.edit: QLineEdit = edit
        self.found = FoundList(edit, self)
        self.found.takes_first = lambda typed: not is_placeholder(typed)
        self.found.taken.connect(self._be_at)
        if not callable(labels):
            self.offer_labels(labels)
        if chosen is not None:
            choices = (self.activated, self.found.taken, edit.returnPressed)
            call_once(self, lambda: chosen(self.currentText()), *choices)

    def be_narrow(self) -> None:
        """Take no more room than there is, however long the labels are."""
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def offer_labels(self, labels: list[str]) -> None:
        """Offer these instead."""
        self.labels, self._later = labels, None
        self.clear()
        self.addItems(labels)
        self.found.find_among(labels)

    def fill(self) -> None:
        """Offer what was left for later; what stands in the field stays there."""
        if self._later is None:
            return
        typed = self.edit.text()
        with QSignalBlocker(self):
            self.offer_labels(self._later())
            self._be_at(typed)

    def _be_at(self, label: str) -> None:
        """Go to what was taken; where only the text says it, Qt chooses it again on leaving."""
        self.setCurrentIndex(self.findText(label, Qt.MatchFlag.MatchExactly))
        self.setEditText(label)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Open the list of all."""
        self.fill()
        be_wide_enough(self.view(), self.labels, self)
        super().showPopup()
        self.view().installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list where Qt would choose the next label, unseen by whoever looks for one."""
        if event.key() in _BROWSING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let whoever types while the list of all is open find, as where it is not."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.text().strip()
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.hidePopup()
            self.edit.setFocus()
            self.edit.selectAll()
            again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QCoreApplication.sendEvent(self.edit, again)
            return True
        return super().eventFilter(watched, event)

    def start_with(self, text: str) -> None:
        """Begin with this label chosen and ready to be typed over."""
        self.fill()
        at = self.findText(text, Qt.MatchFlag.MatchExactly)
        self.setCurrentIndex(at)
        self.setEditText(text)
        self.edit.selectAll()

    def value(self) -> str | NewName:
        """Return what was typed, or the one label it can only mean."""
        return self.currentText()

    def currentText(self) -> str:
        """Return what was typed, or the one label it can only mean."""
        self.fill()
        typed = super().currentText().strip()
        if not typed or self.findText(typed, Qt.MatchFlag.MatchExactly) >= 0:
            return typed
        return typed if is_placeholder(typed) else self.found.meant(typed) or typed
