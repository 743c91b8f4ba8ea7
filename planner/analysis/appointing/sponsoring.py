"""Who can be proposed for a sponsor seat."""

from __future__ import annotations

from planner.analysis.cover.coverage import Coverage


def possible_sponsors(coverage: Coverage) -> frozenset[int]:
    """Return who holds a sponsor seat, manages managers, or is marked as one who may sponsor."""
    plan = coverage.plan
    rows, people = plan.responsibilities, plan.people.values()
    sponsors = {
        person_id
        for row_id, holders in coverage.holders.items()
        if rows[row_id].kind == "sponsor seat"
        for person_id in holders
    }
    marked = {person.id for person in people if person.may_sponsor}
    # Whoever is entered as their own manager manages nobody by that.
    managers = {p.manager_id for p in people if p.manager_id != p.id}
    above = {p.manager_id for p in people if p.id in managers and p.manager_id not in (None, p.id)}
    return frozenset(sponsors | marked | {each for each in above if each is not None})
