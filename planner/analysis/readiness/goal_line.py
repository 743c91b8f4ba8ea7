"""What the picture of a goal shows: its check-ins, and the line they are held against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from planner.analysis.readiness.goal_progress import (
    LAG,
    USUAL_TOLERANCE,
    direction_of,
    share_of_time,
)
from planner.models import CheckIn, Goal

Mark = tuple[date, float]
"""A figure on a day."""


class GoalLine(NamedTuple):
    """A goal's way as it was and as it was to be, up to a day."""

    check_ins: tuple[CheckIn, ...]
    baseline: Mark | None
    """The baseline that was given, on its day; none where its day was not given."""
    line: tuple[Mark, ...]
    """Where the way begins and where it ends; none of a goal to be kept or without a way."""
    target: float | None
    due: date | None
    allowed: tuple[float, float] | None
    """How far below and above the line a figure may be and still counts as well."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that was measured, oldest first."""
        measured = tuple((check_in.on, check_in.value) for check_in in self.check_ins)
        return measured if self.baseline is None else tuple(sorted((self.baseline, *measured)))

    @property
    def is_drawn(self) -> bool:
        """Whether there is a way to be drawn: figures of two days at least."""
        return len({on for on, _ in self.marks}) > 1

    def expected(self, on: date) -> float | None:
        """Return the figure that the line has on a day; none before it begins and without one."""
        if not self.line:
            return None
        (first, start), (due, target) = self.line
        if on < first:
            return None
        gone = share_of_time(first, due, on)
        return float(Fraction(str(start)) + (Fraction(str(target)) - Fraction(str(start))) * gone)


def goal_line(goal: Goal, every: Sequence[CheckIn], on: date) -> GoalLine:
    """Return a goal's check-ins up to a day, and its line as measure 22 has it.

    The line runs from the baseline on its day, what is not given of both taken from the first
    check-in, to the target on the due date, and is flat after it. A goal may lag behind it by a
    tenth of the way; one to be kept may be off its target by its tolerance, on both sides.
    """
    check_ins = tuple(sorted((c for c in every if c.on <= on), key=lambda c: (c.on, c.id)))
    baseline = None
    if goal.baseline is not None and goal.baseline_on is not None and goal.baseline_on <= on:
        baseline = (goal.baseline_on, goal.baseline)
    line = _line(goal, check_ins)
    return GoalLine(check_ins, baseline, line, goal.target, goal.due, _allowed(goal, line))


def _line(goal: Goal, check_ins: Sequence[CheckIn]) -> tuple[Mark, ...]:
    first = check_ins[0] if check_ins else None
    begins = goal.baseline_on or (first and first.on)
    start = goal.baseline if goal.baseline is not None else first and first.value
    if begins is None or start is None or goal.target is None or goal.due is None:
        return ()
    way = goal.target - start if direction_of(goal) == "up" else start - goal.target
    if direction_of(goal) == "keep" or way <= 0 or begins >= goal.due:
        return ()
    return (begins, start), (goal.due, goal.target)


def _allowed(goal: Goal, line: Sequence[Mark]) -> tuple[float, float] | None:
    if direction_of(goal) == "keep" and goal.target is not None:
        usual = abs(goal.target) * float(USUAL_TOLERANCE)
        off = usual if goal.tolerance is None else goal.tolerance
        return off, off
    if not line:
        return None
    lag = abs(line[1][1] - line[0][1]) * float(LAG)
    return (lag, 0.0) if direction_of(goal) == "up" else (0.0, lag)
