"""What somebody hands over, or left behind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planner.analysis.cover.in_force import has_left
from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.stretches import stretches_by
from planner.models import Assignment, HandOver, Person, Plan, Responsibility
from planner.models.roles import OVER_STATUSES, Role


class Thing(NamedTuple):
    """One thing that somebody hands over."""

    responsibility: Responsibility
    role: Role
    """As what they have or had it; owner where they were both, and where nothing is known."""
    noted: HandOver | None
    """What is known of its hand-over."""


def things_of(
    plan: Plan, person_id: int, on: date, log: AssignmentLog | None = None
) -> tuple[Thing, ...]:
    """Return what a person has today or later; of somebody who is gone what they had until they
    left, in the order of weight, kind and name.

    With ``log`` also what was taken off them after they left, which only the history knows.
    Finished actions need no hand-over.
    """
    person, roles = plan.people[person_id], dict[int, Role]()
    kept = on if person.last_day is None else min(on, person.last_day)
    for given in plan.assignments_by(person_id):
        if given.status not in OVER_STATUSES and (given.until is None or given.until >= kept):
            _note(roles, given.responsibility_id, given.role)
    if log is not None and has_left(person, on):
        for stretch in stretches_by(plan, log, person_id):
            if stretch.end >= kept:
                _note(roles, stretch.responsibility_id, stretch.role)
    noted = {row.responsibility_id: row for row in plan.where(HandOver, "person_id", person_id)}
    for row_id in noted:
        roles.setdefault(row_id, "owner")
    rows = (plan.responsibilities[i] for i in roles if i in plan.responsibilities)
    ordered = sorted(rows, key=lambda r: (-r.weight, r.kind, plan.name_of(r).casefold(), r.id))
    return tuple(Thing(row, roles[row.id], noted.get(row.id)) for row in ordered)


def _note(roles: dict[int, Role], responsibility_id: int, role: Role) -> None:
    if roles.get(responsibility_id) != "owner":
        roles[responsibility_id] = role


def not_begun(plan: Plan, on: date) -> tuple[tuple[Person, tuple[Thing, ...]], ...]:
    """Return who leaves or has left, with what they own and nobody else will: things whose
    hand-over nobody has begun. Who leaves first comes first."""
    leaving = sorted(
        (person for person in plan.people.values() if person.last_day is not None),
        key=lambda p: (p.last_day or date.max, p.shown_name.casefold(), p.id),
    )
    found = ((person, tuple(_bare(plan, person, on))) for person in leaving)
    return tuple((person, things) for person, things in found if things)


def _bare(plan: Plan, person: Person, on: date) -> Iterable[Thing]:
    assert person.last_day is not None, "they leave"
    after = max(on, person.last_day)
    for thing in things_of(plan, person.id, on):
        if thing.noted is None and thing.role == "owner":
            others = plan.assignments_of(thing.responsibility.id)
            if not any(_goes_on(plan, person.id, given, after) for given in others):
                yield thing


def _goes_on(plan: Plan, leaver: int, given: Assignment, after: date) -> bool:
    """Return whether somebody else owns a thing when the leaver is gone."""
    return (
        given.person_id != leaver
        and given.role == "owner"
        and given.status not in OVER_STATUSES
        and (given.until is None or given.until > after)
        and not has_left(plan.people[given.person_id], after)
    )
