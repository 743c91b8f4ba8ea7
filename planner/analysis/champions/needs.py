"""Measures 12 and 15: how many champions a department needs, and the hours they can use."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import chain, repeat
from math import fsum
from typing import NamedTuple

from planner.analysis.as_written import as_written
from planner.analysis.champions.fairest_hours import Asking, connected, fairest_shares
from planner.analysis.champions.seats import Seat
from planner.models import Department, Person, Plan, Responsibility

NO_HOURS = Fraction(0)


class Part(NamedTuple):
    """Departments that share holders with one another, and with no others."""

    departments: tuple[Asking, ...]
    people: tuple[int, ...]
    """Those of their holders who pledged hours, in the order of their ids."""

    @property
    def key(self) -> int:
        """A department of it, by which it is known."""
        return self.departments[0].department_id


Hours = tuple[tuple[int, float], ...]
"""People, and how many hours a week each of them pledged."""


@dataclass(frozen=True)
class Need:
    """How many holders and champions one department needs and has."""

    department: Department
    needed_cover: int
    """Holders its seat should have; ``THIN`` and the like hold its holders against it."""
    holders: int
    staff_needs: int
    """Champions its staff needs: one for every so many; ``BELOW-NEED`` holds champions against
    it."""
    champions: int
    hours_needed: Fraction
    """A week: the larger of the two needs x the hours a champion needs at that time."""

    @property
    def needed(self) -> int:
        """The larger of the two needs."""
        return max(self.needed_cover, self.staff_needs)

    @property
    def short(self) -> int:
        """How many champions its staff is missing."""
        return max(0, self.staff_needs - self.champions)


@dataclass(frozen=True)
class Effort:
    """Champion hours a week of the whole plan; whoever holds several seats has their hours once."""

    used: Fraction
    """What can be used: no department takes more than it needs."""
    needed: Fraction
    unknown: int
    """Holders of champion seats who never said how many hours they give; they count as none."""
    pledged: float
    """All that the holders of champion seats pledged, whether it can be used or not."""
    of: Mapping[int, Fraction]
    """What each department can use, by its id: dealt out as fairly as can be."""

    @property
    def known(self) -> bool:
        """Whether anybody has pledged hours at all."""
        return self.pledged > 0


def hours_of(person: Person) -> float | None:
    """Return the hours a week that somebody pledged; none where they pledged none."""
    return person.hours or None


def pledges(person: Person) -> bool | None:
    """Return true of somebody who pledged hours, however many, and none of others."""
    return True if person.hours else None


def champions_for(headcount: int | None, ratio: int) -> int:
    """Return how many champions so many staff need, one for every ``ratio``; none where nobody
    knows how many they are."""
    return -(-(headcount or 0) // ratio)


def hours_a_champion_needs(plan: Plan, on: date) -> float:
    """Return hours a week: the figure before launch until the day before it, then the one after."""
    launched = plan.info.launch is not None and on >= plan.info.launch
    settings = plan.settings
    return settings.hours_after_launch if launched else settings.hours_before_launch


def need(seat: Seat, row: Responsibility, champion_ratio: int, hours_each: float) -> Need:
    """Return a department's need, where each champion needs so many hours a week."""
    staff_needs = champions_for(seat.department.headcount, champion_ratio)
    return Need(
        department=seat.department,
        needed_cover=row.needed_cover,
        holders=len(seat.holders),
        staff_needs=staff_needs,
        champions=len(seat.champions),
        hours_needed=max(row.needed_cover, staff_needs) * as_written(hours_each),
    )


def asks(need: Need, seat: Seat, pledging: Container[int]) -> Asking | None:
    """Return what a department asks of those of its holders who pledged hours; none where it needs
    none, or nobody did."""
    able = tuple(sorted(person for person in seat.holders if person in pledging))
    if not able or not need.hours_needed:
        return None
    return Asking(need.department.id, need.hours_needed, able)


def parts_of(asking: Iterable[Asking | None]) -> tuple[Part, ...]:
    """Return the departments that ask, in parts that share nobody."""
    return tuple(
        Part(part, tuple(sorted(set(chain.from_iterable(each.people for each in part)))))
        for part in connected(each for each in asking if each is not None)
    )


def deal_hours(part: tuple[Asking, ...], hours: Hours) -> Mapping[int, Fraction]:
    """Return the hours that departments can use of the hours of these people, by department."""
    exact = {given: as_written(given) for given in {given for _, given in hours}}
    shares = fairest_shares({person: exact[given] for person, given in hours}, part)
    return {
        department.department_id: shares[department.department_id] * department.need
        for department in part
    }


def effort(
    pledged: Mapping[float | None, int],
    needs: Iterable[Need],
    parts: Iterable[Mapping[int, Fraction]],
) -> Effort:
    """Measure 15: the hours of those who hold champion seats, as far as they can be used.

    ``pledged`` counts who holds a seat by their hours; ``parts`` are the hours ``deal_hours``.
    """
    given = (repeat(hours, n) for hours, n in pledged.items() if hours is not None)
    of = {department: hours for part in parts for department, hours in part.items()}
    return Effort(
        used=sum(of.values(), NO_HOURS),
        needed=sum((need.hours_needed for need in needs), NO_HOURS),
        unknown=pledged.get(None, 0),
        pledged=fsum(chain.from_iterable(given)),
        of=of,
    )
