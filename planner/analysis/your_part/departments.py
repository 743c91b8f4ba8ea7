"""The departments that are somebody's: which they carry, head, or stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from planner.analysis.champions.seats import Seat
from planner.analysis.cover.coverage import Cover
from planner.analysis.cover.in_force import in_force, trained
from planner.analysis.drills.parts import heads_of
from planner.analysis.measures import Measures
from planner.models import Assignment, Department, Plan, Responsibility

Tie = Literal[
    "you stand for it",
    "you stand in for its sponsor",
    "you head it",
    "part of yours",
    "you carry it",
    "you stand in",
    "you stand in once you are trained",
    "you are asked to carry it",
]
"""What makes a department somebody's."""

_WORST_FIRST: tuple[Cover, ...] = get_args(Cover)


class Mine(NamedTuple):
    """A department of somebody's, with its champion seat."""

    seat: Seat
    ties: tuple[Tie, ...]


def departments_of_person(measures: Measures, person_id: int) -> tuple[Mine, ...]:
    """Return the departments that are somebody's, the least covered first, of those the largest."""
    ties: dict[int, dict[Tie, None]] = {}
    for department_id, tie in _ties(measures, person_id):
        ties.setdefault(department_id, {})[tie] = None
    if not ties:
        return ()
    found = [
        Mine(s, tuple(ties[s.department.id])) for s in measures.seats if s.department.id in ties
    ]

    def sort_key(mine: Mine) -> tuple[int, int, str, int]:
        cover = measures.coverage.cover(mine.seat.responsibility_id)
        department = mine.seat.department
        staff = -(department.headcount or 0)
        return _WORST_FIRST.index(cover), staff, department.name.casefold(), department.id

    return tuple(sorted(found, key=sort_key))


def current_assignments(
    measures: Measures, person_id: int
) -> Iterator[tuple[Assignment, Responsibility]]:
    """Yield what a person was given and has on the day, of what somebody must hold now."""
    rows = measures.plan.responsibilities
    for given in measures.plan.assignments_by(person_id):
        row = rows.get(given.responsibility_id)
        if row is not None and in_force(given, measures.on):
            yield given, row


def _ties(measures: Measures, person_id: int) -> Iterator[tuple[int, Tie]]:
    plan = measures.plan
    for given, row in current_assignments(measures, person_id):
        if row.sponsor_id is not None:
            owner = given.role == "owner"
            for department in _stood_for(plan, row.sponsor_id):
                yield department.id, "you stand for it" if owner else "you stand in for its sponsor"
        elif row.department_id is not None:
            yield row.department_id, _seat_tie(measures, given)
    home = plan.people[person_id].department_id
    if home is not None and person_id in heads_of(plan, home)[:1]:
        yield home, "you head it"
        for part in _parts_of(plan, home):
            yield part, "part of yours"


def _seat_tie(measures: Measures, given: Assignment) -> Tie:
    if given.status in ("nominated", "asked"):
        return "you are asked to carry it"
    if given.role == "owner":
        return "you carry it"
    return "you stand in" if trained(given, measures.on) else "you stand in once you are trained"


def _stood_for(plan: Plan, sponsor_id: int) -> Iterable[Department]:
    """Return the departments of a sponsor seat; a primary sponsor stands for all of them."""
    sponsor = plan.sponsors[sponsor_id]
    return plan.departments.values() if sponsor.is_primary else plan.departments_of(sponsor)


def _parts_of(plan: Plan, department_id: int) -> Iterator[int]:
    """Yield the departments that are part of one, and their parts."""
    ahead, seen = [department_id], {department_id}
    while ahead:
        for part in plan.where(Department, "parent_id", ahead.pop()):
            if part.id not in seen:
                seen.add(part.id)
                ahead.append(part.id)
                yield part.id
