"""Text tables in any usual form, and those that cannot be read."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.imports import RawTable, read_table
from tests.imports.roster.tables import Importer

NAMES = "id,name\n1,Zoé Łukasz\n2,健太 Quist\n"


def write(folder: Path, raw: bytes, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def read(folder: Path, raw: bytes) -> RawTable:
    return read_table(write(folder, raw))


@pytest.mark.parametrize(
    "raw",
    [
        NAMES.encode(),
        codecs.BOM_UTF8 + NAMES.encode(),
        codecs.BOM_UTF16_LE + NAMES.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + NAMES.encode("utf-16-be"),
        NAMES.encode("utf-16-le"),
    ],
)
def test_unicode_is_read_with_and_without_its_mark(tmp_path: Path, raw: bytes) -> None:
    table = read(tmp_path, raw)
    assert table.headers == ("id", "name")
    assert table.rows == [(2, ("1", "Zoé Łukasz")), (3, ("2", "健太 Quist"))]


def test_windows_text_is_read(tmp_path: Path) -> None:
    table = read(tmp_path, "name\nZoé “Zo” Zorn\nÅsa\n".encode("cp1252"))
    assert [cells for _, cells in table.rows] == [("Zoé “Zo” Zorn",), ("Åsa",)]


def test_damaged_unicode_is_not_read_as_windows_text(tmp_path: Path) -> None:
    raw = "name\nZoé\nÅsa\nÉmile\nŞule\n".encode().replace("É".encode(), b"\xc3")
    with pytest.raises(PlannerError, match="line 4"):
        read(tmp_path, raw)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    text = "id,name,note\n1,Ann,x\n2,Bo,y\n".replace(",", delimiter)
    table = read(tmp_path, text.encode())
    assert table.headers == ("id", "name", "note")
    assert table.rows[0] == (2, ("1", "Ann", "x"))


def test_commas_inside_cells_do_not_mislead(tmp_path: Path) -> None:
    text = "name;champion of, backup\nAnn;Arts, Music\nBo;Sales\nCleo;Law\n"
    assert read(tmp_path, text.encode()).headers == ("name", "champion of, backup")


def test_excels_delimiter_line_is_obeyed(tmp_path: Path) -> None:
    table = read(tmp_path, b"sep=;\r\nid;name\r\n1;Ann\r\n")
    assert table.headers == ("id", "name")
    assert table.rows == [(3, ("1", "Ann"))]


def test_a_row_bears_the_line_it_starts_on(tmp_path: Path) -> None:
    table = read(tmp_path, b'\nid,note\r\n1,"a\nb\r\nc"\r2,x\n\n3,y\n')
    assert [(line, cells[:1]) for line, cells in table.rows] == [
        (3, ("1",)),
        (6, ("2",)),
        (7, ()),
        (8, ("3",)),
    ]
    assert table.header_line == 2


def test_a_single_column_is_a_table(bring: Importer) -> None:
    assert bring("Name\nAnn Lee\nBo Brix\n").labels == ["Ann Lee", "Bo Brix"]


def test_headers_alone_bring_nothing(bring: Importer) -> None:
    done = bring("id,name\n")
    assert done.report.as_json() == {
        "rows": 0,
        "used": 0,
        "skipped": [],
        "warnings": [],
        "unread": [],
        "people": 0,
        "departments": 0,
        "assignments": 0,
        "table": {
            "encoding": {"name": "utf-8", "others": ()},
            "sheet": "",
            "other_sheets": [],
            "days_in_doubt": [],
        },
    }


def test_what_cannot_be_used_is_listed_and_the_rest_goes_in(bring: Importer) -> None:
    done = bring("id,name,note\n1,Ann\n,,\n2,Brix, Bo,,x\n,,only a note\n3,Cleo,,\n\n\n")
    assert done.labels == ["1", "3"]
    assert done.skipped_lines == [3, 4, 5]
    assert all(note.text.endswith(".") for note in done.report.skipped)
    assert (done.report.rows, done.report.used) == (5, 2)


@pytest.mark.parametrize(
    "text",
    [
        'Name, Team, Department\n"Ann Moor", A, "Finance, Legal"\nBo "B" Lind, B, Legal\n',
        '"Name,Team,Department"\r\n"Ann Moor,A,""Finance, Legal"""\r\n"Bo ""B"" Lind,B,Legal"',
        'Name,Team,Department\r\n"Ann Moor,A,""Finance, Legal"""\r\nBo "B" Lind,B,Legal\r\n',
        'Name;Team;Department,,\nAnn Moor;A;Finance, Legal,,\nBo "B" Lind;B;Legal,,\n',
        'Name,Team,Department\n"Ann Moor",A,"Finance, Legal"\n"Bo \\"B\\" Lind",B,Legal\n',
    ],
    ids=["spaces", "whole lines", "some lines", "delimiters behind", "backslashes"],
)
def test_quotation_marks_and_delimiters_of_other_programs_are_no_part_of_cells(
    bring: Importer, text: str
) -> None:
    done = bring(text)
    assert [done.home(label) for label in ("Ann Moor", 'Bo "B" Lind')] == [
        "Finance, Legal",
        "Legal",
    ]
    assert (done.warnings, done.report.skipped) == ([], [])


def test_a_quoted_line_alone_in_a_table_of_two_columns_is_a_name(bring: Importer) -> None:
    done = bring('Name,Team\n"Moor, Ann"\n"Lind, Bo",A\n"Dow, Cy",B\n')
    assert done.labels == ["Ann Moor", "Bo Lind", "Cy Dow"]


def test_a_quotation_mark_left_open_is_refused_by_its_line(tmp_path: Path) -> None:
    rows = "".join(f'{i},"Person {i}",x\n' for i in range(1_000))
    for text in (
        f'id,name,note\n1,"Ann,x\n{rows}',
        f'id,name,note\n1,"Ann,x\n{rows}'.replace('"P', "P").replace('",x', ",x"),
    ):
        with pytest.raises(PlannerError, match="line 2"):
            read(tmp_path, text.encode())


def test_a_cell_that_does_not_end_is_refused_by_its_line(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="line 3"):
        read(tmp_path, b"id,name\n1,Ann\n2," + b"x" * 200_000 + b"\n")


def test_a_nul_is_refused_by_its_line(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="line 3"):
        read(tmp_path, b"id,name\n1,Ann\n2,B\0o\n")


def test_more_columns_than_any_list_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="line 1 "):
        read(tmp_path, b"id" + b",x" * 2_000 + b"\n")


@pytest.mark.parametrize("raw", [b"", b"\n\n\n", b",,\n,,\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_a_table_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(PlannerError, match="people"):
        read(tmp_path, raw)


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n"])
def test_what_is_no_table_is_refused(tmp_path: Path, bring: Importer, raw: bytes) -> None:
    with pytest.raises(PlannerError):
        bring.file(write(tmp_path, raw))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="no file"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(PlannerError, match="folder"):
        read_table(tmp_path)


def test_a_text_file_has_no_sheets(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="no sheets"):
        read_table(write(tmp_path, NAMES.encode()), sheet="People")


def test_control_characters_do_not_reach_the_plan(bring: Importer) -> None:
    done = bring("id,name\nu\x07\u200b1,A\x0bn\x1bn\ufeff\n")
    assert done.person("u1").name == "A nn"


@pytest.mark.parametrize("mark", ["\u00ad", "\u200e", "\u200f", "\u202a", "\u2060", "\u2069"])
def test_marks_of_direction_and_of_no_width_make_no_other_id(bring: Importer, mark: str) -> None:
    done = bring(f"id,name,department\n7,Ann Moor,Finance\n{mark}7{mark},,Fin{mark}ance\n")
    assert done.labels == ["7"]
    assert done.departments == ["Finance"]
