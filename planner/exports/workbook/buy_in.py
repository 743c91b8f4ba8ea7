"""The buy-in plan as a workbook: where everybody stands, counted live, and its lists as tables."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from planner.analysis.measures import Measures
from planner.analysis.sponsors.buy_in import SCALE, BuyInGap
from planner.exports.atomic import atomic_write
from planner.exports.buy_in import Totals, totals
from planner.exports.lists.buy_in import LATE, NOT_RATED, PLANNED, TO_BE_AGREED, buy_in_lists
from planner.exports.lists.listing import View
from planner.exports.workbook.cells import Cell, Formula, Plain, quoted, sentence_formula
from planner.exports.workbook.charts import ENOUGH, PLEDGED, bar_chart
from planner.exports.workbook.hidden_sheets import NOTHING, add_base
from planner.exports.workbook.lists import list_sheet
from planner.exports.workbook.page import COLUMNS, WIDTHS, Page, in_order
from planner.exports.workbook.print import set_up_page
from planner.exports.workbook.read_only_cells import shown_cells
from planner.exports.workbook.rows import placed_rows
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.shared import Shared
from planner.exports.workbook.style import ACCENT
from planner.exports.workbook.table import TableSheet, add_table_sheet, column_reference
from planner.exports.workbook.writing import write_book
from planner.models import Department
from planner.text import day, tr

_CARDS = ((1, 1), (2, 4), (5, 7), (8, 9))
"""First and last column of each card."""
_CHART_HEIGHT = 8.0
_WIDTHS = (WIDTHS[0], *[14.0] * (COLUMNS - 1))
_MOST_WIDE = 34
"""The widest column, so that a sheet can be read when it is printed across a page."""
_UNRATED = ("Actions", "Messages")
"""The tables of what nobody rates."""
_TITLE_LINE = 60
"""How many characters of the title fit across the sheet."""
_NAME_LINE = 24
"""How many characters of a name fit on a card."""


def write_buy_in_workbook(
    measures: Measures,
    path: Path,
    *,
    redact: bool = False,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """Write the buy-in plan as a workbook, whole or not at all; gives warnings, each a sentence.

    It is for reading: a merge says of each edit that it does not come back. Redacted, people are
    called by role, and it has neither sponsors nor concerns. Raises ``PlannerError`` where the file
    cannot be written, and once ``cancelled`` says so.
    """
    view = View.of(measures, (), redact=redact, ratings=True)
    with atomic_write(path) as part:
        return write_book(
            part,
            view,
            _add_sheets,
            title=_title(view),
            progress=progress,
            cancelled=cancelled,
        )


def _add_sheets(shared: Shared, view: View) -> tuple[list[SheetRows], list[list[str]]]:
    tables = [_toned(list_sheet(listing, keys=False)) for listing in buy_in_lists(view)]
    summary, texts = _add_summary(shared, view, tables)
    sheets = [summary, *(add_table_sheet(shared, table) for table in tables)]
    if not view.redact:
        sheets.append(add_base(shared, view, (), sheets, NOTHING))
    return sheets, [texts]


def _toned(sheet: TableSheet) -> TableSheet:
    """Return the sheet with colours for the words of its columns; gaps alone are judged
    by colour."""
    gaps = {tr("{steps} to go", steps=steps): "bad" for steps in range(1, len(SCALE))}
    gaps |= {tr("there"): "good", tr("{steps} to go", steps=1): "weak"}
    unrated = ((tr(NOT_RATED), "plain"),)
    tones = {
        tr("Now"): unrated,
        tr("Wanted"): unrated,
        tr("Gap"): (*gaps.items(), *unrated),
        tr("Step"): ((tr(LATE), "bad"), (tr(TO_BE_AGREED), "weak"), (tr(PLANNED), "good")),
        tr("State"): ((tr("late"), "bad"), (tr("doing"), "weak"), (tr("to do"), "plain")),
    }
    columns = (
        replace(c, tones=tones.get(c.title, ()), most=min(c.most, _MOST_WIDE))
        for c in sheet.columns
    )
    return replace(sheet, columns=tuple(columns))


# The summary ------------------------------------------------------------------------------


def _add_summary(
    shared: Shared, view: View, tables: Sequence[TableSheet]
) -> tuple[SheetRows, list[str]]:
    """Add the first sheet; return its rows and the alternative text of its chart."""
    title = tr("Summary")
    sheet = shared.book.create_sheet(title)
    sheet.sheet_properties.tabColor = "FF" + ACCENT
    sheet.sheet_view.showGridLines = False
    for number, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    rated = [table for table in tables if table.name not in _UNRATED and table.rows]
    page = Page()
    _head(page, view)
    _cards(page, view, rated)
    rows = _scale(page, rated)
    texts = _add_chart(sheet, page, rows) if rated else []
    _add_links(sheet, page, tables)
    set_up_page(sheet, shared.footer, heading_row=None, landscape=False)
    cells = placed_rows(page.cells, page.heights, shared, title)
    shown = shown_cells("Summary", title, page.cells)
    return SheetRows(cells, COLUMNS, page.row, shown=shown), texts


def _title(view: View) -> str:
    name = view.plan.info.name
    return tr("{plan}: buy-in plan", plan=name) if name else tr("Buy-in plan")


def _head(page: Page, view: View) -> None:
    info = view.plan.info
    for line in textwrap.wrap(_title(view), _TITLE_LINE):
        page.line((1, line, "plan"), height=34)
    said = [tr("Data of {day}", day=day(view.on))]
    if info.launch is not None:
        said.append(tr("launch on {day}", day=day(info.launch)))
    if info.prepared_by:
        said.append(tr("prepared by {who}", who=info.prepared_by))
    page.line((1, " · ".join(said), "subtitle"))
    page.line(*[(column, None, "rule") for column in range(1, COLUMNS + 1)], height=6)


def _gaps(view: View) -> list[BuyInGap]:
    gaps = view.measures.buy_in
    return [g for g in gaps if isinstance(g.subject, Department) or not view.redact]


def _cards(page: Page, view: View, rated: Sequence[TableSheet]) -> None:
    """Four figures, counted on the tables."""
    all_ = totals(_gaps(view))
    gap, steps = tr("Gap"), tr("Weighted steps")
    there = _count_of(rated, gap, tr("there"), all_.there)
    unrated = _count_of(rated, gap, tr(NOT_RATED), all_.unrated)
    known = _sum([f"ROWS({column_reference(t.name, gap)})" for t in rated], all_.rated)
    if isinstance(known, Formula) and isinstance(unrated, Formula):
        known = Formula(f"({known.text})-({unrated.text})", all_.rated)
    summed = (t for t in rated if steps in [column.title for column in t.columns])
    sums = [f"SUM({column_reference(t.name, steps)})" for t in summed]
    cards: tuple[tuple[str, Plain | Formula, Plain | Formula, str], ...] = (
        (tr("Steps to go"), _sum(sums, all_.steps), None, tr("weighted by influence")),
        (tr("Where they should be"), there, _of_all(known), ""),
        (tr("Not rated"), unrated, None, tr("unknown, never low")),
        (tr("Widest gap"), _widest(view, all_), None, ""),
    )
    page.space(12)
    rows = [page.line(height=height) for height in (20, 32, 20)]
    for (first, last), (name, figure, of, words) in zip(_CARDS, cards, strict=True):
        for row in rows:
            for column in range(first, last + 1):
                page.cells[row, column] = Cell(None, "card" if column > first else "card_note")
        page.cells[rows[0], first] = Cell(name, "card_name")
        look = "card_words" if isinstance(figure, str) else "card_figure"
        page.cells[rows[1], first] = Cell(figure, look)
        if of is not None:
            page.cells[rows[1], first + 1] = Cell(of, "card_of")
        page.cells[rows[2], first] = Cell(words, "card_note")


def _widest(view: View, all_: Totals) -> str:
    if not all_.widest:
        return tr("none")
    if len(all_.widest) > 1:
        return tr("{count} the same", count=len(all_.widest))
    (gap,) = all_.widest
    subject = gap.subject
    names = view.names
    is_department = isinstance(subject, Department)
    name = names.department(subject.id) if is_department else names.sponsor(subject.id)
    return name if len(name) <= _NAME_LINE else f"{name[: _NAME_LINE - 1].rstrip()}…"


def _sum(parts: Sequence[str], result: int) -> Formula | int:
    """Formulas added up; the plain figure where there is nothing to count on."""
    return Formula("+".join(parts), result) if parts else result


def _count_of(tables: Sequence[TableSheet], title: str, word: str, result: int) -> Formula | int:
    """How often a word stands in a column of these tables."""
    columns = [column_reference(table.name, title) for table in tables]
    return _sum([f"COUNTIF({column},{quoted(word)})" for column in columns], result)


def _of_all(known: Formula | int) -> Formula | str | None:
    return sentence_formula("of {all}", all=known) if isinstance(known, Formula) else None


def _scale(page: Page, rated: Sequence[TableSheet]) -> tuple[int, int]:
    """How many stand, and should stand, at each step of the scale; gives its first and last row.

    The last two columns are of all of them, which the chart shows.
    """
    if not rated:
        page.space()
        page.line((1, tr("The plan has no sponsors and no departments yet."), "reason"))
        return 0, 0
    page.heading(tr("Where they stand and should stand"))
    groups = [(table.title, [table]) for table in rated]
    if len(rated) > 1:
        groups.append((tr("All"), list(rated)))
    titles = [f"{name}: {when}" for name, _ in groups for when in (tr("now"), tr("wanted"))]
    looks = ["header", *["header_right"] * len(titles)]
    page.line(*in_order([tr("Buy-in"), *titles], looks), height=34)
    first = page.row + 1
    for word in (*(tr(step) for step in reversed(SCALE)), tr(NOT_RATED)):
        counts = [
            _count_of(tables, title, word, _times(tables, title, word))
            for _, tables in groups
            for title in (tr("Now"), tr("Wanted"))
        ]
        page.line(*in_order([word, *counts], ["name", *["whole"] * len(counts)]))
    return first, page.row


def _times(tables: Sequence[TableSheet], title: str, word: str) -> int:
    return sum(
        row[[column.title for column in table.columns].index(title)] == word
        for table in tables
        for row in table.rows
    )


def _add_chart(sheet: Any, page: Page, rows: tuple[int, int]) -> list[str]:
    """Bars of where all of them stand and should stand."""
    page.space()
    place = page.leave_room(_CHART_HEIGHT)
    last = max(column for row, column in page.cells if row == rows[0])
    columns = range(last - 1, last + 1)
    title = tr("Buy-in now and wanted")
    chart = bar_chart(page, rows, title, columns, (PLEDGED, ENOUGH), False, 23.0, _CHART_HEIGHT)
    sheet.add_chart(chart.build(sheet), f"A{place}")
    return [chart.words]


def _add_links(sheet: Any, page: Page, tables: Sequence[TableSheet]) -> None:
    page.heading(tr("In this workbook"))
    for table in tables:
        row = page.line((1, table.title, "link"), (2, table.about, "note"))
        cell = sheet.cell(row, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{table.title}'!A1")
    page.space()
    words = tr("It is for reading; what is edited here is not brought back into the plan.")
    page.line((1, words, "note"))
