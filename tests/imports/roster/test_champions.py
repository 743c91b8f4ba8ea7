"""Champions, backups and sponsors a table names."""

from __future__ import annotations

import pytest

from planner.models import Assignment
from tests.imports.roster.tables import Importer
from tests.plans import make_plan


def test_an_imported_champion_is_trained_and_active(bring: Importer) -> None:
    (given,) = bring("id,champion of\n1,Finance\n").assignments("Finance")
    assert (given.role, given.status, given.ready) == ("owner", "active", True)


@pytest.mark.parametrize(
    ("text", "status", "ready"),
    [
        ("nominated", "nominated", False),
        ("Asked", "asked", False),
        ("ACCEPTED", "accepted", False),
        ("Declined", "declined", False),
        ("trained", "trained", True),
        ("active", "active", True),
        ("quiet", "quiet", True),
        ("stepped down", "stepped down", False),
        ("Stepped-down", "stepped down", False),
    ],
)
@pytest.mark.parametrize("field", ["champion of", "backup of"])
def test_unless_status_says_otherwise(
    bring: Importer, text: str, status: str, ready: bool, field: str
) -> None:
    (given,) = bring(f"id,{field},status\n1,Finance,{text}\n").assignments("Finance")
    assert (given.status, given.ready) == (status, ready)


def test_a_status_that_is_none_is_said_and_nominates(bring: Importer) -> None:
    done = bring("id,champion of,status\n1,Finance,permanent\n")
    (given,) = done.assignments("Finance")
    assert given.status == "nominated"
    assert done.warned_lines == [2]
    assert "permanent" in done.warnings[0][1]


def test_a_status_says_nothing_of_somebody_who_is_no_champion(bring: Importer) -> None:
    assert bring("id,status\n1,permanent\n").warnings == []


def test_a_cell_may_name_several_departments(bring: Importer) -> None:
    done = bring('id,champion of\n1,"Finance; Legal;;\nFine Arts, Music"\n')
    assert done.departments == ["Finance", "Fine Arts, Music", "Legal"]
    assert done.report.assignments == 3


def test_a_known_department_with_a_semicolon_is_taken_whole(bring: Importer) -> None:
    done = bring("id,champion of\n1,Arts; Music\n", plan=make_plan(departments=["Arts; Music"]))
    assert done.departments == ["Arts; Music"]


def test_the_same_twice_is_one_assignment(bring: Importer) -> None:
    done = bring("id,champion of,backup of\n1,Finance,\n1,Finance,\n1,,Finance\n")
    assert done.champions("Finance") == [("1", "backup"), ("1", "owner")]
    assert done.report.assignments == 2
    assert done.warnings == []


def test_the_first_status_stands(bring: Importer) -> None:
    done = bring("id,champion of,status\n1,Finance,\n1,Finance,asked\n1,Finance,active\n")
    (given,) = done.assignments("Finance")
    assert given.status == "asked"
    assert done.warned_lines == [4]


def test_what_the_plan_says_of_a_champion_stands(bring: Importer) -> None:
    plan = make_plan(people={"ann": {"ref": "1"}}, seats={"Finance": ["ann~"]})
    done = bring("id,champion of,status\n1,Finance,\n1,Finance,active\n", plan=plan)
    (given,) = done.assignments("Finance")
    assert given.status == "nominated"
    assert done.report.assignments == 0
    assert done.warned_lines == [3]


@pytest.mark.parametrize("status", ["declined", "stepped down"])
def test_a_champion_who_declined_or_stepped_down_stays_so_and_that_is_said(
    bring: Importer, status: str
) -> None:
    before = bring(f"id,champion of,status\n1,Finance,{status}\n")
    done = bring("id,champion of\n1,Finance\n", plan=before.plan)
    assert [a.status for a in done.assignments("Finance")] == [status]
    assert done.warned_lines == [2]


def test_a_sponsor_gets_one_seat_for_all_departments(bring: Importer) -> None:
    done = bring(
        "id,name,title,sponsor of\n1,Ann Lee,,Finance; Legal\n1,Ann Lee,Finance Director,Sales\n"
    )
    (sponsor,) = done.plan.sponsors.values()
    assert sponsor.title == "Finance Director"
    assert [d.name for d in done.plan.departments_of(sponsor)] == ["Finance", "Legal", "Sales"]
    seat = done.plan.responsibility_for(sponsor)
    (given,) = done.plan.assignments_of(seat.id)
    assert done.plan.people[given.person_id].label == "1"
    assert given.role == "owner"
    assert done.report.assignments == 1
    assert done.champions("Finance") == []


def test_a_sponsor_without_a_job_title_is_named_by_the_departments(bring: Importer) -> None:
    done = bring("id,sponsor of\n1,Finance; Legal\n")
    (sponsor,) = done.plan.sponsors.values()
    assert sponsor.title == "Sponsor of Finance and Legal"


def test_a_sponsor_of_the_plan_keeps_the_seat(bring: Importer) -> None:
    plan = make_plan(
        people={"ann": {"ref": "1"}},
        departments=["Finance"],
        sponsors={"Chair": ["ann"]},
        stands_for={"Chair": ["Finance"]},
    )
    done = bring("id,sponsor of\n1,Finance; Legal\n", plan=plan)
    (sponsor,) = done.plan.sponsors.values()
    assert [d.name for d in done.plan.departments_of(sponsor)] == ["Finance", "Legal"]
    assert done.report.assignments == 0
    assert len(done.plan.table(Assignment)) == 1


def test_a_backup_of_a_sponsor_is_not_the_sponsor(bring: Importer) -> None:
    plan = make_plan(
        people={"ann": {"ref": "1"}, "bo": {"ref": "2"}},
        sponsors={"Chair": ["ann", "bo*"]},
    )
    done = bring("id,title,sponsor of\n2,Finance Director,Finance\n", plan=plan)
    chair, director = done.plan.sponsors.values()
    assert (chair.title, director.title) == ("Chair", "Finance Director")
    assert done.plan.departments_of(chair) == ()
    assert [d.name for d in done.plan.departments_of(director)] == ["Finance"]
    (given,) = done.plan.assignments_of(done.plan.responsibility_for(director).id)
    assert (done.plan.people[given.person_id].label, given.role) == ("2", "owner")


def test_who_holds_something_else_is_no_sponsor_yet(bring: Importer) -> None:
    plan = make_plan(people={"ann": {"ref": "1"}}, seats={"Legal": ["ann"]})
    done = bring("id,sponsor of\n1,Finance\n", plan=plan)
    (sponsor,) = done.plan.sponsors.values()
    assert [d.name for d in done.plan.departments_of(sponsor)] == ["Finance"]
