"""Cells of a spreadsheet written into a table: over rows, and as new ones below them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.errors import PlannerError
from planner.models import Draft
from planner.models.placeholders import is_placeholder
from planner.models.row import table_of
from planner.text import listed, tr, trn
from planner.ui.as_written import DayInDoubtError
from planner.ui.table.aiming import Line, Lines
from planner.ui.table.column import Beginning, Column, Listing
from planner.ui.table.kinds import Choice, Making, UnknownNameError
from planner.ui.table.long_steps import Progress, no_progress


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
    writing = _Writing(draft, listing, lines, making=making)
    writing.write_all(progress)
    if writing.unknown:
        raise UnknownNamesError(writing.unknown)
    return Pasted(
        writing.changed,
        writing.added,
        writing.nobody,
        tuple(writing.keys),
        tuple(writing.refused),
    )


_UNKNOWN = object()
"""What a cell means whose name is not in the plan."""


class _Writing:
    """Lines on their way into a draft."""

    def __init__(self, draft: Draft, listing: Listing, lines: Lines, *, making: bool) -> None:
        self._draft, self._listing, self._columns = draft, listing, lines.columns
        self._lines = list(zip(lines.cells, lines.targets, strict=True))
        self._read = {column.title: column.kind.reading() for column in lines.columns if column}
        self._making = making
        self.keys: list[int] = []
        self.changed = self.added = self.nobody = 0
        self.unknown: list[UnknownNameError] = []
        self.refused: list[Refused] = []
        self._made: dict[tuple[Making, str], Any] = {}
        """What new names stand for; one that several cells name is made once."""
        self._at: Column | None = None
        self._added: dict[tuple[str, str], int] = {}
        """New rows by their table and name: others may name them, as people do their managers."""
        new = [self._names(line) for line, target in self._lines if target is None]
        self._given = Counter(name for names in new for name in names)
        """How many new rows each name, e-mail address or id stands for."""
        self._awaited = set(self._given)
        self._later: list[tuple[Line, Any | None]] = []
        """Lines that name a row of a line that is not written yet."""

    def write_all(self, progress: Progress) -> None:
        """Write every line, one that names another's row after that one."""
        waiting = self._lines
        while waiting:
            self._later = []
            for at, (line, target) in enumerate(waiting, len(self._lines) - len(waiting)):
                progress(at, len(self._lines))
                self.write(line, target)
            if len(self._later) == len(waiting):
                self._awaited = set()
            waiting = self._later

    def _names(self, line: Line) -> set[str]:
        """Return what other lines may call the row of a line, as names are compared: what it has in
        the first column of the list, and in those of which no two rows have the same."""
        first = self._listing.columns[0]
        cells = zip(self._columns, line, strict=False)
        return {
            _folded(cell)
            for column, cell in cells
            if column is not None and (column is first or column.single) and cell.strip()
        }

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
                    self.added += self._add(pairs, line)
        except DayInDoubtError:
            raise  # about the whole paste, once
        except PlannerError as error:
            del self.keys[written:]
            self._made = made
            if self._waits(pairs):
                self._later.append((line, target))
                return
            self.refused.append(Refused(line, target, str(error), self._at))

    def _waits(self, pairs: Sequence[tuple[Column, str]]) -> bool:
        """Whether the cell that was refused names a row that a line further down adds."""
        cells = ((column, cell) for column, cell in pairs if column is self._at)
        table, name = next(itertools.starmap(_row_named, cells), ("", ""))
        return bool(table) and name in self._awaited and (table, name) not in self._added

    def _add(self, pairs: list[tuple[Column, str]], line: Line) -> bool:
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
        row = listing.add(self._draft, name)
        self.keys.append(row.id)
        self._write_cells(row.id, [(c, cell) for c, cell in pairs if c is not first and cell])
        table = table_of(type(row))
        self._added.update({(table, name): row.id for name in self._names(line)})
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
        except PlannerError:
            named = _row_named(column, cell)
            if named not in self._added:
                raise
            if (count := self._given[named[1]]) > 1:
                raise PlannerError(_shared(cell, count)) from None
            return self._added[named]


def _row_named(column: Column, cell: str) -> tuple[str, str]:
    """Return the table of the row that a cell names, and the name as names are compared; no table
    where the column names no rows."""
    table = column.kind.of if isinstance(column.kind, Choice) else ""
    return table, _folded(cell)


def _folded(cell: str) -> str:
    return " ".join(cell.split()).casefold()


def _shared(cell: str, count: int) -> str:
    return tr(
        "“{text}” stands for {count} of the pasted rows; give an e-mail address or id that only one"
        " of them has.",
        text=cell.strip(),
        count=count,
    )


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
