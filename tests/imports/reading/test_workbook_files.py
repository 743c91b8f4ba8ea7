"""Workbooks read in a process of its own, which a crafted one may end."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.imports import read_table
from tests.imports.reading.workbooks import craft_workbook, save_workbook, text_cell
from tests.imports.roster.tables import Importer

DATA = Path(__file__).parents[2] / "data"
TOO_MUCH = "too much time or memory"


def test_cells_become_clean_text(tmp_path: Path) -> None:
    path = save_workbook(
        tmp_path / "people.xlsx",
        {
            "People": [
                ["ID", "Start", "Hours", "Share", "Note", "Ready"],
                [7, date(2027, 3, 1), 2.5, 0.1 + 0.2, "a\nb", True],
                ["007", datetime(2027, 3, 1, 9, 30), 3.0, 1e6, None, False],
            ]
        },
    )
    table = read_table(path)
    assert table.headers == ("ID", "Start", "Hours", "Share", "Note", "Ready")
    assert table.rows == [
        (2, ("7", "2027-03-01", "2.5", "0.3", "a\nb", "TRUE")),
        (3, ("007", "2027-03-01 09:30:00", "3", "1000000", "", "FALSE")),
    ]


def test_numbers_and_dates_reach_the_plan(tmp_path: Path, bring: Importer) -> None:
    path = save_workbook(
        tmp_path / "people.xlsx",
        {"People": [["ID", "Name", "Last day", "Hours"], [0, "N/D", date(2027, 3, 1), 2.0]]},
    )
    person = bring.file(path).person("0")
    assert (person.name, person.last_day, person.hours) == ("", date(2027, 3, 1), 2.0)


@pytest.mark.parametrize("name", ["people.ods", "people.xls"])
def test_other_spreadsheet_programs_files_are_read(name: str) -> None:
    table = read_table(DATA / name)
    assert table.headers == ("ID", "Name", "Start date", "Hours", "Champion of")
    assert table.rows == [
        (2, ("7", "Zoé Zorn", "2027-03-01", "2.5", "Finance")),
        (3, ("0", "健太 Quist", "2026-12-31", "3")),
    ]


def test_what_a_file_is_called_does_not_matter(tmp_path: Path) -> None:
    shutil.copy(DATA / "people.ods", tmp_path / "people.csv")
    assert read_table(tmp_path / "people.csv").headers[0] == "ID"


def test_the_first_sheet_that_is_not_hidden_or_empty_is_read(tmp_path: Path) -> None:
    path = save_workbook(
        tmp_path / "b.xlsx",
        {
            "_Base": [["Name"], ["x"]],
            "Cover": [],
            "People": [["Name"], ["Ann"]],
            "More": [["Name"], ["Bo"]],
        },
    )
    table = read_table(path)
    assert table.sheet == "People"
    assert table.sheet_names == ("_Base", "Cover", "People", "More")


@pytest.mark.parametrize("sheet", ["More", " more "])
def test_a_sheet_may_be_chosen(tmp_path: Path, sheet: str) -> None:
    path = save_workbook(tmp_path / "b.xlsx", {"People": [["Name"]], "More": [["Name"], ["Bo"]]})
    assert read_table(path, sheet).rows == [(2, ("Bo",))]


def test_an_unknown_sheet_is_answered_with_those_there_are(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "b.xlsx", {"People": [["Name"]], "More": [["Name"]]})
    with pytest.raises(PlannerError, match=r"“Staff”.*People and More"):
        read_table(path, "Staff")


def test_rows_bear_their_number_in_the_sheet(tmp_path: Path) -> None:
    rows = [[], [], [None, "Name", "Note"], [None, "Ann"], [], [None, "Bo", None, "aside"]]
    table = read_table(save_workbook(tmp_path / "b.xlsx", {"People": rows}))
    assert table.headers == ("Name", "Note", "")
    assert table.rows == [(4, ("Ann",)), (5, ()), (6, ("Bo", "", "aside"))]


def test_a_note_beside_the_table_does_not_spoil_its_row(tmp_path: Path, bring: Importer) -> None:
    rows = [["Name"], ["Ann"], ["Bo", "aside"]]
    done = bring.file(save_workbook(tmp_path / "b.xlsx", {"People": rows}))
    assert done.labels == ["Ann", "Bo"]


def test_an_empty_workbook_or_sheet_is_refused(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "b.xlsx", {"People": []})
    for sheet in (None, "People"):
        with pytest.raises(PlannerError, match="blank"):
            read_table(path, sheet)


def test_a_table_may_be_one_cell(tmp_path: Path) -> None:
    table = read_table(save_workbook(tmp_path / "b.xlsx", {"People": [["Name"]]}))
    assert (table.headers, table.rows) == (("Name",), [])


def test_a_file_that_only_begins_like_a_workbook_is_refused(tmp_path: Path) -> None:
    for start in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        path = tmp_path / "b.xlsx"
        path.write_bytes(start + bytes(range(256)) * 8)
        with pytest.raises(PlannerError, match="cannot be read as a workbook"):
            read_table(path)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("word/document.xml", "text document"),
        ("ppt/presentation.xml", "presentation"),
        ("Index/Document.iwa", "Numbers"),
    ],
)
def test_what_other_programs_made_is_said(tmp_path: Path, part: str, words: str) -> None:
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr(part, "x")
    with pytest.raises(PlannerError, match=words):
        read_table(tmp_path / "b.xlsx")


def test_another_zip_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(PlannerError, match="cannot be read as a workbook"):
        read_table(tmp_path / "b.xlsx")


def test_two_cells_at_the_ends_of_a_sheet_are_refused(tmp_path: Path) -> None:
    cells = (
        f'<row r="1">{text_cell("A1", "Name")}</row>'
        f'<row r="1048576">{text_cell("XFD1048576", "Ann")}</row>'
    )
    with pytest.raises(PlannerError, match=TOO_MUCH):
        read_table(craft_workbook(tmp_path / "b.xlsx", cells))


def test_a_merged_range_and_a_dimension_over_the_whole_sheet_do_no_harm(tmp_path: Path) -> None:
    path = craft_workbook(
        tmp_path / "b.xlsx",
        f'<row r="1">{text_cell("A1", "Name")}</row><row r="2">{text_cell("A2", "Ann")}</row>',
        '<mergeCells count="1"><mergeCell ref="B1:XFD1048576"/></mergeCells>',
        dimension="A1:XFD1048576",
    )
    assert read_table(path).rows == [(2, ("Ann",))]


def test_more_columns_than_any_list_has_are_refused(tmp_path: Path) -> None:
    cells = f'<row r="1">{text_cell("A1", "Name")}{text_cell("AZZ1", "x")}</row>'
    with pytest.raises(PlannerError, match="columns"):
        read_table(craft_workbook(tmp_path / "b.xlsx", cells))


@pytest.mark.slow
def test_a_long_text_repeated_without_end_is_refused(tmp_path: Path) -> None:
    rows = [["Name"], *([["x" * 32_000] * 50] * 120)]
    with pytest.raises(PlannerError, match=TOO_MUCH):
        read_table(save_workbook(tmp_path / "b.xlsx", {"People": rows}))


def test_a_file_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    path = craft_workbook(
        tmp_path / "b.xlsx", f'<row r="1">{text_cell("A1", "Name" + " " * 90_000_000)}</row>'
    )
    with pytest.raises(PlannerError, match=TOO_MUCH):
        read_table(path)


def test_rows_that_repeat_without_end_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(DATA / "people.ods") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = parts["content.xml"]
    start = content.index(b"<table:table-cell")
    many = b'<table:table-cell table:number-columns-repeated="16384"'
    content = content[:start] + many + content[start + len(b"<table:table-cell") :]
    row = content.index(b"<table:table-row")
    repeated = b'<table:table-row table:number-rows-repeated="1048576"'
    parts["content.xml"] = content[:row] + repeated + content[row + len(b"<table:table-row") :]
    with zipfile.ZipFile(tmp_path / "b.ods", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(PlannerError):
        read_table(tmp_path / "b.ods")
