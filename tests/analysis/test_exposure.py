"""Cover over the days ahead, against a coverage worked out for every single day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.coverage import coverage
from planner.analysis.exposure import exposure
from planner.models import Assignment, Draft, Leave, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id

LAUNCH = ON + timedelta(days=5)
LAST = LAUNCH + timedelta(days=90)

days = st.integers(-5, 110).map(lambda number: ON + timedelta(days=number))
maybe = st.none() | days


@st.composite
def dated_plans(draw: st.DrawFn) -> Plan:
    """A plan full of dates: some in the window, some before it, some backwards."""
    names = ("Ann", "Bo", "Cy")
    plan = make_plan(
        people={name: {"start": draw(maybe), "last_day": draw(maybe)} for name in names},
        departments=["Finance"],
        goals={"G": [], "H": []},
        weights={"G": 3},
        launch=LAUNCH,
    )
    draft = Draft(plan)
    for _ in range(draw(st.integers(0, 6))):
        draft.add(
            Assignment,
            responsibility_id=draw(st.sampled_from(list(plan.responsibilities))),
            person_id=draw(st.sampled_from(list(plan.people))),
            role=draw(st.sampled_from(["owner", "backup"])),
            since=draw(maybe),
            until=draw(maybe),
            status=draw(st.sampled_from([None, "nominated", "active", "stepped down"])),
            ready=draw(st.booleans()),
            ready_on=draw(maybe),
        )
    for _ in range(draw(st.integers(0, 3))):
        first = draw(days)
        last = first + timedelta(days=draw(st.integers(0, 40)))
        person = draw(st.sampled_from(list(plan.people)))
        draft.add(Leave, person_id=person, first_day=first, last_day=last)
    return draft.plan


@settings(max_examples=80, deadline=None)
@given(plan=dated_plans())
def test_every_day_is_as_its_own_coverage_says(plan: Plan) -> None:
    found = exposure(plan, ON)
    assert (found.first_day, found.last_day) == (ON, LAST)
    covers = [coverage(plan, day.on) for day in found.days]
    assert [day.on for day in found.days] == [
        ON + timedelta(days=number) for number in range((LAST - ON).days + 1)
    ]
    for day, cover in zip(found.days, covers, strict=True):
        assert (day.uncovered, day.single) == (cover.uncovered.weight, cover.single_points.weight)
    for one in plan.responsibilities:
        depths = [cover.depth(one) for cover in covers]
        assert [found.depth(one, day.on) for day in found.days] == depths
        assert found.days_exposed(one) == sum(depth <= 1 for depth in depths)
        assert found.days_uncovered(one) == depths.count(0)
    worst = max(cover.uncovered.weight for cover in covers)
    first = next(cover for cover in covers if cover.uncovered.weight == worst)
    assert (found.worst_day.on, found.worst_day.uncovered) == (first.on, worst)
    assert found.uncovered_then == first.uncovered


def test_the_day_after_somebody_leaves_is_the_worst() -> None:
    plan = make_plan(people={"Noor": {"last_day": date(2027, 2, 10)}}, goals={"Reach": ["Noor"]})
    found = exposure(plan, ON)
    assert found.worst_day.on == date(2027, 2, 11)
    assert found.uncovered_then.names == ("Reach",)
    assert found.days_exposed(responsibility_id(plan, "Reach")) == len(found.days)


def test_one_person_named_twice_is_one_holder_on_the_day_both_count() -> None:
    plan = make_plan(goals={"Reach": ["Noor"]})
    draft = Draft(plan)
    goal, noor = responsibility_id(plan, "Reach"), person_id(plan, "Noor")
    draft.add(Assignment, responsibility_id=goal, person_id=noor, role="backup", ready=True)
    assert [span.depth for span in exposure(draft.plan, ON).spans[goal]] == [1]


def test_without_a_launch_ahead_the_window_is_ninety_days() -> None:
    for launch in (None, date(2026, 1, 1)):
        found = exposure(make_plan(goals={"Reach": []}, launch=launch), ON)
        assert found.last_day == ON + timedelta(days=90)
        assert found.worst_day.on == ON
