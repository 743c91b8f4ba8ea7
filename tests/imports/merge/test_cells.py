"""Single cells: what somebody typed, in whatever form the spreadsheet keeps it."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from planner.imports import Differences
from tests.imports.merge.edited import Sheets, Workbook, entries, harbour
from tests.plans import make_plan


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(harbour(), tmp_path / "plan.xlsx")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return Sheets.of(harbour(), tmp_path_factory.mktemp("merge") / "plan.xlsx")


@pytest.fixture
def sheets(exported: Sheets) -> Sheets:
    return exported.copy()


def test_each_kind_of_cell_comes_back_as_typed(book: Workbook) -> None:
    book.put("People", "Ngozi Okafor", "Job title", "Head of ledgers")
    book.put("People", "Ayşe Yılmaz", "Note", "One\nTwo")
    book.put("People", "Ayşe Yılmaz", "First day", date(2026, 12, 1))
    book.put("People", "Ayşe Yılmaz", "Department", "Press")
    book.put("People", "Jan Novák", "Hours a week", None)
    book.put("Departments", "Legal", "Staff", 31)
    book.put("Departments", "Legal", "Communications", "yes")
    book.put("Departments", "Legal", "Weight", 4)
    book.put("Sponsors", "Chief executive", "Stands for", "Legal; Finance")
    book.put("Goals", "Half active by June", "Baseline", 12.25)
    book.put("Goals", "Half active by June", "Serves", "Find who knows")
    book.put("Actions", "Choose the tool", "Status", "doing")
    found = book.against()
    assert sorted(entries(found.changes), key=repr) == sorted(
        [
            ("People", "n-1", "Job title", None, "Head of ledgers"),
            ("People", "ayse@example.org", "Note", "First line\nSecond line", "One\nTwo"),
            ("People", "ayse@example.org", "First day", None, "2026-12-01"),
            ("People", "ayse@example.org", "Department", None, "Press"),
            ("People", "Jan Novák", "Hours a week", 1.5, None),
            ("Departments", "Legal", "Staff", 30, 31),
            ("Departments", "Legal", "Communications", "no", "yes"),
            ("Departments", "Legal", "Weight", 1, 4),
            ("Sponsors", "Chief executive", "Stands for", "Finance", "Finance; Legal"),
            ("Goals", "Half active by June", "Baseline", 10.5, 12.25),
            ("Goals", "Half active by June", "Serves", None, "Find who knows"),
            ("Actions", "Choose the tool", "Status", "done", "doing"),
        ],
        key=repr,
    )
    assert {change.kind for change in found.changes} == {"changed"}
    assert (found.conflicts, found.invalid) == ((), ())


def test_a_rating_may_be_emptied(tmp_path: Path) -> None:
    rated = {"buy_in": "resistant", "buy_in_wanted": "supportive", "influence": 3}
    plan = make_plan(departments={"Legal": rated}, sponsors={"Chair": []}, details={"Chair": rated})
    book = Workbook(plan, tmp_path / "plan.xlsx")
    for sheet, row in (("Departments", "Legal"), ("Sponsors", "Chair")):
        for heading in ("Buy-in", "Buy-in wanted", "Influence"):
            book.put(sheet, row, heading, None)
    found = book.against()
    assert found.invalid == ()
    assert [(c.sheet, c.column, c.was, c.now) for c in found.changes] == [
        (sheet, column, was, None)
        for sheet in ("Departments", "Sponsors")
        for column, was in (
            ("Buy-in", "resistant"),
            ("Buy-in wanted", "supportive"),
            ("Influence", 3),
        )
    ]


@pytest.mark.parametrize(
    ("typed", "now"),
    [
        ("2027-04-03", "2027-04-03"),
        ("2027-04-03 12:30:00", "2027-04-03"),
        ("3 April 2027", "2027-04-03"),
        ("April 3rd, 2027", "2027-04-03"),
        ("3.4.2027", "2027-04-03"),
        ("13/4/2027", "2027-04-13"),
        ("46480", "2027-04-03"),
    ],
)
def test_dates_are_read_however_they_are_written(sheets: Sheets, typed: str, now: str) -> None:
    sheets.put("People", "Jan Novák", "Last day", typed)
    assert entries(sheets.against().changes) == [("People", "Jan Novák", "Last day", None, now)]


def test_dates_and_times_of_a_spreadsheet_are_read_as_what_they_are(book: Workbook) -> None:
    book.put("People", "Jan Novák", "Last day", datetime(2027, 4, 3, 12, 30))
    book.put("People", "Ngozi Okafor", "Last day", 46_480)
    book.at("People", "Ngozi Okafor", "Last day").number_format = "General"
    book.put("People", "Jan Novák", "Hours a week", time(2, 30))
    late = book.put("People", "Zofia Wójcik", "Last day", 2027)
    number = book.put("Departments", "Legal", "Staff", date(2027, 3, 4))
    found = book.against()
    assert {(c.row, c.column): c.now for c in found.changes} == {
        ("Jan Novák", "Last day"): "2027-04-03",
        ("n-1", "Last day"): "2027-04-03",
        ("Jan Novák", "Hours a week"): 2.5,
    }
    assert {i.cell: i.reason for i in found.invalid} == {
        late: "“1905-07-19” is not a date; write it like 2027-03-01.",
        number: "“2027-03-04” is a date, not a number.",
    }


def test_the_dates_of_a_column_settle_which_part_is_the_month(book: Workbook) -> None:
    book.put("People", "Jan Novák", "Last day", "3/4/2027")
    book.put("People", "Ngozi Okafor", "Last day", "4/30/2027")
    assert {c.now for c in book.against().changes} == {"2027-03-04", "2027-04-30"}


@pytest.mark.parametrize(
    ("typed", "now"),
    [
        ("3", 3),
        ("2,75", 2.75),
        (" 4.5 h ", 4.5),
        ("2:30", 2.5),
        ("02:30:00", 2.5),
        ("1E-3", 0.001),
    ],
)
def test_numbers_are_read_however_they_are_written(sheets: Sheets, typed: str, now: float) -> None:
    sheets.put("People", "Jan Novák", "Hours a week", typed)
    assert entries(sheets.against().changes) == [("People", "Jan Novák", "Hours a week", 1.5, now)]


@pytest.mark.parametrize(("typed", "now"), [("1,200", 1200), ("1 200 000", 1_200_000), ("7.0", 7)])
def test_whole_numbers_may_be_grouped(sheets: Sheets, typed: str, now: int) -> None:
    sheets.put("Departments", "Legal", "Staff", typed)
    assert entries(sheets.against().changes) == [("Departments", "Legal", "Staff", 30, now)]


@pytest.mark.parametrize("number_format", ["d mmm yyyy", "[h]:mm", "h:mm", "0%", "@", "0.00E+00"])
def test_a_pasted_format_changes_nothing(book: Workbook, number_format: str) -> None:
    for sheet, first, heading in (
        ("People", "Jan Novák", "Hours a week"),
        ("Departments", "Legal", "Staff"),
        ("Goals", "Half active by June", "Baseline"),
        ("People", "李小龍", "Last day"),
    ):
        if heading != "Last day" or number_format in ("d mmm yyyy", "@"):
            book.at(sheet, first, heading).number_format = number_format
    assert book.against() == Differences((), (), (), ())


@pytest.mark.parametrize(
    ("sheet", "first", "heading", "value"),
    [
        ("People", "Ngozi Okafor", "Id", " n-1 "),
        ("People", "Ngozi Okafor", "Department", "finance"),
        ("People", "Jan Novák", "Hours a week", "1.50"),
        ("People", "李小龍", "Last day", "1 March 2027"),
        ("Departments", "Finance", "Communications", ""),
        ("Departments", "Press", "Communications", "TRUE"),
        ("Departments", "Finance", "Staff", "120"),
        ("Purposes", "Find who knows", "Status", " Drafted"),
        ("Champions", "Legal", "Role", "OWNER"),
        ("Goals", "Half active by June", "Owners", "Ngozi Okafor;"),
    ],
)
def test_the_same_value_written_otherwise_is_no_change(
    sheets: Sheets, sheet: str, first: str, heading: str, value: str
) -> None:
    sheets.put(sheet, first, heading, value)
    assert sheets.against() == Differences((), (), (), ())


@pytest.mark.parametrize(
    ("sheet", "first", "heading", "value", "reason"),
    [
        ("People", "Jan Novák", "Hours a week", "two", "“two” is not a number."),
        ("People", "Jan Novák", "Hours a week", "200", "Hours a week must be 0 to 168."),
        ("People", "Jan Novák", "Hours a week", "1,250", "two numbers"),
        ("People", "Jan Novák", "Hours a week", "2027-03-04", "is a date, not a number"),
        ("People", "Jan Novák", "Last day", "soon", "not a date; write it like 2027-03-01"),
        ("People", "Jan Novák", "Last day", "3/4/2027", "not a date"),
        ("People", "Jan Novák", "Last day", "1905-07-19", "not a date"),
        ("People", "李小龍", "First day", "2027-05-01", "cannot leave before starting"),
        ("People", "Jan Novák", "Department", "Lgeal", "There is no department “Lgeal”"),
        ("People", "Jan Novák", "Manager", "Somebody", "“Somebody” is nobody in the plan"),
        ("People", "Ngozi Okafor", "Manager", "Jan Novák", "somebody who reports to them"),
        ("People", "Jan Novák", "Id", "n-1", "already has the id n-1"),
        ("People", "Jan Novák", "Name", "", "needs a name, an e-mail address or an id"),
        ("People", "Jan Novák", "Site", "x" * 3_000, "longer than 1,000 characters"),
        ("Departments", "Legal", "Staff", "12.5", "not a whole number"),
        ("Departments", "Legal", "Staff", "-1", "Staff must be 0 to 10 million"),
        ("Departments", "Legal", "Staff", "01:15:00", "is a time, not a number"),
        ("Departments", "Legal", "Weight", "6", "Weight must be 1 to 5."),
        ("Departments", "Legal", "Weight", "", "cannot be empty"),
        ("Departments", "Legal", "Communications", "perhaps", "neither yes nor no"),
        ("Departments", "Legal", "Department", "Press", "but the row says “Press”"),
        ("Champions", "Legal", "Role", "boss", "“boss” is not one of: owner, backup."),
        ("Champions", "Legal", "Status", "", "cannot be empty"),
        ("Champions", "Legal", "Department", "Moon", "There is no department “Moon”"),
        ("Sponsors", "Chief executive", "Reports to", "Chief executive", "cannot report to itself"),
        ("Goals", "Half active by June", "Owners", "Ngozi Okafor, Jan Novák", "semicolons"),
        ("Goals", "Half active by June", "Goal", "", "A goal needs a title."),
        ("Actions", "Choose the tool", "Waits for", "Choose the tool", "cannot wait for itself"),
        ("Actions", "Choose the tool", "Waits for", "Train; then test", "which waits for it"),
        ("Actions", "Train; then test", "Start", "2027-03-01", "due before it starts"),
    ],
)
def test_what_the_plan_cannot_hold_is_said_with_its_cell(
    sheets: Sheets, sheet: str, first: str, heading: str, value: str, reason: str
) -> None:
    place = sheets.put(sheet, first, heading, value)
    found = sheets.against()
    assert [(i.sheet, i.cell) for i in found.invalid] == [(sheet, place)]
    assert reason in found.invalid[0].reason
    assert (found.changes, found.conflicts) == ((), ())


def test_an_error_or_an_uncounted_formula_is_not_taken_for_an_empty_cell(book: Workbook) -> None:
    error = book.put("People", "Jan Novák", "Hours a week", "#REF!")
    formula = book.put("People", "Ngozi Okafor", "Hours a week", "=1+1")
    found = book.against()
    assert found.changes == ()
    assert {i.cell: i.reason for i in found.invalid} == {
        error: "This cell shows an error instead of a value.",
        formula: "This formula has no result yet; open the workbook, save it and try again.",
    }


def test_people_may_be_named_by_id_or_e_mail(book: Workbook) -> None:
    book.put("Goals", "Half active by June", "Owners", "007; AYSE@example.org\nNgozi Okafor")
    book.put("Goals", "Half active by June", "Ready backups", None)
    assert entries(book.against().changes)[:1] == [
        (
            "Goals",
            "Half active by June",
            "Owners",
            "Ngozi Okafor",
            "Ayşe Yılmaz; Ngozi Okafor; 李小龍",
        )
    ]


def test_a_backup_is_no_owner_as_well(book: Workbook) -> None:
    book.put("Goals", "Half active by June", "Owners", "Ayşe Yılmaz")
    found = book.against()
    assert found.changes == ()
    [refused] = found.invalid
    assert refused.reason == "Ayşe Yılmaz already is backup here, and cannot be owner as well."


def test_a_name_with_a_semicolon_is_found_among_others(book: Workbook) -> None:
    book.put("Actions", "Choose the tool", "Status", "to do")
    book.put("Actions", "Train; then test", "Waits for", None)
    book.put("Actions", "Choose the tool", "Waits for", "Train; then test")
    assert ("Actions", "Choose the tool", "Waits for", None, "Train; then test") in entries(
        book.against().changes
    )
