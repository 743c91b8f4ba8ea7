"""Departments rolled up by the department above them, where a plan has too many to list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from planner.analysis.cover.coverage import Cover
from planner.analysis.measures import Measures
from planner.exports.department_order import WORST_FIRST, Seated, seats_worst_first
from planner.models import Department

_LEAST_SHORTER = 2
"""Departments for each line at least, or rolling them up is no shorter."""


@dataclass(frozen=True)
class Family:
    """A department with all that are part of it."""

    department: Department
    seats: tuple[Seated, ...]
    """Their champion seats and its own, the worst first."""

    @cached_property
    def worst(self) -> Cover:
        """How the worst covered of them is covered."""
        return self.seats[0].cover

    def count(self, cover: Cover) -> int:
        """Return how many of them are covered so."""
        return sum(seated.cover == cover for seated in self.seats)

    @property
    def tested(self) -> int:
        """How many of those covered were tested."""
        return sum(seated.cover == "covered" and seated.row.tested > 0 for seated in self.seats)

    @property
    def staff(self) -> int | None:
        """The headcount of those of which it is known; none where it is of none."""
        known = [seated.row.staff for seated in self.seats if seated.row.staff is not None]
        return sum(known) if known else None

    @property
    def hours(self) -> tuple[float, float]:
        """The champion hours a week they can use, and those they need."""
        return (
            sum(seated.row.hours_used for seated in self.seats),
            sum(seated.row.hours_needed for seated in self.seats),
        )


def families(measures: Measures) -> tuple[Family, ...]:
    """Return all departments in families, the worst covered first; nothing where departments have
    none above them, or that would hardly make them fewer.

    They are those at the top; where one is above all others, those right under it, and so on.
    """
    seats = seats_worst_first(measures)
    above = measures.plan.departments
    ways = [_ancestry(above, seated.seat.department) for seated in seats]
    for level in range(max(map(len, ways), default=0)):
        gathered: dict[int, list[Seated]] = {}
        for seat, ancestry in zip(seats, ways, strict=True):
            gathered.setdefault(ancestry[min(level, len(ancestry) - 1)].id, []).append(seat)
        if len(gathered) * _LEAST_SHORTER > len(seats):
            return ()
        if len(gathered) > 1:
            found = (Family(above[top], tuple(members)) for top, members in gathered.items())
            return tuple(sorted(found, key=_worst_first))
    return ()


def _ancestry(above: Mapping[int, Department], department: Department) -> Sequence[Department]:
    """Return a department and all above it, the topmost first; a circle is left where it closes."""
    ancestry = [department]
    while (parent := above.get(ancestry[0].parent_id or 0)) is not None and parent not in ancestry:
        ancestry.insert(0, parent)
    return ancestry


def _worst_first(family: Family) -> tuple[int | str, ...]:
    counts = (-family.count(cover) for cover in WORST_FIRST[:-1])
    worst = WORST_FIRST.index(family.worst)
    name = family.department.name.casefold()
    return worst, *counts, -(family.staff or 0), name, family.department.id
