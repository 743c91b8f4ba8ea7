"""Cells of a spreadsheet written into a table: over rows, and as new ones below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.models import Draft
from planner.models.placeholders import is_placeholder
from planner.text import listed, tr, trn
from planner.ui.as_written import DayInDoubtError
from planner.ui.table.column import Beginning, Column, Listing
from planner.ui.table.headings import headings
from planner.ui.table.kinds import Making, UnknownNameError
from planner.ui.table.long_steps import Progress, no_progress

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


class Refused(NamedTuple):
    """A line that was not taken, and why."""

    line: Line
    target: Any | None
    why: str
    column: Column | None
    """The column of the cell that is wrong, where it is one."""


class Pasted(NamedTuple):
    """What a paste did."""

    changed: int
    added: int
    nobody: int
    """How many lines were left out, since a placeholder stands where they say whom they name."""
    keys: tuple[int, ...]
    """The rows that were changed or added."""
    refused: tuple[Refused, ...]


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


def paste(
    draft: Draft,
    listing: Listing,
    lines: Lines,
    *,
    making: bool = False,
    progress: Progress = no_progress,
) -> Pasted:
    """Write pasted lines; one that cannot be taken leaves nothing, and the others are written.

    Raises ``UnknownNamesError`` where cells name what is not there, unless it is to be made
    (``making``), and ``DayInDoubtError`` for a day that could be two.
    """
    writing = _Writing(draft, listing, lines.columns, making=making)
    for at, (line, target) in enumerate(zip(lines.cells, lines.targets, strict=True)):
        progress(at, len(lines.cells))
        writing.write(line, target)
    if writing.unknown:
        raise UnknownNamesError(writing.unknown)
    return Pasted(
        writing.changed,
        writing.added,
        writing.nobody,
        tuple(writing.keys),
        tuple(writing.refused),
    )


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


_UNKNOWN = object()
"""What a cell means whose name is not in the plan."""


class _Writing:
    """Lines on their way into a draft."""

    def __init__(
        self, draft: Draft, listing: Listing, columns: Sequence[Column | None], *, making: bool
    ) -> None:
        self._draft, self._listing, self._columns = draft, listing, columns
        self._read = {column.title: column.kind.reading() for column in columns if column}
        self._making = making
        self.keys: list[int] = []
        self.changed = self.added = self.nobody = 0
        self.unknown: list[UnknownNameError] = []
        self.refused: list[Refused] = []
        self._made: dict[tuple[Making, str], Any] = {}
        """What new names stand for; one that several cells name is made once."""
        self._at: Column | None = None

    def write(self, line: Line, target: Any | None) -> None:
        """Write a line over its target, or as a new row, or note why it cannot be taken."""
        pairs = [(c, cell) for c, cell in zip(self._columns, line, strict=False) if c is not None]
        written, made, self._at = len(self.keys), dict(self._made), None
        try:
            with self._draft.whole_or_nothing():
                if target is not None:
                    editable = [pair for pair in pairs if pair[0].editable(target)]
                    self._write_cells(target.key, editable)
                    self.keys.append(target.key)
                    self.changed += self._draft.wrote
                else:
                    self.added += self._add(pairs)
        except DayInDoubtError:
            raise  # about the whole paste, once
        except PlannerError as error:
            del self.keys[written:]
            self._made = made
            self.refused.append(Refused(line, target, str(error), self._at))

    def _add(self, pairs: list[tuple[Column, str]]) -> bool:
        """Add a row for a line; False where it names nobody."""
        listing = self._listing
        if listing.beginning is not None:
            return self._add_from(listing.beginning, pairs)
        if listing.add is None:
            raise PlannerError(tr("There is no row to paste it over."))
        first = listing.columns[0]
        name = " ".join(next((cell for column, cell in pairs if column is first), "").split())
        if listing.names_each and is_placeholder(name):
            self.nobody += 1
            return False
        key = listing.add(self._draft, name).id
        self.keys.append(key)
        self._write_cells(key, [(c, cell) for c, cell in pairs if c is not first and cell])
        return True

    def _add_from(self, beginning: Beginning, pairs: list[tuple[Column, str]]) -> bool:
        """Add a row for a line that needs several columns to begin with."""
        cells = {column.title: (column, cell) for column, cell in pairs if cell.strip()}
        missing = [title for title in beginning.titles if title not in cells]
        if missing:
            raise PlannerError(tr("It needs {columns} too.", columns=listed(missing)))
        values = [self._value(*cells[title]) for title in beginning.titles]
        if _UNKNOWN in values:
            return False
        self._at = None
        key = beginning.add(self._draft, values).id
        self.keys.append(key)
        rest = [pair for title, pair in cells.items() if title not in beginning.titles]
        self._write_cells(key, rest)
        return True

    def _write_cells(self, key: int, pairs: Sequence[tuple[Column, str]]) -> None:
        for column, cell in pairs:
            if column.write is not None and (value := self._value(column, cell)) is not _UNKNOWN:
                column.write(self._draft, key, value)

    def _value(self, column: Column, cell: str) -> Any:
        """Return what a cell means; of a name that is not to be made yet, that it is unknown."""
        self._at = column
        try:
            return self._read[column.title](cell, self._draft)
        except UnknownNameError as unknown:
            if not self._making:
                self.unknown.append(unknown)
                return _UNKNOWN
            new = unknown.making, unknown.name
            if new not in self._made:
                self._made[new] = unknown.making.make(self._draft, unknown.name)
            return self._made[new]


def paste_step(pasted: Pasted) -> str:
    """Name the step by the rows that were taken."""
    count = pasted.added + pasted.changed
    return trn("paste {count} row", "paste {count} rows", count)


def describe_paste(pasted: Pasted, lines: Lines) -> str:
    """Say what a paste did, and in further sentences what it left out."""
    parts = []
    if pasted.added:
        parts.append(trn("{count} row added", "{count} rows added", pasted.added))
    if pasted.changed:
        parts.append(trn("{count} row changed", "{count} rows changed", pasted.changed))
    words = tr("{what}.", what=tr(", ").join(parts) or tr("Nothing was pasted"))
    if pasted.refused:
        words += " " + trn(
            "{count} row was not taken.", "{count} rows were not taken.", len(pasted.refused)
        )
    if pasted.nobody:
        words += " " + trn(
            "{count} line names nobody and was left out.",
            "{count} lines name nobody and were left out.",
            pasted.nobody,
        )
    if lines.left_out:
        names = listed([f"“{name}”" for name in lines.left_out], most=5)
        words += " " + tr("This list has no column {names}; that was left out.", names=names)
    if lines.beyond:
        words += " " + trn(
            "{count} column did not fit and was left out.",
            "{count} columns did not fit and were left out.",
            lines.beyond,
        )
    return words
