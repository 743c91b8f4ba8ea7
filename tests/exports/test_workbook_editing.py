"""What may be edited in a workbook is seen, by a pencil and in words, and keeps what is typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.imports import Differences, Rules, find_differences, read_workbook
from tests.exports.books import small_plan, write

EDITED = ("Departments", "People", "Champions", "Sponsors", "Purposes", "Goals", "Actions")
RULES = Rules(check=check_row, remove=remove)
LEGEND = "✎ comes back into the plan, grey is worked out."


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "plan.xlsx"
    write(small_plan(), path, ratings=True)
    return path


@pytest.fixture
def book(path: Path) -> Any:
    return load_workbook(path)


def headings(sheet: Any) -> list[Any]:
    return [cell for cell in sheet[4] if not sheet.column_dimensions[cell.column_letter].hidden]


def marked(cell: Any) -> bool:
    return bool(cell.number_format == '@" ✎"')


def at(sheet: Any, heading: str, row: int) -> Any:
    return sheet.cell(row, next(c.column for c in sheet[4] if c.value == heading))


@pytest.mark.parametrize("name", EDITED)
def test_columns_that_come_back_have_a_pencil_and_the_others_are_grey(book: Any, name: str) -> None:
    sheet = book[name]
    assert LEGEND in sheet["A2"].value
    assert 0 < sum(map(marked, headings(sheet))) < len(headings(sheet))
    for heading in headings(sheet):
        grey = sheet.cell(5, heading.column).fill.fgColor.rgb == "FFF4F6F9"
        assert grey != marked(heading), heading.value


@pytest.mark.parametrize("name", EDITED)
def test_a_protected_sheet_lets_only_those_be_typed_in(book: Any, name: str) -> None:
    sheet = book[name]
    for heading in headings(sheet):
        assert sheet.cell(5, heading.column).protection.locked != marked(heading)
        new_row = sheet.column_dimensions[heading.column_letter].protection
        assert new_row.locked != marked(heading)
        # A cell that is not there is as its column.
        above = [at for at in range(1, 5) if heading.column_letter + str(at) in sheet_cells(sheet)]
        assert all(sheet.cell(row, heading.column).protection.locked for row in above)
        assert len(above) == 4 or new_row.locked


def sheet_cells(sheet: Any) -> set[str]:
    """The cells that are written, filled or not."""
    return {cell.coordinate for cell in sheet._cells.values()}


def test_nothing_can_be_typed_into_a_protected_sheet_that_only_shows(book: Any) -> None:
    shown = [sheet for sheet in book if not any(map(marked, sheet[4]))]
    assert {"Summary", "Findings", "Ownership"} <= {sheet.title for sheet in shown}
    for sheet in shown:
        assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)
        assert all(column.protection.locked for column in sheet.column_dimensions.values())


def test_sheets_that_are_only_read_say_so(book: Any) -> None:
    for name in ("Findings", "Leaving", "What an hour buys"):
        sheet = book[name]
        assert sheet["A2"].value.endswith(
            "It is for reading: what is edited here does not come back."
        )
        assert not any(map(marked, sheet[4]))


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("People", "Id"),
        ("People", "Name"),
        ("People", "Note"),
        ("Goals", "Unit"),
        ("Actions", "Action"),
    ],
)
def test_what_is_typed_in_a_column_of_text_stays_text(book: Any, name: str, heading: str) -> None:
    sheet = book[name]
    cell = at(sheet, heading, 5)
    assert cell.number_format == "@"
    assert sheet.column_dimensions[cell.column_letter].number_format == "@"


def test_days_below_the_table_look_like_those_in_it(book: Any) -> None:
    cell = at(book["People"], "Last day", 5)
    dimension = book["People"].column_dimensions[cell.column_letter]
    assert dimension.number_format == cell.number_format == "d mmm yyyy"


@pytest.mark.parametrize("name", ["Departments", "Goals", "Actions", "Purposes"])
def test_needed_cover_may_be_up_to_99(book: Any, name: str) -> None:
    place = at(book[name], "Needed cover", 5).coordinate
    checks = book[name].data_validations.dataValidation
    [check] = [check for check in checks if place in check.sqref]
    assert (check.operator, check.formula1, check.formula2) == ("between", "1", "99")
    assert check.error == "Needed cover must be 1 to 99."


def merged(book: Any, path: Path) -> Differences:
    book.save(path)
    return find_differences(small_plan(), read_workbook(path), RULES)


def test_needed_cover_of_99_comes_back(book: Any, tmp_path: Path) -> None:
    at(book["Departments"], "Needed cover", 5).value = 99
    found = merged(book, tmp_path / "edited.xlsx")
    assert [(c.column, c.now) for c in found.changes] == [("Needed cover", 99)]
    assert found.invalid == ()


def test_a_day_that_was_made_of_an_id_is_refused(book: Any, tmp_path: Path) -> None:
    people = book["People"]
    edited = at(people, "Id", 6)
    edited.value = date(2027, 4, 3)
    below = people.max_row + 1
    people.cell(below, 1).value, at(people, "Id", below).value = "Ólafur Jónsson", date(2027, 3, 4)
    found = merged(book, tmp_path / "edited.xlsx")
    assert [invalid.cell for invalid in found.invalid] == [edited.coordinate, f"B{below}"]
    assert found.invalid[0].reason == (
        "“2027-04-03” is a day, which a spreadsheet program may have made of what was typed;"
        " type it again in a cell that holds text."
    )
    assert [(change.kind, change.now) for change in found.changes] == [
        ("new", {"Name": "Ólafur Jónsson"})
    ]
