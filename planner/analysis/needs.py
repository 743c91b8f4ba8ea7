"""Measures 12 and 15: how many champions a department needs, and the hours they have pledged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from planner.analysis.champions import Seat
from planner.models import Department, Person, Plan

CHAMPION_RATIO_SOURCE = "Published advice runs from 1 champion for 10 staff to 1 for 100."
CHAMPION_HOURS_SOURCE = "Published role guides run from 1 to 5 hours a week."


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


def needs(plan: Plan, seats: Iterable[Seat], on: date) -> tuple[Need, ...]:
    """Every department's need, in the order of the seats."""
    hours = hours_a_champion_needs(plan, on)
    people, ratio = plan.people, plan.settings.champion_ratio
    return tuple(_need(plan, people, seat, hours, ratio) for seat in seats)


def effort(plan: Plan, seats: Iterable[Seat], every_need: Iterable[Need]) -> Effort:
    """Measure 15 in all: what the holders of any champion seat pledged against what is needed."""
    champions = frozenset[int]().union(*(seat.holders for seat in seats))
    people = plan.people
    given = [people[p].hours for p in champions]
    return Effort(
        pledged=float(sum(h for h in given if h is not None)),
        needed=sum(need.hours_needed for need in every_need),
        unknown=given.count(None),
    )


def _need(plan: Plan, people: Mapping[int, Person], seat: Seat, hours: float, ratio: int) -> Need:
    cover = plan.responsibility_for(seat.department).needed_cover
    needed = champion_need(seat.department.headcount, cover, ratio)
    given = [people[p].hours for p in seat.holders]
    return Need(
        department=seat.department,
        needed=needed,
        holders=len(seat.holders),
        hours_pledged=float(sum(h for h in given if h is not None)),
        hours_needed=needed * hours,
        hours_unknown=given.count(None),
    )
