"""Who leads the organisation, and is therefore not asked to carry a department's champion seat."""

from __future__ import annotations

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.in_force import in_force


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
    above = {plan.people[one].manager_id for one in managers if one is not None}
    at_the_top = {one for one in above if one is not None and plan.people[one].manager_id is None}
    return frozenset(owners | at_the_top)
