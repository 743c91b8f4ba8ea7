"""Edits that do not come back are listed, each with its cell and the reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl.comments import Comment

from planner.analysis.measures import measure
from planner.exports.workbook.buy_in import write_buy_in_workbook
from planner.exports.workbook.department_books import write_department_workbooks
from planner.imports import find_differences, read_workbook
from planner.imports.reading.workbook_file import MarkedSheet
from tests.imports.merge.edited import HEADER, RULES, Sheets, Workbook, harbour
from tests.plans import ON

ONLY_SHOWN = "This sheet only shows what the plan says, so this edit was left out."


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return Sheets.of(harbour(), tmp_path_factory.mktemp("book") / "plan.xlsx")


@pytest.fixture
def sheets(exported: Sheets) -> Sheets:
    return exported.copy()


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(harbour(), tmp_path / "plan.xlsx")


def places(sheets: Sheets | Workbook) -> list[tuple[str, str]]:
    """Where edits were left out, where nothing else differs."""
    found = sheets.against()
    assert (found.changes, found.conflicts) == ((), ())
    return [(one.sheet, one.cell) for one in found.invalid]


# Sheets that only show ---------------------------------------------------------------------------


def test_a_mark_in_the_ownership_matrix_is_said_with_the_sheets_to_change_it_on(
    book: Workbook,
) -> None:
    book["Ownership"].cell(HEADER + 1, 8).value = "O"
    (said,) = book.against().invalid
    assert (said.sheet, said.cell) == ("Ownership", "H5")
    assert said.reason == (
        f"{ONLY_SHOWN} Change it on Champions, Sponsors, Purposes, Goals and Actions."
    )


def test_what_is_typed_on_the_summary_is_said(book: Workbook) -> None:
    book["Summary"]["A1"].value = "Another title"
    (said,) = book.against().invalid
    assert (said.sheet, said.cell) == ("Summary", "A1")
    assert said.reason == f"{ONLY_SHOWN} Change it in a column with ✎ or in the program."


def test_what_is_typed_into_an_empty_cell_of_the_summary_is_no_row(book: Workbook) -> None:
    sheet = book["Summary"]
    sheet.cell(sheet.max_row + 2, 1).value = "See page 2"
    (said,) = book.against().invalid
    assert "so what was added here was left out." in said.reason


def test_a_figure_typed_over_a_formula_is_said_and_what_follows_from_it_is_not(
    book: Workbook,
) -> None:
    heading = next(c for c in book["Ownership"][HEADER] if c.value == "Holders")
    book["Ownership"].cell(HEADER + 1, heading.column).value = 7
    assert places(book) == [("Ownership", f"{heading.column_letter}5")]


def test_sorting_a_sheet_that_only_shows_is_no_edit(sheets: Sheets) -> None:
    rows = sheets.rows("Leaving")
    numbers = [number for number, _ in rows[HEADER:]]
    turned = [cells for _, cells in reversed(rows[HEADER:])]
    rows[HEADER:] = list(zip(numbers, turned, strict=True))
    assert turned and not any(sheets.against())


def test_nor_is_moving_one_of_its_columns(sheets: Sheets) -> None:
    rows = sheets.rows("Ratings")
    wide = len(rows[HEADER - 1][1])
    rows[:] = [(n, (*[""] * (wide - len(c)), *reversed(c)) if n >= HEADER else c) for n, c in rows]
    assert not any(sheets.against())


def test_an_edit_in_a_sorted_sheet_is_said_where_it_stands_now(sheets: Sheets) -> None:
    rows = sheets.rows("Ownership")
    first, *others = [list(cells) for _, cells in rows[HEADER:]]
    first[2] = "99"
    moved = [*others, first]
    # Formulas are taken along by the program that sorts.
    rows[HEADER:] = [(HEADER + 1 + n, tuple(cells)) for n, cells in enumerate(moved)]
    assert places(sheets) == [("Ownership", f"C{HEADER + len(moved)}")]


def test_a_day_kept_as_a_number_is_the_same_day(sheets: Sheets) -> None:
    for sheet in sheets.sheets:
        if sheet.name != "Exported":
            sheet.rows[:] = [(n, tuple(map(_as_number, cells))) for n, cells in sheet.rows]
    assert [i for i in sheets.against().invalid if i.sheet in ("Summary", "Ratings")] == []


def _as_number(text: str) -> str:
    try:
        return str((date.fromisoformat(text) - date(1899, 12, 30)).days)
    except ValueError:
        return text


def test_a_row_below_a_table_that_only_shows_is_said_once(book: Workbook) -> None:
    page = book["Leaving"]
    number = page.max_row + 1
    page.cell(number, 2).value = "Kofi Mensah"
    page.cell(number, 3).value = "soon"
    assert places(book) == [("Leaving", f"B{number}")]


def test_a_removed_row_is_said_by_what_it_was(book: Workbook) -> None:
    page = book["Ownership"]
    called, kind = (page.cell(HEADER + 2, column).value for column in (1, 2))
    page.delete_rows(HEADER + 2)
    (said,) = book.against().invalid
    assert (said.sheet, said.cell) == ("Ownership", "")
    assert said.reason.startswith(
        f"The row “{called} · {kind}” was removed, but this sheet only shows"
    )


def test_of_many_edits_the_first_are_said_and_the_others_counted(sheets: Sheets) -> None:
    rows = sheets.rows("Summary")
    rows += [(rows[-1][0] + n, (f"line {n}",)) for n in range(1, 73)]
    found = sheets.against().invalid
    assert len(found) == 51
    assert (found[-1].cell, found[-1].reason) == (
        "",
        "22 more edits on this sheet were left out for the same reasons.",
    )


# Around the tables that come back ----------------------------------------------------------------


def test_text_beside_a_table_is_said(book: Workbook) -> None:
    page = book["People"]
    cell = page.cell(HEADER + 1, page.max_column + 3)
    cell.value = "Ask her"
    assert places(book) == [("People", cell.coordinate)]


def test_an_edit_above_a_table_is_said(book: Workbook) -> None:
    book["Goals"]["A2"].value = "Please answer by Friday"
    (said,) = book.against().invalid
    assert (said.sheet, said.cell) == ("Goals", "A2")
    assert said.reason == "What stands above the table does not come back; this edit was left out."


def test_a_heading_of_a_computed_column_is_said(book: Workbook) -> None:
    page = book["Departments"]
    page.tables.clear()
    cell = next(c for c in page[HEADER] if c.value == "Cover")
    cell.value = "How many"
    (said,) = book.against().invalid
    assert (said.sheet, said.cell) == ("Departments", cell.coordinate)
    assert said.reason == "This heading was “Cover”; headings do not come back."


def test_a_row_with_nothing_but_what_is_computed_is_said(book: Workbook) -> None:
    number = book.add("Departments", Cover="enough")
    assert [(i.sheet, i.cell) for i in book.against().invalid] == [("Departments", f"E{number}")]


def test_a_removed_row_of_an_empty_seat_leaves_the_seat(book: Workbook) -> None:
    book["Champions"].delete_rows(book.row("Champions", "Press"))
    (said,) = book.against().invalid
    assert said.reason == (
        "This row only showed that a seat is empty (“Press”); the seat stays in the plan."
    )


# Notes and sheets --------------------------------------------------------------------------------


def test_a_note_on_a_cell_is_said_with_its_words(book: Workbook) -> None:
    book["People"]["A5"].comment = Comment("She leaves\nin May", "Ana")
    book["Summary"]["B7"].comment = Comment("Why?", "Ana")
    assert [(i.sheet, i.cell, i.reason) for i in book.against().invalid] == [
        (
            *("People", "A5"),
            "Notes on cells do not come back; this one says: “She leaves in May”. Write it in"
            " the column “Note”.",
        ),
        ("Summary", "B7", "Notes on cells do not come back; this one says: “Why?”."),
    ]


def test_a_sheet_that_was_added_is_said(book: Workbook) -> None:
    page = book.book.create_sheet("My notes")
    page.append(["Name", "Thought"])
    page.append(["Ann", "=1/0"])
    book.book.create_sheet("Nothing on it")
    assert places(book) == [("My notes", "")]


def test_a_renamed_sheet_that_only_shows_is_known_by_what_it_shows(book: Workbook) -> None:
    book["Ownership"].title = "Who does what"
    book["Who does what"].cell(HEADER + 1, 8).value = "O"
    found = book.against()
    assert [(i.sheet, i.cell) for i in found.invalid] == [("Who does what", "H5")]
    assert found.notes == ("The sheet Who does what was read as Ownership.",)


# Other books -------------------------------------------------------------------------------------


def test_in_a_departments_workbook_it_is_the_same(tmp_path: Path) -> None:
    written = write_department_workbooks(measure(harbour(), ON), (), tmp_path)
    book = Workbook.opened(harbour(), written.paths[0])
    assert not any(book.against())
    book["What is wanted"]["B6"].value = "By Easter"
    assert places(book) == [("What is wanted", "B6")]


def test_a_buy_in_workbook_says_of_each_edit_that_it_does_not_come_back(tmp_path: Path) -> None:
    path = tmp_path / "buy-in.xlsx"
    write_buy_in_workbook(measure(harbour(), ON), path)
    book = Workbook.opened(harbour(), path)
    assert not any(book.against())
    book["Sponsors"].cell(HEADER + 1, 3).value = "leading"
    assert [(i.sheet, i.cell, i.reason) for i in book.against().invalid] == [
        ("Sponsors", "C5", f"{ONLY_SHOWN} Change it in the program.")
    ]


def test_a_redacted_buy_in_workbook_hides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "buy-in.xlsx"
    write_buy_in_workbook(measure(harbour(), ON), path, redact=True)
    book = Workbook.opened(harbour(), path)
    assert all(page.sheet_state == "visible" for page in book.book)


def test_the_hidden_sheet_of_a_buy_in_workbook_names_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "buy-in.xlsx"
    write_buy_in_workbook(measure(harbour(), ON), path)
    hidden = str(list(Workbook.opened(harbour(), path)["Exported"].values))
    assert "Ayşe Yılmaz" in hidden and "Zofia Wójcik" not in hidden


def test_a_workbook_of_before_says_nothing_of_sheets_it_does_not_know(sheets: Sheets) -> None:
    rows = sheets.rows("Exported")
    rows[0] = 1, (rows[0][1][0], *(c.replace('"form":3', '"form":2') for c in rows[0][1][1:]))
    rows[:] = [(n, cells) for n, cells in rows if cells[0] not in ("sheet", "cells")]
    sheets.sheets = [sheet for sheet in sheets.sheets if sheet.name != "Summary"]
    sheets.sheets.append(MarkedSheet("My notes", [(1, ("Ann",))], {}))
    sheets.put("People", "Jan Novák", "Site", "Brno")
    found = sheets.against()
    assert [change.now for change in found.changes] == ["Brno"]
    assert found.invalid == ()


def test_a_hidden_sheet_that_was_edited_is_refused(book: Workbook) -> None:
    page = book["Exported"]
    at = next(n for n in range(1, page.max_row) if page.cell(n, 1).value == "sheet")
    page.cell(at, 1).value = "shed"
    with pytest.raises(Exception, match="its hidden sheet was changed"):
        find_differences(book.plan, read_workbook(_saved(book)), RULES)


def _saved(book: Workbook) -> Path:
    book.book.save(book.path)
    return book.path
