"""What is selected in a table: cells, a range of them, or whole rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange
from PySide6.QtWidgets import QTableView

from planner.ui.table.column import Column
from planner.ui.table.model import TableModel

Flag = QItemSelectionModel.SelectionFlag


class Selected:
    """The selection of a view in the terms of its table: rows, and columns as they are seen."""

    def __init__(self, view: QTableView, model: TableModel) -> None:
        self._view, self._model = view, model

    def lines(self) -> list[int]:
        """Return the lines with a selected cell, from top to bottom."""
        found: set[int] = set()
        for span in self._spans():
            found.update(range(span.top(), span.bottom() + 1))
        return sorted(found)

    def rows(self) -> list[Any]:
        """Return the rows with a selected cell from top to bottom, without the empty one."""
        rows = self._model.rows
        return [rows[line] for line in self.lines() if line < len(rows)]

    def whole_rows(self) -> bool:
        """Return whether rows are selected and not cells of them."""
        last = len(self._model.columns) - 1
        return any(span.left() == 0 and span.right() == last for span in self._spans())

    def sections(self) -> list[int]:
        """Return the selected columns by their numbers in the table, as they stand in sight."""
        spans = self._spans()
        return [
            at
            for at in self.seen_sections()
            if any(span.left() <= at <= span.right() for span in spans)
        ]

    def columns(self) -> list[Column]:
        return [self._model.columns[at] for at in self.sections()]

    def seen_sections(self) -> list[int]:
        """Return the columns in sight by their numbers in the table, from the left."""
        head = self._view.horizontalHeader()
        count = len(self._model.columns)
        sections = [head.logicalIndex(at) for at in range(count)]
        return [at for at in sections if not self._view.isColumnHidden(at)]

    def worked_on(self) -> tuple[list[Any], list[Column]]:
        """Return the rows and columns that emptying and filling are about.

        Of whole rows only the column that the keyboard is in.
        """
        index = self._view.currentIndex()
        current = self._model.row(index) if index.isValid() else None
        if current is None or not self._model.can_write:
            return [], []
        rows, column = self.rows(), self._model.columns[index.column()]
        if current not in rows:
            return [current], [column]
        return rows, [column] if self.whole_rows() else self.columns()

    def filled_by(self, row: Any, column: Column) -> list[Any]:
        """Return the rows that what is typed into one of them is written into."""
        rows, columns = self.worked_on()
        if column not in columns or row not in rows:
            return [row]
        return [each for each in rows if column.editable(each)]

    def add(self, lines: Iterable[int], sections: Iterable[int] = ()) -> None:
        """Select these lines as well: whole, or their cells in these columns."""
        selection = QItemSelection()
        columns = list(sections)
        for first, last in _spans_of(lines):
            for at in columns or [0]:
                selection.select(self._model.index(first, at), self._model.index(last, at))
        rows = Flag.NoUpdate if columns else Flag.Rows
        self._view.selectionModel().select(selection, Flag.Select | rows)

    def take_rows(self) -> None:
        """Select all of each row with a selected cell."""
        selection = self._view.selectionModel().selection()
        self._view.selectionModel().select(selection, Flag.Select | Flag.Rows)

    def _spans(self) -> list[QItemSelectionRange]:
        selection = self._view.selectionModel().selection()
        return [selection.at(at) for at in range(selection.count())]


def _spans_of(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and last of lines that follow one another: thousands, one by one, would
    hold up the window for seconds."""
    spans: list[tuple[int, int]] = []
    for line in sorted(lines):
        if spans and line <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], line)
        else:
            spans.append((line, line))
    return spans
