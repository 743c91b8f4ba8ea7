"""Which rows of a table come in: those with certain values in certain columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.imports import RawTable
from planner.text import listed, tr
from planner.ui.as_written import sorting_key
from planner.ui.dialogs.import_list.find_popup import FindPopup

MOST_VALUES = 500
"""The most values to choose from: a column with more tells rows apart, not kinds of rows."""
_SHOWN_VALUES = 2


def values_of(table: RawTable, column: int) -> list[tuple[str, int]]:
    """Return the values of a column with the number of their rows, the most frequent first."""
    counts = Counter(
        " ".join(cells[column].split()) if column < len(cells) else "" for _, cells in table.rows
    )
    return counts.most_common(MOST_VALUES)


def describe_values(name: str, values: frozenset[str]) -> str:
    """Say which rows of a column come in."""
    ordered = sorted(values, key=sorting_key)
    shown = listed([value or tr("(blank)") for value in ordered], most=_SHOWN_VALUES)
    return tr("Only “{column}”: {values}", column=name, values=shown)


class ColumnPopup(FindPopup):
    """The columns, to choose the one by whose values rows come in."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        super().__init__(parent, tr("Rows by the values of which column?"))
        for at, name in enumerate(names):
            self.add(name, at)

    def accept_choice(self) -> None:
        item = self.current()
        if item is not None:
            self.close()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


class ValuesPopup(FindPopup):
    """The values of one column; Space or a click ticks one, Enter takes those that are ticked.

    Where none is ticked, Enter takes the current one.
    """

    chosen = Signal(object)
    """The values whose rows come in; empty for all rows."""

    def __init__(
        self, parent: QWidget, name: str, values: list[tuple[str, int]], ticked: frozenset[str]
    ) -> None:
        super().__init__(parent, tr("Only rows where “{column}” is…", column=name))
        for value, count in values:
            words = tr("{value}  ({count})", value=value or tr("(blank)"), count=count)
            self.add(words, value).setCheckState(_check(value in ticked))
        self.all_rows = QPushButton(tr("All rows"))
        self.all_rows.clicked.connect(lambda _=False: self._close_with(frozenset()))
        self.these = QPushButton(tr("Only these"))
        self.these.setProperty("kind", "primary")
        self.these.clicked.connect(lambda _=False: self.accept_choice())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.all_rows, self.these):
            buttons.addWidget(button)
        self.column.addLayout(buttons)

    def clicked(self) -> None:
        item = self.entries.currentItem()
        item.setCheckState(_check(item.checkState() == Qt.CheckState.Unchecked))

    def accept_choice(self) -> None:
        items, role = self._items(), Qt.ItemDataRole.UserRole
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        current = self.current()
        if not ticked and current is not None:
            ticked = [current]
        self._close_with(frozenset(item.data(role) for item in ticked))

    def _close_with(self, values: frozenset[str]) -> None:
        self.close()
        self.chosen.emit(values)


def _check(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
