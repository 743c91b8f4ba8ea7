"""How far a goal has come on its way from the baseline to the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.models import CheckIn, Goal

GoalState = Literal["reached", "on track", "behind", "no data"]

TOLERANCE = 0.1
"""A goal may lag behind its line by this share of the whole way before it is called behind."""


@dataclass(frozen=True)
class GoalProgress:
    """Where one goal stands on a day."""

    goal: Goal
    latest: CheckIn | None
    share: float | None
    """The part of the way from baseline to target that is done; can be below 0 or above 1."""
    expected: float | None
    """The part that should be done by now; ``None`` where no line can be drawn."""
    state: GoalState


def is_measured(goal: Goal) -> bool:
    """Whether the goal has a metric, a target and a due date."""
    return bool(goal.metric) and goal.target is not None and goal.due is not None


def goal_progress(goal: Goal, every: Sequence[CheckIn], on: date) -> GoalProgress:
    """The goal's state from its check-ins up to a day.

    The way starts at the baseline, or without one at the first check-in, on the day of the first
    check-in; it should be done evenly by the due date. Behind is: past due and short of the
    target, or more than ``TOLERANCE`` of the way short of the line.
    """
    check_ins = sorted((c for c in every if c.on <= on), key=lambda c: (c.on, c.id))
    latest = check_ins[-1] if check_ins else None
    overdue = goal.due is not None and goal.due < on
    if goal.target is None or latest is None:
        missed = overdue and goal.target is not None
        return GoalProgress(goal, latest, None, None, "behind" if missed else "no data")
    start = check_ins[0].value if goal.baseline is None else goal.baseline
    share = _share(start, latest.value, goal.target)
    expected = _expected(check_ins[0].on, goal.due, on)
    state: GoalState
    if share >= 1:
        state = "reached"
    elif overdue or (expected is not None and share < expected - TOLERANCE):
        state = "behind"
    else:
        state = "on track" if expected is not None else "no data"
    return GoalProgress(goal, latest, share, expected, state)


def _share(start: float, value: float, target: float) -> float:
    if start == target:
        return 1.0 if value >= target else 0.0
    return (value - start) / (target - start)


def _expected(first: date, due: date | None, on: date) -> float | None:
    if due is None or due <= first:
        return None
    return min(1.0, (on - first).days / (due - first).days)
