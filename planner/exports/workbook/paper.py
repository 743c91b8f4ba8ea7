"""Which columns of a table are printed, on how many pages beside each other.

Nothing is printed too small to read. A short list goes on over as many pages as it is wide; a long
one would make a stack of that, so its print ends with the column up to which it fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import Any, NamedTuple

from openpyxl.utils import get_column_letter

from planner.exports.workbook.cells import Formula, Plain
from planner.exports.workbook.column import SheetColumn
from planner.text import tr

_WIDTH = 209.0
"""How many digits wide a page of A4 across is where letters of 10 points are printed in 7."""
_SHORT = 100
"""Lists of so many rows are printed whole."""


class Paper(NamedTuple):
    """How a table is printed."""

    pages: int = 1
    """How many lie beside each other."""
    last_column: int | None = None
    """The last column that is printed, from 1, where it is not the last of all."""
    said: str = ""
    """That the print leaves something out, where it does."""


def paper_for(
    page: Any, columns: Sequence[SheetColumn], rows: Sequence[Sequence[Plain | Formula]]
) -> Paper:
    """Return how a table is printed whose columns have their widths on this sheet."""
    shown = sum(not column.hidden for column in columns)
    letters = map(get_column_letter, range(1, shown + 1))
    ends = list(accumulate(float(page.column_dimensions[letter].width) for letter in letters))
    if not ends or ends[-1] <= _WIDTH:
        return Paper()
    filled = _last_filled(rows, shown)
    if ends[filled - 1] <= _WIDTH:
        return Paper(last_column=filled)
    if 0 < len(rows) <= _SHORT:
        return Paper(ceil(ends[filled - 1] / _WIDTH), filled)
    fitting = max(1, sum(end <= _WIDTH for end in ends))
    if not rows:
        return Paper(last_column=fitting)
    said = tr("A print goes up to the column “{column}”.", column=columns[fitting - 1].title)
    return Paper(last_column=fitting, said=said)


def _last_filled(rows: Sequence[Sequence[Plain | Formula]], shown: int) -> int:
    """Return how many columns there are up to the last one that holds anything."""
    for number in range(shown, 1, -1):
        if any(row[number - 1] not in (None, "") for row in rows):
            return number
    return 1
