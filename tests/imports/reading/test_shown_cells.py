"""Cells of workbooks are read as they are shown, and what does not meet the eye is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from planner.errors import PlannerError
from planner.imports import RawTable, read_table
from tests.imports.roster.tables import Importer

Fill = Callable[[Any], None]


def save(folder: Path, fill: Fill, *rows: list[Any]) -> Path:
    """Save a workbook with these rows in its first sheet, and what else ``fill`` does to it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    fill(book.worksheets[0])
    path = folder / "people.xlsx"
    book.save(path)
    return path


def said(table: RawTable) -> str:
    return "\n".join(note.text for note in table.notes)


@pytest.mark.parametrize(
    ("shown", "value", "text"),
    [
        *(("00000", 42, "00042"), ("000-000", 42, "000-042"), ('"P"0000', 7, "P0007")),
        *(("0%", 0.5, "50%"), ("0.0%", 0.125, "12.5%"), ("00", 123, "123"), ("000", 1.5, "1.5")),
        *(("0.00", 2.5, "2.5"), ("#,##0", 12000, "12000"), ('0" h"', 2.5, "2.5"), ("@", 42, "42")),
    ],
)
def test_a_number_is_read_as_it_is_shown(
    tmp_path: Path, shown: str, value: float, text: str
) -> None:
    def fill(sheet: Any) -> None:
        sheet["B2"].number_format = shown

    table = read_table(save(tmp_path, fill, ["Name", "Number"], ["Ann", value]))
    assert table.rows == [(2, ("Ann", text))]


def test_merged_cells_hold_for_all_their_rows(tmp_path: Path, bring: Importer) -> None:
    rows = [["Department", "Name"], ["Finance", "Ann"], [None, "Bo"], ["Legal", "Cy"], [None, "Di"]]
    path = save(tmp_path, lambda sheet: sheet.merge_cells("A2:A3"), *rows)
    done = bring.file(path)
    assert [done.home(name) for name in ("Ann", "Bo", "Cy", "Di")] == [
        *("Finance", "Finance", "Legal", None)
    ]


def test_a_heading_across_the_table_is_no_person(tmp_path: Path, bring: Importer) -> None:
    rows = [["Name", "Email"], ["The team in Oslo"], ["Ann", "ann@ex.org"], ["Bo"]]
    done = bring.file(save(tmp_path, lambda sheet: sheet.merge_cells("A2:B2"), *rows))
    assert done.labels == ["Bo", "ann@ex.org"]
    assert done.skipped_lines == [2]


def test_merged_groups_of_headers_are_read(tmp_path: Path, bring: Importer) -> None:
    def fill(sheet: Any) -> None:
        sheet.merge_cells("A1:B1")
        sheet.merge_cells("C1:D1")
        sheet.merge_cells("E1:E2")

    path = save(
        tmp_path,
        fill,
        ["Employee", None, "Manager", None, "Department"],
        ["ID", "Name", "Name", "Email"],
        [7, "Ann", "Bo", None, "Finance"],
        [8, "Bo", None, None, "Finance"],
    )
    done = bring.file(path)
    assert [p.name for p in done.plan.people.values()] == ["Ann", "Bo"]
    assert done.home("7") == "Finance"


def test_hidden_rows_and_columns_are_read_and_said(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True
        sheet.column_dimensions["F"].hidden = True

    table = read_table(save(tmp_path, fill, ["Name", "Pay"], ["Ann", 1], ["Bo", 2], ["Cy", 3]))
    assert [cells[0] for _, cells in table.rows] == ["Ann", "Bo", "Cy"]
    assert [note.line for note in table.notes] == [1, 3]
    assert "Row 3 is hidden" in said(table)
    assert "a part of the table: Pay." in said(table)


def test_other_sheets_are_named(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.create_sheet("Old")
        sheet.parent.create_sheet("Codes").sheet_state = "hidden"

    table = read_table(save(tmp_path, fill, ["Name"], ["Ann"]))
    assert "“Sheet” was read; not read: Old and Codes (hidden)." in said(table)


def test_a_sheet_that_only_explains_is_passed_over(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        other = sheet.parent.create_sheet("People")
        other.append(["As of 1 March"])
        other.append(["Name", "Email"])
        other.append(["Ann", "ann@ex.org"])

    rows = [["Column", "What it means"], ["Name", "Full name"], ["Email", "E-mail address"]]
    table = read_table(save(tmp_path, fill, *rows))
    assert (table.sheet, table.headers) == ("People", ("Name", "Email"))
    assert "not read: Sheet" in said(table)


def test_where_no_sheet_has_usual_headers_the_first_is_read(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.create_sheet("More").append(["x", "y"])

    table = read_table(save(tmp_path, fill, ["Kürzel", "Projekt"], ["ab", "Nord"]))
    assert table.headers == ("Kürzel", "Projekt")


def test_a_sheet_with_the_headers_that_are_told_is_found(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.create_sheet("Liste").append(["Kürzel", "Projekt"])

    path = save(tmp_path, fill, ["Name", "Email"], ["Ann", "ann@ex.org"])
    assert read_table(path, headers=("Kürzel",)).sheet == "Liste"


def test_errors_are_told_apart_wherever_the_table_begins(tmp_path: Path, bring: Importer) -> None:
    def fill(sheet: Any) -> None:
        for cell, value in (("C3", "Name"), ("D3", "Department"), ("C4", "Ann"), ("D4", "#REF!")):
            sheet[cell] = value
        sheet["D4"].data_type = "e"

    done = bring.file(save(tmp_path, fill))
    [(line, text)] = done.warnings
    assert line == 4
    assert "“Department”" in text
    assert "D4" in text


def test_a_total_whose_formula_has_no_result_is_a_total(tmp_path: Path, bring: Importer) -> None:
    rows = [["Department", "Staff"], ["Finance", 40], ["Legal", 12], ["Total", "=SUM(B2:B3)"]]
    done = bring.file(save(tmp_path, lambda sheet: None, *rows))
    assert done.departments == ["Finance", "Legal"]
    assert done.skipped_lines == [4]


def test_days_of_old_mac_workbooks_are_right(tmp_path: Path, bring: Importer) -> None:
    def fill(sheet: Any) -> None:
        sheet.parent.epoch = CALENDAR_MAC_1904

    rows = [["ID", "Start date", "Last day"], [1, date(2027, 3, 1), 44620]]
    done = bring.file(save(tmp_path, fill, *rows))
    assert done.person("1").start == date(2027, 3, 1)
    assert "2026-03-01" in done.warnings[0][1]


def test_an_apostrophe_of_the_cell_itself_is_none_of_the_text(tmp_path: Path) -> None:
    table = read_table(save(tmp_path, lambda sheet: None, ["Name", "ID"], ["'Ndiaye", "'0012"]))
    assert table.rows == [(2, ("'Ndiaye", "0012"))]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("\n<html><table><tr><td>Name</td></tr></table></html>", "web page"),
        ("<!DOCTYPE HTML><html></html>", "web page"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related", "web page"),
        ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com"/>', "saved as XML"),
        ("%PDF-1.7", "PDF"),
        ("SQLite format 3", "is a plan"),
        ("BEGIN:VCARD\nFN:Ann\nEND:VCARD", "vCards"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_no_workbook_is_said_to_be_what_it_is(
    tmp_path: Path, content: str, words: str, encoding: str
) -> None:
    path = tmp_path / "people.xls"
    path.write_bytes(content.encode(encoding))
    with pytest.raises(PlannerError, match=words) as refused:
        read_table(path)
    assert "<" not in str(refused.value)


def test_text_named_like_a_workbook_is_text(tmp_path: Path) -> None:
    path = tmp_path / "people.xls"
    path.write_text("Name\tDepartment\nAnn\tFinance\n", encoding="utf-8")
    assert read_table(path).rows == [(2, ("Ann", "Finance"))]


def test_a_workbook_needs_no_encoding(tmp_path: Path) -> None:
    path = save(tmp_path, lambda sheet: None, ["Name"], ["Ann"])
    with pytest.raises(PlannerError, match="says itself"):
        read_table(path, encoding="cp1250")


def test_what_an_old_workbook_does_not_tell_is_said() -> None:
    table = read_table(Path(__file__).parents[2] / "data" / "people.xls")
    assert "cannot be seen" in said(table)


def test_an_opendocument_workbook_is_read_as_it_is_shown(bring: Importer) -> None:
    path = Path(__file__).parents[2] / "data" / "shown.ods"
    table, done = read_table(path), bring.file(path)
    assert table.rows == [
        (2, ("Finance", "Ann Moor", "00042", "50%")),
        (3, ("Finance", "Bo Lind", "00007", "25%")),
        (4, ("", "Cy Dow", "123456", "100%")),
    ]
    assert "Row 3 is hidden" in said(table)
    assert "a part of the table: Share." in said(table)
    assert "A4" in done.warnings[-1][1]
    assert done.home("00007") == "Finance"
