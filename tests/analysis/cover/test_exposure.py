"""The worst day and the days at risk, against looking at every single day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.coverage import coverage
from planner.analysis.cover.exposure import exposure
from planner.analysis.measures import measure
from planner.models import Assignment, Draft, Leave
from tests.plans import ON, make_plan, person_id

DAY = timedelta(days=1)


def test_the_window_runs_from_today_to_ninety_days_after_launch() -> None:
    launch = ON + 10 * DAY
    found = exposure(make_plan(launch=launch), ON)
    assert (found.first_day, found.last_day) == (ON, launch + 90 * DAY)
    assert exposure(make_plan(launch=ON - 30 * DAY), ON).last_day == ON + 90 * DAY
    assert exposure(make_plan(launch=None), ON).last_day == ON + 90 * DAY
    assert exposure(make_plan(launch=ON - 400 * DAY), ON).last_day == ON + 90 * DAY
    assert exposure(make_plan(launch=None), date.max - DAY).last_day == date.max


def test_the_first_of_the_worst_days_is_named_with_what_is_lost() -> None:
    draft = Draft(
        make_plan(
            people={"Ann": {"last_day": ON + 4 * DAY}, "Bo": {}},
            goals={"Reach": ["Ann"], "Trust": ["Bo"], "Voice": ["Ann", "Bo"], "Nobody": []},
            weights={"Reach": 3, "Trust": 2},
            launch=ON,
        )
    )
    bo = person_id(draft.plan, "Bo")
    draft.add(Leave, person_id=bo, first_day=ON + 10 * DAY, last_day=ON + 11 * DAY)
    found = exposure(draft.plan, ON)
    assert found.steps == (
        (ON, 1),
        (ON + 5 * DAY, 4),
        (ON + 10 * DAY, 7),
        (ON + 12 * DAY, 4),
    )
    assert (found.worst_day, found.worst_weight) == (ON + 10 * DAY, 7)
    assert found.uncovered.names == ("Nobody", "Reach", "Trust", "Voice")
    assert found.lost.names == ("Reach", "Trust", "Voice")
    assert found.why == "On 25 January 2027 “Reach”, “Trust” and “Voice” will have nobody."
    names = {
        draft.plan.name_of(draft.plan.responsibilities[one]): days
        for one, days in found.days_at_risk.items()
    }
    assert names == {"Reach": 91, "Trust": 91, "Voice": 86, "Nobody": 91}


def test_a_plan_where_nothing_happens_says_so() -> None:
    quiet = exposure(make_plan(goals={"Reach": ["Ann", "Bo"]}, launch=ON), ON)
    assert (quiet.steps, quiet.days_at_risk, quiet.worst_day) == (((ON, 0),), {}, ON)
    assert quiet.why == "Nothing is without a holder until 15 April 2027."
    assert exposure(make_plan(), ON).worst_weight == 0
    bad = exposure(make_plan(goals={"Reach": []}, launch=ON), ON)
    assert bad.why == "No day until 15 April 2027 is worse than today."


def test_the_measures_of_a_plan_have_it() -> None:
    plan = make_plan(people={"Ann": {"last_day": ON}}, goals={"Reach": ["Ann"]})
    assert measure(plan, ON).exposure.worst_day == ON + DAY


NEAR = st.one_of(st.none(), st.integers(-3, 9).map(lambda number: ON + number * DAY))


@settings(max_examples=150, deadline=None)
@given(
    people=st.lists(st.tuples(NEAR, NEAR, NEAR, NEAR), min_size=3, max_size=3),
    rows=st.lists(
        st.fixed_dictionaries(
            {
                "responsibility_id": st.integers(1, 3),
                "person_id": st.integers(1, 3),
                "role": st.sampled_from(["owner", "backup"]),
                "status": st.just("active"),
                "since": NEAR,
                "until": NEAR,
                "ready": st.booleans(),
                "ready_on": NEAR,
            }
        ),
        max_size=7,
    ),
    weights=st.lists(st.integers(1, 5), min_size=3, max_size=3),
)
def test_every_day_is_as_if_looked_at_by_itself(
    people: list[Any], rows: list[dict[str, Any]], weights: list[int]
) -> None:
    draft = Draft(
        make_plan(
            people={
                f"P{number}": {"start": start, "last_day": last}
                for number, (start, last, _, _) in enumerate(people)
            },
            seats={"Finance": []},
            goals={"A": [], "B": []},
            weights=dict(zip(("Finance", "A", "B"), weights, strict=True)),
            launch=ON,
        )
    )
    for person, (_, _, first, last) in enumerate(people, start=1):
        if first and last and first <= last:
            draft.add(Leave, person_id=person, first_day=first, last_day=last)
    for fields in rows:
        draft.add(Assignment, **fields)
    plan = draft.plan
    days = [ON + number * DAY for number in range(91)]
    covers = {one: coverage(plan, one) for one in days}
    found = exposure(plan, ON)
    assert found.last_day == days[-1]
    series = [max(step for step in found.steps if step[0] <= one)[1] for one in days]
    expected = [covers[one].uncovered.weight for one in days]
    assert series == expected
    assert found.worst_weight == max(expected)
    assert found.worst_day == days[expected.index(max(expected))]
    assert found.uncovered == covers[found.worst_day].uncovered
    for one in plan.responsibilities:
        at_risk = sum(covers[when].depth(one) <= 1 for when in days)
        assert found.days_at_risk.get(one, 0) == at_risk
        assert [found.depth(one, when) for when in days] == [covers[d].depth(one) for d in days]


def test_cover_changes_where_the_days_of_a_holder_do() -> None:
    assert not exposure(make_plan(goals={"Reach": ["Ann"]}), ON).changes
    leaving = make_plan(people={"Ann": {"last_day": ON + DAY}}, goals={"Reach": ["Ann"]})
    assert exposure(leaving, ON).changes
