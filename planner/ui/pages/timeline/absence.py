"""When the owners of an action are away while it is to be done, and whether anybody is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from planner.analysis.cover.coverage import holds
from planner.models import Action, Assignment, Person, Plan, Responsibility
from planner.models.work import FINISHED_STATUSES
from planner.text import short_day, tr
from planner.ui.pages.timeline.lines import Away, Leaving

_DAY = timedelta(days=1)


class Absence(NamedTuple):
    """Leave and last days of owners within the days of an action, and what is said of them."""

    away: tuple[Away, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    """Each with its tone."""


def absence_of(plan: Plan, action: Action, seat: Responsibility, today: date) -> Absence:
    """Return who of the owners is away on an action's days; of a finished one nobody."""
    first, last = action.start or action.due, action.due or action.start
    if first is None or last is None or action.status in FINISHED_STATUSES:
        return Absence()
    last = max(first, last)
    owners = [a for a in plan.assignments_of(seat.id) if _owns(a, first, last)]
    alone = len(owners) == 1
    away: list[Away] = []
    leaving: list[Leaving] = []
    words: list[tuple[str, str]] = []
    for owner in owners:
        person = plan.people[owner.person_id]
        for leave in plan.leave_of(person.id):
            begin, end = max(first, leave.first_day), min(last, leave.last_day)
            if begin <= end:
                days = (begin + n * _DAY for n in range((end - begin).days + 1))
                leave_bar = Away(begin, end, not all(_anybody(plan, seat, day) for day in days))
                away.append(leave_bar)
                if leave.last_day >= today:
                    words.append(
                        _leave_words(person, leave.last_day, leave_bar.nobody, alone, today)
                    )
        if person.last_day is not None and person.last_day < last:
            gone = max(first - _DAY, person.last_day)
            left = Leaving(gone, not _anybody(plan, seat, gone + _DAY))
            leaving.append(left)
            words += _leaving_words(person, left.nobody, alone, today)
    return Absence(tuple(away), tuple(leaving), tuple(words))


def _owns(assignment: Assignment, first: date, last: date) -> bool:
    begun = assignment.since is None or assignment.since <= last
    return (
        assignment.role == "owner"
        and begun
        and (assignment.until is None or assignment.until >= first)
    )


def _anybody(plan: Plan, seat: Responsibility, on: date) -> bool:
    """Return whether anybody holds it on a day."""
    idle = plan.settings.idle_statuses
    return any(
        holds(a, seat, on, idle) and plan.present(plan.people[a.person_id], on)
        for a in plan.assignments_of(seat.id)
    )


def _leave_words(
    person: Person, until: date, nobody: bool, alone: bool, today: date
) -> tuple[str, str]:
    day = short_day(until, today)
    if alone:
        words = tr("on leave to {day}", day=day)
    else:
        words = tr("{name} on leave to {day}", name=person.shown_name, day=day)
    return (f"✕ {words}", "bad") if nobody else (f"▲ {words}", "weak")


def _leaving_words(
    person: Person, nobody: bool, alone: bool, today: date
) -> Iterator[tuple[str, str]]:
    assert person.last_day is not None
    day = short_day(person.last_day, today)
    if alone:
        words = tr("leaves {day}", day=day)
    else:
        words = tr("{name} leaves {day}", name=person.shown_name, day=day)
    if nobody:
        yield tr("✕ {words}, then nobody", words=words), "bad"
    else:
        yield f"▲ {words}", "weak"
