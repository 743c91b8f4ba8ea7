"""Where a goal comes to if it goes on as it went, and whether it passed its milestones.

The pace is that of the whole way so far, from the baseline (on its day, else the first check-in)
to the latest check-in: one good week makes no forecast.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from typing import Literal, NamedTuple

from planner.analysis.as_written import as_written
from planner.analysis.readiness.goal_progress import direction_of
from planner.models import CheckIn, Goal, Milestone

FURTHEST = 3650
"""Days ahead; who comes so late never comes as far as anybody plans."""

MilestoneState = Literal["ahead", "passed", "missed"]


class Forecast(NamedTuple):
    """What today’s pace comes to."""

    by_due: float | None
    """The figure on the due date; none where there is none, or it is past."""
    reached_on: date | None
    """The day the target is reached; none where it is not, at this pace."""


def goal_forecast(goal: Goal, every: Sequence[CheckIn], on: date) -> Forecast | None:
    """Return where a goal comes to at the pace it had up to a day; none where there is no pace yet,
    it is reached, or it shall stay as it is."""
    check_ins = sorted((c for c in every if c.on <= on), key=lambda c: (c.on, c.id))
    if goal.target is None or not check_ins or direction_of(goal) == "keep":
        return None
    first, latest = check_ins[0], check_ins[-1]
    start = as_written(first.value if goal.baseline is None else goal.baseline)
    now = as_written(latest.value)
    days = (latest.on - (goal.baseline_on or first.on)).days
    left = as_written(goal.target) - now
    if days <= 0 or (left <= 0 if direction_of(goal) == "up" else left >= 0):
        return None
    a_day = (now - start) / days
    ahead = None if goal.due is None or goal.due < on else (goal.due - latest.on).days
    by_due = None if ahead is None else float(now + a_day * ahead)
    needed = ceil(left / a_day) if a_day * left > 0 else FURTHEST + 1
    reached = latest.on + timedelta(days=needed) if needed <= FURTHEST else None
    return Forecast(by_due, reached)


def milestone_state(
    goal: Goal, milestone: Milestone, every: Sequence[CheckIn], on: date
) -> MilestoneState:
    """Return whether a goal was where its milestone said, by that day; ahead until then."""
    until = min(milestone.on, on)
    values = [c.value for c in every if c.on <= until]
    down = direction_of(goal) == "down"
    if any(value <= milestone.value if down else value >= milestone.value for value in values):
        return "passed"
    return "ahead" if on <= milestone.on else "missed"
