"""What is said of a goal besides its state."""

from __future__ import annotations

from datetime import timedelta

from planner.analysis.readiness.goal_progress import goal_progress
from planner.analysis.readiness.goal_remarks import goal_remarks
from planner.models import CheckIn, Goal
from tests.plans import ON


def remarks(values: list[float], **details: int) -> list[str]:
    """Of a goal of 60, measured every ten days, the last time twenty days ago."""
    goal = Goal(1, "Reach", "share", "%", target=60, due=ON + timedelta(days=50), **details)
    check_ins = [
        CheckIn(ago, 1, ON - timedelta(days=20 + 10 * ago), value)
        for ago, value in enumerate(values)
    ]
    return goal_remarks(goal_progress(goal, check_ins, ON), ON)


def test_two_steps_away_from_the_target_are_said() -> None:
    assert remarks([30, 40, 50]) == ["away from the target 2 times in a row"]


def test_a_rhythm_that_is_not_kept_is_said() -> None:
    (remark,) = remarks([30], rhythm_days=14)
    assert remark == "last measured on 26 December 2026, agreed: every 14 days"


def test_a_goal_that_is_kept_to_has_none() -> None:
    assert remarks([50, 40], rhythm_days=30) == []
