"""Measure 7: backups that are not there when they are needed."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.cover.capacity_matching import CapacityMatching
from planner.analysis.cover.everyone import Everyone
from planner.models import Assignment, Plan


class PhantomCover(NamedTuple):
    """Cover named against cover there is when all owners leave."""

    named: int
    """Responsibilities that have a ready backup who is not also their owner."""
    real: int
    """The most of them that can be backed up at the same time."""
    rows: tuple[tuple[int, tuple[int, ...]], ...]
    """Each responsibility left over, with the people named as its backup."""
    self_backups: tuple[Assignment, ...]
    """Backups who are the owner themselves."""

    @property
    def phantom(self) -> int:
        """Cover that is only on paper."""
        return self.named - self.real


def phantom_cover(plan: Plan, named: Everyone) -> PhantomCover:
    """Return a maximum matching of responsibilities to backups, each of whom can carry only
    so many.

    The capacity of a person is the setting ``backups_per_person``. The heaviest are placed
    first, so what is left over is as light as it can be.
    """
    rows = plan.responsibilities
    backups = {
        row_id: those.ready_backups for row_id, those in named.of.items() if those.ready_backups
    }
    capacity = plan.settings.backups_per_person
    matching = CapacityMatching(backups.__getitem__, lambda person: capacity)
    order = sorted(backups, key=lambda row_id: (-rows[row_id].weight, row_id))
    left_over = sorted(row_id for row_id in order if not matching.place(row_id))
    return PhantomCover(
        named=len(backups),
        real=len(backups) - len(left_over),
        rows=tuple((row_id, backups[row_id]) for row_id in left_over),
        self_backups=tuple(a for those in named.of.values() for a in those.self_backups),
    )
