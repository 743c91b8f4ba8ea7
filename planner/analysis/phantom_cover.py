"""Measure 7: backups that are not there when they are needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

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

    The capacity of a person is the setting ``backups_per_person``. Found by augmenting paths
    (Kuhn's method, extended to capacities). The heaviest are placed first: what is once placed
    stays placed, so what is left over is as light as it can be.
    """
    plan = coverage.plan
    backups, self_backups = _backups(coverage)
    bench = _Bench(backups, plan.settings.backups_per_person)
    order = sorted(backups, key=lambda one: (-plan.responsibilities[one].weight, one))
    left_over = sorted(one for one in order if not bench.place(one))
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


class _Bench:
    """Who backs up what so far."""

    def __init__(self, backups: Mapping[int, tuple[int, ...]], capacity: int) -> None:
        self.backups = backups
        self.capacity = capacity
        self.backup_of: dict[int, int] = {}
        """The person each responsibility placed so far relies on."""
        self.carried: dict[int, set[int]] = {}
        self.full: set[int] = set()
        """People from whom no way leads to anybody with room: they need not be tried again."""

    def place(self, one: int) -> bool:
        """Find a backup for one more, moving others to another of their backups if need be."""
        reached_for: dict[int, int] = {}
        waiting, seen = [one], {one}
        while waiting:
            responsibility = waiting.pop()
            for person in self.backups[responsibility]:
                if person in reached_for or person in self.full:
                    continue
                reached_for[person] = responsibility
                carried = self.carried.setdefault(person, set())
                if len(carried) < self.capacity:
                    self._move(person, reached_for)
                    return True
                waiting.extend(sorted(carried - seen))
                seen |= carried
        self.full |= reached_for.keys()
        return False

    def _move(self, person: int, reached_for: Mapping[int, int]) -> None:
        """Give each responsibility on the way found to the person it led to."""
        to: int | None = person
        while to is not None:
            responsibility = reached_for[to]
            earlier = self.backup_of.get(responsibility)
            if earlier is not None:
                self.carried[earlier].remove(responsibility)
            self.carried[to].add(responsibility)
            self.backup_of[responsibility] = to
            to = earlier
