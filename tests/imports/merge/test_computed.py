"""What the program works out is not taken from a workbook, and an edit of it is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.imports.reading.numbers import parse_number, same_number
from tests.imports.merge.edited import Sheets, Workbook, entries, harbour


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return Sheets.of(harbour(), tmp_path_factory.mktemp("book") / "plan.xlsx")


@pytest.fixture
def sheets(exported: Sheets) -> Sheets:
    return exported.copy()


def test_an_edit_of_what_is_worked_out_is_said_with_its_cell(sheets: Sheets) -> None:
    cell = sheets.put("Departments", "Legal", "Cover", "enough")
    cleared = sheets.put("People", "Jan Novák", "On this day", "")
    found = sheets.against()
    assert (found.changes, found.conflicts) == ((), ())
    assert [(i.sheet, i.cell, i.reason) for i in found.invalid] == [
        (
            "Departments",
            cell,
            f"“Cover” is calculated by the program; the edit in cell {cell} was ignored.",
        ),
        (
            "People",
            cleared,
            f"“On this day” is calculated by the program; the edit in cell {cleared} was ignored.",
        ),
    ]


def test_it_is_said_of_a_new_row_too(sheets: Sheets) -> None:
    sheets.add("People", Name="Kofi Mensah", Holds="3")
    found = sheets.against()
    assert entries(found.changes) == [
        ("People", "Kofi Mensah", None, None, {"Name": "Kofi Mensah"})
    ]
    assert [i.reason.split(";")[0] for i in found.invalid] == [
        "“Holds” is calculated by the program"
    ]


@pytest.mark.parametrize("shown", ["2", "2.0", "2,00", " 2 "])
def test_the_same_figure_in_another_form_is_no_edit(sheets: Sheets, shown: str) -> None:
    sheets.put("People", "Jan Novák", "Holds", shown)
    assert sheets.against().invalid == ()


def test_nor_is_a_number_that_two_programs_have_rounded() -> None:
    """15 digits, of 16, of 17."""
    exported, saved_again = 0.26811594202898553, "0.2681159420289855"
    assert same_number(parse_number(saved_again), exported)
    assert not same_number(0.26811594202, exported)


def test_nor_is_a_pasted_format(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    book.at("People", "Jan Novák", "Holds").number_format = "d mmm yyyy"
    book.at("Departments", "Legal", "Hours needed").number_format = "@"
    assert book.against().invalid == ()


def test_a_copied_row_only_says_what_was_typed_into_it(tmp_path: Path) -> None:
    book = Workbook(harbour(), tmp_path / "plan.xlsx")
    page, number = book["People"], book.row("People", "Jan Novák")
    for cell in list(page[number]):
        page.cell(page.max_row + (cell.column == 1), cell.column).value = cell.value
    page.cell(page.max_row, 1).value = "Kofi Mensah"
    page.cell(page.max_row, 10).value = date(2027, 3, 1)
    assert [change.row for change in book.against().changes] == ["Kofi Mensah"]
    assert book.against().invalid == ()
