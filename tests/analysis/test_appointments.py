"""Whom to appoint, against every way of appointing people in small plans."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.actions import roles
from planner.analysis.appointments import (
    Recommendation,
    best_appointments,
    clear_single_points,
    raise_bus_factor,
)
from planner.analysis.bus_factor import bus_factor
from planner.analysis.common_cause import common_cause
from planner.analysis.coverage import coverage
from planner.models import Assignment, Draft, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id


def appointed(plan: Plan, advice: Recommendation) -> list[tuple[str, str]]:
    """Who is to take what, by name."""
    rows = plan.responsibilities
    return [
        (plan.people[one.person_id].name, plan.name_of(rows[one.responsibility_id]))
        for one in advice.appointments
    ]


def clear(plan: Plan) -> list[tuple[str, str]]:
    return appointed(plan, clear_single_points(coverage(plan, ON)))


def after(plan: Plan, advice: Recommendation) -> Plan:
    """The plan once everybody proposed is appointed and ready."""
    draft = Draft(plan)
    for one in advice.appointments:
        roles.assign(draft, one.responsibility_id, one.person_id, "backup", ready=True)
    return draft.plan


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


def test_who_stepped_down_or_was_refused_is_not_asked_again() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo", "Cy"], seats={"Finance": ["Ann"]}))
    seat = responsibility_id(draft.plan, "Finance")
    gone = roles.assign(draft, seat, person_id(draft.plan, "Bo"))
    roles.set_status(draft, gone.id, "stepped down", ON)
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


NAMES = ("Ann", "Bo", "Cy", "Di", "Ed")
PEOPLE = st.fixed_dictionaries(
    {
        name: st.fixed_dictionaries(
            {
                "organisation": st.sampled_from(["", "North", "South"]),
                "hours": st.sampled_from([None, 0, 2, 5]),
            }
        )
        for name in NAMES
    }
)
HELD = st.lists(
    st.tuples(st.booleans(), st.lists(st.sampled_from(NAMES), max_size=2, unique=True)),
    max_size=5,
)


def small_plan(people: Any, held: Any, weights: list[int], **more: Any) -> Plan:
    holders = {
        f"R{number}": [one + ("*" if place else "") for place, one in enumerate(who)]
        for number, (_, who) in enumerate(held)
    }
    seat = {f"R{number}": is_seat for number, (is_seat, _) in enumerate(held)}
    return make_plan(
        people=people,
        seats={name: who for name, who in holders.items() if seat[name]},
        goals={name: who for name, who in holders.items() if not seat[name]},
        weights={f"R{number}": weight for number, weight in enumerate(weights)},
        settings={"common_cause_others": ["organisation"], **more},
    )


def free(plan: Plan, person: int) -> float | None:
    """Hours left beside the seats held, by the definition."""
    hours = plan.people[person].hours
    rows = plan.responsibilities
    held = coverage(plan, ON).held.get(person, frozenset())
    seats = sum(rows[one].kind == "champion seat" for one in held)
    return None if hours is None else hours - seats * plan.settings.hours_before_launch


def carried(plan: Plan, person: int) -> int:
    return sum(a.role == "backup" and a.ready for a in plan.assignments_by(person))


def allowed(plan: Plan, places: list[tuple[int, int]]) -> bool:
    """Whether nobody is asked for more than they can carry, nor shares the cause."""
    cover, rows = coverage(plan, ON), plan.responsibilities
    known = {plan.people[one].organisation for one in cover.held} - {""}
    for person, one in places:
        holders = cover.holders[one]
        home = plan.people[person].organisation
        shared = {plan.people[holder].organisation for holder in holders} == {home}
        if person in holders or (len(known) > 1 and home and shared):
            return False
    for person in {person for person, _ in places}:
        taken = [rows[one] for who, one in places if who == person]
        hours = free(plan, person)
        seats = sum(row.kind == "champion seat" for row in taken)
        if carried(plan, person) + len(taken) > plan.settings.backups_per_person:
            return False
        if hours is not None and (hours <= 0 or seats * plan.settings.hours_before_launch > hours):
            return False
    return True


def most_cleared(plan: Plan, k: int | None) -> tuple[int, int]:
    """The most weight that can be cleared at all with k appointments, and the most points."""
    points = coverage(plan, ON).single_points.ids
    weights = plan.responsibilities
    best = (0, 0)
    for choice in product([None, *plan.people], repeat=len(points)):
        places = [(who, one) for who, one in zip(choice, points, strict=True) if who is not None]
        if (k is None or len(places) <= k) and allowed(plan, places):
            weight = sum(weights[one].weight for _, one in places)
            best = max(best[0], weight), max(best[1], len(places))
    return best


@settings(max_examples=60, deadline=None)
@given(
    people=PEOPLE,
    held=HELD,
    weights=st.lists(st.integers(1, 5), min_size=5, max_size=5),
    k=st.one_of(st.none(), st.integers(1, 3)),
    carry=st.integers(1, 3),
)
def test_what_is_cleared_is_the_most_that_can_be(
    people: Any, held: Any, weights: list[int], k: int | None, carry: int
) -> None:
    plan = small_plan(people, held[:4], weights, backups_per_person=carry)
    cover = coverage(plan, ON)
    advice = clear_single_points(cover) if k is None else best_appointments(cover, k)
    places = [(one.person_id, one.responsibility_id) for one in advice.appointments]
    assert allowed(plan, places)
    assert advice.cleared.count == len(places) <= (k or 99)
    then = coverage(after(plan, advice), ON)
    assert set(cover.single_points.ids) - set(then.single_points.ids) == set(advice.cleared.ids)
    assert then.single_points == advice.remaining
    assert set(common_cause(then).group.ids).isdisjoint(advice.cleared.ids)
    weight, count = most_cleared(plan, k)
    assert advice.bound >= (count if k is None else weight)
    if advice.exact:
        assert advice.cleared.weight == weight
        assert advice.bound == (count if k is None else weight)


@settings(max_examples=40, deadline=None)
@given(
    people=PEOPLE,
    held=HELD,
    weights=st.lists(st.integers(1, 5), min_size=5, max_size=5),
    target=st.integers(1, 3),
)
def test_raising_the_bus_factor_reaches_the_target_or_says_so(
    people: Any, held: Any, weights: list[int], target: int
) -> None:
    plan = small_plan(people, held[:4], weights)
    cover = coverage(plan, ON)
    advice = raise_bus_factor(cover, target)
    then = bus_factor(coverage(after(plan, advice), ON), Decimal("0.5"))
    reached = then.value is None or then.value >= target
    if advice.exact:
        assert reached
        assert len(advice.appointments) == advice.bound
    fewest = fewest_to_reach(plan, target, most=2)
    if fewest is None:
        assert len(advice.appointments) > 2 or not reached
    else:
        assert advice.bound <= fewest
        assert not advice.exact or len(advice.appointments) == fewest


def fewest_to_reach(plan: Plan, target: int, most: int) -> int | None:
    """The fewest new holders after which the target is reached, if ``most`` can be enough."""
    every = [
        place for place in product(plan.people, plan.responsibilities) if allowed(plan, [place])
    ]
    for count in range(most + 1):
        for places in combinations(every, count):
            draft = Draft(plan)
            for person, one in places:
                draft.add(
                    Assignment, person_id=person, responsibility_id=one, role="backup", ready=True
                )
            value = bus_factor(coverage(draft.plan, ON), Decimal("0.5")).value
            if allowed(plan, list(places)) and (value is None or value >= target):
                return count
    return None


def test_the_fewest_appointments_to_a_bus_factor_of_two() -> None:
    plan = make_plan(
        people=[f"P{number}" for number in range(6)],
        goals={"A": ["P0"], "B": ["P0"], "C": ["P1"], "D": ["P2", "P3"]},
        weights={"A": 3, "B": 1, "C": 1, "D": 1},
    )
    advice = raise_bus_factor(coverage(plan, ON), 2)
    assert (advice.exact, advice.bound, len(advice.appointments)) == (True, 1, 1)
    assert advice.cleared.count == 1
    assert bus_factor(coverage(after(plan, advice), ON), Decimal("0.5")).value == 2


def test_a_target_out_of_reach_is_not_called_exact() -> None:
    plan = make_plan(people=["Ann", "Bo"], goals={"A": ["Ann"], "B": ["Bo"]})
    advice = raise_bus_factor(coverage(plan, ON), 4)
    assert not advice.exact


def test_nothing_to_do_is_exact() -> None:
    for plan in (make_plan(), make_plan(goals={"A": ["Ann", "Bo"], "B": ["Ann", "Bo"]})):
        cover = coverage(plan, ON)
        for advice in (clear_single_points(cover), best_appointments(cover, 2)):
            assert (advice.appointments, advice.exact, advice.bound) == ((), True, 0)
        assert raise_bus_factor(cover, 1).appointments == ()
