"""What a screen reader is told of the ownership matrix: a cell for each person in each row."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from planner.text import tr
from planner.ui.widgets.accessible_parts import Part, Parts, Role
from planner.ui.widgets.matrix.space import Space


class Cells(Protocol):
    """The matrix, as far as it is told of."""

    space: Space | None
    row: int
    column: int


class MatrixParts(Parts):
    """Cells from the left, row after row; headings have no cells."""

    role = Role.Table
    part_role = Role.Cell

    def __init__(self, widget: QWidget, view: Cells) -> None:
        super().__init__(widget)
        self._view = view

    def _rows(self) -> list[int]:
        """Return the places of the rows that are no headings."""
        space = self._view.space
        lines = space.matrix.rows if space is not None else ()
        return [at for at, line in enumerate(lines) if not line.is_heading]

    def count(self) -> int:
        space = self._view.space
        return len(self._rows()) * len(space.matrix.people) if space is not None else 0

    def part(self, at: int) -> Part:
        space = self._view.space
        assert space is not None
        row, column = divmod(at, len(space.matrix.people))
        place = self._rows()[row]
        return Part(_words(space, place, column), _box(space, place, column))

    def current(self) -> int:
        space, rows = self._view.space, self._rows()
        if space is None or self._view.row not in rows or self._view.column < 0:
            return -1
        return rows.index(self._view.row) * len(space.matrix.people) + self._view.column

    def place_at(self, point: QPoint) -> int:
        space, rows, where = self._view.space, self._rows(), QPointF(point)
        if space is None:
            return -1
        row, column = space.row_at(where.y()), space.column_at(where.x())
        if row not in rows or column < 0:
            return -1
        return rows.index(row) * len(space.matrix.people) + column


def _words(space: Space, row: int, column: int) -> str:
    line, mark = space.matrix.rows[row], space.matrix.marks_of(row).get(space.matrix.people[column])
    return tr(
        "{responsibility}, cover {cover}; {person}: {role}",
        responsibility=line.text,
        cover=line.words,
        person=space.matrix.name_of(column),
        role=mark.words if mark else tr("nothing"),
    )


def _box(space: Space, row: int, column: int) -> QRect:
    return space.cell_box(row, column).toAlignedRect()
