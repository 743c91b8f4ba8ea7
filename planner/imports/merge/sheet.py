"""One edited sheet: where its headings and rows are, whatever was moved, renamed or added."""

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
_MOST_HEADED = 60
"""How far down headings are looked for."""


class EditedRow(NamedTuple):
    """A row of a sheet that is not blank."""

    number: int
    key: str
    cells: Mapping[str, str]
    """The text of each editable column that the sheet has, by its stable name."""
    worked_out: Mapping[str, str]
    """The text of each column that the program works out."""

    @property
    def blank(self) -> bool:
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
    worked_out: Mapping[str, int]
    """Where each column stands that the program works out."""
    rows: tuple[EditedRow, ...]
    broken_cells: Mapping[str, str]
    invalid: tuple[Invalid, ...]
    notes: tuple[str, ...]

    def cell(self, column: str, number: int) -> str:
        """The place of a cell, such as "C7"; of the row's first cell where it has no column."""
        at = self.positions.get(column)
        return place(self.worked_out.get(column, 0) if at is None else at, number)

    def broken_cell(self, column: str, number: int) -> str | None:
        """Why a cell looks empty though it is not."""
        return self.broken_cells.get(self.cell(column, number)) if self.broken_cells else None


def place(position: int, number: int) -> str:
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{number}"


def heading_row(sheet: MarkedSheet) -> tuple[int, Cells] | None:
    """The row that has the heading of the hidden keys, and its headings."""
    for number, cells in sheet.rows[:_MOST_HEADED]:
        if KEY_TITLE in (clean(cell) for cell in cells):
            return number, tuple(clean(cell) for cell in cells)
    return None


def read_sheet(sheet: MarkedSheet, base: BaseList) -> EditedSheet | None:
    """Read a sheet as this list; none where it has no keys."""
    found = heading_row(sheet)
    if found is None:
        return None
    top, headings = found
    key_at = headings.index(KEY_TITLE)
    below = [(n, c) for n, c in sheet.rows if n > top and not _is(headings, c)]
    columns = _Columns(base, headings, key_at, below)
    rows = tuple(_row(number, cells, columns, key_at) for number, cells in below)
    return EditedSheet(
        name=sheet.name,
        base=base,
        positions=columns.positions,
        worked_out=columns.worked_out,
        rows=tuple(row for row in rows if row.key or not row.blank),
        broken_cells=sheet.broken_cells,
        invalid=tuple(columns.invalid(sheet.name, top)),
        notes=tuple(columns.notes(sheet.name)),
    )


def _is(headings: Cells, cells: Cells) -> bool:
    """Whether a row only says the headings once more."""
    first = clean(cells[0]) if cells else ""
    return first == headings[0] and tuple(clean(cell) for cell in cells) == headings


def _row(number: int, cells: Cells, columns: _Columns, key_at: int) -> EditedRow:
    width = len(cells)
    texts, worked_out = (
        {name: cells[at] if at < width else "" for name, at in positions.items()}
        for positions in (columns.positions, columns.worked_out)
    )
    return EditedRow(number, clean(cells[key_at]) if key_at < width else "", texts, worked_out)


class _Columns:
    """Finds each editable column by its heading, or where it was renamed by its contents."""

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
        self.worked_out = {c.name: p for c in computed if (p := at[c.name]) is not None}
        self._missing = [c for c in editable if at[c.name] is None]
        self._renamed: list[tuple[BaseColumn, int]] = []
        for column in list(self._missing):
            self._look_for(column, base, key_at, rows)

    def _look_for(
        self, column: BaseColumn, base: BaseList, key_at: int, rows: list[tuple[int, Cells]]
    ) -> None:
        """Take the unknown column that holds most of what this one held."""
        shares = {p: _share(column.name, p, base, key_at, rows) for p in self._unknown}
        best = max(shares, key=lambda p: shares[p], default=None)
        if best is not None and shares[best] >= 0.5:
            self.positions[column.name] = best
            self._unknown.remove(best)
            self._missing.remove(column)
            self._renamed.append((column, best))

    def invalid(self, sheet: str, top: int) -> list[Invalid]:
        """Unknown columns, where one of them may be a column that is missing."""
        if not self._missing:
            return []
        names = ", ".join(f"“{column.title}”" for column in self._missing)
        return [
            Invalid(
                sheet,
                place(position, top),
                tr(
                    "“{heading}” is no column of this sheet, and {names} is missing; give it its"
                    " heading back if it was renamed.",
                    heading=self._headings[position],
                    names=names,
                ),
            )
            for position in self._unknown
        ]

    def notes(self, sheet: str) -> list[str]:
        """What a reader should know, though nothing is wrong."""
        said = [
            tr(
                "{sheet}: “{heading}” was taken for the column “{title}”.",
                sheet=sheet,
                heading=self._headings[position],
                title=column.title,
            )
            for column, position in self._renamed
        ]
        said += [
            tr("{sheet}: the column “{title}” is gone and was left as it is.", sheet=sheet,
               title=column.title)
            for column in self._missing
        ]  # fmt: skip
        if not self._missing:
            said += [
                tr("{sheet}: the column “{heading}” is not one of the plan’s and was left out.",
                   sheet=sheet, heading=self._headings[position])
                for position in self._unknown
            ]  # fmt: skip
        return said


def _share(
    name: str, position: int, base: BaseList, key_at: int, rows: list[tuple[int, Cells]]
) -> float:
    """The share of a column's exported values that stand in a column now."""
    same = filled = 0
    for _, cells in rows:
        was = base.rows.get(clean(cells[key_at]) if key_at < len(cells) else "", {}).get(name)
        if was not in (None, ""):
            filled += 1
            same += position < len(cells) and cells[position].strip() == as_text(was).strip()
    return same / filled if filled else 0.0


def as_text(value: object) -> str:
    """An exported value as the cell that holds it is read."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else f"{value:.15g}"
    return str(value)
