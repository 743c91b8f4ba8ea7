"""An id is the same id whatever a spreadsheet or a script made of its number, or it is said."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Importer

FIRST = "Employee ID\tName\n12345\tAnn Moor\n12346\tBo Lind"


@pytest.mark.parametrize(
    "again",
    [
        "12345.0\tAnn Moor\n12346.0\tBo Lind",
        "12345,00\tAnn Moor\n12346,00\tBo Lind",
        "12,345\tAnn Moor\n12,346\tBo Lind",
        "12'345\tAnn Moor\n12'346\tBo Lind",
        "12\u00a0345\tAnn Moor\n12\u202f346\tBo Lind",
        "'12345\tAnn Moor\n'12346\tBo Lind",
        "\u00a012345\u00a0\tAnn Moor\n12346 \tBo Lind",
        "12345.0\tAnn Moor\n12346\tBo Lind\nnan\tCy Dow",
    ],
)
def test_a_number_with_a_format_is_the_same_id(bring: Importer, again: str) -> None:
    done = bring(f"Employee ID\tName\n{again}", plan=bring(FIRST).plan)
    assert {p.ref for p in done.plan.people.values()} - {""} == {"12345", "12346"}
    assert done.report.people == again.count("Cy Dow")


def test_what_was_taken_off_is_said_once(bring: Importer) -> None:
    done = bring("ID,Name\n12.0,Ann Moor\n13.0,Bo Lind")
    assert done.warned_lines == [2]
    assert "was read as the id 12" in done.warnings[0][1]


def test_numbers_with_parts_are_ids_as_they_stand(bring: Importer) -> None:
    done = bring("ID,Name\n12.0,Ann Moor\n12.1,Bo Lind")
    assert sorted(p.ref for p in done.plan.people.values()) == ["12.0", "12.1"]


def test_an_id_that_the_plan_has_with_its_format_keeps_it(bring: Importer) -> None:
    before = bring("ID,Name\n12.0,Ann Moor\n12.1,Bo Lind")
    done = bring("ID,Name\n12.0,Ann Moor", plan=before.plan)
    assert done.report.people == 0


@pytest.mark.parametrize("again", ["0012345", "12.345", "#12345", "１２３４５", "١٢٣٤٥"])
def test_an_id_that_looks_like_another_is_said_and_kept_apart(bring: Importer, again: str) -> None:
    done = bring(f"Employee ID\tName\n{again}\tAnn Moor", plan=bring(FIRST).plan)
    assert done.warned_lines == [2]
    assert "were kept as two people" in done.warnings[0][1]


def test_managers_by_a_number_with_a_format(bring: Importer) -> None:
    done = bring("ID,Name,Manager ID\n12,Ann Moor,13.0\n13,Bo Lind,")
    assert done.manager("12") == "13"


@pytest.mark.parametrize(
    "again", ["ANN MOOR", "Dr. Ann Moor", "Moor Ann", "Änn Moor", '"Ann Moor, PhD"']
)
def test_a_name_that_looks_like_another_is_said(bring: Importer, again: str) -> None:
    before = bring("Name,Department\nAnn Moor,Legal\nBo Lind,Legal")
    done = bring(f"Name,Department\n{again},Legal\nBo Lind,Legal", plan=before.plan)
    assert done.report.people == 1
    assert any("may be one person" in text for _, text in done.warnings)
