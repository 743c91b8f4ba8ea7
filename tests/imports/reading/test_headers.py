"""Headers are found below a title, and lines keep their numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.imports import read_table
from tests.imports.reading.workbooks import save_workbook
from tests.imports.roster.tables import Importer

TITLE = "Champions of the launch\nas of 2027-01-12\n\n"


def headers(tmp_path: Path, text: str, told: tuple[str, ...] = ()) -> tuple[str, ...]:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path, headers=told).headers


def test_a_title_above_the_headers_is_passed_over(bring: Importer) -> None:
    done = bring(TITLE + "Login,Name,Champion of\nu1,Łucja Wrona,Legal\n,,\nu2,Bo Brix,\n")
    assert done.labels == ["u1", "u2"]
    assert done.champions("Legal") == [("u1", "owner")]
    assert done.skipped_lines == [6]
    assert done.report.rows == 3


def test_a_title_above_the_headers_of_a_sheet(tmp_path: Path, bring: Importer) -> None:
    rows = [["Staff list"], [], ["Site", "Oslo"], ["ID", "Name"], ["7", "Ann Lee"], ["8", "–"]]
    path = save_workbook(tmp_path / "people.xlsx", {"Staff": rows})
    assert read_table(path).rows[0] == (5, ("7", "Ann Lee"))
    assert bring.file(path).labels == ["7", "8"]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_title_does_not_hide_the_delimiter(tmp_path: Path, delimiter: str) -> None:
    table = "\n".join(delimiter.join(row) for row in (["Name", "Site"], ["Zoë", "Rome"], ["", ""]))
    assert headers(tmp_path, f"Harbour, 12 January\n{table}\n") == ("Name", "Site")


def test_one_column_may_stand_below_a_title(tmp_path: Path) -> None:
    assert headers(tmp_path, "Who comes\n\nName\nAnn Lee\n") == ("Name",)


def test_what_a_report_was_asked_for_is_no_header(tmp_path: Path) -> None:
    text = "Department,Legal\nName,Badge,Site\nAnn,12,Oslo\n"
    assert headers(tmp_path, text) == ("Name", "Badge", "Site")


def test_headers_that_are_told_are_found_wherever_they_stand(tmp_path: Path) -> None:
    text = "Projekte;2027\nKürzel;Projekt\nid;name\n"
    assert headers(tmp_path, text, ("Projekt", "kürzel")) == ("Kürzel", "Projekt")


def test_where_no_header_is_usual_the_first_row_is_taken(tmp_path: Path) -> None:
    assert headers(tmp_path, "\nKürzel,Projekt\nab,Nord\n") == ("Kürzel", "Projekt")


def test_headers_may_stand_far_down_a_blank_sheet(tmp_path: Path) -> None:
    assert headers(tmp_path, "\n" * 60 + "id,name\n1,Ann\n") == ("id", "name")
