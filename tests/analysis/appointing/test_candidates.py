"""Who is asked for what, and who is not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from planner.actions import roles
from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.appointing.candidates import Candidates, named_for
from planner.analysis.appointing.hours import Load
from planner.analysis.cover.common_cause import common_cause
from planner.analysis.cover.coverage import coverage
from planner.models import Draft, Plan
from planner.models.roles import ChampionStatus
from tests.analysis.appointing.advice import after, appointed, clear
from tests.analysis.proofs.small_plans import plans
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
    assert one.why == (
        "clears 1 of 1; hours not pledged, so not limited by hours; holds 2 other things"
    )


def test_who_is_backup_for_as_much_as_one_can_carry_comes_last_and_it_is_said() -> None:
    """Hours alone limit what somebody can be asked for; a backup named twice is named once."""
    people = {"Ann": {"hours": 0}, "Bo": {}, "Cy": {"hours": 1}}
    goals = {"Reach": ["Ann"], "Trust": ["Ann", "Bo*", "Bo*"], "Speed": ["Ann", "Bo*"]}
    plan = make_plan(people=people, goals=goals, settings={"backups_per_person": 2})
    assert clear(plan) == [("Cy", "Reach")]
    draft = Draft(plan)
    roles.refuse(draft, responsibility_id(plan, "Reach"), person_id(plan, "Cy"), "No time", ON)
    [one] = clear_single_points(coverage(draft.plan, ON)).appointments
    assert one.why == (
        "clears 1 of 1; hours not pledged, so not limited by hours; holds 2 other things;"
        " would be backup for 3, more than the 2 one backup can carry at once"
    )


def test_an_hour_is_asked_for_anything_but_a_seat_and_what_else_is_held_takes_nothing_off() -> None:
    people = {"Ann": {"hours": 0}, "Bo": {"hours": 3}}
    goals = {"A": ["Ann"], "B": ["Ann"], "C": ["Ann"], "D": ["Ann"], "E": ["Ann", "Bo"]}
    plan = make_plan(people=people, goals=goals)
    assert len(clear(plan)) == 3
    half = make_plan(people=people, goals=goals, settings={"hours_for_other_things": 0.75})
    assert len(clear(half)) == 4


def test_hours_are_counted_to_the_tenth() -> None:
    people = {"Ann": {"hours": 0}, "Bo": {"hours": 0.3}}
    goals = {"A": ["Ann"], "B": ["Ann"], "C": ["Ann"]}
    plan = make_plan(people=people, goals=goals, settings={"hours_for_other_things": 0.1})
    assert len(clear(plan)) == 3


def test_who_holds_more_seats_than_their_hours_are_for_is_asked_for_nothing_more() -> None:
    people = {"Ann": {"hours": 0}, "Bo": {"hours": 3}}
    plan = make_plan(
        people=people,
        seats={"Finance": ["Bo", "Ann"], "Legal": ["Bo", "Ann"]},
        goals={"Reach": ["Ann"]},
        settings={"hours_for_other_things": 0},
    )
    assert clear(plan) == []


DEPUTY = {
    "sits in another seat": {"sponsors": {"Chief": ["Ann"], "Region": ["Bo", "Ann"]}},
    "backs another seat up": {"sponsors": {"Chief": ["Ann"], "Region": ["Ann", "Bo*"]}},
    "is marked": {"people": {"Ann": {}, "Bo": {"may_sponsor": True}}},
    "manages managers": {
        "people": {
            "Bo": {},
            "Cy": {"manager": "Bo", "hours": 0},
            "Di": {"manager": "Cy", "hours": 0},
        }
    },
}


@pytest.mark.parametrize("how", DEPUTY)
def test_who_can_be_proposed_for_a_sponsor_seat(how: str) -> None:
    given: dict[str, Any] = {"sponsors": {"Chief": ["Ann"]}, **DEPUTY[how]}
    assert clear(make_plan(**given)) == [("Bo", "Chief")]


@pytest.mark.parametrize(
    "people",
    [
        {"Bo": {}},
        {"Bo": {}, "Cy": {"manager": "Bo"}},
    ],
    ids=["nothing is known of", "manages nobody who manages"],
)
def test_nobody_else_is_proposed_for_a_sponsor_seat(people: dict[str, Any]) -> None:
    assert clear(make_plan(people=people, sponsors={"Chief": ["Ann"]})) == []


def test_being_entered_as_ones_own_manager_makes_nobody_a_manager_of_managers() -> None:
    plan = make_plan(
        people={"Bo": {}, "Cy": {"manager": "Bo", "hours": 0}}, sponsors={"Chief": ["Ann"]}
    )
    draft = Draft(plan)
    bo = plan.people[person_id(plan, "Bo")]
    draft.change(bo, manager_id=bo.id)
    assert clear(draft.plan) == []


@pytest.mark.parametrize(
    ("status", "named"),
    [("nominated", True), ("active", True), ("declined", False), ("stepped down", False)],
)
def test_who_declined_or_stepped_down_is_named_no_more(status: ChampionStatus, named: bool) -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    draft.change(draft.plan.assignments[1], status=status)
    assert named_for(draft.plan, 1, [1], ON) == named


@given(plan=plans)
def test_everybody_who_could_be_appointed_comes_once_and_whoever_is_preferred_first(
    plan: Plan,
) -> None:
    candidates = Candidates(coverage(plan, ON))
    labels = {person.id: (person.label, person.id) for person in plan.people.values()}
    for row in plan.responsibilities.values():
        found = list(candidates.for_responsibility(row))
        assert found == sorted(found, key=lambda one: (one.cost, labels[one.person_id]))
        assert [one.cost for one in found] == [candidates.cost(c.person_id, row) for c in found]
        barred, shares = candidates.barred(row), candidates.sharing(row)
        assert sorted(one.person_id for one in found) == sorted(
            person.id
            for person in candidates.people
            if candidates.suits(person.id, row)
            and candidates.fits(person.id, Load().with_one(row))
            and person.id not in barred
            and not shares(person)
        )
