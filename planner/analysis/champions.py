"""Who carries the network in a department on a day: champions, backups, and who is trained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.analysis.coverage import Coverage, holds
from planner.models import Assignment, Department

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


def seats(coverage: Coverage) -> tuple[Seat, ...]:
    """The champion seat of every department, in the order of their names."""
    plan = coverage.plan
    ordered = sorted(plan.departments.values(), key=lambda d: (d.name.casefold(), d.name, d.id))
    return tuple(_seat(coverage, department) for department in ordered)


def _seat(coverage: Coverage, department: Department) -> Seat:
    plan, on = coverage.plan, coverage.on
    responsibility = plan.responsibility_for(department)
    holders = coverage.holders[responsibility.id]
    mine = [a for a in plan.assignments_of(responsibility.id) if a.person_id in holders]
    champions = frozenset(
        a.person_id for a in mine if a.role == "owner" and holds(a, responsibility, on)
    )
    return Seat(
        department=department,
        responsibility_id=responsibility.id,
        champions=champions,
        backups=holders - champions,
        trained=frozenset(a.person_id for a in mine if trained(a, on)),
    )
