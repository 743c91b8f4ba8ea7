"""Measure 4: what breaks when people leave. The same code as reality, on a plan without them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.cover.group import Group, group_of
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor
from planner.analysis.leavers.stay import Staying, staying
from planner.analysis.sponsors.tree import cut_off
from planner.models import Plan


@dataclass(frozen=True)
class Departure:
    """The plan on a day with these people, and without them."""

    people: tuple[int, ...]
    before: Coverage
    after: Coverage
    threshold: Decimal
    newly_uncovered: Group
    newly_single: Group
    """What comes down to one holder, who then holds it alone."""
    hours_lost: float
    """Hours a week pledged by those who would have been there."""

    @property
    def uncovered(self) -> Group:
        """All that has nobody, whether because of these people or not."""
        return self.after.uncovered

    @cached_property
    def bus_factor(self) -> BusFactor:
        """The bus factor of what is left; computed when asked for, since it can take a while."""
        return bus_factor(self.after, self.threshold, heaviest=True)

    @cached_property
    def cut_off(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Sponsors whose seat nobody holds any more, with the departments this cuts off."""
        return cut_off(self.before, self.after)

    @cached_property
    def stay(self) -> tuple[Staying, ...]:
        """Those who stay and carry more hours a week than before."""
        return staying(self.before, self.after, self.people)

    def affected(self, kind: str) -> tuple[str, ...]:
        """Return the names of the seats, goals, purposes and so on of one kind that lose
        a holder."""
        plan = self.before.plan
        return tuple(
            sorted(
                plan.name_of(plan.responsibilities[row_id])
                for row_id, holders in self.before.holders.items()
                if holders != self.after.holders[row_id]
                and plan.responsibilities[row_id].kind == kind
            )
        )


def departure(
    plan: Plan,
    people: Iterable[int],
    on: date,
    threshold: Decimal,
    *,
    before: Coverage | None = None,
) -> Departure:
    """Return what breaks on a day if these people are gone from that day on.

    ``before`` is the coverage of the plan on that day, where it is known already.
    """
    leavers = tuple(sorted(set(people)))
    if before is None:
        before = coverage(plan, on)
    after = before.without(leavers)
    fallen = {row_id for person in leavers for row_id in before.held.get(person, ())}
    return Departure(
        people=leavers,
        before=before,
        after=after,
        threshold=threshold,
        newly_uncovered=group_of(plan, (row_id for row_id in fallen if after.depth(row_id) == 0)),
        newly_single=group_of(plan, (row_id for row_id in fallen if after.depth(row_id) == 1)),
        hours_lost=sum(
            plan.people[person_id].hours or 0
            for person_id in leavers
            if plan.present(plan.people[person_id], on)
        ),
    )
