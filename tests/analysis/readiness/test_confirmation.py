"""Measure 11: 90 days after the last word, whatever is still held or rated so is stale."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.analysis.measures import measure
from planner.models import Draft, Leave, Plan
from tests.plans import ON, make_plan

DAY_90, DAY_91 = ON - timedelta(days=90), ON - timedelta(days=91)


def held(created: date | None = None, **fields: Any) -> Plan:
    """Ann holds a goal by an assignment with these fields."""
    draft = Draft(make_plan(goals={"Reach": ["Ann"]}))
    draft.change(draft.plan.assignments[1], **fields)
    draft.change(draft.plan.info, created=created)
    return draft.plan


def is_stale(plan: Plan) -> bool:
    return bool(measure(plan, ON).confirmation.stale_holders)


@pytest.mark.parametrize("field", ["confirmed_on", "since", "entered_on", "created"])
def test_a_holder_is_stale_on_day_91(field: str) -> None:
    assert not is_stale(held(**{field: DAY_90}))
    assert is_stale(held(**{field: DAY_91}))


def test_the_first_day_that_is_known_counts() -> None:
    assert not is_stale(held(confirmed_on=DAY_90, since=DAY_91))
    assert is_stale(held(confirmed_on=DAY_91, since=DAY_90))
    assert not is_stale(held(since=DAY_90, entered_on=DAY_91))
    assert is_stale(held(since=DAY_91, entered_on=DAY_90))
    assert not is_stale(held(entered_on=DAY_90, created=DAY_91))
    assert is_stale(held(entered_on=DAY_91, created=DAY_90))


def test_where_no_day_is_known_nothing_is_stale() -> None:
    assert not is_stale(held())


@pytest.mark.parametrize(
    "fields",
    [{"until": ON - timedelta(days=1)}, {"role": "backup", "ready": False}],
    ids=["ended", "backup, not ready"],
)
def test_who_does_not_hold_it_on_the_day_is_not_stale(fields: dict[str, Any]) -> None:
    assert not is_stale(held(confirmed_on=DAY_91, **fields))


@pytest.mark.parametrize("status", ["nominated", "asked", "declined", "stepped down"])
def test_a_champion_who_does_not_hold_the_seat_is_not_stale(status: str) -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}))
    draft.change(draft.plan.assignments[1], entered_on=DAY_91)
    assert is_stale(draft.plan)
    draft.change(draft.plan.assignments[1], status=status)
    assert not is_stale(draft.plan)


def test_who_is_away_or_gone_is_not_stale() -> None:
    gone = Draft(held(confirmed_on=DAY_91))
    gone.change(gone.plan.people[1], last_day=ON - timedelta(days=1))
    away = Draft(held(confirmed_on=DAY_91))
    away.add(Leave, person_id=1, first_day=ON, last_day=ON)
    assert not is_stale(gone.plan)
    assert not is_stale(away.plan)


def test_a_stale_holder_still_holds() -> None:
    plan = held(confirmed_on=ON - timedelta(days=1000))
    assert measure(plan, ON).coverage.single_points.count == 1


def test_an_old_rating_is_stale_and_no_rating_is_unknown() -> None:
    plan = make_plan(
        departments={
            "Finance": {"buy_in": "neutral", "rated_on": DAY_91},
            "Legal": {"rated_on": DAY_91},
            "Sales": {"buy_in": "neutral", "rated_on": DAY_90},
        }
    )
    (stale,) = measure(plan, ON).confirmation.stale_ratings
    assert stale == plan.departments[1]


@pytest.mark.parametrize(("created", "count"), [(DAY_90, 0), (DAY_91, 2), (None, 0)])
def test_a_rating_without_a_day_is_as_old_as_the_plan(created: date | None, count: int) -> None:
    draft = Draft(
        make_plan(
            departments={"Finance": {"buy_in": "neutral"}, "Legal": {}},
            sponsors={"Primary sponsor": []},
            details={"Primary sponsor": {"buy_in": "leading"}},
        )
    )
    draft.change(draft.plan.info, created=created)
    assert len(measure(draft.plan, ON).confirmation.stale_ratings) == count
