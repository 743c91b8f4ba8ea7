"""The values of a column, ticked to show only the rows that have one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCollatorSortKey, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.plain_letters import plain_letters
from planner.text import number, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.look.plain import label

_VALUE = Qt.ItemDataRole.UserRole
_MOST = 500
"""Nobody ticks more one by one; another letter leaves fewer."""


class _Ticks(QListWidget):
    """Space ticks a value, and Enter is left to the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ValueList(QDialog):
    """Every value of a column with how many rows have it; ``chosen`` is given the ticked ones.

    None stands for all of them. What is typed above leaves only the values that hold it.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        values: Iterable[str],
        ticked: frozenset[str] | None,
        chosen: Callable[[list[str] | None], object],
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Show only some of “{column}”", column=title))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Filter"))
        self.search.setAccessibleName(tr("Filter"))
        self.search.textChanged.connect(self._find)
        self.list = _Ticks()
        self.list.setAccessibleName(title)
        self._counts = Counter(values)
        self._values = sorted(self._counts, key=_in_order)
        self._ticked = set(self._values if ticked is None else ticked & self._counts.keys())
        self._fitting: list[str] = []
        self._narrow("")
        self.list.itemChanged.connect(self._take_tick)
        self.more = label("", "muted")
        column = QVBoxLayout(self)
        for widget in (self.search, self.list, self.more, self._buttons()):
            column.addWidget(widget)
        self._say_more()
        self.resize(420, 420)

    def _buttons(self) -> QDialogButtonBox:
        everything, nothing = QPushButton(tr("Tick all")), QPushButton(tr("Tick none"))
        everything.clicked.connect(lambda: self._tick(True))
        nothing.clicked.connect(lambda: self._tick(False))
        buttons = QDialogButtonBox(self)  # only within the dialog can one be its default
        show = buttons.addButton(tr("Show these"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button in (everything, nothing):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        show.setDefault(True)
        return buttons

    def _find(self, text: str) -> None:
        self._narrow(text)
        self._say_more()

    def _narrow(self, text: str) -> None:
        """Leave only the values that hold every word of a text."""
        wanted = plain_letters(text).split()
        self._fitting = [
            value
            for value in self._values
            if all(word in plain_letters(_words(value)) for word in wanted)
        ]
        self._fill()

    def _fill(self) -> None:
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for value in self._fitting[:_MOST]:
            item = QListWidgetItem(f"{_words(value)}  ({number(self._counts[value])})")
            item.setData(_VALUE, value)
            on = value in self._ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        blocker.unblock()

    def _say_more(self) -> None:
        more = len(self._fitting) - _MOST
        self.more.setVisible(more > 0)
        self.more.setText(
            trn("and {count} more; type to find it", "and {count} more; type to find them", more)
        )

    def _take_tick(self, item: QListWidgetItem) -> None:
        value = item.data(_VALUE)
        if item.checkState() == Qt.CheckState.Checked:
            self._ticked.add(value)
        else:
            self._ticked.discard(value)

    def _tick(self, on: bool) -> None:
        """Tick all values that fit what was typed, or none of them."""
        self._ticked = (
            self._ticked | set(self._fitting) if on else self._ticked - set(self._fitting)
        )
        self._fill()

    def accept(self) -> None:
        """Show the rows with a ticked value that fits what was typed."""
        super().accept()
        found = [value for value in self._fitting if value in self._ticked]
        self._chosen(None if len(found) == len(self._values) else found)


def _words(value: str) -> str:
    return value or tr("empty")


def _in_order(value: str) -> tuple[bool, QCollatorSortKey]:
    """Put rows without a value last."""
    return not value, sorting_key(value)
