"""Departments a table makes, and what it says of them."""

from __future__ import annotations

import pytest

from planner.models import Responsibility
from tests.imports.roster.tables import Importer
from tests.plans import make_plan


def test_only_department_sets_a_home(bring: Importer) -> None:
    done = bring(
        "id,parent department,unit,project,champion of,backup of,sponsor of\n"
        "1,North,South,East,Finance,Legal,Sales\n"
    )
    assert done.home("1") is None
    assert done.departments == ["Finance", "Legal", "Sales"]


def test_a_home_department_is_made_with_one_empty_champion_seat(bring: Importer) -> None:
    done = bring("id,department\n1,Finance\n2,Finance\n")
    assert done.departments == ["Finance"]
    assert done.report.departments == 1
    assert done.home("2") == "Finance"
    (seat,) = done.plan.table(Responsibility).values()
    assert seat.kind == "champion seat"
    assert done.champions("Finance") == []


def test_department_names_tell_capitals_apart(bring: Importer) -> None:
    assert bring("department\nIT\nit\n").departments == ["IT", "it"]


def test_a_department_of_the_plan_is_found(bring: Importer) -> None:
    plan = make_plan(departments={"Finance": {"headcount": 40}})
    done = bring("id,department,champion of\n1,Finance,Finance\n", plan=plan)
    assert done.departments == ["Finance"]
    assert done.report.departments == 0
    assert len(done.plan.table(Responsibility)) == 1


@pytest.mark.parametrize("name", ["", "N/D", "Vacant"])
def test_a_row_with_a_department_and_no_person_makes_the_department(
    bring: Importer, name: str
) -> None:
    done = bring(f"name,department,headcount\n{name},Finance,40\n")
    assert done.labels == []
    assert done.department("Finance").headcount == 40
    assert (done.report.rows, done.report.used) == (1, 1)
    assert done.report.skipped == []


def test_a_seat_nobody_is_named_for_is_made_empty_and_said(bring: Importer) -> None:
    done = bring("name,champion of\n,Finance\n")
    assert done.champions("Finance") == []
    assert done.warned_lines == [2]


def test_the_first_headcount_stands(bring: Importer) -> None:
    done = bring('department,headcount\nFinance,"1,200"\nFinance,1200\nFinance,90\nLegal,0\n')
    assert done.department("Finance").headcount == 1200
    assert done.department("Legal").headcount == 0
    assert done.warned_lines == [4]


def test_the_headcount_of_the_plan_stands(bring: Importer) -> None:
    plan = make_plan(departments={"Finance": {"headcount": 40}})
    done = bring("department,headcount\nFinance,41\n", plan=plan)
    assert done.department("Finance").headcount == 40
    assert done.warned_lines == [2]


@pytest.mark.parametrize("text", ["many", "-3", "2.5", "1e9", "99999999999999999999", "12,34"])
def test_a_headcount_that_is_no_number_of_staff_is_said(bring: Importer, text: str) -> None:
    done = bring(f'department,headcount\nFinance,"{text}"\n')
    assert done.department("Finance").headcount is None
    assert done.warned_lines == [2]
    assert text in done.warnings[0][1]
    assert done.report.used == 1
