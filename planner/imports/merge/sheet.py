"""An edited sheet: where its headings and rows are, whatever was moved, renamed or added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planner.imports.merge.base import BaseColumn, BaseList
from planner.imports.merge.cells import Edit, as_text, cell_name, loose_cells
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import Cells
from planner.imports.reading.workbook_file import MarkedSheet
from planner.text import tr

KEY_TITLE = "Row key"
"""The heading of the hidden keys, the same in every language."""
SEARCHED_ROWS = 60
"""How far down headings are looked for."""


class EditedRow(NamedTuple):
    """A row of a sheet that is not blank."""

    number: int
    key: str
    cells: Mapping[str, str]
    """The text of each editable column that the sheet has, by its stable name."""
    computed: Mapping[str, str]
    """The text of each computed column."""

    @property
    def blank(self) -> bool:
        """Whether no editable column has any text."""
        return not any(text.strip() for text in self.cells.values())


class Invalid(NamedTuple):
    """A cell that could not be used, and why."""

    sheet: str
    cell: str
    reason: str


class EditedSheet(NamedTuple):
    """A sheet read back."""

    name: str
    base: BaseList
    positions: Mapping[str, int]
    """Where each editable column stands now, from 0, by its stable name."""
    computed: Mapping[str, int]
    """Where each computed column stands."""
    rows: tuple[EditedRow, ...]
    broken_cells: Mapping[str, str]
    columns: Mapping[int, int]
    """Where each exported column stands now, from 0; one that is gone is left out."""
    loose: tuple[Edit, ...]
    """What was edited outside of rows and columns that were exported."""
    invalid: tuple[Invalid, ...]
    notes: tuple[str, ...]

    def cell(self, column: str, number: int) -> str:
        """Return the name of a cell, such as "C7"; of the first in the row for no column."""
        at = self.positions.get(column)
        return cell_name(self.computed.get(column, 0) if at is None else at, number)

    def broken_cell(self, column: str, number: int) -> str | None:
        """Return why a cell looks empty but is not: "error" or "formula"; none for other cells."""
        return self.broken_cells.get(self.cell(column, number)) if self.broken_cells else None


def heading_row(sheet: MarkedSheet) -> tuple[int, Cells] | None:
    """Return the number of the row with the headings, and the headings; none without keys."""
    for number, cells in sheet.rows[:SEARCHED_ROWS]:
        if KEY_TITLE in (clean(cell) for cell in cells):
            return number, tuple(clean(cell) for cell in cells)
    return None


def read_sheet(sheet: MarkedSheet, base: BaseList) -> EditedSheet | None:
    """Return a sheet read as this list; none where it has no column of keys."""
    found = heading_row(sheet)
    if found is None:
        return None
    top, headings = found
    key_at = headings.index(KEY_TITLE)
    below = [(n, c) for n, c in sheet.rows if n > top and not _repeats(headings, c)]
    columns = _Columns(base, headings, key_at, below)
    rows = [_row(number, cells, columns, key_at) for number, cells in below]
    kept = tuple(row for row in rows if row.key or not row.blank)
    unread = {row.number for row in rows if not row.key and row.blank}
    loose = (
        *columns.edits(top),
        *loose_cells([(top, headings), *(r for r in below if r[0] not in unread)], columns.known),
        *loose_cells([row for row in below if row[0] in unread], columns.told),
    )
    return EditedSheet(
        name=sheet.name,
        base=base,
        positions=columns.positions,
        computed=columns.computed,
        rows=kept,
        broken_cells=sheet.broken_cells,
        columns=columns.places,
        loose=loose,
        invalid=tuple(columns.invalid(sheet.name, top)),
        notes=tuple(columns.notes(sheet.name)),
    )


def _repeats(headings: Cells, cells: Cells) -> bool:
    """Return whether a row only repeats the headings."""
    first = clean(cells[0]) if cells else ""
    return first == headings[0] and tuple(clean(cell) for cell in cells) == headings


def _row(number: int, cells: Cells, columns: _Columns, key_at: int) -> EditedRow:
    width = len(cells)
    texts, computed = (
        {name: cells[at] if at < width else "" for name, at in positions.items()}
        for positions in (columns.positions, columns.computed)
    )
    return EditedRow(number, clean(cells[key_at]) if key_at < width else "", texts, computed)


class _Columns:
    """Finds each column by its heading, or a renamed one by its contents."""

    def __init__(
        self, base: BaseList, headings: Cells, key_at: int, rows: list[tuple[int, Cells]]
    ) -> None:
        by_heading: dict[str, int] = {}
        for position, heading in enumerate(headings):
            if heading and position != key_at:
                by_heading.setdefault(heading.casefold(), position)
        self._base, self._headings, self._key_at = base, headings, key_at
        at = {c.name: by_heading.get(clean(c.title).casefold()) for c in base.columns}
        taken = {position for position in at.values() if position is not None}
        self._unknown = [p for p in by_heading.values() if p not in taken]
        self._renamed: list[tuple[BaseColumn, int]] = []
        for number, column in enumerate(base.columns):
            if at[column.name] is None:
                found = self._look_for(column, rows)
                if found is None and not column.editable and number in self._unknown:
                    found = number
                if found is not None:
                    at[column.name] = found
                    self._unknown.remove(found)
                    self._renamed.append((column, found))
        found_at = {name: position for name, position in at.items() if position is not None}
        editable = {c.name for c in base.columns if c.editable}
        self.positions = {name: p for name, p in found_at.items() if name in editable}
        self.computed = {name: p for name, p in found_at.items() if name not in editable}
        self._gone = [c for c in base.columns if c.name not in found_at]
        self._missing = [c for c in self._gone if c.editable]

    def _look_for(self, column: BaseColumn, rows: list[tuple[int, Cells]]) -> int | None:
        """Return the unknown column that still holds most of what this one held."""
        exported = self._base.rows if column.editable else self._base.computed
        shares = {p: _share(column.name, p, exported, self._key_at, rows) for p in self._unknown}
        best = max(shares, key=lambda p: shares[p], default=None)
        return best if best is not None and shares[best] >= 0.5 else None

    @property
    def places(self) -> dict[int, int]:
        """Return where each exported column stands now, the keys after the others."""
        at = self.positions | self.computed
        places = {n: at[c.name] for n, c in enumerate(self._base.columns) if c.name in at}
        return places | {len(self._base.columns): self._key_at}

    @property
    def told(self) -> set[int]:
        """Return the columns in which an edit is told of all by itself, or is one."""
        return {*self.positions.values(), *self._unknown, self._key_at}

    @property
    def known(self) -> set[int]:
        """Return the columns in which nothing is out of place."""
        return self.told | {*self.computed.values()}

    def invalid(self, sheet: str, top: int) -> list[Invalid]:
        """Return unknown columns, if one of them may be a column that is missing."""
        if not self._missing:
            return []
        names = ", ".join(f"“{column.title}”" for column in self._missing)
        return [
            Invalid(
                sheet,
                cell_name(position, top),
                tr(
                    "“{heading}” is not a column of this sheet, and {names} is missing; restore its"
                    " heading if it was renamed.",
                    heading=self._headings[position],
                    names=names,
                ),
            )
            for position in self._unknown
        ]

    def edits(self, top: int) -> Iterator[Edit]:
        """Yield columns that were added, removed or, though worked out, called otherwise."""
        for column, position in self._renamed:
            if not column.editable:
                yield Edit("heading", cell_name(position, top), column.title)
        doubtful = self._missing and self._unknown
        for column in self._gone:
            if not (doubtful and column.editable):
                yield Edit("removed column", "", column.title)
        if not doubtful:
            for position in self._unknown:
                yield Edit("new column", cell_name(position, top), self._headings[position])

    def notes(self, sheet: str) -> list[str]:
        """Return sentences on columns that were guessed."""
        return [
            tr(
                "{sheet}: “{heading}” was read as the column “{title}”.",
                sheet=sheet,
                heading=self._headings[position],
                title=column.title,
            )
            for column, position in self._renamed
            if column.editable
        ]


def _share(
    name: str,
    position: int,
    exported: Mapping[str, Mapping[str, Any]],
    key_at: int,
    rows: list[tuple[int, Cells]],
) -> float:
    """Return which share of the exported values of a column stands in a column now."""
    same = filled = 0
    for _, cells in rows:
        was = exported.get(clean(cells[key_at]) if key_at < len(cells) else "", {}).get(name)
        if was not in (None, ""):
            filled += 1
            same += position < len(cells) and cells[position].strip() == as_text(was).strip()
    return same / filled if filled else 0.0
