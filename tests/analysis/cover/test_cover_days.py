"""The days that hurt: which they are, who goes and comes, and what falls."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.cover_days import (
    Move,
    causes,
    cover_day,
    cover_steps,
    describe_moves,
    holders_on,
    hurting_days,
)
from planner.analysis.cover.coverage import coverage
from planner.analysis.cover.exposure import exposure
from planner.models import Assignment, Draft, Leave, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id

DAY = timedelta(days=1)


def _plan() -> Plan:
    draft = Draft(
        make_plan(
            people={
                "Ana": {"last_day": ON + 4 * DAY},
                "Bo": {},
                "Ilse": {"start": ON + 20 * DAY},
                "Noor": {},
            },
            goals={"Reach": ["Ana"], "Trust": ["Ana", "Bo"], "Voice": ["Bo", "Ilse"]},
            weights={"Reach": 3},
            launch=ON + 10 * DAY,
        )
    )
    bo = person_id(draft.plan, "Bo")
    draft.add(Leave, person_id=bo, first_day=ON + 10 * DAY, last_day=ON + 11 * DAY)
    return draft.plan


def test_each_day_says_who_goes_and_what_loses_its_last_holder() -> None:
    plan = _plan()
    found = exposure(plan, ON)
    ana, bo = person_id(plan, "Ana"), person_id(plan, "Bo")
    first, second = ON + 5 * DAY, ON + 10 * DAY
    assert hurting_days(found, 9) == (first, second)
    day = cover_day(found, first)
    assert day.gone == (Move(ana, "left"),)
    assert (day.lost.names, day.alone.names, day.come) == (("Reach",), ("Trust",), ())
    day = cover_day(found, second)
    assert day.gone == (Move(bo, "away", ON + 11 * DAY),)
    assert (day.lost.names, day.alone.names) == (("Trust", "Voice"), ())
    back = cover_day(found, ON + 12 * DAY)
    assert (back.come, back.lost.count) == ((Move(bo, "back"),), 0)
    assert [m.how for m in cover_day(found, ON + 20 * DAY).come] == ["starts"]


def test_of_many_days_those_that_take_the_most_are_named() -> None:
    found = exposure(_plan(), ON)
    assert hurting_days(found, 1) == (ON + 5 * DAY,)
    assert hurting_days(exposure(make_plan(goals={"Reach": ["Bo"]}), ON), 9) == ()


def test_moves_are_said_in_words() -> None:
    plan = _plan()
    found = exposure(plan, ON)
    worst = causes(found, found.lost.ids, found.worst_day)
    said = describe_moves(worst, lambda person: plan.people[person].shown_name, ON)
    assert said == "Ana has left and Bo is away until 26 Jan"


def test_a_responsibility_taken_away_names_who_is_no_longer_named() -> None:
    draft = Draft(make_plan(people=["Ana", "Bo"], goals={"Reach": []}))
    reach = responsibility_id(draft.plan, "Reach")
    for name, dates in (("Ana", {"until": ON + DAY}), ("Bo", {"since": ON + 4 * DAY})):
        draft.add(
            Assignment,
            responsibility_id=reach,
            person_id=person_id(draft.plan, name),
            role="owner",
            **dates,
        )
    found = exposure(draft.plan, ON)
    assert [m.how for m in cover_day(found, ON + 2 * DAY).gone] == ["not named"]
    assert [m.how for m in cover_day(found, ON + 4 * DAY).come] == ["named"]


DATES = st.one_of(st.none(), st.integers(-2, 8).map(lambda number: ON + number * DAY))


@settings(max_examples=200, deadline=None)
@given(
    people=st.lists(st.tuples(DATES, DATES, DATES, st.integers(0, 4)), min_size=3, max_size=3),
    held=st.lists(
        st.tuples(st.integers(1, 3), st.integers(1, 3), DATES, DATES), min_size=1, max_size=6
    ),
)
def test_every_day_is_as_if_counted_by_itself(
    people: list[tuple[date | None, date | None, date | None, int]],
    held: list[tuple[int, int, date | None, date | None]],
) -> None:
    draft = Draft(
        make_plan(
            people={
                f"P{number}": {"start": start, "last_day": last}
                for number, (start, last, _, _) in enumerate(people)
            },
            goals={"A": [], "B": [], "C": []},
            weights={"A": 5, "B": 2},
            launch=ON - 83 * DAY,
        )
    )
    for person, (_, _, first, days) in enumerate(people, start=1):
        if first:
            draft.add(Leave, person_id=person, first_day=first, last_day=first + days * DAY)
    for one, person, since, until in held:
        draft.add(
            Assignment,
            responsibility_id=one,
            person_id=person,
            role="owner",
            since=since,
            until=until,
        )
    found = exposure(draft.plan, ON)
    steps, hurts = cover_steps(found), hurting_days(found, 99)
    before = coverage(draft.plan, ON)
    for number in range((found.last_day - ON).days + 1):
        on = ON + number * DAY
        now = coverage(draft.plan, on)
        step = max(one for one in steps if one.since <= on)
        assert (step.nobody, step.alone) == (now.uncovered.weight, now.single_points.weight)
        fell = {o: now.depth(o) for o in now.holders if now.depth(o) < min(2, before.depth(o))}
        day = cover_day(found, on) if number else None
        assert (on in hurts) == bool(fell)
        if day is not None:
            assert set(day.lost.ids) == {one for one, depth in fell.items() if depth == 0}
            assert set(day.alone.ids) == {one for one, depth in fell.items() if depth == 1}
            gone = set().union(*(before.holders[one] - now.holders[one] for one in fell))
            assert {move.person_id for move in day.gone} == gone
        assert all(holders_on(draft.plan, one, on) == who for one, who in now.holders.items())
        before = now
