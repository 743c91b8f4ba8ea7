"""The rows a table shows: a plain list, filtered and sorted here, never by a Qt proxy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from operator import attrgetter, eq
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from planner.errors import PlannerError
from planner.ui.drag_rows import rows_data
from planner.ui.table.column import Column, Listing
from planner.ui.table.kinds import NewName
from planner.ui.table.row_list import RowList, line_of

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable
_DRAGGED = Qt.ItemFlag.ItemIsDragEnabled

_KEY = attrgetter("key")
_MOST_TOLD = 20
"""So many rows are told one by one; of more, all from the first to the last."""


class TableModel(QAbstractTableModel):
    """Rows of any class with a ``key``; below them an empty one where rows can be added."""

    def __init__(
        self,
        listing: Listing,
        write: Callable[[Column, Any, str | NewName], bool],
        add: Callable[[str], bool],
    ) -> None:
        super().__init__()
        self.listing = listing
        self.columns = listing.columns
        self.can_write = True
        self._write, self._add = write, add
        self._list = RowList(listing.columns, listing.sort, listing.descending)
        self._shown: list[Any] = []
        self._writing = False
        self._adding = False
        self._added: int | None = None
        self.unsaved = False
        """Whether what was typed last could not be saved."""
        self.unknown = False
        """Whether what was typed last names nothing there is."""
        self.refused: PlannerError | None = None
        """Why what was typed last was not taken."""

    # What is shown -----------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[Any]:
        """The rows in sight, in their order."""
        return self._shown

    @property
    def writing(self) -> bool:
        """Whether a cell is being written."""
        return self._writing

    @property
    def every_row(self) -> Sequence[Any]:
        return self._list.every

    @property
    def has_new_row(self) -> bool:
        """Whether there is an empty row to add one in."""
        return self.listing.add is not None and self.can_write

    def row(self, index: Index) -> Any | None:
        """Return the row at an index; none for the empty one."""
        at = index.row()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def pop_added(self) -> int | None:
        """Return where the row typed into the empty one went; asked once, by the editor's
        closing."""
        key, self._added = self._added, None
        return None if key is None else self.position(key)

    def position(self, key: int | str) -> int | None:
        """Return where the row of this key is in sight."""
        return line_of(key, self._shown)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows now. While a cell is being written no row moves or disappears."""
        known = {row.key for row in self._list.every} if self._adding else set()
        differ = self._list.set(rows)
        if self._adding:
            self._added = next((row.key for row in rows if row.key not in known), None)
        if not self._writing:
            self._settle(differ)
        elif not (self._list.in_order and self._in_place(differ)):
            self._stay(differ)

    def filter(self, text: str, keep: Callable[[Any], bool] | None) -> None:
        """Show only rows that hold every word of the text and that ``keep`` keeps."""
        self._list.filter(text, keep)
        self._settle(())

    def prepare(self) -> bool:
        """Make the filter quick, a few rows at a time; whether there is more to do."""
        return self._list.prepare(400)

    @property
    def filtered(self) -> bool:
        return self._list.filtered

    @property
    def near(self) -> bool:
        """Whether the rows in sight hold only what the filter's text may be misspelt for."""
        return self._list.near

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            self.order_by(column, order)
            self._settle(())  # what was typed just now goes where it belongs

    def order_by(self, column: int, order: Qt.SortOrder) -> None:
        """Sort by this column once the rows are filtered or set."""
        self._list.sort(column, order == Qt.SortOrder.DescendingOrder)

    def _settle(self, differ: Collection[Any] | None) -> None:
        if not self._in_place(differ):
            # The view keeps the selection by the rows' keys.
            self.beginResetModel()
            self._shown = self._list.wanted()
            self.endResetModel()

    def _in_place(self, differ: Collection[Any] | None) -> bool:
        """Renew the rows in sight where they are, if they are the ones wanted there."""
        wanted = self._list.wanted()
        if not _same_keys(self._shown, wanted):
            return False
        self._shown = wanted
        self._tell(differ)
        return True

    def _stay(self, differ: Collection[Any] | None) -> None:
        """Renew the rows in sight where they are; new ones join at the end."""
        every = self._list.every
        by_key = {row.key: row for row in every}
        known = {row.key for row in self._shown}
        if not known <= by_key.keys():
            return self._settle(differ)
        self._shown = [by_key[row.key] for row in self._shown]
        new = [row for row in every if row.key not in known]
        if self.filtered:  # what was just typed stays in sight
            new = [row for row in new if row.key == self._added]
        if new:
            at = len(self._shown)
            self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
            self._shown.extend(new)
            self.endInsertRows()
        self._tell(differ)
        return None

    def _tell(self, differ: Collection[Any] | None) -> None:
        """Say that rows of these keys differ, or any where there is no telling which."""
        lines: Sequence[int] = ()
        if differ is None:
            lines = range(len(self._shown))
        elif differ:
            lines = [line for line, row in enumerate(self._shown) if row.key in differ]
        if len(lines) > _MOST_TOLD:
            spans = [(lines[0], lines[-1])]
        else:
            spans = [(line, line) for line in lines]
        last = len(self.columns) - 1
        for first_line, last_line in spans:
            self.dataChanged.emit(self.index(first_line, 0), self.index(last_line, last))

    # Qt's questions ----------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return len(self._shown) + (1 if self.has_new_row else 0)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.EditRole, Role.AccessibleTextRole):
            return None
        row = self.row(index)
        column = self.columns[index.column()]
        if row is None:
            new = role != Role.EditRole and index.column() == 0
            return self.listing.add_label if new else ""
        if role == Role.EditRole:
            return column.kind.typed(column.value(row))
        if role == Role.AccessibleTextRole:
            return f"{column.title}: {column.text(row)}"
        return column.text(row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == Role.DisplayRole:
                return self.columns[section].title
            if role == Role.TextAlignmentRole:
                right = self.columns[section].right
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.isValid() and self.can_write and self._takes_text(index)
        found = _EDITABLE if editable else _READABLE
        # A row is dragged by its name; elsewhere the mouse selects a range.
        return found | _DRAGGED if index.column() == 0 else found

    def _takes_text(self, index: Index) -> bool:
        row = self.row(index)
        if row is None:
            return index.column() == 0
        return self.columns[index.column()].editable(row)

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = {index.row(): self.row(index) for index in indexes}
        return rows_data(self.listing.key, [row.key for row in rows.values() if row is not None])

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not self._takes_text(index):
            return False
        self.unsaved = self.unknown = False
        self.refused = None
        row, column = self.row(index), self.columns[index.column()]
        typed = value if isinstance(value, NewName) else str(value)
        self._writing, self._adding = True, row is None
        try:
            if row is not None:
                return self._write(column, row, typed)
            return bool(str(value).strip()) and self._add(str(value))
        finally:
            self._writing = self._adding = False

    def name_unknown(self) -> None:
        """Note that a name typed here is nothing's."""
        self.unknown = True

    def saving_failed(self) -> None:
        """Note that a change could not be written; it may have been typed here."""
        self.unsaved = self._writing


def _same_keys(some: Sequence[Any], others: Sequence[Any]) -> bool:
    if some is others:
        return True
    return len(some) == len(others) and all(map(eq, map(_KEY, some), map(_KEY, others)))
