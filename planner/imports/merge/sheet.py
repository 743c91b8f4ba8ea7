"""An edited sheet: where its headings and rows are, whatever was moved, renamed or added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.imports.merge.base import BaseColumn, BaseList
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import Cells
from planner.imports.reading.workbook_file import MarkedSheet
from planner.text import tr

KEY_TITLE = "Row key"
"""The heading of the hidden keys, the same in every language."""
_SEARCHED_ROWS = 60
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
    invalid: tuple[Invalid, ...]
    notes: tuple[str, ...]

    def cell(self, column: str, number: int) -> str:
        """Return the name of a cell, such as "C7"; of the first in the row for no column."""
        at = self.positions.get(column)
        return cell_name(self.computed.get(column, 0) if at is None else at, number)

    def broken_cell(self, column: str, number: int) -> str | None:
        """Return why a cell looks empty but is not: "error" or "formula"; none for other cells."""
        return self.broken_cells.get(self.cell(column, number)) if self.broken_cells else None


def cell_name(position: int, number: int) -> str:
    """Return the name of a cell, such as "C7" for position 2 in row 7."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{number}"


def heading_row(sheet: MarkedSheet) -> tuple[int, Cells] | None:
    """Return the number of the row with the headings, and the headings; none without keys."""
    for number, cells in sheet.rows[:_SEARCHED_ROWS]:
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
    rows = tuple(_row(number, cells, columns, key_at) for number, cells in below)
    return EditedSheet(
        name=sheet.name,
        base=base,
        positions=columns.positions,
        computed=columns.computed,
        rows=tuple(row for row in rows if row.key or not row.blank),
        broken_cells=sheet.broken_cells,
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
    """Finds each column by its heading, or a renamed editable one by its contents."""

    def __init__(
        self, base: BaseList, headings: Cells, key_at: int, rows: list[tuple[int, Cells]]
    ) -> None:
        by_heading: dict[str, int] = {}
        for position, heading in enumerate(headings):
            if heading and position != key_at:
                by_heading.setdefault(heading.casefold(), position)
        self._headings = headings
        at = {c.name: by_heading.get(clean(c.title).casefold()) for c in base.columns}
        taken = {position for position in at.values() if position is not None}
        self._unknown = [p for p in by_heading.values() if p not in taken]
        editable = [c for c in base.columns if c.editable]
        self.positions = {c.name: p for c in editable if (p := at[c.name]) is not None}
        computed = [c for c in base.columns if not c.editable]
        self.computed = {c.name: p for c in computed if (p := at[c.name]) is not None}
        self._missing = [c for c in editable if at[c.name] is None]
        self._renamed: list[tuple[BaseColumn, int]] = []
        for column in list(self._missing):
            self._look_for(column, base, key_at, rows)

    def _look_for(
        self, column: BaseColumn, base: BaseList, key_at: int, rows: list[tuple[int, Cells]]
    ) -> None:
        """Match the unknown column that still holds most of what this one held."""
        shares = {p: _share(column.name, p, base, key_at, rows) for p in self._unknown}
        best = max(shares, key=lambda p: shares[p], default=None)
        if best is not None and shares[best] >= 0.5:
            self.positions[column.name] = best
            self._unknown.remove(best)
            self._missing.remove(column)
            self._renamed.append((column, best))

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

    def notes(self, sheet: str) -> list[str]:
        """Return sentences on columns that were guessed or ignored."""
        notes = [
            tr(
                "{sheet}: “{heading}” was read as the column “{title}”.",
                sheet=sheet,
                heading=self._headings[position],
                title=column.title,
            )
            for column, position in self._renamed
        ]
        notes += [
            tr("{sheet}: the column “{title}” is missing; its values are kept.", sheet=sheet,
               title=column.title)
            for column in self._missing
        ]  # fmt: skip
        if not self._missing:
            notes += [
                tr("{sheet}: the column “{heading}” is not in the plan and was ignored.",
                   sheet=sheet, heading=self._headings[position])
                for position in self._unknown
            ]  # fmt: skip
        return notes


def _share(
    name: str, position: int, base: BaseList, key_at: int, rows: list[tuple[int, Cells]]
) -> float:
    """Return which share of the exported values of a column stands in a column now."""
    same = filled = 0
    for _, cells in rows:
        was = base.rows.get(clean(cells[key_at]) if key_at < len(cells) else "", {}).get(name)
        if was not in (None, ""):
            filled += 1
            same += position < len(cells) and cells[position].strip() == as_text(was).strip()
    return same / filled if filled else 0.0


def as_text(value: object) -> str:
    """Return an exported value as the text of a cell that holds it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else f"{value:.15g}"
    return str(value)
