"""Two rows of headers: groups above single columns, and technical names beside those for people."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.imports import read_table
from tests.imports.roster.tables import Brought, Importer


def people(done: Brought) -> list[tuple[str, str, str | None]]:
    """Everybody's id, name and manager."""
    return [(p.ref, p.name, done.manager(p.label)) for p in done.plan.people.values()]


def test_groups_tell_employees_from_managers(bring: Importer) -> None:
    done = bring(
        "Employee,,,Manager,\nID,Name,Email,Name,Email\n"
        "7,Ann Moor,ann@ex.org,Bo Lind,bo@ex.org\n8,Bo Lind,bo@ex.org,,\n"
    )
    assert people(done) == [("7", "Ann Moor", "8"), ("8", "Bo Lind", None)]
    assert done.person("7").email == "ann@ex.org"
    [(line, text)] = done.warnings
    assert line == 2
    assert "Two rows are headers" in text


def test_groups_may_have_names_of_their_own(bring: Importer) -> None:
    done = bring(
        "Personal,,,Job,,Supervisor,\n"
        "Employee ID,First Name,Last Name,Title,Department,Name,Email\n"
        "7,Ann,Moor,Clerk,Finance,Bo Lind,bo@ex.org\n8,Bo,Lind,Head,Finance,,\n"
    )
    assert people(done) == [("7", "Ann Moor", "8"), ("8", "Bo Lind", None)]
    assert done.person("7").title == "Clerk"


def test_somebody_to_call_is_not_whom_the_row_is_about(bring: Importer) -> None:
    done = bring(
        "Employee,,,Emergency contact,\nID,First Name,Last Name,Name,Email\n"
        "7,Ann,Moor,Zoë Zorn,z@ex.org\n"
    )
    assert people(done) == [("7", "Ann Moor", None)]
    assert done.person("7").email == ""


TECHNICAL = "STATUS,USERID,FIRSTNAME,LASTNAME,EMAIL,DEPARTMENT\n"
HUMAN = "Status,User ID,First Name,Last Name,Email,Department\n"


@pytest.mark.parametrize("headers", [TECHNICAL + HUMAN, HUMAN + TECHNICAL])
def test_technical_names_beside_others_are_no_person(bring: Importer, headers: str) -> None:
    done = bring(headers + "active,u1,Ann,Moor,ann@ex.org,Finance\n")
    assert people(done) == [("u1", "Ann Moor", None)]
    assert done.departments == ["Finance"]


@pytest.mark.parametrize(
    "headers",
    [
        "Name,Email,Department\nusr_nm,usr_email,org_unit\n",
        "usr_nm,usr_email,org_unit\nName,Email,Department\n",
        'Q1,Q2,Q3\nName,Email,Department\n"{""ImportId"":""Q1""}","{""ImportId"":""Q2""}",\n',
    ],
)
def test_technical_names_nobody_knows_are_no_person(bring: Importer, headers: str) -> None:
    done = bring(headers + "Ann Moor,ann@ex.org,Finance\nBo Lind,bo@ex.org,Legal\n")
    assert [p.name for p in done.plan.people.values()] == ["Ann Moor", "Bo Lind"]
    assert done.departments == ["Finance", "Legal"]


def test_people_with_technical_names_are_people(bring: Importer) -> None:
    assert bring("Login,Alias\nann_moor,ann.m\nbo_lind,bo.l\n").labels == ["ann_moor", "bo_lind"]


def test_what_a_report_was_asked_for_is_no_group(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Manager,Bo Lind\nName,Badge,Site\nAnn,12,Oslo\n", encoding="utf-8")
    assert read_table(path).headers == ("Name", "Badge", "Site")


def test_headers_that_occur_twice_are_said(bring: Importer) -> None:
    done = bring("Name,Email,Name\nAnn Moor,ann@ex.org,Deputy\n")
    assert done.person("ann@ex.org").name == "Ann Moor"
    [(line, text)] = done.warnings
    assert line == 1
    assert "columns 1 and 3" in text


def test_what_stands_above_the_headers_is_said(bring: Importer) -> None:
    done = bring("Staff list\nAs of 1 March\n\nName,Email\nAnn Moor,\n")
    [(line, text)] = done.warnings
    assert line == 1
    assert "“Staff list”" in text
    assert "“As of 1 March”" in text
