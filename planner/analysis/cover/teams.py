"""A manager's team: everybody below them, however deep."""

from __future__ import annotations

from planner.models import Person, Plan


def team_of(plan: Plan, manager_id: int) -> tuple[int, ...]:
    """Return the ids of everybody in the tree under a manager, nearest first; the manager is not
    among them, also where people report to one another in a circle."""
    team: dict[int, None] = {}
    waiting = [manager_id]
    for above in waiting:
        for person in plan.where(Person, "manager_id", above):
            if person.id != manager_id and person.id not in team:
                team[person.id] = None
                waiting.append(person.id)
    return tuple(team)
