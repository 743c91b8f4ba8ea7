"""Measures 12 and 15: how many champions a department needs, and the hours they have pledged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain, repeat
from math import fsum

from planner.analysis.champions.seats import Seat
from planner.analysis.cover.everyone import Everyone
from planner.analysis.cover.named import Named
from planner.models import Department, Plan, Responsibility


@dataclass(frozen=True)
class Need:
    """How many champions one department needs and has, and their hours a week."""

    department: Department
    needed: int
    """max(needed cover, ceil(headcount / ratio)); without a headcount the needed cover."""
    holders: int
    hours_pledged: float
    hours_needed: float
    """Champion need x hours a champion needs at that time."""
    hours_unknown: int
    """Holders who never said how many hours they give; they count as none."""

    @property
    def short(self) -> int:
        """How many champions are missing."""
        return max(0, self.needed - self.holders)


@dataclass(frozen=True)
class Effort:
    """Champion hours a week of the whole plan.

    A person who holds the seats of several departments pledged their hours once.
    """

    pledged: float
    needed: float
    unknown: int
    """Champions who never said how many hours they give."""

    @property
    def known(self) -> bool:
        """Whether anybody has pledged hours at all; otherwise there is no data."""
        return self.pledged > 0


def champion_need(headcount: int | None, needed_cover: int, ratio: int) -> int:
    """Measure 12: the larger of the needed cover and one champion for every ``ratio`` staff."""
    return max(needed_cover, -(-(headcount or 0) // ratio))


def hours_a_champion_needs(plan: Plan, on: date) -> float:
    """Hours a week: the figure before launch until the day before it, then the one after."""
    launched = plan.info.launch is not None and on >= plan.info.launch
    settings = plan.settings
    return settings.hours_after_launch if launched else settings.hours_before_launch


def need(
    seat: Seat, row: Responsibility, named: Named, champion_ratio: int, hours_each: float
) -> Need:
    """Return a department's need, where each champion needs so many hours a week."""
    needed = champion_need(seat.department.headcount, row.needed_cover, champion_ratio)
    return Need(
        department=seat.department,
        needed=needed,
        holders=len(seat.holders),
        hours_pledged=named.hours,
        hours_needed=needed * hours_each,
        hours_unknown=named.hours_unknown,
    )


def effort(named: Everyone, needs: Iterable[Need]) -> Effort:
    """Measure 15 in all: what the holders of any champion seat pledged against what is needed."""
    given = (repeat(hours, n) for hours, n in named.pledged.items() if hours is not None)
    return Effort(
        pledged=fsum(chain.from_iterable(given)),
        needed=fsum(need.hours_needed for need in needs),
        unknown=named.pledged.get(None, 0),
    )
