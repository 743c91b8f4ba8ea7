"""Who is gone by a day, and with what chance: one yearly rate for all, and known last days."""

from __future__ import annotations

from datetime import date, timedelta
from math import expm1, log1p

from planner.models import Person, Plan

YEAR = 365
"""Days: how far ahead is looked without a launch ahead, and what a yearly rate is about."""


def until(plan: Plan, on: date) -> date:
    """Return the day by which losses are expected: the launch if it is ahead, else a year on."""
    launch = plan.info.launch
    if launch is not None and launch > on:
        return launch
    return on + timedelta(days=min(YEAR, (date.max - on).days))


class Turnover:
    """How likely somebody who is there on a day is gone by another.

    Whoever has a last day before it certainly is. Of all others it is 1 - (1 - rate)^(days/365),
    as if everybody left at the same constant rate: nothing is guessed about a person.
    """

    def __init__(self, rate: float, on: date, by: date) -> None:
        """Take a yearly rate from 0 to 1."""
        self.by = by
        years = (by - on).days / YEAR
        self.chance = 1.0 if rate == 1 else -expm1(years * log1p(-rate))
        """Of being gone, for somebody without a last day before the day."""

    def chance_gone(self, person: Person) -> float:
        """Return the chance that somebody is gone by the day, 0 to 1."""
        return 1.0 if self.certainly_gone(person) else self.chance

    def certainly_gone(self, person: Person) -> bool:
        """Return whether a last day before the day is known."""
        return person.last_day is not None and person.last_day < self.by
