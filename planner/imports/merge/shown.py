"""Edits of what a sheet only shows: they do not come back, and none of them is passed over."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from textwrap import shorten
from typing import Any

from planner.imports.merge.base import Live, ShownSheet
from planner.imports.merge.cells import Edit, as_text, cell_name, cell_position, loose_cells
from planner.imports.merge.row_pairs import differing_rows
from planner.imports.merge.sheet import SEARCHED_ROWS
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import Cells
from planner.imports.reading.workbook_file import MarkedSheet
from planner.text import tr

Columns = Mapping[int, int]
"""Where each exported column stands now, both from 0; one that is gone is left out."""

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FIRST_DAY = date(1899, 12, 30)
_BROKEN_INTO_LINES = 16_000
"""Characters. LibreOffice inserts line breaks into longer texts."""
_LONGEST = 50
"""Characters of what a removed row is called."""
_LIVE = "\0"
"""Stands for what a formula comes to, which is another figure whenever something changes."""


def as_seen(value: object) -> str:
    """Return what a cell shows, in the form that is the same whichever program saved it.

    A day is its number, and a number has the twelve digits that survive being rounded twice.
    """
    text = as_text(value)
    if len(text) > _BROKEN_INTO_LINES:
        return "".join(text.split())
    text = clean(text)
    if _DAY.fullmatch(text):
        return _number_of(text)
    return f"{float(text):.12g}" if _NUMBER.fullmatch(text) else text


def _number_of(text: str) -> str:
    try:
        return str((date.fromisoformat(text) - _FIRST_DAY).days)
    except ValueError:
        return text


def shown_edits(was: ShownSheet, now: MarkedSheet) -> Iterator[Edit]:
    """Yield the edits of a sheet that is only read."""
    if not was.headings:
        stayed = {n: n for n in range(len(was.rows[0]) if was.rows else 0)}
        yield from _edits(enumerate(was.rows, 1), now, now.rows, stayed)
        return
    top, columns = _find_columns(was, now)
    headings = next((cells for number, cells in now.rows if number == top), ())
    added = [n for n, text in enumerate(headings) if text.strip() and n not in columns.values()]
    above = was._replace(rows=was.rows[: was.headings - 1])
    yield from edits_above(above, now, top, columns)
    table = list(enumerate(was.rows, 1))[was.headings - 1 :]
    below = [(number, cells) for number, cells in now.rows if number >= top]
    yield from _edits(table, now, below, columns, added)
    for n in added:
        yield Edit("new column", cell_name(n, top), clean(headings[n]))
    for n, title in enumerate(was.rows[was.headings - 1]):
        if n not in columns:
            emptied = n not in columns.values() and n not in added
            yield Edit("removed column", cell_name(n, top) if emptied else "", as_text(title))


def share_shown(was: ShownSheet, now: MarkedSheet) -> float:
    """Return how much of what a sheet showed stands on another one, from 0 to 1."""
    texts = {as_seen(v) for row in was.rows for v in row if v and not isinstance(v, Live)}
    there = {as_seen(cell) for _, cells in now.rows for cell in cells}
    return len(texts & there) / len(texts) if texts else 0.0


def edits_above(was: ShownSheet, now: MarkedSheet, top: int, columns: Columns) -> list[Edit]:
    """Return the edits above the headings of a table, which now stand in the row ``top``.

    A column that was moved may have taken with it what stands above it, or not.
    """
    rows = [(number, cells) for number, cells in now.rows if number < top]
    width = len(was.rows[0]) if was.rows else 0
    stayed = {n: n for n in range(width)}
    moved = {n: at for n, at in columns.items() if n < width}
    tried = [list(_edits(enumerate(was.rows, 1), now, rows, where)) for where in (stayed, moved)]
    return min(tried, key=len)


# Columns -------------------------------------------------------------------------------------


def _find_columns(was: ShownSheet, now: MarkedSheet) -> tuple[int, Columns]:
    """Return the row in which the headings stand now, and where each column is found by its own,
    or else at its place."""
    titles = [as_seen(value) for value in was.rows[was.headings - 1]]
    top, found = was.headings, [""]
    for number, cells in now.rows[:SEARCHED_ROWS]:
        said = [as_seen(cell) for cell in cells]
        if 2 * len(set(titles) & set(said)) >= len(titles):
            top, found = number, said
            break
    columns = {n: found.index(title) for n, title in enumerate(titles) if title in found}
    taken = set(columns.values())
    for n in range(len(titles)):
        if n not in columns and n not in taken and _is_filled(now, n, top):
            columns[n] = n
    return top, columns


def _is_filled(now: MarkedSheet, at: int, top: int) -> bool:
    return any(len(cells) > at and cells[at].strip() for n, cells in now.rows if n >= top)


# Rows ----------------------------------------------------------------------------------------


def _edits(
    exported: Iterable[tuple[int, Sequence[Any]]],
    now: MarkedSheet,
    rows: Sequence[tuple[int, Cells]],
    columns: Columns,
    others: Sequence[int] = (),
) -> Iterator[Edit]:
    """Yield the edits of exported rows, looked for among ``rows``; ``others`` are columns that are
    not exported ones and are told as a whole."""
    cells = _Cells(dict(exported), dict(rows), columns, now.formulas)
    for before, after in differing_rows(cells.seen_before(), cells.seen_now()):
        if before is not None and after is not None:
            yield from cells.changed(before, after)
        elif after is not None:
            first = next(n for n, text in enumerate(cells.now[after]) if text.strip())
            yield Edit("new row", cell_name(first, after))
        elif before is not None:
            yield Edit("removed row", cells.emptied(before), cells.label(before))
    yield from loose_cells(rows, {*columns.values(), *others})


class _Cells:
    """The cells of some rows, as they were and as they are."""

    def __init__(
        self,
        was: Mapping[int, Sequence[Any]],
        now: Mapping[int, Cells],
        columns: Columns,
        formulas: Collection[str] | None,
    ) -> None:
        self.was, self.now, self._columns = was, now, columns
        self._live: dict[int, set[int]] = defaultdict(set)
        for cell in formulas or ():
            column, number = cell_position(cell)
            self._live[number].add(column)

    def seen_before(self) -> dict[int, tuple[str, ...]]:
        """Return what the rows said that said anything."""
        every = ((n, tuple(self._text_before(n, at) for at in self._columns)) for n in self.was)
        return {number: seen for number, seen in every if any(seen)}

    def seen_now(self) -> dict[int, tuple[str, ...]]:
        """Return what the rows say that say anything."""
        places = self._columns.values()
        every = ((n, tuple(self._text_after(n, at) for at in places)) for n in self.now)
        return {number: seen for number, seen in every if any(seen)}

    def changed(self, before: int, after: int) -> Iterator[Edit]:
        """Yield the cells of a row that say something else."""
        for at, place in self._columns.items():
            was, now = self._text_before(before, at), self._text_after(after, place)
            if was == _LIVE != now:  # a figure was typed over a formula
                was = as_seen(self.was[before][at].result)
            elif now == _LIVE != was:
                now = self._text(after, place)
            if was != now:
                yield Edit("changed", cell_name(place, after))

    def label(self, number: int) -> str:
        """Return the first words of a row that was exported, by which people know it."""
        values = (v.result if isinstance(v, Live) else v for v in self.was[number])
        words = filter(None, (clean(as_text(value)) for value in values))
        return shorten(tr(" · ").join(islice(words, 2)), _LONGEST, placeholder="…")

    def emptied(self, number: int) -> str:
        """Return the first cell of a row that was emptied where it stood; none of one that went."""
        first = next(at for at in self._columns if self._text_before(number, at))
        blank = not any(map(str.strip, self.now.get(number, ())))
        return cell_name(self._columns[first], number) if blank else ""

    def _text_before(self, number: int, at: int) -> str:
        value = self.was[number][at]
        if isinstance(value, Live):
            return _LIVE if self._live else as_seen(value.result)
        return as_seen(value)

    def _text_after(self, number: int, at: int) -> str:
        return _LIVE if at in self._live.get(number, ()) else self._text(number, at)

    def _text(self, number: int, at: int) -> str:
        cells = self.now[number]
        return as_seen(cells[at]) if at < len(cells) else ""
