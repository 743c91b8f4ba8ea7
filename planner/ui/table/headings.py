"""Which columns pasted headings name: by a table's own titles, or as imports spell them."""

from __future__ import annotations

from collections.abc import Sequence

from planner.ui.table.column import Column


def headings(columns: Sequence[Column], cells: list[list[str]]) -> list[Column | None] | None:
    """Return the column of each cell in the first line; None where that line holds no headings.

    It does where it names the table's first column and another one, or that column alone.
    """
    line = cells[0]
    found = _by_title(columns, line)
    if len(cells) > 1:
        _by_spelling(columns, line, found)
    matched = sum(column is not None for column in found)
    return found if columns[0] in found and (matched > 1 or len(line) == 1) else None


def _by_title(columns: Sequence[Column], line: list[str]) -> list[Column | None]:
    titles = {column.title.casefold(): column for column in columns}
    return [titles.get(cell.strip().casefold()) for cell in line]


def _by_spelling(columns: Sequence[Column], line: list[str], found: list[Column | None]) -> None:
    """Fill in the columns of headings that are usual spellings of a title, such as “Full name”."""
    from planner.imports.roster import match_fields

    taken = {at for at, column in enumerate(found) if column is not None}
    free = {
        field: column
        for column in columns
        if column.write is not None and column not in found
        for field in match_fields([column.title])
    }
    for field, at in match_fields(line, taken).items():
        if field in free and not _by_number(field, line[at]):
            found[at] = free[field]


def _by_number(field: str, heading: str) -> bool:
    """Whether a heading says that people are named by id or e-mail there, which cells do not."""
    words = heading.casefold().replace("e-mail", "email").split()
    return field == "manager" and not {"id", "email"}.isdisjoint(words)
