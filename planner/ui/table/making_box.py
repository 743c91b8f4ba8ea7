"""A box to pick something in, or to make it on purpose."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from planner.imports.reading import is_placeholder
from planner.text import tr
from planner.ui.search_text import normalize_for_search
from planner.ui.table.kinds import NewName
from planner.ui.table.model import Index
from planner.ui.table.pick_box import PickBox

_NAME = Qt.ItemDataRole.UserRole
"""Of a line in the list: what it puts into the box, where the line itself says more."""
_TYPED = Qt.ItemDataRole.UserRole + 1
"""The text a line was found for: lines are chosen here, and Qt keeps all of them."""

_MOST_LINES = 200
"""Nobody looks through more; another letter leaves fewer."""


class _Finder(QCompleter):
    """Shows the lines it is given; none is chosen before somebody goes to it."""

    def pathFromIndex(self, index: Index) -> str:
        return str(index.data(_NAME))


class MakingBox(PickBox):
    """A ``PickBox`` whose list ends with a line that makes what was typed, where nothing has that
    name. Only choosing that line makes it; Enter, Tab and leaving do not."""

    taken = Signal()
    """A line of the list was chosen, with a key or a click."""

    def __init__(self, parent: QWidget | None, labels: list[str]) -> None:
        super().__init__(parent, labels)
        self._labels = labels
        self._new = ""
        """The name that was chosen to be made, and not typed over since."""
        self._lines = QStandardItemModel(self)
        self._finder = _Finder(self._lines, self)
        self._finder.setCompletionRole(_TYPED)
        self._finder.setMaxVisibleItems(14)
        self._finder.activated.connect(self._take)
        edit = self.lineEdit()
        assert edit is not None
        edit.setCompleter(self._finder)
        edit.textEdited.connect(self._offer)

    def value(self) -> str | NewName:
        """Return what was typed or the label it means; a new name only if its line was chosen."""
        return NewName(self._new) if self._new else self.currentText()

    def showPopup(self) -> None:
        """Open the list of all, or of what was typed where nothing is called so."""
        if self.currentText() and not self._knows(self.currentText()):
            self.offer_again()
        else:
            super().showPopup()

    def offer_again(self) -> None:
        """Open the list for what was typed, which nothing is called."""
        edit = self.lineEdit()
        if edit is not None and edit.hasFocus() and not self._knows(self.currentText()):
            self._offer(edit.text())
            self._finder.setCompletionPrefix(edit.text())
            self._finder.complete()

    def _offer(self, typed: str) -> None:
        """List what the text may mean, and at last what it would make."""
        self._new = ""
        self._lines.clear()
        wanted, name = normalize_for_search(typed).split(), typed.strip()
        fitting = (
            candidate
            for candidate in self._labels
            if all(word in normalize_for_search(candidate) for word in wanted)
        )
        for label in islice(fitting, _MOST_LINES):
            self._add_line(typed, label, label)
        if name and not self._knows(name) and not is_placeholder(name):
            self._add_line(typed, tr("Create “{name}”", name=name), name)

    def _add_line(self, typed: str, words: str, name: str) -> None:
        line = QStandardItem(words)
        line.setData(name, _NAME)
        line.setData(typed, _TYPED)
        self._lines.appendRow(line)

    def _knows(self, name: str) -> bool:
        return name.casefold() in (label.casefold() for label in self._labels)

    def _take(self, name: str) -> None:
        self.setEditText(name)
        self._new = "" if self._knows(name) else name
        self.taken.emit()
