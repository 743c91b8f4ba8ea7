"""How wide the columns of a table are: by what is in them, so that the table gets no longer than
it must.

Every cell is measured once. Where all fits on one line, what is left goes by ``Column.width``;
where it does not, room moves from column to column as long as that saves lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from planner.exports.blocks.section import Column, Table
from planner.exports.pdf.cells import Extent, extent
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import COLUMN

_GAP, _TIGHT_GAP = 10.0, 6.0
_WIDEST_HEADING = 120.0
"""A column is made no wider than this for the sake of its heading; longer ones are broken."""
_SAMPLE = 300
"""How many rows are measured to find the widths."""
_WEIGHED = 60
"""How many of these the columns are balanced by."""
_BREAK = 9.0
"""What is lost of a line, as a rule, where it ends between two words."""
_STEPS = (48.0, 24.0, 12.0, 6.0, 3.0)
"""How much room moves from one column to another at once."""
_LINES_COUNT = 0.04
"""What a line counts that makes no row higher."""
_BROKEN_COUNTS = 0.5
"""What a cell counts that goes on a second line: a name is rather kept on one."""


class Widths(NamedTuple):
    """The least width of a column, and what it would be with each cell on one line."""

    least: float
    natural: float
    weight: float
    stiff: bool
    """Whether nothing in it wraps."""


def gap_of(table: Table) -> float:
    """Return the room between two columns of a table."""
    return _TIGHT_GAP if table.tight else _GAP


def column_widths(page: Page, table: Table) -> list[float]:
    """Make each column as wide as it needs, and all of them together as wide as the page."""
    room = page.width - gap_of(table) * (len(table.columns) - 1)
    cells = [
        [extent(page, row[i]) for row in table.rows[:_SAMPLE]] for i in range(len(table.columns))
    ]
    fair = room / len(table.columns)
    columns = [
        _measured(page, column, ones, fair)
        for column, ones in zip(table.columns, cells, strict=True)
    ]
    spare = room - sum(column.natural for column in columns)
    if spare >= 0:
        shares = sum(column.weight for column in columns)
        return [column.natural + spare * column.weight / shares for column in columns]
    step = -(-len(table.rows[:_SAMPLE]) // _WEIGHED)
    return _Balance(columns, [ones[::step] for ones in cells], room).widths()


def _measured(page: Page, column: Column, cells: Sequence[Extent], fair: float) -> Widths:
    heading = page.text_width(column.title, COLUMN)
    if heading > _WIDEST_HEADING:
        heading = min(_WIDEST_HEADING, fair)
    return Widths(
        max([heading, *(cell.least for cell in cells)]),
        max([heading, *(max(cell.lines) for cell in cells)]),
        column.width,
        all(cell.least >= max(cell.lines) for cell in cells),
    )


@dataclass
class _Balance:
    """Room shared out among columns that do not all get what they would take."""

    columns: Sequence[Widths]
    cells: Sequence[Sequence[Extent]]
    room: float
    _known: dict[tuple[int, float], tuple[list[int], int]] = field(default_factory=dict)

    def widths(self) -> list[float]:
        """Return the widths under which the rows are lowest.

        Begins with a fair share, and goes on as long as moving room makes the rows lower.

        A pattern search with falling steps (Hooke and Jeeves 1961): heights jump from line to
        line, so there is no slope to follow.
        """
        least = self._least()
        widths = self._fair(least)
        height = self._height(widths)
        for step in _STEPS:
            moved = True
            while moved:
                moved = False
                for giver in range(len(widths)):
                    for taker in range(len(widths)):
                        if giver == taker or widths[giver] - step < least[giver]:
                            continue
                        tried = list(widths)
                        tried[giver] -= step
                        tried[taker] += step
                        found = self._height(tried)
                        if found < height - 1e-9:
                            widths, height, moved = tried, found, True
        return widths

    def _least(self) -> list[float]:
        """Return the least widths; where they are too much together, what wraps gives way."""
        least = [column.least for column in self.columns]
        over = sum(least) - self.room
        yielding = sum(w for w, column in zip(least, self.columns, strict=True) if not column.stiff)
        if over <= 0:
            return least
        if over >= yielding:
            return [width * self.room / sum(least) for width in least]
        kept = 1 - over / yielding
        return [
            width * (1 if column.stiff else kept)
            for width, column in zip(least, self.columns, strict=True)
        ]

    def _fair(self, least: Sequence[float]) -> list[float]:
        """Return what is left above the least widths, by how much more each column would take."""
        spare = self.room - sum(least)
        lacking = [
            max(column.natural - width, 0.0)
            for column, width in zip(self.columns, least, strict=True)
        ]
        total = sum(lacking) or 1.0
        return [width + spare * lack / total for width, lack in zip(least, lacking, strict=True)]

    def _height(self, widths: Sequence[float]) -> float:
        """How high the rows would be, in lines, and a little for every cell that is broken."""
        counts = [self._lines(i, width) for i, width in enumerate(widths)]
        height = 0.0
        for row in zip(*(lines for lines, _ in counts), strict=True):
            height += max(row) + _LINES_COUNT * sum(row)
        return height + _BROKEN_COUNTS * sum(broken for _, broken in counts)

    def _lines(self, column: int, width: float) -> tuple[list[int], int]:
        """Return the lines of each cell of a column at a width, and how many cells are broken."""
        key = column, width
        if key not in self._known:
            lines = [_lines_of(cell, width) for cell in self.cells[column]]
            whole = zip(lines, self.cells[column], strict=True)
            self._known[key] = lines, sum(count > len(cell.lines) for count, cell in whole)
        return self._known[key]


def _lines_of(cell: Extent, width: float) -> int:
    """About how many lines a cell takes: each but the last loses some room at its end."""
    lost = min(_BREAK, width / 2)
    return sum(1 if line <= width else ceil((line - lost) / (width - lost)) for line in cell.lines)
