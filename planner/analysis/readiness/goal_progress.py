"""Measure 22: how far a goal has come on its way from the baseline to the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from planner.analysis.as_written import as_written
from planner.models import CheckIn, Goal
from planner.models.catalogue import LARGEST_FIGURE
from planner.models.purpose import Direction

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

LAG = Fraction(1, 10)
"""A goal may lag behind its line by this share of the whole way before it is called behind."""
USUAL_TOLERANCE = Fraction(1, 20)
"""How far a figure to be kept may be off its target, as a share of the target."""
FALLS_SAID = 2
"""Falls in a row from which they are said, whatever the line says."""


@dataclass(frozen=True)
class GoalProgress:
    """Where one goal stands on a day."""

    goal: Goal
    direction: Direction
    latest: CheckIn | None
    share: float | None
    """The part of the way from where it started to the target that is done; can be below 0 or
    above 1. ``None`` where there is no way yet: nothing measured, or started beyond the target."""
    state: GoalState
    falls: int
    """How many check-ins in a row, up to the latest, were each further from the target than the
    one before."""
    out_of_rhythm: bool
    """The latest check-in is older than the goal's rhythm."""

    @property
    def well(self) -> bool | None:
        """Whether the goal stands well; ``None`` where that cannot be said yet."""
        if self.state in ("reached", "on track"):
            return True
        return False if self.state in ("behind", "missed") else None

    @property
    def note(self) -> str:
        """The note of the latest check-in; empty where there is none."""
        return self.latest.note if self.latest is not None else ""

    @property
    def falling(self) -> bool:
        """Whether it has fallen so often in a row that this has to be said."""
        return self.falls >= FALLS_SAID


def is_measured(goal: Goal) -> bool:
    """Return whether the goal has a metric, a target and a due date."""
    return bool(goal.metric) and goal.target is not None and goal.due is not None


def direction_of(goal: Goal) -> Direction:
    """Return which way a goal's figure shall go.

    Up unless said otherwise, or unless the target is below the baseline that was given: then down.
    """
    if goal.direction is not None:
        return goal.direction
    below = goal.baseline is not None and goal.target is not None and goal.target < goal.baseline
    return "down" if below else "up"


def goal_progress(goal: Goal, every: Sequence[CheckIn], on: date) -> GoalProgress:
    """Return the goal's state from its check-ins up to a day, of which the latest decides.

    The line runs evenly from the baseline, on its day, to the target on the due date, and is flat
    after it. What is not given of the baseline is taken from the first check-in, which never turns
    the goal's direction.
    """
    check_ins = sorted((c for c in every if c.on <= on), key=lambda c: (c.on, c.id))
    latest = check_ins[-1] if check_ins else None
    days = goal.rhythm_days
    return GoalProgress(
        goal,
        direction_of(goal),
        latest,
        _share(goal, check_ins),
        _state(goal, check_ins, on),
        _falls(goal, check_ins),
        latest is not None and days is not None and (on - latest.on).days > days,
    )


def _state(goal: Goal, check_ins: Sequence[CheckIn], on: date) -> GoalState:
    if goal.target is None:
        return "no target"
    if goal.due is None:
        return "no due date"
    if not check_ins:
        return "no check-in"
    if _missing(goal, check_ins[-1].value) <= 0:
        return "reached"
    if goal.due < on:
        return "missed"
    if direction_of(goal) == "keep":  # there is no way to go, and so nothing to wait for
        return "behind"
    if len(check_ins) == 1 and goal.baseline is None:
        return "too early to say"
    return "behind" if _lags(goal, check_ins, goal.due, on) else "on track"


def _lags(goal: Goal, check_ins: Sequence[CheckIn], due: date, on: date) -> bool:
    """Return whether a goal is behind its line by more than a tenth of the whole way."""
    way = _missing(goal, _start(goal, check_ins))
    expected = way * share_of_time(goal.baseline_on or check_ins[0].on, due, on)
    gone = way - _missing(goal, check_ins[-1].value)
    return expected - gone > abs(way) * LAG


def _share(goal: Goal, check_ins: Sequence[CheckIn]) -> float | None:
    if goal.target is None or not check_ins:
        return None
    missing = _missing(goal, check_ins[-1].value)
    way = _missing(goal, _start(goal, check_ins))
    if way <= 0 or direction_of(goal) == "keep":
        return 1.0 if missing <= 0 else None
    # Of a way next to nothing the share may be more than any float holds.
    most = Fraction(LARGEST_FIGURE)
    return float(max(-most, min((way - missing) / way, most)))


def _falls(goal: Goal, check_ins: Sequence[CheckIn]) -> int:
    """Return how many of the last steps in a row led away from the target; beyond it none does."""
    if goal.target is None:
        return 0
    off = [_off(goal, check_in.value) for check_in in check_ins]
    steps = [after > before for before, after in pairwise(off)]
    return next((n for n, fell in enumerate(reversed(steps)) if not fell), len(steps))


def _start(goal: Goal, check_ins: Sequence[CheckIn]) -> float:
    return check_ins[0].value if goal.baseline is None else goal.baseline


def _missing(goal: Goal, value: float) -> Fraction:
    """How far a value is short of the target, exactly; 0 or less where it is reached."""
    target, now = as_written(goal.target or 0), as_written(value)
    direction = direction_of(goal)
    if direction == "keep":
        usual = abs(target) * USUAL_TOLERANCE
        return abs(now - target) - (usual if goal.tolerance is None else as_written(goal.tolerance))
    return now - target if direction == "down" else target - now


def _off(goal: Goal, value: float) -> Fraction:
    """How far a value is from the target; a figure to be kept may be off on both sides."""
    if direction_of(goal) == "keep":
        return abs(as_written(value) - as_written(goal.target or 0))
    return max(Fraction(0), _missing(goal, value))


def share_of_time(first: date, due: date, on: date) -> Fraction:
    """Return the part of the time from the first day to the due date that has gone by, 0 to 1."""
    if on >= due or due <= first:
        return Fraction(1)
    return max(Fraction(0), Fraction((on - first).days, (due - first).days))
