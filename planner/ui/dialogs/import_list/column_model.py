"""The columns of a table as rows of a list: header, first values, and what each is taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from planner.imports import Columns, ColumnUse, RawTable
from planner.text import Sentence, listed, mark, tr
from planner.ui.dialogs.import_list.choices import NOT_READ, ColumnChoices, Fields
from planner.ui.look.plain import plain_tip
from planner.ui.model_index import Index

Role = Qt.ItemDataRole

HEADER, VALUES, TAKEN = range(3)
_TITLES: tuple[Sentence, ...] = (
    mark("Column"),
    mark("First values"),
    mark("Taken for"),
)
_SEARCHED_ROWS = 200
_MOST_VALUES = 4
_LONGEST_VALUE = 60
"""So much of a table is looked at and shown, to see what a column holds."""


class ColumnModel(QAbstractTableModel):
    """The columns, and the names of the fields that each can be taken for."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []
        self._values: list[str] = []
        self._titles: Mapping[str, Sentence] = {}
        self._uses: dict[int, ColumnUse] | None = None
        self.choices = ColumnChoices(Columns({}))

    def show_table(self, table: RawTable, titles: Mapping[str, Sentence]) -> None:
        """Show the columns of a table; ``titles`` are what people call the fields."""
        self.beginResetModel()
        self._names = [column_name(table, at) for at in range(len(table.headers))]
        self._values = [_first_values(table, at) for at in range(len(table.headers))]
        self._titles = titles
        self._uses = None
        self.endResetModel()

    def show_choices(self, choices: ColumnChoices) -> None:
        """Show what each column is taken for; what comes of that is not known yet."""
        self.choices = choices
        self._uses = None
        self._refresh()

    def show_uses(self, uses: Sequence[ColumnUse]) -> None:
        """Show what came of it: a column may be taken for a field and not be used all the same.

        A column that is not among the uses holds nothing.
        """
        self._uses = {use.at: use for use in uses}
        self._refresh()

    def _refresh(self) -> None:
        if self._names:
            last = self.index(len(self._names) - 1, TAKEN)
            self.dataChanged.emit(self.index(0, 0), last)

    def is_read(self, column: int) -> bool:
        """Return whether anything is read from a column, as far as that is known."""
        if self._uses is None:
            return bool(self.choices.fields_of(column))
        return column in self._uses and self._uses[column].field is not None

    def name(self, column: int) -> str:
        """Return the header of a column, or its number where it has none."""
        return self._names[column]

    def describe(self, column: int) -> str:
        """Say what a column is taken for."""
        fields = self.choices.fields_of(column)
        if not fields and self._uses is not None and column not in self._uses:
            return tr("Empty")
        if not fields and self._uses is not None and (also := self._uses[column].field):
            return tr(self._titles[also])
        words = describe_fields(fields, self._titles)
        if fields and not self.is_read(column):
            return tr("{field}, not used", field=words)
        if fields and self.choices.is_filled_down(column):
            return tr("{field}, filled down", field=words)
        return words

    # What Qt asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return tr(_TITLES[section])
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        at = index.row()
        if role == Role.AccessibleTextRole:
            return tr("{column}: {field}", column=self._names[at], field=self.describe(at))
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if index.column() == TAKEN:
            words = self.describe(at)
            if role == Role.ToolTipRole and self._uses is not None and at in self._uses:
                words = self._uses[at].why or words
        else:
            words = (self._names if index.column() == HEADER else self._values)[at]
        return words if role == Role.DisplayRole else plain_tip(words)


def column_name(table: RawTable, column: int) -> str:
    """Return the header of a column, or its number where it has none."""
    return table.headers[column] or tr("column {number}", number=column + 1)


def describe_fields(fields: Fields, titles: Mapping[str, Sentence]) -> str:
    """Return what people call these fields together."""
    if fields == NOT_READ:
        return tr("Not read")
    return listed([tr(titles[field]) for field in fields])


def _first_values(table: RawTable, column: int) -> str:
    found: dict[str, None] = {}
    for _, cells in table.rows[:_SEARCHED_ROWS]:
        text = " ".join(cells[column].split()) if column < len(cells) else ""
        if text:
            found.setdefault(text[:_LONGEST_VALUE])
        if len(found) == _MOST_VALUES:
            break
    return tr(" · ").join(found)


def has_blanks_to_fill(table: RawTable, column: int) -> bool:
    """Return whether cells are blank below filled ones, as in lists grouped by this column."""
    cells: Sequence[str] = [
        row[column].strip() if column < len(row) else "" for _, row in table.rows[:_SEARCHED_ROWS]
    ]
    return bool(cells) and bool(cells[0]) and not all(cells)
