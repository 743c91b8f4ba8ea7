"""What a screen reader is told of the grid of a round: a cell for each tester in each task."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from planner.ui.pages.pilot.space import GridSpace
from planner.ui.widgets.accessible_parts import Part, Parts, Role


class Cells(Protocol):
    """The grid, as far as it is told of."""

    space: GridSpace | None
    row: int
    column: int


class GridParts(Parts):
    """Cells from the left, task after task."""

    role = Role.Table
    part_role = Role.Cell

    def __init__(self, widget: QWidget, view: Cells) -> None:
        super().__init__(widget)
        self._view = view

    def _columns(self) -> int:
        space = self._view.space
        return 0 if space is None else len(space.tries.testers)

    def count(self) -> int:
        space = self._view.space
        return 0 if space is None else len(space.tries.tasks) * self._columns()

    def part(self, at: int) -> Part:
        space = self._view.space
        assert space is not None
        row, column = divmod(at, self._columns())
        return Part(space.tries.words(row, column), space.cell_box(row, column).toAlignedRect())

    def current(self) -> int:
        if self._view.space is None or self._view.row < 0 or self._view.column < 0:
            return -1
        return self._view.row * self._columns() + self._view.column

    def place_at(self, point: QPoint) -> int:
        space = self._view.space
        if space is None:
            return -1
        row, column = space.row_at(point.y()), space.column_at(point.x())
        return -1 if row < 0 or column < 0 else row * self._columns() + column
