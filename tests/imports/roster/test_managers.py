"""Managers named by a reference."""

from __future__ import annotations

import pytest

from tests.imports.roster.tables import Importer
from tests.plans import make_plan

PEOPLE = "id,name,email,manager\n1,Ann Lee,,{manager}\n2,Bo Brix,bo@x.example,\n3,Cleo Celik,,\n"


@pytest.mark.parametrize(
    "reference",
    ["2", "bo@x.example", "BO@X.example", "Bo Brix", "2 - Bo Brix", "2 Brix Bo", "Bo Brix 2"],
)
def test_a_manager_is_found_by_id_email_or_name_later_in_the_file(
    bring: Importer, reference: str
) -> None:
    done = bring(PEOPLE.format(manager=reference))
    assert done.manager("1") == "2"
    assert done.warnings == []


@pytest.mark.parametrize("reference", ["2", "bo@x.example", "Bo Brix"])
def test_a_manager_is_found_in_the_plan(bring: Importer, reference: str) -> None:
    plan = make_plan(people={"Bo Brix": {"ref": "2", "email": "bo@x.example"}})
    done = bring(f"id,manager\n1,{reference}\n", plan=plan)
    assert done.manager("1") == "2"


@pytest.mark.parametrize("word", ["N/D", "Vacant", "-"])
def test_a_word_for_nobody_is_a_manager_only_where_it_is_an_id(bring: Importer, word: str) -> None:
    done = bring(f"id,name,manager\n1,Ann Lee,{word}\n")
    assert done.person("1").manager_id is None
    assert done.warnings == []
    done = bring(f"id,name,manager\n1,Ann Lee,{word}\n{word},Bo Brix,\n")
    assert done.manager("1") == word
    assert done.warnings == []


@pytest.mark.parametrize("reference", ["bo brix", "BRIX Bo", "Bó Brix"])
def test_a_manager_whose_name_is_written_otherwise_is_said_once(
    bring: Importer, reference: str
) -> None:
    done = bring(f"{PEOPLE.format(manager=reference)}4,Di Ek,,{reference}\n")
    assert (done.manager("1"), done.manager("4")) == ("2", "2")
    assert done.warnings == [
        (2, f"The manager “{reference}” was taken for Bo Brix, written otherwise.")
    ]


@pytest.mark.parametrize("reference", ["Manager 2", "2 - Ann Lee", "Bo Brix 3"])
def test_an_id_beside_another_name_is_no_manager(bring: Importer, reference: str) -> None:
    done = bring(PEOPLE.format(manager=reference))
    assert (done.manager("1"), done.warned_lines) == (None, [2])


def test_an_unmatched_manager_is_reported_and_makes_nobody(bring: Importer) -> None:
    done = bring("id,manager\n1,Zoé Zorn\n1,Zoé Zorn\n")
    assert done.labels == ["1"]
    assert done.manager("1") is None
    assert done.warned_lines == [2]
    assert "Zoé Zorn" in done.warnings[0][1]
    assert done.report.used == 2


@pytest.mark.parametrize("nobody", ["N/D", "Vacant", "-"])
def test_a_placeholder_is_no_manager(bring: Importer, nobody: str) -> None:
    assert bring(f"id,manager\n1,{nobody}\n").warnings == []


def test_an_id_goes_before_a_name(bring: Importer) -> None:
    done = bring("id,name,manager\n1,Ann,Bo\nBo,Cleo,\n3,Bo,\n")
    assert done.manager("1") == "Bo"


def test_a_manager_who_could_be_two_is_reported(bring: Importer) -> None:
    done = bring("id,name,manager\n1,Ann,Bo\n2,Bo,\n3,Bo,\n")
    assert done.manager("1") is None
    assert done.warned_lines == [2]


def test_the_first_manager_found_stands(bring: Importer) -> None:
    done = bring("id,manager\n1,nobody known\n1,2\n1,3\n2,\n3,\n")
    assert done.manager("1") == "2"
    assert done.warned_lines == [2, 4]


def test_the_manager_of_the_plan_stands(bring: Importer) -> None:
    plan = make_plan(
        people={"Bo": {"ref": "2"}, "Cleo": {"ref": "3"}, "Ann": {"ref": "1", "manager": "Bo"}}
    )
    done = bring("id,manager\n1,3\n", plan=plan)
    assert done.manager("1") == "2"
    assert done.warned_lines == [2]


def test_nobody_reports_to_themselves(bring: Importer) -> None:
    done = bring("id,manager\n1,1\n")
    assert done.manager("1") is None
    assert done.warned_lines == [2]


def test_of_a_circle_the_last_line_is_not_used(bring: Importer) -> None:
    done = bring("id,manager\n1,2\n2,3\n3,1\n4,1\n")
    assert [done.manager(x) for x in "1234"] == ["2", "3", None, "1"]
    assert done.warned_lines == [4]


def test_a_circle_through_the_plan_is_not_closed(bring: Importer) -> None:
    plan = make_plan(people={"Bo": {"ref": "2"}, "Ann": {"ref": "1", "manager": "Bo"}})
    done = bring("id,manager\n2,1\n", plan=plan)
    assert (done.manager("1"), done.manager("2")) == ("2", None)
    assert done.warned_lines == [2]


def test_a_long_line_of_managers_is_linked(bring: Importer) -> None:
    rows = "".join(f"{i},{i - 1}\n" for i in range(1, 3_000))
    done = bring("id,manager\n0,2999\n" + rows + "2999,2998\n")
    assert done.warned_lines == [3001]
    assert done.manager("2998") == "2997"
