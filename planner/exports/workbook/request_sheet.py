"""The first sheet of a department's workbook: what is wanted, by when, and back to whom."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from planner.exports.lists.listing import Listing, View
from planner.exports.texts.department_workbook import Wanted
from planner.exports.workbook.page import COLUMNS, WIDTHS, Page
from planner.exports.workbook.print import set_up_page
from planner.exports.workbook.read_only_cells import shown_cells
from planner.exports.workbook.rows import placed_rows
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.shared import Shared
from planner.exports.workbook.style import ACCENT, PENCIL
from planner.text import day, tr

_LINE, _TITLE_LINE = 100, 50
"""How many characters of running text, and of the title, fit across the sheet."""


def add_wanted(
    shared: Shared, view: View, wanted: Wanted, listings: Sequence[Listing]
) -> SheetRows:
    """Add the sheet; ``listings`` are those that follow it."""
    title = tr("What is wanted")
    sheet = shared.book.create_sheet(title)
    sheet.sheet_properties.tabColor = "FF" + ACCENT
    sheet.sheet_view.showGridLines = False
    for number, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    page = Page()
    _head(page, view, wanted)
    for about, words in ((tr("By when"), day(wanted.by)), (tr("Back to"), wanted.to_words)):
        page.line((1, about, "name"), (2, words, "reason"), height=22)
    page.heading(tr("What to look at"))
    for listing, words in zip(listings, _requests(wanted, listings), strict=True):
        row = 0
        for line in textwrap.wrap(words, _LINE - 15):
            number = page.line((1, None if row else listing.title, "link"), (2, line, "reason"))
            row = row or number
        cell = sheet.cell(row, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{listing.title}'!A1")
    page.heading(tr("How to answer"))
    for words in _how():
        for line in textwrap.wrap(words, _LINE):
            page.line((1, line, "reason"))
    set_up_page(sheet, shared.footer, heading_row=None, landscape=False)
    sheet.print_area = f"A1:{get_column_letter(COLUMNS)}{page.row}"
    rows = placed_rows(page.cells, page.heights, shared, title)
    shown = shown_cells("Wanted", title, page.cells)
    return SheetRows(rows, COLUMNS, page.row, shown=shown)


def _head(page: Page, view: View, wanted: Wanted) -> None:
    title = tr("{plan}: {department}", plan=view.plan.info.name, department=wanted.name)
    for line in textwrap.wrap(title, _TITLE_LINE):
        page.line((1, line, "plan"), height=34)
    page.line((1, tr("Data of {day}", day=day(view.on)), "subtitle"))
    page.line(*[(column, None, "rule") for column in range(1, COLUMNS + 1)], height=6)
    page.space()
    words = tr(
        "Please look through what the plan says of {department}, correct what is wrong, add what is"
        " missing, and send this file back.",
        department=wanted.name,
    )
    for line in textwrap.wrap(words, _LINE - 15):
        page.line((1, line, "lead"), height=22)
    page.space()


def _requests(wanted: Wanted, listings: Sequence[Listing]) -> Iterator[str]:
    """Yield what is wanted of each sheet, in the order of the sheets."""
    carried = (
        tr("Do these carry the network in {department}, and who stands in for them?")
        if wanted.champions
        else tr("Nobody carries the network in {department} yet. Who could? Write the name in.")
    )
    words = {
        "departments": tr("Is the number of staff right, and what does {department} need?"),
        "people": tr("Who is missing, who is gone, and how many hours a week can each give?"),
        "champions": carried,
        "goals": tr("Are these still the goals that people of {department} hold?"),
        "actions": tr("What is done, what is late, and what is each waiting for?"),
    }
    for listing in listings:
        yield words[listing.name].format(department=wanted.name)


def _how() -> tuple[str, ...]:
    return (
        tr("Type over what is wrong in the columns with {pencil}; they come back into the plan.",
           pencil=PENCIL),
        tr("Add new rows right below a table, and empty a row that no longer holds."),
        tr("Leave the sheets and their headings as they are; the order of rows does not matter."),
    )  # fmt: skip
