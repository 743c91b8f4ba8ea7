"""One sheet with one table: totals, headings that stay in sight, filters and print set-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, product, repeat
from textwrap import wrap
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter, FilterColumn
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from planner.exports.lists.listing import Cover
from planner.exports.workbook.cells import (
    Cell,
    Formula,
    Plain,
    as_text,
)
from planner.exports.workbook.column import SheetColumn
from planner.exports.workbook.measure import AROUND, LINE, TALLEST, text_height, width_of
from planner.exports.workbook.paper import Paper, paper_for
from planner.exports.workbook.print import set_up_page
from planner.exports.workbook.read_only_cells import Shown, shown_cells
from planner.exports.workbook.rows import column_writers, in_columns, placed_rows, table_rows
from planner.exports.workbook.rules import SPARE_ROWS, add_rules
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.shared import Shared
from planner.exports.workbook.style import COMES_BACK, NEW, WORKED_OUT, holds_text

TITLE_ROW, NOTE_ROW, TOTAL_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3, 4, 5
_HEIGHTS = {TITLE_ROW: 30.0, NOTE_ROW: 18.0, TOTAL_ROW: 20.0}
_WRAPPED = frozenset({"text_wrapped", "name_wrapped", "long"})
_SAMPLED = 2_000
"""How many rows are measured for a column's width."""
_ONE_LINE = LINE + AROUND
_MANY_LINES, _WIDER = 5, 1.6
"""A column whose longest text would take more lines than this is made wider by so much."""


@dataclass(frozen=True)
class TableSheet:
    """What a table sheet shows."""

    name: str
    """Of the table, stable; formulas refer to it."""
    title: str
    note: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Plain | Formula]]
    keys: Sequence[str] = ()
    """The values of the last column, where each row has a key."""
    about: str = ""
    """What the sheet shows, for the summary that points to it."""
    header_height: float | None = None
    first_columns: int = 1
    """How many columns each page begins with, where the print is more than one page wide."""
    printed_rows: int | None = None
    """How many rows are printed, where it is not all."""


def add_table_sheet(shared: Shared, sheet: TableSheet) -> SheetRows:
    """Make the sheet's structure in the book, and give the rows to be put into it."""
    page = shared.book.create_sheet(sheet.title)
    last = FIRST_ROW + max(1, len(sheet.rows)) - 1
    page.sheet_view.showGridLines = False
    page.freeze_panes = f"B{FIRST_ROW}"
    page.sheet_view.selection[-1].activeCell = f"A{FIRST_ROW}"
    page.sheet_view.selection[-1].sqref = f"A{FIRST_ROW}"
    looks = [_set_width(page, n, column, sheet) for n, column in enumerate(sheet.columns, 1)]
    styles = [_style_of(look, column) for look, column in zip(looks, sheet.columns, strict=True)]
    _prepare_new_rows(page, shared, sheet, looks)
    page.add_table(_table(sheet, last))
    add_rules(page, sheet.columns, FIRST_ROW, last)
    paper = paper_for(page, sheet.columns, sheet.rows)
    _set_up_paper(page, shared, sheet, paper, last)
    ids = [
        f"{get_column_letter(n)}{FIRST_ROW}:{get_column_letter(n)}{last + SPARE_ROWS}"
        for n, style in enumerate(styles, 1)
        if holds_text(style) and not sheet.columns[n - 1].hidden
    ]
    noted = replace(sheet, note=" ".join(filter(None, (sheet.note, paper.said))))
    top = _top(noted)
    heights = {**_HEIGHTS, HEADER_ROW: sheet.header_height or _header_height(page, sheet)}
    return SheetRows(
        chain(
            placed_rows(top, heights, shared, sheet.title),
            _rows(page, shared, sheet, looks, styles),
        ),
        len(sheet.columns),
        last,
        " ".join(ids),
        _cells_not_read_back(sheet, top),
    )


def _cells_not_read_back(sheet: TableSheet, top: Mapping[tuple[int, int], Cell]) -> Shown:
    """Return what does not come back: all of a sheet that is only read, else what stands above the
    table; a merge knows its headings and rows."""
    if any(column.editing for column in sheet.columns):
        above = {place: cell for place, cell in top.items() if place[0] < HEADER_ROW}
        return shown_cells(sheet.name, sheet.title, above)
    return shown_cells(sheet.name, sheet.title, top, HEADER_ROW, sheet.rows)


def _set_up_paper(page: Any, shared: Shared, sheet: TableSheet, paper: Paper, last: int) -> None:
    repeated = get_column_letter(sheet.first_columns)
    set_up_page(
        page,
        shared.footer,
        heading_row=HEADER_ROW,
        pages_wide=paper.pages,
        repeated_columns=f"$A:${repeated}" if paper.pages > 1 else "",
    )
    if sheet.printed_rows is not None:
        last = FIRST_ROW + sheet.printed_rows - 1
    if paper.last_column is not None or sheet.printed_rows is not None:
        shown = paper.last_column or sum(not column.hidden for column in sheet.columns)
        page.print_area = f"A1:{get_column_letter(shown)}{last}"


def _table(sheet: TableSheet, last: int) -> Table:
    reference = f"A{HEADER_ROW}:{get_column_letter(len(sheet.columns))}{last}"
    table = Table(displayName=sheet.name, name=sheet.name, ref=reference)
    table.tableColumns = [
        TableColumn(id=n, name=as_text(column.title)) for n, column in enumerate(sheet.columns, 1)
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
    known = number <= len(sheet.columns) - bool(sheet.keys)
    widest = max((_length(row[number - 1]) for row in sample), default=0) if known else 0
    if column.header != "header_turned":
        widest = max(widest, *(_length(word) + 3 for word in column.title.split()))
    wraps = column.look in ("text", "name") and widest + 3 > column.most
    long = wraps or column.look == "long"
    most = column.most * (_WIDER if long and widest > _MANY_LINES * column.most else 1)
    dimension = page.column_dimensions[get_column_letter(number)]
    dimension.width = min(max(column.least, widest + 3), most)
    dimension.hidden = column.hidden
    return f"{column.look}_wrapped" if wraps else column.look


def _length(value: object) -> float:
    """About how many digits wide a value is shown."""
    text = value.result if isinstance(value, Formula) else value
    text = text.words if isinstance(text, Cover) else text
    if not isinstance(text, str):
        return len(f"{text:,}") if isinstance(text, int) else 6
    return width_of(text)


def _style_of(look: str, column: SheetColumn) -> str:
    """Return the look of a column's cells, which shows whether they come back."""
    return look + {"": "", "comes back": COMES_BACK, "worked out": WORKED_OUT}[column.editing]


def _prepare_new_rows(page: Any, shared: Shared, sheet: TableSheet, looks: Sequence[str]) -> None:
    """Below the table, cells that come back look and behave as those in it."""
    for number, (look, column) in enumerate(zip(looks, sheet.columns, strict=True), 1):
        if column.editing == "comes back":
            shared.looks.style_empty_cells(
                page.column_dimensions[get_column_letter(number)], look + NEW
            )


def _top(sheet: TableSheet) -> dict[tuple[int, int], Cell]:
    """Return what stands above the rows: title, note, totals and headings.

    Cells that stand empty there would take after their column, and be unlocked with it.
    """
    unlocked = [n for n, column in enumerate(sheet.columns, 1) if column.editing == "comes back"]
    above = product((TITLE_ROW, NOTE_ROW, TOTAL_ROW), unlocked)
    top = dict.fromkeys(above, Cell(None, "blank"))
    top |= {(TITLE_ROW, 1): Cell(sheet.title, "title"), (NOTE_ROW, 1): Cell(sheet.note, "note")}
    for number, column in enumerate(sheet.columns, 1):
        comes_back = COMES_BACK if column.editing == "comes back" else ""
        top[HEADER_ROW, number] = Cell(column.title, column.header + comes_back)
        if column.total is not None:
            top[TOTAL_ROW, number] = Cell(column.total, column.total_look)
    return top


def _rows(
    page: Any, shared: Shared, sheet: TableSheet, looks: Sequence[str], styles: Sequence[str]
) -> Iterator[str]:
    places = [f"{sheet.title}, {column.title}" for column in sheet.columns]
    writers = column_writers(zip(styles, places, strict=True), shared)
    rows = sheet.rows or [[None] * len(sheet.columns)]
    wrapped = [
        (n, _width(page, n + 1), look.startswith("name"))
        for n, look in enumerate(looks)
        if look in _WRAPPED
    ]
    heights_of_rows = (_row_height(row, wrapped) for row in rows) if wrapped else repeat(_ONE_LINE)
    yield from table_rows(FIRST_ROW, in_columns(rows, sheet.keys), heights_of_rows, writers)


def _width(page: Any, number: int) -> float:
    return float(page.column_dimensions[get_column_letter(number)].width)


def _row_height(
    row: Sequence[Plain | Formula], wrapped: Sequence[tuple[int, float, bool]]
) -> float:
    """Return the height of a row by its highest wrapped text."""
    height = LINE
    for number, width, bold in wrapped:
        text = row[number]
        if isinstance(text, str) and (len(text) * 2 > width or "\n" in text):
            height = max(height, text_height(text, width, bold=bold))
    return min(TALLEST, height + AROUND)


def _header_height(page: Any, sheet: TableSheet) -> float:
    titles = enumerate((column.title for column in sheet.columns), 1)
    lines = max((_title_lines(title, _width(page, n)) for n, title in titles), default=1)
    return lines * LINE + 2 * AROUND


def _title_lines(title: str, width: float) -> int:
    """How many lines a heading takes beside its filter button."""
    return len(wrap(title, max(1, int(width - 3)), break_long_words=False))


def column_reference(table: str, title: str) -> str:
    """Return a table's column in a formula; headings with special characters need their own
    brackets."""
    escaped = "".join(f"'{c}" if c in "[]#'@" else c for c in title)
    plain = all(c.isalnum() or c == " " for c in title)
    return f"{table}[{escaped}]" if plain else f"{table}[[{escaped}]]"
