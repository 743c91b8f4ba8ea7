"""The summary sheet put into the book: its cells, colours, charts and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break

from planner.exports.lists.listing import View
from planner.exports.lists.ownership import KINDS
from planner.exports.workbook.cells import Formula, quoted, sentence_formula
from planner.exports.workbook.charts import cover_chart, hours_chart
from planner.exports.workbook.page import COLUMNS, WIDTHS, Page
from planner.exports.workbook.print import set_up_page
from planner.exports.workbook.read_only_cells import shown_cells
from planner.exports.workbook.rows import placed_rows
from planner.exports.workbook.rules import cover_rules, state_tones, word_rules
from planner.exports.workbook.saved_parts import SheetRows
from planner.exports.workbook.shared import Shared
from planner.exports.workbook.style import ACCENT
from planner.exports.workbook.summary import Places, fill_summary
from planner.exports.workbook.summary_tables import COVERED, Counts
from planner.exports.workbook.table import TableSheet, column_reference
from planner.models.roles import Kind
from planner.text import tr


def add_summary(
    shared: Shared, view: View, others: Sequence[TableSheet]
) -> tuple[SheetRows, list[str]]:
    """Make the summary sheet; gives its rows and the alternative texts of its charts.

    ``others`` are the sheets that follow, which it counts on and points to.
    """
    title = tr("Summary")
    sheet = shared.book.create_sheet(title)
    sheet.sheet_properties.tabColor = "FF" + ACCENT
    sheet.sheet_view.showGridLines = False
    for number, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    page = Page()
    places = fill_summary(page, view, _counts(view, {other.name: other for other in others}))
    texts = _add_charts(sheet, page, places)
    _add_links(sheet, page, others)
    _add_colours(sheet, places)
    for row in page.breaks:
        sheet.row_breaks.append(Break(id=row))
    set_up_page(sheet, shared.footer, heading_row=None, landscape=False)
    sheet.print_area = f"A1:{get_column_letter(COLUMNS)}{page.row}"  # nothing widens the print
    rows = placed_rows(page.cells, page.heights, shared, title)
    shown = shown_cells("Summary", title, page.cells)
    return SheetRows(rows, COLUMNS, page.row, shown=shown), texts


def _counts(view: View, sheets: dict[str, TableSheet]) -> Counts:
    """Return what the summary counts on the other sheets, each with what it comes to."""
    measures, coverage = view.measures, view.coverage
    departments, sponsors, ownership = (
        sheets[name] for name in ("Departments", "Sponsors", "Ownership")
    )
    champions = column_reference("Departments", tr("Champions"))
    return Counts(
        nobody_or_one=_if(
            ownership,
            f"COUNTIF({_cover()},{quoted(tr('none'))})+COUNTIF({_cover()},{quoted(tr('1 only'))})",
            coverage.nobody_or_one.count,
        ),
        nobody_or_one_of=_of_all(ownership, _cover()),
        covered=_if(
            departments,
            f"ROWS({champions})-COUNTIF({champions},{quoted(tr('none'))})",
            measures.departments_with_champion,
        ),
        covered_of=_of_all(departments, champions),
        taking_part=_if(
            sponsors,
            f"COUNTIF({column_reference('Sponsors', tr('Taking part'))},"
            f"{quoted(tr('taking part'))})",
            measures.sponsors_taking_part,
        ),
        taking_part_of=_of_all(sponsors, column_reference("Sponsors", tr("Taking part"))),
        by_kind=_by_kind(view, ownership),
        departments_with_none=tuple(
            _if(
                departments,
                f"COUNTIF({column_reference('Departments', title)},{quoted(tr('none'))})",
                sum(getattr(row, name) == 0 for row in measures.departments),
            )
            for name, title in zip(COVERED, _covered_titles(), strict=True)
        ),
    )


def _covered_titles() -> tuple[str, ...]:
    return tr("Sponsors"), tr("Champions"), tr("Backups"), tr("Trained"), tr("Goal owners")


def _cover() -> str:
    return column_reference("Ownership", tr("Cover"))


def _if(sheet: TableSheet, text: str, result: int) -> Formula | int:
    """Return a formula over a sheet; an empty table has one blank row that must not be counted."""
    return Formula(text, result) if sheet.rows else result


def _of_all(sheet: TableSheet, reference: str) -> Formula | str:
    if not sheet.rows:
        return ""
    return sentence_formula("of {all}", all=Formula(f"ROWS({reference})", len(sheet.rows)))


def _by_kind(view: View, sheet: TableSheet) -> tuple[tuple[Kind, tuple[Formula | int, ...]], ...]:
    covers = view.coverage.cover
    found: Counter[tuple[str, str]] = Counter(
        (r.kind, covers(r.id)) for r in view.plan.responsibilities.values()
    )
    kind_column = column_reference("Ownership", tr("Kind"))
    few = "*" + tr("{held} of {needed}", held="", needed="") + "*"
    result = []
    for kind in KINDS:
        parts = [
            _if(
                sheet,
                f"COUNTIFS({kind_column},{quoted(tr(kind))},{_cover()},{quoted(words)})",
                found[kind, cover],
            )
            for words, cover in (
                (tr("none"), "uncovered"),
                (tr("1 only"), "single point"),
                (few, "thin"),
            )
        ]
        wanted = f'COUNTIFS({kind_column},{quoted(tr(kind))},{_cover()},">=2")'
        parts.append(_if(sheet, wanted, found[kind, "covered"]))
        result.append((kind, tuple(parts)))
    return tuple(result)


def _add_charts(sheet: Any, page: Page, places: Places) -> list[str]:
    """Add the charts of the summary, each in the room that was left for it."""
    charts = []
    if places.cover[1]:
        charts.append((cover_chart(page, places.cover), places.cover_chart))
    if places.hours_chart:
        charts.append((hours_chart(page, places.departments), places.hours_chart))
    for chart, place in charts:
        sheet.add_chart(chart.build(sheet), place)
    return [chart.words for chart, _ in charts]


def _add_links(sheet: Any, page: Page, others: Sequence[TableSheet]) -> None:
    page.heading(tr("In this workbook"))
    for other in others:
        row = page.line((1, other.title, "link"), (2, other.about, "note"))
        cell = sheet.cell(row, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{other.title}'!A1")


def _add_colours(sheet: Any, places: Places) -> None:
    first, last = places.readiness
    for rule in word_rules(state_tones(), f"B{first}"):
        sheet.conditional_formatting.add(f"B{first}:B{last}", rule)
    first, last = places.departments
    if last:
        for rule in cover_rules(f"C{first}"):
            sheet.conditional_formatting.add(f"C{first}:G{last}", rule)
