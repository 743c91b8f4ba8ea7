"""When each person begins and stops holding something, on the days of a window."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from planner.analysis.cover.coverage import holds
from planner.models import Assignment, Leave, Person, Plan, Responsibility

HolderChanges = Mapping[int, Sequence[tuple[date, int]]]
"""For each person the days on which they begin (1) or stop (-1) to hold one responsibility; only
people who do."""

_Change = tuple[date | None, bool]
"""A day, and whether what changes does so on the day after."""


def holder_changes(
    plan: Plan, on: date, last: date, who: Mapping[int, Collection[int]]
) -> dict[int, HolderChanges]:
    """Return who begins and stops to hold what after a day, until the last one included.

    ``who`` says of which people of each responsibility that is asked; the others are left out.
    """
    everybody = {person_id for people in who.values() for person_id in people}
    given = {
        person_id: held
        for person_id in everybody
        if (held := _assignments_by_responsibility(plan, person_id))
    }
    moves = {
        person_id: set(_between(_moves(plan, plan.people[person_id]), on, last))
        for person_id in given
    }
    found: dict[int, HolderChanges] = {}
    for row_id, people in who.items():
        row, turning = plan.responsibilities[row_id], dict[int, Sequence[tuple[date, int]]]()
        for person_id in given.keys() & people:
            assignments = given[person_id].get(row_id, [])
            terms = (_between(_terms(a), on, last) for a in assignments)
            days = [on, *sorted(moves[person_id].union(*terms))]
            if steps := _steps(plan, row, plan.people[person_id], assignments, days):
                turning[person_id] = steps
        if turning:
            found[row_id] = turning
    return found


def who_may_change(plan: Plan, on: date, last: date) -> dict[int, set[int]]:
    """Return for each responsibility everybody with a day in the window that may make them begin or
    stop."""
    dated = {leave.person_id for leave in plan.table(Leave).values()}
    dated.update(p.id for p in plan.people.values() if p.start or p.last_day)
    moving = {p for p in dated if any(_between(_moves(plan, plan.people[p]), on, last))}
    rows, found = plan.responsibilities, dict[int, set[int]]()
    for _, row_id, person, _, since, until, _, _, ready_on, *_ in plan.assignments.values():
        if row_id in rows and (
            person in moving
            or (since is not None and since > on)
            or (until is not None and until >= on)
            or (ready_on is not None and ready_on > on)
        ):
            found.setdefault(row_id, set()).add(person)
    return found


def _assignments_by_responsibility(plan: Plan, person_id: int) -> dict[int, list[Assignment]]:
    """Return what somebody was given, by responsibility."""
    found: dict[int, list[Assignment]] = {}
    for assignment in plan.assignments_by(person_id):
        found.setdefault(assignment.responsibility_id, []).append(assignment)
    return found


def _steps(
    plan: Plan,
    row: Responsibility,
    person: Person,
    assignments: Iterable[Assignment],
    days: Iterable[date],
) -> list[tuple[date, int]]:
    """Return the days, but the first, from which on somebody holds what they did not, or the
    reverse."""
    steps: list[tuple[date, int]] = []
    before: bool | None = None
    idle = plan.settings.idle_statuses
    for day in days:
        now = plan.present(person, day) and any(holds(a, row, day, idle) for a in assignments)
        if before is not None and now != before:
            steps.append((day, 1 if now else -1))
        before = now
    return steps


def _moves(plan: Plan, person: Person) -> Iterator[_Change]:
    """When a person comes and goes."""
    yield person.start, False
    yield person.last_day, True
    for away in plan.leave_of(person.id):
        yield away.first_day, False
        yield away.last_day, True


def _terms(assignment: Assignment) -> Iterator[_Change]:
    """When an assignment begins and ceases to count."""
    yield assignment.since, False
    yield assignment.until, True
    yield assignment.ready_on, False


def _between(changes: Iterable[_Change], on: date, last: date) -> Iterator[date]:
    for when, day_after in changes:
        if when is not None and when < last and day_after and on <= when:
            yield when + timedelta(days=1)
        elif when is not None and not day_after and on < when <= last:
            yield when
