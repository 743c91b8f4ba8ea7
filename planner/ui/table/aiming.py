"""Where pasted lines go: over which rows and columns, and which of them are new rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.ui.table.column import Column, Listing
from planner.ui.table.headings import headings

MOST_ROWS = 20_000
Line = list[str]


class Place(NamedTuple):
    """Where cells are pasted."""

    rows: Sequence[Any]
    """The rows that are written over, from the first."""
    columns: Sequence[Column]
    """The columns that are written into, from the first."""
    known: Sequence[Any]
    """All rows of the table, one of which a line with headings may name."""


class Lines(NamedTuple):
    """Pasted lines, and where each goes."""

    columns: Sequence[Column | None]
    """The column of each cell; None where the table has none for it."""
    cells: Sequence[Line]
    targets: Sequence[Any | None]
    """The row each line is written over; None makes a new one."""
    left_out: tuple[str, ...] = ()
    """Headings of the columns that this table has not, where there is something in them."""
    beyond: int = 0
    """How many columns to the right of the table's last were left out."""


def aim(listing: Listing, cells: Sequence[Line], place: Place) -> Lines:
    """Return where pasted cells go: over rows from a column on, then as new rows below them.

    Where the first line holds this table's headings, each line is a whole row: it changes the
    row that its first column names, or is a new one.
    """
    heads = headings(listing.columns, list(cells))
    if heads is None:
        columns = list(place.columns)
        targets = [*place.rows[: len(cells)], *[None] * (len(cells) - len(place.rows))]
        beyond = sum(at >= len(columns) for at in _used(cells))
        return Lines(columns, list(cells), targets, (), beyond)
    lines = list(cells[1:])
    named = None if listing.begins_with_choice else _named(listing, heads, lines, place.known)
    targets = named or [None] * len(lines)
    strange = [at for at in _used(lines) if at >= len(heads) or heads[at] is None]
    names = [cells[0][at].strip() if at < len(heads) else "" for at in strange]
    return Lines(heads, lines, targets, tuple(filter(None, names)), names.count(""))


def _used(lines: Sequence[Line]) -> list[int]:
    """Return the columns in which there is something, from the left."""
    return sorted({at for line in lines for at, cell in enumerate(line) if cell.strip()})


def _named(
    listing: Listing, heads: list[Column | None], lines: Sequence[Line], known: Sequence[Any]
) -> list[Any | None]:
    """Return the row that each line names, by what a row of this list is known by as far as the
    lines have it."""
    titles: tuple[str, ...] = (listing.columns[0].title,)
    if listing.beginning is not None:
        titles = listing.beginning.titles
    named = [(at, column) for at, column in enumerate(heads) if column and column.title in titles]
    by_name: dict[tuple[str, ...], list[Any]] = {}
    for row in known:
        by_name.setdefault(tuple(column.text(row) for _, column in named), []).append(row)
    names = [tuple(line[at].strip() if at < len(line) else "" for at, _ in named) for line in lines]
    return [by_name[n][0] if len(by_name.get(n, ())) == 1 else None for n in names]
