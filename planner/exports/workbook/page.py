"""A sheet that is no table: cells placed line by line from the top down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from planner.exports.clean import one_line
from planner.exports.workbook.cells import Cell, Formula, Plain

COLUMNS = 9
WIDTHS = (29, *[11.7] * 8)
_ROW = 18.0
_POINTS_A_CM = 28.35
_HEADING = 38.0
_PAPER = 950.0
"""How many points of rows fit on a sheet of A4 that is as wide as these columns."""


@dataclass
class Page:
    """Cells by row and column, filled from the top down."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    row: int = 0
    breaks: list[int] = field(default_factory=list)
    """The rows after which a new sheet of paper begins."""

    def line(self, *values: tuple[int, Plain | Formula, str], height: float = 18) -> int:
        """Add a row of values, each with its column and look; return the row's number."""
        self.row += 1
        self.heights[self.row] = height
        for column, value, look in values:
            self.cells[self.row, column] = Cell(value, look)
        return self.row

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows, as one line of text."""
        return one_line(str(self.figure(row, column)), 60)

    def figure(self, row: int, column: int) -> Plain:
        """Return what a cell shows: its value, or what its formula comes to."""
        value = self.cells[row, column].value
        return value.result if isinstance(value, Formula) else value

    def leave_room(self, height: float) -> int:
        """Leave empty rows for a chart of this height in centimetres; return the first one's
        number."""
        first = self.row + 1
        for _ in range(ceil(height * _POINTS_A_CM / _ROW)):
            self.line(height=_ROW)
        return first

    def keep_chart(self, height: float) -> None:
        """Keep a heading and a chart of this height in centimetres on one sheet of paper."""
        self.keep_together(_HEADING + height * _POINTS_A_CM)

    def space(self, height: float = 10) -> None:
        """Leave an empty row, ``height`` points high."""
        self.line(height=height)

    def keep_together(self, height: float) -> None:
        """Begin a new sheet of paper where what follows, so many points high, would be cut."""
        begun = self.breaks[-1] if self.breaks else 0
        filled = sum(self.heights[row] for row in range(begun + 1, self.row + 1))
        if filled and filled + height > _PAPER:
            self.breaks.append(self.row)

    def heading(self, text: str) -> None:
        """Add a heading with some room above it."""
        self.space(14)
        self.line((1, text, "section"), height=24)


def in_order(
    values: Sequence[Plain | Formula], looks: Sequence[str]
) -> list[tuple[int, Plain | Formula, str]]:
    """Return values and their looks, numbered as the columns of a line."""
    return [(n, value, look) for n, (value, look) in enumerate(zip(values, looks, strict=True), 1)]
