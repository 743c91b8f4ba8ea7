"""Which assignments stand on a day, whether or not they count as holding yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.models import Assignment, Person, Plan


def in_force(assignment: Assignment, on: date) -> bool:
    """Whether an assignment has begun, has not ended, and nobody has stepped down from it."""
    if assignment.status == "stepped down":
        return False
    if assignment.since is not None and on < assignment.since:
        return False
    return assignment.until is None or on <= assignment.until


def gone(person: Person, on: date) -> bool:
    """Whether a person's last day is past."""
    return person.last_day is not None and on > person.last_day


def standing(plan: Plan, on: date) -> tuple[Assignment, ...]:
    """The assignments in force for what somebody must hold now, by people who have not left."""
    wanted = plan.responsibilities
    away = {person.id for person in plan.people.values() if gone(person, on)}
    return tuple(
        a
        for a in plan.assignments.values()
        if a.responsibility_id in wanted and a.person_id not in away and in_force(a, on)
    )


@dataclass(frozen=True)
class Doubled:
    """People named more than once for one responsibility: person and responsibility ids."""

    own_backups: tuple[tuple[int, int], ...]
    """As owner and as backup."""
    twice: tuple[tuple[int, int], ...]
    """Twice in one role, at the same time."""


def doubled(assignments: Iterable[Assignment]) -> Doubled:
    """Who is named more than once among these assignments in force on one day."""
    first: dict[tuple[int, int], Assignment] = {}
    several: dict[tuple[int, int], list[str]] = {}
    for a in assignments:
        key = (a.person_id, a.responsibility_id)
        earlier = first.setdefault(key, a)
        if earlier is not a:
            several.setdefault(key, [earlier.role]).append(a.role)
    return Doubled(
        own_backups=tuple(key for key, roles in several.items() if len(set(roles)) == 2),
        twice=tuple(key for key, roles in several.items() if len(set(roles)) < len(roles)),
    )
