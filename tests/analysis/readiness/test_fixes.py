"""One change to one row meets its check by one more: what the smallest step is found by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from planner.analysis.measures import measure
from planner.analysis.readiness.fixes import apply_fix, pledge
from planner.analysis.readiness.parts import Check, readiness
from planner.models import Assignment, Department, Draft, Plan, Post
from tests.plans import ON, make_plan, person_id

MEASURABLE = {"metric": "Active", "target": 5.0, "due": date(2027, 6, 1)}


def check(plan: Plan, name: str) -> Check:
    parts = measure(plan, ON).readiness
    return next(check for part in parts for check in part.checks if check.name == name)


def accepted() -> Plan:
    """A champion who accepted and is not trained yet, after a seat of somebody else's."""
    draft = Draft(make_plan(seats={"Legal": ["Bo"], "Finance": ["Ann"]}))
    mine = next(a for a in draft.plan.assignments.values() if a.person_id == 2)
    draft.change(draft.plan.get(Assignment, mine.id), status="accepted", ready=False)
    return draft.plan


def served(**idle: Any) -> Plan:
    """A statement, and a goal that does not serve it."""
    return make_plan(purposes={"Why": []}, goals={"Reach": []}, details={"Reach": idle})


def serving() -> Plan:
    """A statement served by a goal that cannot be measured."""
    draft = Draft(served())
    draft.change(draft.plan.goals[1], purpose_id=1)
    return draft.plan


def wanted() -> Plan:
    """A department of which more is wanted than there is."""
    draft = Draft(make_plan(departments=["Finance"]))
    row = draft.plan.get(Department, 1)
    draft.change(row, buy_in="neutral", buy_in_wanted="supportive", rated_on=ON)
    return draft.plan


@pytest.mark.parametrize(
    ("name", "row", "plan"),
    [
        ("statements agreed", ("purpose", 1), served()),
        ("statements with an owner", ("purpose", 1), served()),
        ("statements served by a goal that can be measured", ("purpose", 1), serving()),
        ("statements served by a goal that can be measured", ("purpose", 1), served(**MEASURABLE)),
        ("goals that serve a statement", ("goal", 1), served()),
        ("goals that can be measured", ("goal", 1), served()),
        ("champions and backups trained, of those who accepted", ("person", 2), accepted()),
        ("departments and sponsors at the buy-in wanted", ("department", 1), wanted()),
        ("sponsors taking part in person", ("sponsor", 1), make_plan(sponsors={"Chief": ["Ann"]})),
    ],
)
def test_a_change_meets_its_check_by_one_more(name: str, row: tuple[str, int], plan: Plan) -> None:
    draft, before = Draft(plan), check(plan, name)
    assert row in before.unmet
    assert apply_fix(measure(plan, ON), draft, name, row)
    assert check(draft.plan, name).met == before.met + 1


@pytest.mark.parametrize(
    ("name", "row", "plan"),
    [
        ("goals that serve a statement", ("goal", 1), make_plan(goals={"Reach": []})),
        ("statements served by a goal that can be measured", ("purpose", 1), served()),
        ("sponsors taking part in person", ("sponsor", 1), make_plan(sponsors={"Chief": []})),
        ("champions and backups trained, of those who accepted", ("person", 3), accepted()),
        ("no such check", ("goal", 1), served()),
    ],
)
def test_what_one_change_cannot_do_is_not_claimed(
    name: str, row: tuple[str, int], plan: Plan
) -> None:
    draft = Draft(plan)
    assert not apply_fix(measure(plan, ON), draft, name, row)
    assert not draft.changes


def test_several_who_are_silent_in_one_seat_are_not_one_change() -> None:
    plan = make_plan(sponsors={"Chief": ["Ann", "Bo"]})
    assert not apply_fix(
        measure(plan, ON), Draft(plan), "sponsors taking part in person", ("sponsor", 1)
    )
    draft = Draft(plan)
    draft.add(Post, person_id=person_id(plan, "Ann"), on=ON, kind="in person")
    one_left = measure(draft.plan, ON)
    assert apply_fix(one_left, draft, "sponsors taking part in person", ("sponsor", 1))


def test_more_hours_than_a_week_has_are_not_pledged() -> None:
    draft = Draft(make_plan(people={"Ann": {"hours": 1.5}}))
    assert not pledge(draft, 1, Fraction(200))
    assert pledge(draft, 1, Fraction(1, 3))
    assert draft.plan.people[1].hours == 1.84


def test_a_check_that_is_known_is_not_counted_again() -> None:
    measures = measure(served(), ON)
    known = replace(check(served(), "statements agreed"), text="as it was")
    again = readiness(measures, known)
    assert known in [each for part in again for each in part.checks]
