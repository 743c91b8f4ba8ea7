"""What the workbook is: sheets, tables, filters, lists to choose from, print set-up, properties."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from planner.actions import rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.workbook.writing import write_workbook
from planner.models import Attendance, Draft, Person, Stage, Successor, Thanks, Training
from tests.exports.books import CHANGED_AT, empty_plan, small_plan, stamped, write
from tests.plans import ON, make_plan

TABLES = (
    *("Findings", "Departments", "People", "Champions", "Sponsors"),
    *("Promises", "Taking part", "Purposes", "Goals", "Actions", "Messages"),
    *("Leaving", "What an hour buys", "Ownership"),
)
"""The lists that always have a sheet."""
FILLED = {"Training": 11, "Thanks": 12, "Being prepared": 13, "Stages": 14, "Sites": 15}
"""Those that have one where there is something on it, each with its place."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "plan.xlsx"
    assert write(small_plan(), path) == []
    return path


@pytest.fixture(scope="module")
def book(path: Path) -> Any:
    return load_workbook(path)


@pytest.fixture(scope="module")
def shown(path: Path) -> Any:
    """The book with the results of its formulas."""
    return load_workbook(path, data_only=True)


def column(sheet: Any, title: str) -> int:
    return next(cell.column for cell in sheet[4] if cell.value == title)


def values(sheet: Any, title: str) -> list[Any]:
    """A column of a list, without the spare row of an empty one."""
    found = [row[column(sheet, title) - 1].value for row in sheet.iter_rows(min_row=5)]
    return [value for value in found if value is not None]


def row_of(sheet: Any, name: str) -> int:
    return next(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 1).value == name)


def test_it_has_a_sheet_for_each_list_and_hides_what_readers_do_not_need(book: Any) -> None:
    assert book.sheetnames == ["Summary", *TABLES, "Lists", "Exported"]
    assert [sheet.title for sheet in book if sheet.sheet_state != "visible"] == [
        "Lists",
        "Exported",
    ]


@pytest.mark.parametrize("name", TABLES)
def test_every_list_is_a_table_with_filters_and_headings_that_stay(book: Any, name: str) -> None:
    sheet = book[name]
    [table] = sheet.tables.values()
    assert table.ref == f"A4:{sheet.dimensions.split(':')[1]}"
    assert table.autoFilter.ref == table.ref
    assert sheet.freeze_panes == "B5"
    headings = [cell.value for cell in sheet[4]]
    assert headings == [column.name for column in table.tableColumns]
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("name", TABLES)
def test_every_list_prints_as_wide_as_the_paper_with_its_headings(book: Any, name: str) -> None:
    sheet = book[name]
    assert sheet.print_title_rows == "$4:$4"
    two_wide = name in ("Goals", "Sponsors")  # their names stand on both
    assert sheet.page_setup.fitToWidth == (2 if two_wide else 1)
    assert (sheet.print_title_cols is not None) == two_wide
    assert not sheet.page_setup.fitToHeight
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.left.text == "Confidential && internal"
    assert sheet.oddFooter.center.text == "Harbour Connect, data of 15 January 2027"
    assert sheet.oddFooter.right.text == "Page &P of &N"


def test_no_cells_are_merged(book: Any) -> None:
    assert all(not sheet.merged_cells.ranges for sheet in book)


def test_cover_is_said_in_words_and_numbers(shown: Any) -> None:
    sheet = shown["Ownership"]
    cover = {sheet.cell(r, 1).value: sheet.cell(r, 6).value for r in range(5, sheet.max_row + 1)}
    assert cover["Finance"] == 2
    assert cover["Legal"] == "1 only"
    assert cover["Press"] == "none"
    assert cover["Half active by June"] == "2 of 3"


def test_colours_follow_the_words(book: Any) -> None:
    sheet = book["Departments"]
    letter = sheet.cell(4, column(sheet, "Champions")).column_letter
    rules = [
        rule
        for area in sheet.conditional_formatting
        if str(area.sqref).startswith(f"{letter}5:")
        for rule in area.rules
    ]
    fills = {rule.formula[0]: rule.dxf.fill.bgColor.rgb for rule in rules}
    assert fills[f'{letter}5="none"'] == "FFFDE7E6"
    assert fills[f'{letter}5="1 only"'] == "FFFDF1D0"
    assert fills[f"ISNUMBER({letter}5)"] == "FFE3F5EA"


def test_a_share_next_to_none_or_all_has_decimals(book: Any) -> None:
    rules = [rule for area in book["People"].conditional_formatting for rule in area.rules]
    formats = [rule.dxf.numFmt for rule in rules if rule.dxf is not None and rule.dxf.numFmt]
    assert [one.formatCode for one in formats] == ["0.0###%"]


def test_drop_down_lists_come_from_named_ranges(book: Any) -> None:
    sheet = book["Champions"]
    offered = {
        str(check.sqref).split(":")[0]: check.formula1
        for check in sheet.data_validations.dataValidation
        if check.type == "list"
    }
    person = sheet.cell(5, column(sheet, "Person")).coordinate
    assert offered[person] == "list_people"
    area = book.defined_names["list_people"].attr_text
    name, cells = area.replace("$", "").split("!")
    assert [cell[0].value for cell in book[name][cells]] == sorted(
        ("Ayşe Yılmaz", "Jan Novák", "Ngozi Okafor", "李小龍"), key=str.casefold
    )


def test_days_are_dates_and_hours_are_numbers(shown: Any) -> None:
    sheet = shown["People"]
    row = row_of(sheet, "李小龍")
    last_day = sheet.cell(row, column(sheet, "Last day"))
    assert last_day.value.date() == date(2027, 3, 1)
    assert last_day.number_format == "d mmm yyyy"
    row = row_of(sheet, "Jan Novák")
    assert sheet.cell(row, column(sheet, "Hours a week")).value == 1.5
    assert sheet.cell(row, column(sheet, "Manager")).value == "Ngozi Okafor"


def test_totals_are_formulas_that_carry_their_results(book: Any, shown: Any) -> None:
    place = (3, column(book["People"], "Hours a week"))
    assert book["People"].cell(*place).value == "=SUBTOTAL(109,People[Hours a week])"
    assert shown["People"].cell(*place).value == 3.5
    assert shown["People"]["A3"].value == "4 of 4 shown"


def test_every_formula_carries_its_result(book: Any, shown: Any) -> None:
    formulas = [
        (sheet.title, cell.coordinate)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(formulas) > 40
    assert [f for f in formulas if shown[f[0]][f[1]].value is None] == []


def test_the_matrix_marks_who_owns_and_who_backs_up(shown: Any) -> None:
    sheet = shown["Ownership"]

    def mark(responsibility: str, person: str) -> str | None:
        found = sheet.cell(row_of(sheet, responsibility), column(sheet, person)).value
        return None if found is None else str(found)

    assert mark("Finance", "Ngozi Okafor") == "O"
    assert mark("Finance", "Jan Novák") == "B"
    assert mark("Find who knows", "Jan Novák") == "(B)"
    assert mark("Legal", "Ngozi Okafor") is None
    assert sheet.cell(3, column(sheet, "Ayşe Yılmaz")).value == 2
    assert "Choose the tool" not in values(sheet, "Responsibility")


def test_the_summary_says_where_the_plan_stands(shown: Any) -> None:
    said = {str(cell.value) for row in shown["Summary"].iter_rows() for cell in row}
    assert "Harbour Connect" in said
    assert "Ngozi Okafor to name a backup in Legal" in said
    assert {"Rest on nobody or on one person", "of 3", "Coverage by department"} <= said


def test_a_figure_of_fewer_rows_then_says_of_how_many(tmp_path: Path) -> None:
    then = make_plan(seats={"Finance": ["Ann"]})
    frozen = freeze(measure(then, ON), findings(measure(then, ON)))
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo"], "Legal": ["Bo"]}))
    save_snapshot(draft, "Then", date(2027, 1, 5), frozen, CHANGED_AT)
    write(draft.plan, tmp_path / "plan.xlsx")
    sheet = load_workbook(tmp_path / "plan.xlsx", data_only=True)["Summary"]
    said = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"of 2, was 1 of 1 on 5 Jan"} <= said
    assert "of 2, unchanged" not in said


def test_each_editable_row_has_a_hidden_key(book: Any) -> None:
    for name in ("Departments", "People", "Champions", "Sponsors", "Purposes", "Goals", "Actions"):
        sheet = book[name]
        place = column(sheet, "Row key")
        assert sheet.column_dimensions[sheet.cell(4, place).column_letter].hidden
        keys = [sheet.cell(row, place).value for row in range(5, sheet.max_row + 1)]
        assert len(set(keys)) == len(keys)
        assert all(re.fullmatch(r"[a-z]+ \d+", key) for key in keys)


def test_the_hidden_sheet_holds_what_a_merge_compares_with(book: Any) -> None:
    rows = {row[0].value: row[1].value for row in book["Exported"].iter_rows(max_col=2)}
    key = (
        book["People"]
        .cell(row_of(book["People"], "Jan Novák"), column(book["People"], "Row key"))
        .value
    )
    known = '["Jan Novák","","","","Finance","Ngozi Okafor","","",null,null,1.5,"there",2,1,0.3125'
    assert rows[key] == f'{known},"no",""]'
    assert '"changed_at":"2027-01-14T09:30:00"' in rows["book"]


def test_it_says_what_it_is_in_its_properties(book: Any) -> None:
    about = book.properties
    assert about.title == "Harbour Connect: workbook"
    assert about.creator == "Press office"
    assert about.language == "en"
    assert about.created == about.modified == CHANGED_AT


def test_charts_are_described_and_keep_their_figures(path: Path) -> None:
    with ZipFile(path) as parts:
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
        charts = [parts.read(f"xl/charts/chart{n}.xml").decode() for n in (1, 2)]
    described = re.findall(r'descr="([^"]+)"', drawing)
    assert len(described) == 2
    assert "Champion seat: Nobody 1, One only 1, Too few 0, Enough 1" in described[0]
    assert all("numCache" in chart and "strCache" in chart for chart in charts)


def test_the_same_plan_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    write(small_plan(), again)
    digests = {hashlib.sha256(p.read_bytes()).hexdigest() for p in (path, again)}
    assert len(digests) == 1


def test_another_reader_sees_the_same(path: Path, shown: Any) -> None:
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("People").to_python()
    assert [row[0] for row in rows[4:]] == values(shown["People"], "Name")


def test_an_empty_plan_has_every_sheet_and_says_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    assert write(empty_plan(), path) == []
    book = load_workbook(path, data_only=True)
    assert book["People"]["A2"].value.startswith("Nobody is in the plan yet. ✎ comes back")
    assert all(len(book[name].tables) == 1 for name in TABLES)


def test_ratings_are_left_out_unless_they_are_chosen(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write(small_plan(), path)
    lists = (sheet for sheet in load_workbook(path) if sheet.title != "Lists")
    assert not any(
        "resistant" in str(cell) for sheet in lists for row in sheet.values for cell in row
    )
    write(small_plan(), path, ratings=True)
    sheet = load_workbook(path)["Sponsors"]
    assert values(sheet, "Buy-in") == ["resistant"]


def test_progress_is_told_and_a_stop_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"the old one")
    measures = measure(small_plan(), ON)
    told: list[float] = []
    with pytest.raises(PlannerError, match="stopped"):
        write_workbook(
            measures, findings(measures), path, progress=told.append, cancelled=lambda: True
        )
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]
    write_workbook(measures, findings(measures), path, progress=told.append)
    assert told[-1] == 1.0
    assert told[1:] == sorted(told[1:])


def test_a_failure_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"the old one")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("planner.exports.workbook.writing.finish", full)
    with pytest.raises(PlannerError, match="the disk is full"):
        write(small_plan(), path)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_the_summary_says_how_few_it_rests_on_and_a_sheet_the_curve(tmp_path: Path) -> None:
    plan = make_plan(goals={"A": ["Ann"], "B": ["Ann", "Bo"], "C": ["Bo", "Cy"], "D": ["Cy"]})
    write(plan, tmp_path / "plan.xlsx")
    book = load_workbook(tmp_path / "plan.xlsx", data_only=True)
    texts = {cell.value for row in book["Summary"].iter_rows() for cell in row}
    assert {"2 can leave", "2 can leave; with a third, 100% has nobody."} <= texts
    assert {"What changes that", "Held by one person", "Carried"} <= texts
    rows = [[cell.value for cell in row] for row in book["Leaving"].iter_rows(min_row=5)]
    assert rows == [[1, 0.25, 0.25, "yes"], [2, 0.5, 0.5, "yes"], [3, 1, 1, "yes"]]


def test_a_list_of_what_is_done_for_champions_has_a_sheet_once_there_is_something(
    tmp_path: Path,
) -> None:
    draft = Draft(small_plan())
    training = rows.add(draft, Training, title="First week", on=ON)
    rows.add(draft, Attendance, training_id=training.id, person_id=1)
    rows.add(draft, Thanks, person_id=1, on=ON, what="Five answers")
    rows.add(draft, Successor, responsibility_id=1, person_id=2)
    rows.add(draft, Stage, responsibility_id=1, person_id=1, on=ON, status="active")
    rows.edit(draft, Person, 1, site="Osaka")
    path = tmp_path / "book.xlsx"
    assert write(stamped(draft.plan), path) == []
    book = load_workbook(path)
    assert {name: book.sheetnames.index(name) - 1 for name in FILLED} == FILLED
    assert all(len(book[name].tables) == 1 and book[name].freeze_panes for name in FILLED)
    assert values(book["Training"], "Session") == ["First week"]
