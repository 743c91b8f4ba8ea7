"""Whom a champion or backup can turn to: the others of the seat, head, sponsor, keeper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from planner.analysis.cover.in_force import has_left, in_force
from planner.analysis.drills.parts import heads_of
from planner.analysis.measures import Measures
from planner.analysis.sponsors.participation import person_in
from planner.models import SponsorDepartment
from planner.models.roles import NOT_HOLDING_STATUSES

ContactKind = Literal[
    "champion", "backup", "head of department", "your manager", "sponsor", "keeper of the plan"
]
"""What somebody is to whoever carries a department."""


class Contact(NamedTuple):
    """Somebody to turn to, and what for."""

    person_id: int
    kind: ContactKind
    department_id: int | None
    """Of which department; none for the keeper and whoever stands for all."""


def contacts_of(
    measures: Measures, person_id: int, departments: Sequence[int]
) -> tuple[Contact, ...]:
    """Return whom somebody can turn to who carries these departments: who keeps the plan, and of
    each department the others who carry it, who heads it and who stands for it; their manager
    where none has a head."""
    found = [Contact(each, "keeper of the plan", None) for each in keepers(measures)[:1]]
    found += [
        contact
        for department_id in departments
        for contact in _of_department(measures, department_id)
    ]
    people, on = measures.plan.people, measures.on
    manager = people[person_id].manager_id
    if manager is not None and all(c.kind != "head of department" for c in found):
        found.append(Contact(manager, "your manager", None))
    there = (c for c in found if c.person_id != person_id and not has_left(people[c.person_id], on))
    return tuple(dict.fromkeys(there))


def keepers(measures: Measures) -> tuple[int, ...]:
    """Return who keeps the plan, owners before who stands in for that."""
    keeping = measures.plan.keeping
    if keeping is None:
        return ()
    holders = measures.coverage.holders[keeping.id]
    given = [a for a in measures.plan.assignments_of(keeping.id) if a.person_id in holders]
    owners_first = sorted(given, key=lambda a: (a.role != "owner", a.id))
    return tuple(dict.fromkeys(a.person_id for a in owners_first))


def _of_department(measures: Measures, department_id: int) -> Iterator[Contact]:
    plan = measures.plan
    seat = plan.responsibility_for(plan.departments[department_id])
    for given in plan.assignments_of(seat.id):
        if in_force(given, measures.on) and given.status not in NOT_HOLDING_STATUSES:
            champion = given.role == "owner"
            yield Contact(given.person_id, "champion" if champion else "backup", department_id)
    for head in heads_of(plan, department_id)[:1]:
        yield Contact(head, "head of department", department_id)
    yield from _sponsors(measures, department_id)


def _sponsors(measures: Measures, department_id: int) -> Iterator[Contact]:
    """Yield who stands for a department by name; where nobody does, who stands for all of it."""
    plan = measures.plan
    links = plan.where(SponsorDepartment, "department_id", department_id)
    by_name = [person_in(plan, plan.sponsors[each.sponsor_id], measures.on) for each in links]
    primary = [person_in(plan, s, measures.on) for s in plan.sponsors.values() if s.is_primary]
    named = [
        Contact(person.id, "sponsor", department_id) for person in by_name if person is not None
    ]
    yield from named or (
        Contact(person.id, "sponsor", None) for person in primary if person is not None
    )
