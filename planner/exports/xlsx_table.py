"""One sheet with one table: totals, headings that stay in sight, filters and print set-up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter, FilterColumn
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from planner.exports.clean import Cleaner
from planner.exports.saved_parts import SheetRows
from planner.exports.xlsx_cells import (
    Cell,
    CellWriter,
    Formula,
    Plain,
    column_writer,
    placed_rows,
    table_rows,
)
from planner.exports.xlsx_print import Footer, set_up_page
from planner.exports.xlsx_rules import add_rules
from planner.exports.xlsx_style import Looks

TITLE_ROW, NOTE_ROW, TOTAL_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3, 4, 5
_HEIGHTS = {TITLE_ROW: 30.0, NOTE_ROW: 18.0, TOTAL_ROW: 18.0}
_SAMPLED = 2_000
"""How many rows are measured for a column's width."""


@dataclass(frozen=True)
class SheetColumn:
    """One column of a table sheet."""

    title: str
    look: str = "text"
    header: str = "header"
    least: float = 9
    most: float = 34
    total: Formula | str | None = None
    total_look: str = "total_number"
    choices: str = ""
    """The named range its drop-down list offers."""
    tones: tuple[tuple[str, str], ...] = ()
    """Words that have a colour, each with its tone."""
    rule: str = ""
    """Other rules: ``cover``, ``bar``, ``mark``, ``day``, ``hours``."""
    hidden: bool = False
    filtered: bool = True


@dataclass(frozen=True)
class TableSheet:
    """What a table sheet shows."""

    name: str
    """Of the table, stable; formulas refer to it."""
    title: str
    note: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Plain | Formula]]
    about: str = ""
    """What the sheet shows, for the summary that points to it."""
    header_height: float | None = None
    landscape: bool = True


@dataclass(frozen=True)
class Shared:
    """What all sheets of one workbook have in common."""

    book: Workbook
    looks: Looks
    cleaner: Cleaner
    footer: Footer


def add_table_sheet(shared: Shared, sheet: TableSheet) -> SheetRows:
    """Make the sheet's structure in the book, and give the rows to be put into it."""
    page = shared.book.create_sheet(sheet.title)
    last = FIRST_ROW + max(1, len(sheet.rows)) - 1
    page.sheet_view.showGridLines = False
    page.freeze_panes = f"B{FIRST_ROW}"
    page.sheet_view.selection[-1].activeCell = f"A{FIRST_ROW}"
    page.sheet_view.selection[-1].sqref = f"A{FIRST_ROW}"
    looks = [_set_width(page, n, column, sheet) for n, column in enumerate(sheet.columns, 1)]
    page.add_table(_table(sheet, last))
    add_rules(page, sheet.columns, FIRST_ROW, last)
    set_up_page(page, shared.footer, heading_row=HEADER_ROW, landscape=sheet.landscape)
    return SheetRows(_rows(shared, sheet, looks), len(sheet.columns), last)


def _table(sheet: TableSheet, last: int) -> Table:
    reference = f"A{HEADER_ROW}:{get_column_letter(len(sheet.columns))}{last}"
    table = Table(displayName=sheet.name, name=sheet.name, ref=reference)
    table.tableColumns = [
        TableColumn(id=n, name=column.title) for n, column in enumerate(sheet.columns, 1)
    ]
    without = [n for n, column in enumerate(sheet.columns) if not column.filtered]
    table.autoFilter = AutoFilter(
        ref=reference, filterColumn=[FilterColumn(colId=n, hiddenButton=True) for n in without]
    )
    table.tableStyleInfo = TableStyleInfo(showRowStripes=False, showColumnStripes=False)
    return table


def _set_width(page: Any, number: int, column: SheetColumn, sheet: TableSheet) -> str:
    """Give a column the width of its longest text; beyond its most, the text wraps."""
    sample = sheet.rows[:_SAMPLED]
    widest = max((_length(row[number - 1]) for row in sample), default=0)
    if column.header != "header_turned":
        widest = max(widest, *(_length(word) + 2 for word in column.title.split()))
    dimension = page.column_dimensions[get_column_letter(number)]
    dimension.width = min(max(column.least, widest + 2), column.most)
    dimension.hidden = column.hidden
    wraps = column.look in ("text", "name") and widest + 2 > column.most
    return f"{column.look}_wrapped" if wraps else column.look


def _length(value: object) -> float:
    """About how many digits wide a value is shown."""
    text = value.result if isinstance(value, Formula) else value
    if not isinstance(text, str):
        return len(f"{text:,}") if isinstance(text, int) else 6
    longest = max(text.split("\n"), key=len, default="")
    if longest.isascii():
        return len(longest)
    return sum(1.8 if unicodedata.east_asian_width(c) in "WF" else 1.05 for c in longest)


def _rows(shared: Shared, sheet: TableSheet, looks: Sequence[str]) -> Iterator[str]:
    heights = dict(_HEIGHTS)
    if sheet.header_height:
        heights[HEADER_ROW] = sheet.header_height
    top = {(TITLE_ROW, 1): Cell(sheet.title, "title"), (NOTE_ROW, 1): Cell(sheet.note, "note")}
    for number, column in enumerate(sheet.columns, 1):
        top[HEADER_ROW, number] = Cell(column.title, column.header)
        if column.total is not None:
            top[TOTAL_ROW, number] = Cell(column.total, column.total_look)
    yield from placed_rows(top, heights, shared.looks, shared.cleaner, sheet.title)
    writers = [_writer(shared, sheet, number, look) for number, look in enumerate(looks, 1)]
    rows = sheet.rows or [[None] * len(sheet.columns)]
    yield from table_rows(FIRST_ROW, rows, writers)


def _writer(shared: Shared, sheet: TableSheet, number: int, look: str) -> CellWriter:
    place = f"{sheet.title}, {sheet.columns[number - 1].title}"
    return column_writer(number, look, shared.looks, shared.cleaner, place)


def column_reference(table: str, title: str) -> str:
    """A table's column in a formula; headings with special characters need their own brackets."""
    escaped = "".join(f"'{c}" if c in "[]#'@" else c for c in title)
    plain = all(c.isalnum() or c == " " for c in title)
    return f"{table}[{escaped}]" if plain else f"{table}[[{escaped}]]"
