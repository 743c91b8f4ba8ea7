"""Who holds what after an edit, from who held what before it: as much work as the edit touches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from planner.analysis.cover.coverage import Coverage, holds
from planner.models import Action, Assignment, Leave, Person, Plan, Responsibility, RowChange
from planner.models.row import table_of

_NOBODY: frozenset[int] = frozenset()


def coverage_after(before: Coverage, plan: Plan, changes: Iterable[RowChange]) -> Coverage:
    """The coverage of the same day for the plan that these changes made of the one before.

    The same as ``coverage(plan, before.on)``; a law held by a test.
    """
    return brought_forward(before, plan, touched_by(before.plan, plan, changes))


def brought_forward(before: Coverage, plan: Plan, touched: Collection[int]) -> Coverage:
    """The coverage of the same day for a plan in which only these responsibilities may have got
    other holders."""
    holders = dict(before.holders)
    absent_or_there: dict[int, bool] = {}
    for one in touched:
        row = plan.responsibilities.get(one)
        if row is None:
            holders.pop(one, None)
            continue
        there = set()
        for assignment in plan.assignments_of(one):
            person = assignment.person_id
            if person not in absent_or_there:
                absent_or_there[person] = plan.present(plan.people[person], before.on)
            if absent_or_there[person] and holds(assignment, row, before.on):
                there.add(person)
        holders[one] = frozenset(there)
    new = plan.responsibilities.keys() & set(touched) - before.holders.keys()
    if new:  # in the plan's order
        holders = {one: holders[one] for one in plan.responsibilities}
    after = Coverage(plan, before.on, holders)
    if "held" in vars(before):
        vars(after)["held"] = _held_after(before, after, touched)
    return after


def _held_after(
    before: Coverage, after: Coverage, touched: Iterable[int]
) -> Mapping[int, frozenset[int]]:
    """What each person holds, brought forward over the responsibilities that were touched."""
    held = dict(before.held)
    for one in touched:
        earlier, now = before.holders.get(one, _NOBODY), after.holders.get(one, _NOBODY)
        for person in now - earlier:
            held[person] = held.get(person, _NOBODY) | {one}
        for person in earlier - now:
            held[person] = held[person] - {one}
            if not held[person]:
                del held[person]
    return held


def touched_by(before: Plan, after: Plan, changes: Iterable[RowChange]) -> set[int]:
    """The responsibilities whose holders, or what is known of those named for them, the changes
    may have changed: all that ``named`` and ``exposure`` look at, too."""
    found: set[int] = set()
    people: set[int] = set()
    for table, row_id, old, new in changes:
        rows = [row for row in (old, new) if row is not None]
        if table == table_of(Assignment):
            found.update(row.responsibility_id for row in rows)
        elif table == table_of(Responsibility):
            found.add(row_id)
        elif table == table_of(Action):
            for plan in (before, after):
                found.update(r.id for r in plan.where(Responsibility, "action_id", row_id))
        elif table == table_of(Leave):
            people.update(row.person_id for row in rows)
        elif table == table_of(Person) and len({_counts(row) for row in rows}) > 1:
            people.add(row_id)
    for person in people:
        found.update(a.responsibility_id for a in after.assignments_by(person))
    return found


def _counts(person: Person) -> tuple[Any, ...]:
    return person.start, person.last_day, person.hours
