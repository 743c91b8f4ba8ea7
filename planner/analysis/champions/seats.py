"""Who carries the network in a department on a day: champions and backups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planner.analysis.cover.named import Named
from planner.models import Department, Responsibility


@dataclass(frozen=True)
class Seat:
    """The holders of one department's champion seat, by person id."""

    department: Department
    responsibility_id: int
    champions: frozenset[int]
    """Holders as owner."""
    backups: frozenset[int]
    """Holders as backup who are not an owner too."""
    trained: frozenset[int]
    """Holders who are trained."""

    @property
    def holders(self) -> frozenset[int]:
        """Champions and backups together."""
        return self.champions | self.backups


def departments_and_seats(
    departments: Mapping[int, Department], responsibilities: Mapping[int, Responsibility]
) -> tuple[tuple[Department, ...], tuple[Responsibility, ...]]:
    """Return every department in the order of their names, and the champion seat of each."""
    seat_of = {row.department_id: row for row in responsibilities.values()}
    ordered = sorted(departments.values(), key=lambda d: (d.name.casefold(), d.name, d.id))
    return tuple(ordered), tuple(seat_of[department.id] for department in ordered)


def seat(department: Department, row: Responsibility, named: Named) -> Seat:
    """Return the champion seat of a department, from who is named for it."""
    return Seat(department, row.id, named.owners, named.backups, named.trained)
