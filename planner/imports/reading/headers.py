"""Where the headers of a table stand: reports often have a title and a date above them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from planner.imports.reading.cleaning import clean

SEARCHED_ROWS = 20
"""How many rows of a file are searched for its headers."""


class HeaderSearch(NamedTuple):
    """How to find the headers of a table below a title, a date or a logo."""

    count_usual: Callable[[Sequence[str]], int]
    """Returns how many cells of a row are usual headers; 0 where none says who, or which
    department, a row is about."""
    known: Collection[str] = ()
    """Headers that the table certainly has."""

    def find(self, rows: Sequence[Sequence[str]]) -> int | None:
        """Return the index of the headers among the first rows of a file; none where all are blank.

        They are the first row that has every known header; or else the first with at least two
        usual headers, or with nothing but usual headers; or else the first that is not blank.
        """
        cleaned = [[clean(cell) for cell in cells] for cells in rows[:SEARCHED_ROWS]]
        known = {clean(header).casefold() for header in self.known}
        if known:
            for at, cells in enumerate(cleaned):
                if known <= {cell.casefold() for cell in cells}:
                    return at
        usual = [self.count_usual(cells) for cells in cleaned]
        for at, count in enumerate(usual):
            if count >= 2:
                return at
        for at, count in enumerate(usual):
            if count and count == sum(map(bool, cleaned[at])):
                return at
        return next((at for at, cells in enumerate(cleaned) if any(cells)), None)
