"""Columns and sheets that were moved, renamed, added or deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from planner.imports import Differences, find_differences, read_workbook
from tests.imports.merge.edited import HEADER, RULES, Workbook, entries, harbour


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(harbour(), tmp_path / "plan.xlsx")


def left_out(found: Differences) -> list[tuple[str, str, str]]:
    """What does not come back, where nothing else differs."""
    assert (found.changes, found.conflicts) == ((), ())
    return [(one.sheet, one.cell, one.reason) for one in found.invalid]


def heading(page: Any, title: str) -> Any:
    return next(cell for cell in page[HEADER] if cell.value == title)


def without_table(page: Any) -> None:
    """A table's own headings would be written over the sheet's."""
    for name in list(page.tables):
        del page.tables[name]


def test_moved_columns_are_nothing(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    for row in page.iter_rows(min_row=HEADER):
        cells = [(cell.value, cell.data_type) for cell in row]
        for cell, (value, kind) in zip(row, reversed(cells), strict=True):
            cell.value, cell.data_type = value, kind
    assert book.against() == Differences((), (), (), ())


def test_an_extra_column_is_left_out_and_said(book: Workbook) -> None:
    page = book["People"]
    page.insert_cols(1, 2)
    page.cell(HEADER, 1).value = "Comments"
    page.cell(HEADER + 1, 1).value = "Ask her again"
    assert left_out(book.against()) == [
        (
            "People",
            "A4",
            "“Comments” is not a column of this sheet; what stands there was left out.",
        )
    ]


def test_a_renamed_column_is_known_by_what_it_holds(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    heading(page, "Department").value = "Team"
    book["People"].cell(book.row("People", "李小龍"), heading(page, "Team").column).value = "Press"
    found = book.against()
    assert entries(found.changes) == [("People", "007", "Department", "Legal", "Press")]
    assert found.notes == ("People: “Team” was read as the column “Department”.",)


def test_a_renamed_column_that_cannot_be_known_is_said_with_its_cell(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    cell = heading(page, "Manager")
    cell.value = "Boss"
    page.cell(book.row("People", "Jan Novák"), cell.column).value = "Zofia Wójcik"
    found = book.against()
    assert found.changes == ()
    (said,) = found.invalid
    assert (said.sheet, said.cell) == ("People", cell.coordinate)
    assert said.reason == (
        "“Boss” is not a column of this sheet, and “Manager” is missing; restore its heading if it"
        " was renamed."
    )


def test_of_two_unknown_columns_the_one_that_holds_most_is_the_renamed_one(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    at = heading(page, "Department").column
    page.insert_cols(1)
    for row in range(HEADER, page.max_row + 1):
        page.cell(row, 1).value = page.cell(row, at + 1).value
    page.cell(HEADER, 1).value = "Department before"
    page.cell(book.row("People", "李小龍", 2), 1).value = "Press"
    page.cell(HEADER, at + 1).value = "Team"
    found = book.against()
    assert [(sheet, cell) for sheet, cell, _ in left_out(found)] == [("People", "A4")]
    assert found.notes == ("People: “Team” was read as the column “Department”.",)


def test_two_renamed_columns_are_each_known(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    heading(page, "Department").value = "Team"
    heading(page, "Manager").value = "Boss"
    found = book.against()
    assert found[:3] == ((), (), ())
    assert found.notes == (
        "People: “Team” was read as the column “Department”.",
        "People: “Boss” was read as the column “Manager”.",
    )


def test_half_of_what_a_column_held_is_enough_to_know_it(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    heading(page, "Hours a week").value = "Effort"
    page.cell(book.row("People", "Jan Novák"), heading(page, "Effort").column).value = 4
    found = book.against()
    assert entries(found.changes) == [("People", "Jan Novák", "Hours a week", 1.5, 4)]
    assert found.notes == ("People: “Effort” was read as the column “Hours a week”.",)


def test_less_than_half_of_what_a_column_held_is_not(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    cell = heading(page, "Department")
    cell.value = "Team"
    for person in ("Ngozi Okafor", "Jan Novák"):
        page.cell(book.row("People", person), cell.column).value = "Press"
    found = book.against()
    assert found.changes == ()
    assert [said.cell for said in found.invalid] == [cell.coordinate]


def test_a_column_that_held_nothing_is_not_guessed(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    heading(page, "First day").value = "Started"
    page.cell(book.row("People", "Jan Novák"), heading(page, "Started").column).value = "yesterday"
    found = book.against()
    assert found.changes == ()
    (said,) = found.invalid
    assert said.reason.startswith(
        "“Started” is not a column of this sheet, and “First day” is missing"
    )


def test_a_deleted_column_changes_nothing_and_is_said(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    page.delete_cols(heading(page, "Hours a week").column)
    assert left_out(book.against()) == [
        (
            *("People", ""),
            "The column “Hours a week” was removed from this sheet; what it held stays in the"
            " plan.",
        )
    ]


def test_deleted_sheets_remove_nothing_and_are_said(book: Workbook) -> None:
    for name in ("Goals", "Purposes", "Summary", "Lists"):
        del book.book[name]
    gone = "This sheet is missing from the workbook; what it held stays in the plan."
    assert left_out(book.against()) == [
        (name, "", gone) for name in ("Purposes", "Goals", "Summary")
    ]


def test_renamed_and_moved_sheets_are_found(book: Workbook) -> None:
    book["People"].title = "Team list"
    book.book.move_sheet("Team list", -3)
    book["Goals"].title = "People"
    book.put("Team list", "Jan Novák", "Site", "Brno")
    found = book.against()
    assert entries(found.changes) == [("Team list", "Jan Novák", "Site", None, "Brno")]
    assert found.notes == ()


def test_a_copied_sheet_is_not_read_twice(book: Workbook) -> None:
    copy = book.book.copy_worksheet(book["People"])
    book.book.move_sheet(copy, -20)
    copy.cell(HEADER + 1, 8).value = "Elsewhere"
    assert left_out(book.against()) == [
        (copy.title, "", "This sheet was added to the workbook; what stands on it was left out.")
    ]


def test_a_sheet_without_its_keys_is_said(book: Workbook) -> None:
    page = book["People"]
    without_table(page)
    page.delete_cols(page.max_column)
    page.cell(HEADER + 1, 8).value = "Elsewhere"
    assert left_out(book.against()) == [
        (
            *("People", ""),
            "The hidden column “Row key” is missing from this sheet, so it could not be read;"
            " export the workbook again and make the edits there.",
        )
    ]


def test_a_workbook_edited_in_libreoffice_comes_back_whole() -> None:
    """Cells typed, rows sorted, added, deleted and hidden, a column added, sheets moved and
    renamed, and all of it saved by LibreOffice."""
    path = Path(__file__).parents[2] / "data" / "merge" / "edited-libreoffice.xlsx"
    found = find_differences(harbour(), read_workbook(path), RULES)
    assert entries(found.changes) == [
        ("Departments", "Legal", "Staff", 30, 31),
        ("People", "007", "Hours a week", None, 2),
        ("People", "Zofia Wójcik", "Last day", None, "2027-06-30"),
        ("People", "n-1", "First day", None, "2027-01-03"),
        ("People", "Kofi Mensah", None, None, {"Name": "Kofi Mensah", "Department": "Legal"}),
        ("People", "Jan Novák", "Site", None, "Brno"),
        ("People", "Jan Novák", "Hours a week", 1.5, 2.75),
        ("Goals", "Half active by June", "Owners", "Ngozi Okafor", "Ngozi Okafor; Zofia Wójcik"),
        (
            *("Goals", "Answers in a day", None),
            {"Goal": "Answers in a day", "Needed cover": 2, "Weight": 1},
            None,
        ),
        ("To do list", "Choose the tool", "Status", "done", "doing"),
    ]
    assert found.conflicts == ()
    assert [(i.sheet, i.cell, i.reason) for i in found.invalid] == [
        (
            "Departments",
            "E6",
            "“Cover” is calculated by the program; the edit in cell E6 was ignored.",
        ),
        (
            *("People", "F4"),
            "“Remarks” is not a column of this sheet; what stands there was left out.",
        ),
    ]
    assert found.notes == ()
