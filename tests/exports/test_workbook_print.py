"""What a printed workbook looks like: wide lists and long names can be read."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from planner.models import Draft
from tests.exports.books import small_plan, write


def test_a_long_plan_name_and_wide_lists_can_be_read_in_print(tmp_path: Path) -> None:
    plan = small_plan()
    draft = Draft(plan)
    draft.change(plan.info, name="Everybody who works at the line shares a screen. " * 4)
    path = tmp_path / "book.xlsx"
    write(draft.plan, path, ratings=True)
    book = load_workbook(path)
    summary = book["Summary"]
    assert all(len(str(summary.cell(row, 1).value)) <= 50 for row in (1, 2, 3, 4))
    assert summary.print_area.startswith("'Summary'!$A$1:$I$")
    wide = {sheet.title: sheet.page_setup.fitToWidth for sheet in book if sheet.tables}
    assert (wide["Sponsors"], wide["Champions"]) == (2, 1)
    assert book["Sponsors"].print_title_cols == "$A:$A"
    assert all(not sheet.HeaderFooter.scaleWithDoc for sheet in book if sheet.tables)
