"""Measure 6: what the communications department holds by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.group import Group, group_of


@dataclass(frozen=True)
class CommunicationsOnly:
    """Responsibilities with holders, all of whom are at home in a communications department."""

    group: Group
    share: float
    """Their share of all weight, 0 to 1; 0 where there is no weight."""

    def as_json(self) -> dict[str, Any]:
        """Return the figures as the command line prints them."""
        return {**self.group.as_json(), "share": self.share}


def communications_only(coverage: Coverage) -> CommunicationsOnly:
    """Find what communicators alone hold.

    A holder whose home is not known is not a communicator; a department marked
    *communications* does not make those below it so.
    """
    plan = coverage.plan
    people = plan.people
    homes = {d.id for d in plan.departments.values() if d.is_communications}
    found = [
        responsibility_id
        for responsibility_id, holders in coverage.holders.items()
        if homes and holders and all(people[p].department_id in homes for p in holders)
    ]
    group = group_of(plan, found)
    total = coverage.total_weight
    return CommunicationsOnly(group, group.weight / total if total else 0.0)
