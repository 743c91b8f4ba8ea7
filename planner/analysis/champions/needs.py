"""Measures 12 and 15: how many champions a department needs, and the hours they can use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import chain, repeat
from math import fsum

from planner.analysis.champions.fairest_hours import Asking, connected, fairest_shares
from planner.analysis.champions.seats import Seat
from planner.analysis.cover.everyone import Everyone
from planner.models import Department, Person, Plan, Responsibility

NO_HOURS = Fraction(0)

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
        hours_needed=max(row.needed_cover, staff_needs) * _exact(hours_each),
    )


def effort(
    named: Everyone,
    needs: Iterable[Need],
    seats: Iterable[Seat],
    people: Mapping[int, Person],
    deal: Callable[[int, tuple[Asking, ...], Hours], Mapping[int, Fraction]],
) -> Effort:
    """Measure 15: the hours of those who hold champion seats, as far as they can be used.

    ``deal`` is ``dealt`` with its answers kept, by a department of each part that shares nobody
    with the others.
    """
    given = (repeat(hours, n) for hours, n in named.pledged.items() if hours is not None)
    asking, needed = list[Asking](), NO_HOURS
    for wanted, seat in zip(needs, seats, strict=True):
        needed += wanted.hours_needed
        able = tuple(sorted(p for p in seat.holders if people[p].hours))
        if able and wanted.hours_needed:
            asking.append(Asking(wanted.department.id, wanted.hours_needed, able))
    of: dict[int, Fraction] = {}
    for part in connected(asking):
        theirs = sorted(set(chain.from_iterable(department.people for department in part)))
        hours = tuple((person, people[person].hours or 0.0) for person in theirs)
        of.update(deal(part[0].department_id, part, hours))
    return Effort(
        used=sum(of.values(), NO_HOURS),
        needed=needed,
        unknown=named.pledged.get(None, 0),
        pledged=fsum(chain.from_iterable(given)),
        of=of,
    )


def dealt(part: tuple[Asking, ...], hours: Hours) -> Mapping[int, Fraction]:
    """Return the hours that departments can use of the hours of these people, by department."""
    shares = fairest_shares({person: _exact(given) for person, given in hours}, part)
    return {
        department.department_id: shares[department.department_id] * department.need
        for department in part
    }


def _exact(hours: float) -> Fraction:
    """Return the number that somebody typed, of which a float is only close by."""
    return Fraction(str(hours))
