"""The usual steps on their days: counted in working weeks, Monday to Friday, from the launch.

Holidays are not known here; whoever keeps the plan moves what falls on one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.starter.sizes import SIZES, size_of
from planner.starter.step import UsualStep, Weeks
from planner.starter.steps import STEPS
from planner.text import trn

_WEEK = timedelta(weeks=1)
_TO_FRIDAY = timedelta(days=4)
_TUESDAY = 1
_STILL = ((12, 15), (1, 8))
"""From which day of the year to which, about Christmas, hardly anybody is there to launch for."""


class DatedStep(NamedTuple):
    """A step with its first and its last day."""

    step: UsualStep
    start: date
    due: date


def dated_steps(launch: date, staff: int) -> list[DatedStep]:
    """Return the steps usual for so many staff, in the order in which they begin."""
    found = [
        DatedStep(step, *days(weeks, launch))
        for step in STEPS
        if (weeks := weeks_of(step, staff)) is not None
    ]
    return sorted(found, key=lambda dated: (dated.start, dated.due))


def weeks_of(step: UsualStep, staff: int) -> Weeks:
    """Return the weeks of a step with so many staff; none where they do without."""
    return step.weeks[SIZES.index(size_of(staff))]


def days(weeks: tuple[int, int], launch: date) -> tuple[date, date]:
    """Return the Monday of the first and the Friday of the last week; of week 0 the launch day."""
    monday = launch - timedelta(days=launch.weekday())
    first, last = weeks
    start = monday + first * _WEEK if first else launch
    due = monday + last * _WEEK + _TO_FRIDAY if last else launch
    return start, due


def weeks_before(staff: int) -> int:
    """Return how many weeks before the launch the first step of so many staff begins."""
    return -min(weeks[0] for step in STEPS if (weeks := weeks_of(step, staff)) is not None)


def late(steps: Sequence[DatedStep], today: date) -> list[DatedStep]:
    """Return the steps that would have had to be done before today."""
    return [dated for dated in steps if dated.due < today]


def late_words(steps: Sequence[DatedStep], today: date) -> str:
    """Return how many of these steps are late already, in a sentence; nothing where none is."""
    count = len(late(steps, today))
    if not count:
        return ""
    return trn(
        "With this launch {count} of {all} steps should be done already. It keeps its usual day;"
        " move or drop it:",
        "With this launch {count} of {all} steps should be done already. They keep their usual"
        " days; move or drop them:",
        count,
        all=len(steps),
    )


def usual_launch(staff: int, today: date) -> date:
    """Return the first Tuesday that leaves time for every step, not about Christmas."""
    next_monday = today + timedelta(days=-today.weekday() % 7)
    launch = next_monday + weeks_before(staff) * _WEEK + timedelta(days=_TUESDAY)
    while (launch.month, launch.day) >= _STILL[0] or (launch.month, launch.day) <= _STILL[1]:
        launch += _WEEK
    return launch
