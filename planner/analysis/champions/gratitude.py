"""Who was thanked for carrying the network, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.analysis.cover.in_force import in_force
from planner.models import Assignment, Person, Plan, Thanks
from planner.text import day, tr, trn


class ThanksDue(NamedTuple):
    """A champion who was not thanked for longer than the rhythm of the plan."""

    person: Person
    responsibility_id: int
    """Their champion seat, the first where they have several."""
    last: date | None
    """When they were thanked last; none where they never were."""
    days: int
    """Since then, or since they came to the seat."""

    def words(self, on: date) -> str:
        """Return since when nobody thanked them, as a sentence."""
        if self.last is None:
            return trn(
                "Champion for {count} day, and never thanked.",
                "Champion for {count} days, and never thanked.",
                self.days,
            )
        return tr("Thanked last on {day}.", day=day(self.last, on))


def thanks_due(plan: Plan, on: date) -> Iterator[ThanksDue]:
    """Yield the active champions whose turn it is, each once. Whoever has no day to count from is
    left out."""
    return _due(plan, on, plan.where(Assignment, "status", "active"), plan.table(Thanks).values())


def thanks_due_to(plan: Plan, on: date, person_id: int) -> ThanksDue | None:
    """Return what ``thanks_due`` says of one person; none where it is not their turn."""
    held = plan.where(Assignment, "person_id", person_id)
    active = [each for each in held if each.status == "active"]
    return next(_due(plan, on, active, plan.where(Thanks, "person_id", person_id)), None)


def _due(
    plan: Plan, on: date, active: Iterable[Assignment], thanked: Iterable[Thanks]
) -> Iterator[ThanksDue]:
    most, seen, last_of = plan.settings.thanks_every_days, set[int](), _last_thanked(thanked, on)
    for given in active:
        if given.role != "owner" or given.person_id in seen:
            continue
        last = last_of.get(given.person_id)
        since = last or given.since or given.ready_on or given.entered_on
        if since is None or (on - since).days <= most or not in_force(given, on):
            continue
        person = plan.people[given.person_id]
        if plan.present(person, on):
            seen.add(person.id)
            yield ThanksDue(person, given.responsibility_id, last, (on - since).days)


def _last_thanked(thanked: Iterable[Thanks], on: date) -> dict[int, date]:
    """Return when each was thanked last up to a day."""
    last: dict[int, date] = {}
    for thanks in thanked:
        if thanks.on <= on:
            last[thanks.person_id] = max(thanks.on, last.get(thanks.person_id, thanks.on))
    return last


def last_thanked(plan: Plan, person_id: int, on: date) -> date | None:
    """Return when somebody was thanked last up to a day; none where they never were."""
    return _last_thanked(plan.where(Thanks, "person_id", person_id), on).get(person_id)
