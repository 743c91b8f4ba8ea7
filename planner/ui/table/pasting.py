"""Cells of a spreadsheet written into a table: over rows, and as new ones below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.imports.reading import is_placeholder
from planner.models import Draft
from planner.text import listed, tr, trn
from planner.ui.table.column import Column, Listing
from planner.ui.table.headings import headings
from planner.ui.table.kinds import Making, UnknownNameError

MOST_ROWS = 20_000
MANY_ROWS = 200
"""So many take long enough to be waited for."""

Line = list[str]


class Place(NamedTuple):
    """Where cells are pasted."""

    rows: Sequence[Any]
    """The rows that are written over, from the first."""
    column: int
    """The first column that is written into."""
    known: Sequence[Any]
    """All rows of the table, one of which a line with headings may name."""


class Pasted(NamedTuple):
    """What a paste did."""

    changed: int
    added: int
    nobody: int
    """How many lines were left out, since a placeholder stands where they say whom they name."""
    left_out: tuple[str, ...]
    """Headings of the columns that this table has not, where there is something in them."""
    beyond: int
    """How many columns to the right of the table's last were left out."""
    keys: tuple[int, ...]
    """The rows that were changed or added."""


class UnknownNamesError(PlannerError):
    """Pasted cells name what is not there: nothing was pasted, and somebody has to say whether
    it is to be made."""

    def __init__(self, unknown: Sequence[UnknownNameError]) -> None:
        made: dict[Making, dict[str, None]] = {}
        for missing in unknown:
            made.setdefault(missing.making, {})[missing.name] = None
        what = listed([making.counted(len(names)) for making, names in made.items()])
        every = [f"“{name}”" for names in made.values() for name in names]
        super().__init__(
            tr(
                "Nothing was pasted yet: it would create {what}, {names}.",
                what=what,
                names=listed(every, most=5),
            )
        )
        self.button = tr("Create {what} and paste", what=what)


def paste(
    draft: Draft, listing: Listing, cells: Sequence[Line], place: Place, *, making: bool = False
) -> Pasted:
    """Write pasted cells over rows from a column on, then as new rows below them.

    Where the first line holds this table's headings, each line is a whole row: it changes the
    row that its first column names, or is a new one. Raises ``UnknownNamesError`` where cells name
    what is not there, unless it is to be made (``making``).
    """
    heads = headings(listing.columns, list(cells))
    columns: list[Column | None]
    if heads is not None:
        columns, lines = heads, list(cells[1:])
        targets = _named(listing, heads, lines, place.known)
        strange = [at for at in _used(lines) if at >= len(heads) or heads[at] is None]
        names = [cells[0][at].strip() if at < len(heads) else "" for at in strange]
        left_out, beyond = tuple(filter(None, names)), names.count("")
    else:
        columns, lines = list(listing.columns[place.column :]), list(cells)
        targets = [*place.rows[: len(cells)], *[None] * (len(cells) - len(place.rows))]
        left_out, beyond = (), sum(at >= len(columns) for at in _used(lines))
    writing = _Writing(draft, listing, columns, making=making)
    for number, (line, target) in enumerate(zip(lines, targets, strict=True), 1):
        writing.write(number, line, target)
    if writing.unknown:
        raise UnknownNamesError(writing.unknown)
    added = len(writing.keys) - writing.changed
    return Pasted(writing.changed, added, writing.nobody, left_out, beyond, tuple(writing.keys))


def count_rows(listing: Listing, cells: list[Line]) -> int:
    """How many rows pasted cells hold, a line of headings apart."""
    return len(cells) - (headings(listing.columns, cells) is not None)


def _used(lines: Sequence[Line]) -> list[int]:
    """Return the columns in which there is something, from the left."""
    return sorted({at for line in lines for at, cell in enumerate(line) if cell.strip()})


def _named(
    listing: Listing, heads: list[Column | None], lines: Sequence[Line], known: Sequence[Any]
) -> list[Any | None]:
    first = listing.columns[0]
    at = heads.index(first)
    by_name: dict[str, list[Any]] = {}
    for row in known:
        by_name.setdefault(first.text(row), []).append(row)
    names = [line[at].strip() if at < len(line) else "" for line in lines]
    return [by_name[n][0] if len(by_name.get(n, ())) == 1 else None for n in names]


class _Writing:
    """Lines on their way into one draft."""

    def __init__(
        self, draft: Draft, listing: Listing, columns: Sequence[Column | None], *, making: bool
    ) -> None:
        self._draft, self._listing, self._columns = draft, listing, columns
        self._making = making
        self.keys: list[int] = []
        self.changed = self.nobody = 0
        self.unknown: list[UnknownNameError] = []

    def write(self, number: int, line: Line, target: Any | None) -> None:
        """Write a line over its target, or as a new row."""
        pairs = [(c, cell) for c, cell in zip(self._columns, line, strict=False) if c is not None]
        try:
            if target is not None:
                self.keys.append(target.key)
                self.changed += 1
                self._write_cells(target.key, [p for p in pairs if p[0].editable(target)])
            else:
                self._add(pairs)
        except PlannerError as error:
            raise PlannerError(
                tr("Nothing was pasted: line {line}: {why}", line=number, why=error)
            ) from error

    def _add(self, pairs: list[tuple[Column, str]]) -> None:
        listing = self._listing
        if listing.add is None:
            raise PlannerError(tr("there is no row to paste it over."))
        first = listing.columns[0]
        name = " ".join(next((cell for column, cell in pairs if column is first), "").split())
        if listing.names_each and is_placeholder(name):
            self.nobody += 1
            return
        key = listing.add(self._draft, name).id
        self.keys.append(key)
        self._write_cells(key, [(c, cell) for c, cell in pairs if c is not first and cell])

    def _write_cells(self, key: int, pairs: Sequence[tuple[Column, str]]) -> None:
        for column, cell in pairs:
            if column.write is not None:
                try:
                    value = column.kind.read(cell, self._draft)
                except UnknownNameError as unknown:
                    if not self._making:
                        self.unknown.append(unknown)
                        continue
                    value = unknown.making.make(self._draft, unknown.name)
                column.write(self._draft, key, value)


def describe_paste(pasted: Pasted) -> str:
    """Say what a paste did, and in another sentence what it left out."""
    changed, added, nobody, left_out, beyond, _ = pasted
    parts = []
    if added:
        parts.append(trn("{count} row added", "{count} rows added", added))
    if changed:
        parts.append(trn("{count} row changed", "{count} rows changed", changed))
    words = tr("{what}.", what=tr(", ").join(parts) or tr("Nothing was pasted"))
    if nobody:
        words += " " + trn(
            "{count} line names nobody and was left out.",
            "{count} lines name nobody and were left out.",
            nobody,
        )
    if left_out:
        names = listed([f"“{name}”" for name in left_out], most=5)
        words += " " + tr("This list has no column {names}; that was left out.", names=names)
    if beyond:
        words += " " + trn(
            "{count} column did not fit and was left out.",
            "{count} columns did not fit and were left out.",
            beyond,
        )
    return words
