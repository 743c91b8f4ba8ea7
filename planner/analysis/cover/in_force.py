"""Which assignments stand on a day, whether or not they count as holding yet."""

from __future__ import annotations

from datetime import date

from planner.models import Action, Assignment, Person, Plan, Responsibility
from planner.models.roles import OVER_STATUSES, TRAINED_STATUSES


def in_force(assignment: Assignment, on: date) -> bool:
    """Return whether an assignment has begun, has not ended, and nobody has declined it or stepped
    down from it."""
    if assignment.status in OVER_STATUSES:
        return False
    if assignment.since is not None and on < assignment.since:
        return False
    return assignment.until is None or on <= assignment.until


def trained(assignment: Assignment, on: date) -> bool:
    """Return whether a champion or backup is trained on a day."""
    if assignment.ready and (assignment.ready_on is None or assignment.ready_on <= on):
        return True
    return assignment.role == "owner" and assignment.status in TRAINED_STATUSES


def known_since(assignment: Assignment) -> date | None:
    """Return the day from which it is known that somebody has this: on which it was last confirmed;
    where it never was, on which it began, else was entered in the plan. None where none is known.
    """
    return assignment.confirmed_on or assignment.since or assignment.entered_on


def has_left(person: Person, on: date) -> bool:
    """Return whether a person's last day is past."""
    return person.last_day is not None and on > person.last_day


def assignments_in_force(plan: Plan, on: date) -> tuple[Assignment, ...]:
    """Return the assignments in force for what somebody must hold now, by people who have
    not left."""
    wanted = plan.responsibilities
    away = {person.id for person in plan.people.values() if has_left(person, on)}
    return tuple(
        a
        for a in plan.assignments.values()
        if a.responsibility_id in wanted and a.person_id not in away and in_force(a, on)
    )


def owners_of_action(plan: Plan, action: Action, on: date) -> tuple[int, ...]:
    """Return whom an action belongs to, on a day or from one to come, by their ids."""
    owners = [
        a.person_id
        for seat in plan.where(Responsibility, "action_id", action.id)
        for a in plan.assignments_of(seat.id)
        if a.role == "owner"
        and a.status not in OVER_STATUSES
        and (a.until is None or a.until >= on)
    ]
    return tuple(dict.fromkeys(owners))
