"""Who carries the network in a department on a day: champions, backups, and who is trained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from planner.models import Assignment, Department, Responsibility

if TYPE_CHECKING:
    from planner.analysis.named import Named

TRAINED_STATUSES = frozenset({"trained", "active", "quiet"})


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
        return self.champions | self.backups


def trained(assignment: Assignment, on: date) -> bool:
    """Whether a champion or backup is trained on a day."""
    if assignment.ready and (assignment.ready_on is None or assignment.ready_on <= on):
        return True
    return assignment.role == "owner" and assignment.status in TRAINED_STATUSES


def places(
    departments: Mapping[int, Department], responsibilities: Mapping[int, Responsibility]
) -> tuple[tuple[Department, int], ...]:
    """Every department with the id of its champion seat, in the order of their names."""
    seat_of = {row.department_id: one for one, row in responsibilities.items()}
    ordered = sorted(departments.values(), key=lambda d: (d.name.casefold(), d.name, d.id))
    return tuple((department, seat_of[department.id]) for department in ordered)


def seat(department: Department, responsibility_id: int, named: Named) -> Seat:
    """The champion seat of a department, from who is named for it."""
    return Seat(department, responsibility_id, named.owners, named.backups, named.trained)
