"""What an edit affects: whose holding of what it may have changed, today or on a day ahead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from planner.analysis.cover.in_force import has_left
from planner.models import Action, Assignment, Leave, Person, Plan, Responsibility, RowChange
from planner.models.row import table_of

Holding = Mapping[int, set[int]]
"""Responsibilities, and of each the people whose holding of it is meant."""


@dataclass(frozen=True)
class AffectedRows:
    """What has to be looked at again after an edit; everything else is as it was."""

    whole: set[int] = field(default_factory=set)
    """Responsibilities that are new, gone or others themselves: with everybody who holds them."""
    today: dict[int, set[int]] = field(default_factory=dict)
    """Who may hold it or not, or be named for it in another way, on the day of the measures."""
    ahead: dict[int, set[int]] = field(default_factory=dict)
    """Who may hold it or not on that day or on a later one."""
    people: dict[int, tuple[Person | None, Person | None]] = field(default_factory=dict)
    """The people whose rows are others: each before and after."""

    @property
    def named(self) -> set[int]:
        """The responsibilities that other people hold or are named for on the day."""
        return self.whole | self.today.keys()


def affected_rows(
    before: Plan, after: Plan, on: date, changes: Iterable[RowChange]
) -> AffectedRows:
    """Return what these changes, which made one plan of the other, affect on a day and from
    it on."""
    found, dated = AffectedRows(), set[int]()
    for table, row_id, old, new in changes:
        rows = [row for row in (old, new) if row is not None]
        if table == table_of(Assignment):
            for row in rows:
                for holding in (found.today, found.ahead):
                    holding.setdefault(row.responsibility_id, set()).add(row.person_id)
        elif table == table_of(Responsibility):
            found.whole.add(row_id)
        elif table == table_of(Action):
            for plan in (before, after):
                found.whole.update(r.id for r in plan.where(Responsibility, "action_id", row_id))
        elif table == table_of(Leave):
            dated.update(row.person_id for row in rows)
        elif table == table_of(Person):
            found.people[row_id] = before.people.get(row_id), after.people.get(row_id)
            dated.add(row_id)
    for person_id in dated:
        _add_person(found, before, after, on, person_id)
    return found


def _add_person(found: AffectedRows, before: Plan, after: Plan, on: date, person_id: int) -> None:
    """Whatever a person holds is affected on the days on which they are there or not as before."""
    was, now = before.people.get(person_id), after.people.get(person_id)
    if was is None or now is None:
        return  # what somebody new, or gone from the plan, is named for is affected by itself
    if (was.start, was.last_day) != (now.start, now.last_day) or _away(before, after, person_id):
        _add(found.ahead, after, person_id)
    if _presence(before, was, on) != _presence(after, now, on):
        _add(found.today, after, person_id)


def _away(before: Plan, after: Plan, person_id: int) -> bool:
    """Return whether somebody's leaves are others."""
    return before.leave_of(person_id) != after.leave_of(person_id)


def _presence(plan: Plan, person: Person, on: date) -> tuple[bool, bool]:
    """All that counts of a person for who holds what on a day."""
    return plan.present(person, on), has_left(person, on)


def _add(holding: dict[int, set[int]], plan: Plan, person_id: int) -> None:
    for assignment in plan.assignments_by(person_id):
        holding.setdefault(assignment.responsibility_id, set()).add(person_id)
