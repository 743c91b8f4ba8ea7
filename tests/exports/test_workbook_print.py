"""What a printed workbook looks like: wide lists and long names can be read, and nobody is handed a
stack of paper."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from planner.models import Draft
from tests.exports.books import small_plan, stamped, write
from tests.large_plans import large_plan
from tests.plans import make_plan

SOFFICE = shutil.which("soffice")


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


def test_a_long_list_prints_on_one_page_across_and_says_how_far(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    about = {"title": "Head of " + "x" * 40, "email": "y" * 40, "site": "z" * 40, "note": "n" * 60}
    write(stamped(make_plan(people={f"Person {n}": about for n in range(101)})), path)
    sheet = load_workbook(path)["People"]
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.print_area == "'People'!$A$1:$K$105"
    assert str(sheet["A2"].value).endswith("A print goes up to the column “Hours a week”.")
    assert sheet["K4"].value == "Hours a week"


def test_a_short_list_prints_whole_on_as_many_pages_across_as_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    about = {"title": "Head of " + "x" * 40, "email": "y" * 40, "site": "z" * 40, "note": "n" * 60}
    write(stamped(make_plan(people={f"Person {n}": about for n in range(100)})), path)
    sheet = load_workbook(path)["People"]
    assert sheet.page_setup.fitToWidth == 2
    assert (sheet.print_title_cols, sheet.print_title_rows) == ("$A:$A", "$4:$4")
    assert "A print goes up" not in str(sheet["A2"].value)


def test_of_many_people_those_come_first_and_are_printed_who_hold_something(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    names = [f"Person {n:03}" for n in range(250)]
    write(stamped(make_plan(people=names, goals={"A": names[200:210]})), path)
    sheet = load_workbook(path)["People"]
    listed = [sheet.cell(row, 1).value for row in range(5, 255)]
    assert listed == names[200:210] + names[:200] + names[210:]
    assert sheet.print_area.endswith("$14")
    assert "The 10 who hold something come first, and are what a print has." in sheet["A2"].value


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_200_departments_and_2000_people_print_on_a_handful_of_pages(tmp_path: Path) -> None:
    write(stamped(large_plan(2_000, 200)), tmp_path / "book.xlsx")
    command = [
        *(str(SOFFICE), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"),
        *("--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "book.xlsx")),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    assert len(PdfReader(tmp_path / "book.pdf").pages) < 60
