"""Which header is which field."""

from __future__ import annotations

import pytest

from planner.errors import PlannerError
from planner.imports import FIELDS, parse_map, recognise
from tests.imports.tables import Importer


def test_the_fields_are_those_of_the_contract() -> None:
    assert ", ".join(FIELDS) == (
        "id, name, email, title, department, manager, organisation, site, start, last_day, hours,"
        " champion_of, backup_of, sponsor_of, status, headcount"
    )


@pytest.mark.parametrize("field", FIELDS)
def test_a_fields_own_name_is_recognised(field: str) -> None:
    headers = ["Name", field.upper()] if field != "name" else ["ID", "NAME"]
    assert recognise(headers).of[field] == 1


@pytest.mark.parametrize(
    ("header", "field"),
    [
        *(("Staff ID", "id"), ("Employee ID", "id"), ("Login", "id"), ("User-Name", "id")),
        ("Post Unique Reference", "id"),
        *(("Full name", "name"), ("Champion", "name"), (" NAME ", "name")),
        *(("E-mail", "email"), ("Email address", "email"), ("Contact E-mail", "email")),
        *(("Job Title", "title"), ("Title", "title"), ("DEPARTMENT", "department")),
        *(("Reports to", "manager"), ("Reports to Senior Post", "manager")),
        ("Line manager", "manager"),
        *(("Organization", "organisation"), ("Company", "organisation"), ("Location", "site")),
        *(("Start date", "start"), ("Leaving date", "last_day"), ("Last day", "last_day")),
        *(("Hours a week", "hours"), ("Champion of", "champion_of"), ("Backup of", "backup_of")),
        *(("Sponsor of", "sponsor_of"), ("Champion status", "status")),
        *(("Head-count", "headcount"), ("Staff", "headcount")),
    ],
)
def test_usual_spellings_are_recognised(header: str, field: str) -> None:
    other = "ID" if field == "name" else "Name"
    assert recognise([other, header]).of[field] == 1


@pytest.mark.parametrize(
    "header", ["Parent Department", "Project", "Unit", "Stage", "Department head", "Team", ""]
)
def test_other_headers_are_left_alone(header: str) -> None:
    assert recognise(["Name", header]).of == {"name": 0}


def test_of_several_headers_the_surest_is_taken() -> None:
    assert recognise(["Champion", "Title", "Name", "Job title"]).of == {"name": 2, "title": 3}


def test_a_given_header_decides_for_its_field() -> None:
    columns = recognise(["Name", "Known as", "Email"], {"name": "Known as", "id": "Email"})
    assert columns.of == {"name": 1, "id": 2}


def test_a_given_header_may_stand_for_two_fields(bring: Importer) -> None:
    done = bring("Login,Project\nu1,Atlas\n", maps=["department=Project", "champion_of=Project"])
    assert done.home("u1") == "Atlas"
    assert done.champions("Atlas") == [("u1", "owner")]


def test_headers_are_matched_trimmed_then_without_capitals() -> None:
    assert recognise(["x", "a  b", "A B"], {"id": " A  B "}).of == {"id": 2}
    assert recognise(["x", "A B"], {"id": "a b"}).of == {"id": 1}


def test_a_field_may_be_read_from_nowhere() -> None:
    assert recognise(["Name", "Email"], {"email": None}).of == {"name": 0}


def test_a_header_may_hold_an_equals_sign() -> None:
    assert parse_map(["id=a=b", "name = Full name"]) == {"id": "a=b", "name": " Full name"}


@pytest.mark.parametrize(
    ("maps", "said"),
    [
        (["nickname=Name"], "nickname"),
        (["name=Nickname"], "Nickname"),
        (["name"], "name"),
        (["name="], "name="),
        (["name=Name", "name=Email"], "name"),
    ],
)
def test_a_wrong_mapping_is_refused_in_a_sentence(
    bring: Importer, maps: list[str], said: str
) -> None:
    with pytest.raises(PlannerError, match=said):
        bring("Name,Email\nAnn,a@x.example\n", maps=maps)


def test_an_unknown_header_is_answered_with_those_there_are() -> None:
    with pytest.raises(PlannerError, match="Name and Email"):
        recognise(["Name", "Email", ""], {"id": "Login"})
    with pytest.raises(PlannerError, match="Name and Email"):
        recognise(["Name", "Email"], fill_down=["Login"])


def test_an_unknown_field_is_answered_with_those_there_are() -> None:
    with pytest.raises(PlannerError, match=r"champion_of.* and headcount"):
        recognise(["Name"], {"nickname": "Name"})


@pytest.mark.parametrize(
    "text", ["1,2,3\n4,5,6\n", "Ann Lee,Finance\nBo Brix,Legal\n", "Hours\n2\n"]
)
def test_a_table_without_headers_is_refused(bring: Importer, text: str) -> None:
    with pytest.raises(PlannerError, match="No header"):
        bring(text)


def test_fill_down_repeats_the_last_value_that_is_not_empty(bring: Importer) -> None:
    done = bring(
        "Login,Project\nu0,\nu1,Atlas\nu2,\nu3,  \nu4,Borealis\nu5,\n",
        maps=["champion_of=Project"],
        fill_down=["project"],
    )
    assert [label for label, _ in done.champions("Atlas")] == ["u1", "u2", "u3"]
    assert [label for label, _ in done.champions("Borealis")] == ["u4", "u5"]
    assert done.report.assignments == 5


def test_without_fill_down_an_empty_cell_is_empty(bring: Importer) -> None:
    done = bring("Login,Project\nu1,Atlas\nu2,\n", maps=["champion_of=Project"])
    assert done.champions("Atlas") == [("u1", "owner")]


def test_a_blank_row_stays_blank_when_filling_down(bring: Importer) -> None:
    done = bring(
        "Login,Project\nu1,Atlas\n,\nu2,\n", maps=["champion_of=Project"], fill_down=["Project"]
    )
    assert done.skipped_lines == [3]
    assert [label for label, _ in done.champions("Atlas")] == ["u1", "u2"]
