"""Measure 7: backups that are not there when they are needed."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.appointing.placing import Placing
from planner.analysis.coverage import Coverage, holds
from planner.models import Assignment


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


def phantom_cover(coverage: Coverage) -> PhantomCover:
    """A maximum matching of responsibilities to backups, each of whom can carry only so many.

    The capacity of a person is the setting ``backups_per_person``. The heaviest are placed
    first, so what is left over is as light as it can be.
    """
    plan = coverage.plan
    backups, self_backups = _backups(coverage)
    capacity = plan.settings.backups_per_person
    placing = Placing(backups.__getitem__, lambda person: capacity)
    order = sorted(backups, key=lambda one: (-plan.responsibilities[one].weight, one))
    left_over = sorted(one for one in order if not placing.place(one))
    return PhantomCover(
        named=len(backups),
        real=len(backups) - len(left_over),
        rows=tuple((one, backups[one]) for one in left_over),
        self_backups=tuple(self_backups),
    )


def _backups(coverage: Coverage) -> tuple[dict[int, tuple[int, ...]], list[Assignment]]:
    """The ready backups of each responsibility who do not own it; and those who do."""
    plan, rows, on = coverage.plan, coverage.plan.responsibilities, coverage.on
    named: dict[int, list[Assignment]] = {}
    for assignment in plan.assignments.values():
        if assignment.role == "backup" and assignment.responsibility_id in rows:
            named.setdefault(assignment.responsibility_id, []).append(assignment)
    found: dict[int, tuple[int, ...]] = {}
    self_backups: list[Assignment] = []
    for one, assignments in named.items():
        row = rows[one]
        owners = {
            a.person_id for a in plan.assignments_of(one) if a.role == "owner" and holds(a, row, on)
        }
        self_backups += (a for a in assignments if a.person_id in owners)
        ready = {a.person_id for a in assignments if holds(a, row, on)} - owners
        there = ready & coverage.holders[one]
        if there:
            found[one] = tuple(sorted(there))
    return found, self_backups
