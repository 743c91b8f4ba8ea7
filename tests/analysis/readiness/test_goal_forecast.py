"""What today's pace comes to, worked out by hand, and milestones on the way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.analysis.readiness.goal_forecast import goal_forecast, milestone_state
from planner.models import CheckIn, Goal, Milestone
from tests.plans import ON

DUE = ON + timedelta(days=60)


def goal(**fields: Any) -> Goal:
    return Goal(1, "Active", **{"target": 60.0, "due": DUE, **fields})


def measured(*values: tuple[int, float]) -> list[CheckIn]:
    """Check-ins so many days ago."""
    return [CheckIn(n, 1, ON - timedelta(days=ago), value) for n, (ago, value) in enumerate(values)]


def ahead(days: int) -> date:
    return ON + timedelta(days=days)


def test_the_pace_is_that_of_the_whole_way() -> None:
    """From 0 to 20 in 20 days is 1 a day: 40 more take 40 days, and in 60 it is at 80."""
    assert goal_forecast(goal(), measured((20, 0.0), (5, 2.0), (0, 20.0)), ON) == (80.0, ahead(40))


def test_it_counts_from_the_baseline_where_that_has_a_day() -> None:
    of = goal(baseline=10.0, baseline_on=ON - timedelta(days=40))
    assert goal_forecast(of, measured((0, 30.0)), ON) == (60.0, ahead(60))


def test_a_day_that_is_begun_is_a_day() -> None:
    forecast = goal_forecast(goal(), measured((30, 0.0), (0, 31.0)), ON)
    assert forecast is not None
    assert forecast.reached_on == ahead(29)  # 29 at 31/30 a day: 28.06 days


def test_downwards_it_goes_likewise() -> None:
    of = goal(target=10.0, baseline=50.0, baseline_on=ON - timedelta(days=20))
    assert goal_forecast(of, measured((0, 30.0)), ON) == (-30.0, ahead(20))


def test_what_stands_still_or_falls_never_comes() -> None:
    forecast = goal_forecast(goal(), measured((20, 20.0), (0, 10.0)), ON)
    assert forecast == (-20.0, None)
    slow = goal_forecast(goal(due=None), measured((20, 0.0), (0, 0.01)), ON)
    assert slow == (None, None)


@pytest.mark.parametrize(
    ("of", "check_ins"),
    [
        (goal(target=None), measured((20, 0.0), (0, 20.0))),
        (goal(direction="keep"), measured((20, 0.0), (0, 20.0))),
        (goal(), []),
        (goal(), measured((0, 20.0))),
        (goal(), measured((20, 0.0), (0, 61.0))),
    ],
)
def test_without_a_pace_or_a_way_there_is_no_forecast(of: Goal, check_ins: list[CheckIn]) -> None:
    assert goal_forecast(of, check_ins, ON) is None


@pytest.mark.parametrize(
    ("days", "value", "state"),
    [(5, 20.0, "passed"), (5, 30.0, "ahead"), (-3, 20.0, "missed"), (-3, 10.0, "passed")],
)
def test_a_milestone_is_passed_by_what_was_measured_by_its_day(
    days: int, value: float, state: str
) -> None:
    check_ins = measured((10, 10.0), (0, 20.0))
    milestone = Milestone(1, 1, ON + timedelta(days=days), value)
    assert milestone_state(goal(), milestone, check_ins, ON) == state


def test_a_milestone_on_the_way_down_is_passed_from_above() -> None:
    of = goal(target=1.0, direction="down")
    milestone = Milestone(1, 1, ON, 5.0)
    assert milestone_state(of, milestone, measured((1, 6.0)), ON) == "ahead"
    assert milestone_state(of, milestone, measured((1, 5.0)), ON) == "passed"
