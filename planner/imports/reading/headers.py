"""Where the headers of a table stand: reports often have a title and a date above them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from planner.imports.reading.cleaning import clean
from planner.imports.roster.mapping import says_who, which_fields

HEAD = 20
"""How many rows of a file are looked at for its headers."""


def headers_at(rows: Sequence[Sequence[str]], told: Collection[str] = ()) -> int | None:
    """The place of the headers among the first rows of a file; none where all are blank.

    They are the first row that has every header in ``told``; or else the first that says who or
    which department and has two usual headers, or has no other; or else the first not blank.
    """
    cleaned = [[clean(cell) for cell in cells] for cells in rows[:HEAD]]
    wanted = {clean(header).casefold() for header in told}
    if wanted:
        for at, cells in enumerate(cleaned):
            if wanted <= {cell.casefold() for cell in cells}:
                return at
    usual = [which_fields(cells) for cells in cleaned]
    for at, fields in enumerate(usual):
        if says_who(fields) and len(fields) >= 2:
            return at
    for at, fields in enumerate(usual):
        if says_who(fields) and len(fields) == sum(map(bool, cleaned[at])):
            return at
    return next((at for at, cells in enumerate(cleaned) if any(cells)), None)
