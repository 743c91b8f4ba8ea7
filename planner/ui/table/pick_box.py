"""A box to pick one of some labels in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.once import call_once

_BROWSING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PickBox(ComboBox):
    """One of some labels, picked from the list or found by typing any part of it.

    ``chosen`` is called with the label once for each choice, after the key or click that made it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        labels: list[str],
        *,
        chosen: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.addItems(labels)
        self.setMaxVisibleItems(14)
        completer = QCompleter(labels, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(14)
        self.setCompleter(completer)
        edit = self.lineEdit()
        if chosen is not None and edit is not None:
            choices = (self.activated, completer.activated, edit.returnPressed)
            call_once(self, lambda: chosen(self.currentText()), *choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list where Qt would choose the next label, unseen by whoever looks for one."""
        if event.key() in _BROWSING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def start_with(self, text: str) -> None:
        """Begin with this label chosen and ready to be typed over."""
        at = self.findText(text, Qt.MatchFlag.MatchExactly)
        self.setCurrentIndex(at)
        self.setEditText(text)
        edit = self.lineEdit()
        if edit is not None:
            edit.selectAll()

    def currentText(self) -> str:
        """Return what was typed, or the one label it can only mean."""
        typed = super().currentText().strip()
        labels = [self.itemText(i) for i in range(self.count())]
        if not typed or typed in labels:
            return typed
        fitting = [label for label in labels if typed.casefold() in label.casefold()]
        starting = [label for label in labels if label.casefold().startswith(typed.casefold())]
        if len(starting) == 1:
            return starting[0]
        return fitting[0] if len(fitting) == 1 else typed
