"""What is only shown on a sheet, which a merge compares with: an edit of it does not come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planner.exports.workbook.cells import Cell, Formula, Plain


class Shown(NamedTuple):
    """Rows of a sheet from its first row down, each of the same length."""

    name: str
    """What the sheet is, the same in every language."""
    title: str
    headings: int
    """The number of the row with the headings of its table; 0 where it has none."""
    rows: Sequence[Sequence[Plain | Formula]]


def shown_cells(
    name: str,
    title: str,
    cells: Mapping[tuple[int, int], Cell],
    headings: int = 0,
    below: Sequence[Sequence[Plain | Formula]] = (),
) -> Shown:
    """Return what single cells show, by row and column from 1, and the rows ``below`` them."""
    across = range(1, max([len(below[0]) if below else 1, *(column for _, column in cells)]) + 1)
    down = range(1, max([0, *(row for row, _ in cells)]) + 1)
    nothing = Cell(None)
    above = [[cells.get((row, column), nothing).value for column in across] for row in down]
    return Shown(name, title, headings, [*above, *below])
