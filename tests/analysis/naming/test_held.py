"""Whoever asks what is held on them is told all of it."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions.requests import ask
from planner.analysis.naming.held import what_is_held
from planner.models import (
    TABLES,
    Draft,
    Leave,
    Person,
    Plan,
    PlanInfo,
    Post,
    RowChange,
    Scenario,
    ScenarioPerson,
)
from planner.models.kinds import references
from tests.old_files import make
from tests.plans import make_plan, person_id, responsibility_id
from tests.saying import say

DAY = date(2027, 1, 11)


def held(plan: Plan, name: str = "Noor Haddad") -> list[str]:
    return what_is_held(plan, plan.people[person_id(plan, name)])


def test_the_row_of_a_person_is_told_in_words() -> None:
    plan = make_plan(
        people={
            "Ivo Berg": {},
            "Noor Haddad": {
                "department": "Legal",
                "manager": "Ivo Berg",
                "ref": "n-7",
                "hours": 1.5,
            },
        },
        departments=["Legal"],
    )
    told = held(plan)
    for line in ("name: Noor Haddad", "id: n-7", "department: Legal", "manager: Ivo Berg"):
        assert line in told
    assert "hours: 1.5" in told
    assert "manager of: n-7" in held(plan, "Ivo Berg")


def test_what_they_hold_is_told_with_its_days() -> None:
    draft = Draft(make_plan(seats={"Legal": ["Noor Haddad"]}))
    (seat,) = draft.plan.assignments.values()
    draft.change(seat, since=DAY, until=date(2027, 6, 30))
    assert "holds: Legal (owner, active, since 11 January 2027, until 30 June 2027)" in held(
        draft.plan
    )


def test_messages_are_told_that_they_write_or_say() -> None:
    draft = Draft(make_plan(people=["Noor Haddad"]))
    say(draft, "Why", writer="Noor Haddad", on=DAY)
    say(draft, "How", messenger="Noor Haddad", on=None)
    told = held(draft.plan)
    assert "writes the message: Why, 11 January 2027" in told
    assert "says the message: How, no day yet; agreed" in told


def test_leave_items_and_scenarios_are_told() -> None:
    draft = Draft(make_plan(people=["Noor Haddad", "Ivo Berg"]))
    noor, ivo = (person_id(draft.plan, name) for name in ("Noor Haddad", "Ivo Berg"))
    draft.add(Leave, person_id=noor, first_day=DAY, last_day=date(2027, 1, 12))
    draft.add(Post, person_id=noor, on=DAY, kind="in person", topic="the pilot")
    draft.add(Post, person_id=ivo, on=DAY, kind="ghost-written", author_id=noor, topic="the move")
    scenario = draft.add(Scenario, name="Spring")
    draft.add(ScenarioPerson, scenario_id=scenario.id, person_id=noor)
    summer = draft.add(Scenario, name="Summer")
    draft.add(ScenarioPerson, scenario_id=summer.id, person_id=noor, on=date(2027, 7, 1))
    told = held(draft.plan)
    for line in (
        "away: 11 January 2027 to 12 January 2027",
        "item: 11 January 2027, in person, the pilot",
        "wrote for somebody: 11 January 2027, the move",
        "leaves in the scenario: Spring",
        "leaves in the scenario: Summer, from 1 July 2027 on",
    ):
        assert line in told


def test_of_a_long_text_only_what_stands_around_the_name_is_told() -> None:
    draft = Draft(make_plan(people={"Noor Haddad": {}, "Ivo Berg": {"note": "x" * 300}}))
    ivo: Person = draft.plan.people[person_id(draft.plan, "Ivo Berg")]
    draft.change(ivo, note=f"{'a ' * 200}Noor Haddad{' b' * 200}")
    (line,) = (line for line in held(draft.plan) if line.startswith("named in"))
    excerpt = line.partition(": ")[2].partition(": ")[2]
    assert "Noor Haddad" in excerpt
    assert (excerpt[0], excerpt[-1]) == ("…", "…")
    assert len(excerpt) < 200


def test_what_a_person_was_asked_is_told() -> None:
    draft = Draft(make_plan(people=["Noor Haddad", "Ivo Berg"], seats={"Legal": ["Noor Haddad"]}))
    noor, ivo = (person_id(draft.plan, name) for name in ("Noor Haddad", "Ivo Berg"))
    seat = responsibility_id(draft.plan, "Legal")
    ask(draft, noor, "confirm", on=DAY, responsibility_id=seat)
    ask(draft, ivo, "manager", on=DAY, responsibility_id=seat, for_person_id=noor)
    told = held(draft.plan)
    assert "asked: R1, 11 January 2027, confirm, Legal; open" in told
    assert "Ivo Berg was asked on their behalf: R2" in told


def every_row() -> Plan:
    draft = Draft(Plan(), DAY)
    draft.add(PlanInfo, key="k", name="Harbour")
    for fill in (make.begin, make.aims, make.meeting, make.asking, make.champions):
        fill(draft)
    return draft.plan


UNUSED = {("request", "for_person_id")}
"""What the plan with every row does not refer to a person by; told by a test above."""


@pytest.mark.parametrize(
    ("table", "field"),
    [
        (table, field)
        for table in TABLES
        for field, target in references(table).items()
        if target == "person"
    ],
)
def test_no_row_that_refers_to_a_person_is_left_untold(table: str, field: str) -> None:
    plan = every_row()
    rows = [r for r in plan.table(TABLES[table]).values() if getattr(r, field) is not None]
    for row in rows:
        person = plan.people[getattr(row, field)]
        without = Draft(plan)
        without.apply([RowChange(table, row.id, row, row._replace(**{field: None}))])
        assert what_is_held(plan, person) != what_is_held(without.plan, person), (table, field)
    assert rows or (table, field) in UNUSED
