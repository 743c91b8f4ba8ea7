"""Who leads the organisation, and is therefore not asked to carry a department's champion seat."""

from __future__ import annotations

from functools import cached_property

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.in_force import in_force
from planner.models import Responsibility


def executives(cover: Coverage) -> frozenset[int]:
    """Return who owns a sponsor seat on the day of a coverage, and whoever manages managers and
    reports to nobody."""
    plan = cover.plan
    owners = {
        a.person_id
        for row in plan.responsibilities.values()
        if row.kind == "sponsor seat"
        for a in plan.assignments_of(row.id)
        if a.role == "owner" and in_force(a, cover.on)
    }
    managers = {person.manager_id for person in plan.people.values()}
    above = {plan.people[person_id].manager_id for person_id in managers if person_id is not None}
    at_the_top = {
        person_id
        for person_id in above
        if person_id is not None and plan.people[person_id].manager_id is None
    }
    return frozenset(owners | at_the_top)


class SeatCandidates(Candidates):
    """Candidates without those who lead the organisation, for champion seats."""

    @cached_property
    def _executives(self) -> frozenset[int]:
        return executives(self.coverage)

    def barred(self, row: Responsibility) -> frozenset[int]:
        """Return who cannot be proposed for this; see ``Candidates``."""
        seat = row.kind == "champion seat"
        return super().barred(row) | (self._executives if seat else frozenset())
