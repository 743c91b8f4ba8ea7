"""Who is asked for what, and who is not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from planner.actions import roles
from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.appointing.candidates import named_for
from planner.analysis.cover.common_cause import common_cause
from planner.analysis.cover.coverage import coverage
from planner.models import Draft
from planner.models.roles import ChampionStatus
from tests.analysis.appointing.advice import after, appointed, clear
from tests.plans import ON, make_plan, person_id, responsibility_id


def test_somebody_free_is_appointed_and_the_reasons_are_said() -> None:
    plan = make_plan(
        departments=["Finance"],
        people={"Ann": {}, "Bo": {"department": "Finance", "hours": 4}},
        seats={"Finance": ["Ann"]},
    )
    advice = clear_single_points(coverage(plan, ON))
    assert appointed(plan, advice) == [("Bo", "Finance")]
    assert advice.appointments[0].clears == (responsibility_id(plan, "Finance"),)
    assert (
        advice.appointments[0].why
        == "clears 1 of 1; 4 h a week free; works there; holds nothing else"
    )
    assert (advice.cleared.names, advice.remaining.names) == (("Finance",), ())
    assert (advice.exact, advice.bound) == (True, 1)


def test_a_champion_is_looked_for_in_the_department_first() -> None:
    people = {
        "Abe": {"department": "Legal", "hours": 9},
        "Zoe": {"department": "Finance"},
        "Ann": {},
        "Bo": {"department": "Legal", "hours": 9},
    }
    plan = make_plan(
        departments=["Finance", "Legal"],
        people=people,
        seats={"Finance": ["Ann"], "Legal": ["Ann"]},
    )
    assert sorted(clear(plan)) == [("Abe", "Legal"), ("Zoe", "Finance")]


def test_who_only_has_to_be_made_ready_is_preferred() -> None:
    plan = make_plan(people=["Abe", "Ann", "Bo"], goals={"Reach": ["Ann", "Bo?"]})
    assert clear(plan) == [("Bo", "Reach")]


@pytest.mark.parametrize(
    "fields",
    [
        {"last_day": ON - timedelta(days=1)},
        {"last_day": ON + timedelta(days=30)},
        {"start": ON + timedelta(days=1)},
        {"hours": 0},
        {"hours": 1},
    ],
)
def test_nobody_who_is_not_there_or_not_free_is_appointed(fields: dict[str, Any]) -> None:
    plan = make_plan(people={"Ann": {}, "Bo": fields}, seats={"Finance": ["Ann"]})
    advice = clear_single_points(coverage(plan, ON))
    assert (advice.appointments, advice.remaining.names) == ((), ("Finance",))
    assert (advice.exact, advice.bound) == (True, 0)


def test_free_hours_are_what_is_left_beside_the_seats_held() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 0}, "Bo": {"hours": 4}, "Cy": {"hours": 0}},
        seats={"Finance": ["Ann"], "HR": ["Ann"], "Legal": ["Bo", "Cy"]},
    )
    assert len(clear(plan)) == 1  # two hours for Legal, two for one more
    launched = coverage(plan, ON + timedelta(days=60))  # from launch on a seat takes one hour
    assert len(clear_single_points(launched).appointments) == 2


def test_who_declined_stepped_down_or_was_refused_is_not_asked_again() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo", "Cy", "Dee"], seats={"Finance": ["Ann"]}))
    seat = responsibility_id(draft.plan, "Finance")
    for name, status in (("Bo", "stepped down"), ("Dee", "declined")):
        roles.assign(draft, seat, person_id(draft.plan, name), status=status)
    roles.refuse(draft, seat, person_id(draft.plan, "Cy"), "On parental leave soon", ON)
    assert clear(draft.plan) == []


def test_the_first_from_elsewhere_does_not_leave_the_others_with_a_common_cause() -> None:
    """Everybody who holds something is from North, so as yet that tells nothing apart; once
    one from South is appointed, two from North would have it in common."""
    plan = make_plan(
        people={
            "Ann": {"organisation": "North"},
            "Bo": {"organisation": "North", "hours": 2},
            "Cy": {"organisation": "South", "hours": 4},
        },
        seats={"Finance": ["Ann"], "Legal": ["Ann"], "HR": ["Ann"]},
    )
    advice = clear_single_points(coverage(plan, ON))
    cleared = after(plan, advice)
    assert advice.appointments
    found = common_cause(coverage(cleared, ON)).group
    assert set(found.names).isdisjoint(advice.cleared.names)


def test_what_somebody_holds_besides_is_said() -> None:
    plan = make_plan(
        people=["Ann", "Bo"],
        goals={"Reach": ["Ann"], "Trust": ["Bo", "Ann"], "Speed": ["Bo", "Ann"]},
    )
    [one] = clear_single_points(coverage(plan, ON)).appointments
    assert one.why == "clears 1 of 1; hours not pledged yet; holds 2 other things"


def test_one_backup_named_twice_is_one_thing_to_carry() -> None:
    plan = make_plan(
        people=["Ann", "Bo", "Cy"],
        goals={"Reach": ["Ann"], "Trust": ["Cy", "Bo*", "Bo*"]},
        settings={"backups_per_person": 2},
    )
    draft = Draft(plan)
    roles.refuse(draft, responsibility_id(plan, "Reach"), person_id(plan, "Cy"), "No time", ON)
    assert clear(draft.plan) == [("Bo", "Reach")]


@pytest.mark.parametrize(
    ("status", "named"),
    [("nominated", True), ("active", True), ("declined", False), ("stepped down", False)],
)
def test_who_declined_or_stepped_down_is_named_no_more(status: ChampionStatus, named: bool) -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    draft.change(draft.plan.assignments[1], status=status)
    assert named_for(draft.plan, 1, [1], ON) == named
