"""Measure 7: backups that are not there when they are needed."""

from __future__ import annotations

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
    (Kuhn's method, extended to capacities).
    """
    backups, self_backups = _backups(coverage)
    capacity = coverage.plan.settings.backups_per_person
    carried: dict[int, list[int]] = {}
    left_over = [one for one in sorted(backups) if not _place(one, backups, carried, capacity)]
    return PhantomCover(
        named=len(backups),
        real=len(backups) - len(left_over),
        rows=tuple((one, backups[one]) for one in left_over),
        self_backups=tuple(self_backups),
    )


def _backups(coverage: Coverage) -> tuple[dict[int, tuple[int, ...]], list[Assignment]]:
    """The ready backups of each responsibility who do not own it; and those who do."""
    plan = coverage.plan
    found: dict[int, tuple[int, ...]] = {}
    self_backups: list[Assignment] = []
    for one, holders in coverage.holders.items():
        row = plan.responsibilities[one]
        named = [a for a in plan.assignments_of(one) if a.role == "backup"]
        counting = [a for a in plan.assignments_of(one) if holds(a, row, coverage.on)]
        owners = {a.person_id for a in counting if a.role == "owner"}
        self_backups.extend(a for a in named if a.person_id in owners)
        ready = {a.person_id for a in counting if a.role == "backup"} - owners
        if ready & holders:
            found[one] = tuple(sorted(ready & holders))
    return found, self_backups


def _place(
    one: int, backups: dict[int, tuple[int, ...]], carried: dict[int, list[int]], capacity: int
) -> bool:
    """Find a backup for a responsibility, moving others to another of their backups if need be."""
    came_from: dict[int, tuple[int, int]] = {}
    waiting, seen = [one], {one}
    while waiting:
        responsibility = waiting.pop()
        for person in backups[responsibility]:
            if person in came_from:
                continue
            came_from[person] = (responsibility, person)
            if len(carried.get(person, ())) < capacity:
                _move(one, person, came_from, carried)
                return True
            for other in carried[person]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
    return False


def _move(
    one: int, person: int, came_from: dict[int, tuple[int, int]], carried: dict[int, list[int]]
) -> None:
    """Give each responsibility on the way found to the next person on it."""
    while True:
        responsibility = came_from[person][0]
        earlier = next((p for p, held in carried.items() if responsibility in held), None)
        carried.setdefault(person, []).append(responsibility)
        if responsibility == one or earlier is None:
            return
        carried[earlier].remove(responsibility)
        person = earlier
