"""Measure 22: how far a goal has come on its way from the baseline to the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from planner.models import CheckIn, Goal
from planner.models.catalogue import LARGEST_FIGURE

GoalState = Literal[
    "no target",
    "no due date",
    "no check-in",
    "reached",
    "missed",
    "too early to say",
    "behind",
    "on track",
]
"""In this order: the first that is true of a goal is its state."""

TOLERANCE = Fraction(1, 10)
"""A goal may lag behind its line by this share of the whole way before it is called behind."""


@dataclass(frozen=True)
class GoalProgress:
    """Where one goal stands on a day."""

    goal: Goal
    latest: CheckIn | None
    share: float | None
    """The part of the way from where it started to the target that is done; can be below 0 or
    above 1. ``None`` where there is no way yet: nothing measured, or started beyond the target."""
    state: GoalState

    @property
    def well(self) -> bool | None:
        """Whether the goal stands well; ``None`` where that cannot be said yet."""
        if self.state in ("reached", "on track"):
            return True
        return False if self.state in ("behind", "missed") else None


def is_measured(goal: Goal) -> bool:
    """Return whether the goal has a metric, a target and a due date."""
    return bool(goal.metric) and goal.target is not None and goal.due is not None


def goal_progress(goal: Goal, every: Sequence[CheckIn], on: date) -> GoalProgress:
    """Return the goal's state from its check-ins up to a day, of which the latest decides.

    A goal aims up, unless its target is below the baseline it was given; the first check-in, from
    which the way starts where no baseline is given, never turns it. The line runs evenly from
    there, on the day of the first check-in, to the target on the due date, and is flat after it.
    """
    check_ins = sorted((c for c in every if c.on <= on), key=lambda c: (c.on, c.id))
    latest = check_ins[-1] if check_ins else None
    return GoalProgress(goal, latest, _share(goal, check_ins), _state(goal, check_ins, on))


def _state(goal: Goal, check_ins: Sequence[CheckIn], on: date) -> GoalState:
    if goal.target is None:
        return "no target"
    if goal.due is None:
        return "no due date"
    if not check_ins:
        return "no check-in"
    missing = _missing(goal, check_ins[-1].value)
    if missing <= 0:
        return "reached"
    if goal.due < on:
        return "missed"
    if len(check_ins) == 1 and goal.baseline is None:
        return "too early to say"
    way = _missing(goal, _start(goal, check_ins))
    should_miss = way * (1 - _time_gone(check_ins[0].on, goal.due, on))
    return "behind" if missing - should_miss > abs(way) * TOLERANCE else "on track"


def _share(goal: Goal, check_ins: Sequence[CheckIn]) -> float | None:
    if goal.target is None or not check_ins:
        return None
    way = _missing(goal, _start(goal, check_ins))
    missing = _missing(goal, check_ins[-1].value)
    if way <= 0:
        return 1.0 if missing <= 0 else None
    # Of a way next to nothing the share may be more than any float holds.
    most = Fraction(LARGEST_FIGURE)
    return float(max(-most, min((way - missing) / way, most)))


def _start(goal: Goal, check_ins: Sequence[CheckIn]) -> float:
    return check_ins[0].value if goal.baseline is None else goal.baseline


def _missing(goal: Goal, value: float) -> Fraction:
    """How far a value is short of the target, exactly; 0 or less where it is reached."""
    target = _exact(goal.target or 0)
    down = goal.baseline is not None and target < _exact(goal.baseline)
    return _exact(value) - target if down else target - _exact(value)


def _exact(value: float) -> Fraction:
    """Return the number that somebody typed, of which a float is only close by."""
    return Fraction(str(value))


def _time_gone(first: date, due: date, on: date) -> Fraction:
    """Return the part of the time from the first check-in to the due date that has gone by."""
    if on >= due or due <= first:
        return Fraction(1)
    return Fraction((on - first).days, (due - first).days)
