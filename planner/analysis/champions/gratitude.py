"""Who was thanked for carrying the network, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator
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
    most, seen = plan.settings.thanks_every_days, set[int]()
    for given in plan.where(Assignment, "status", "active"):
        if given.role != "owner" or given.person_id in seen or not in_force(given, on):
            continue
        last = last_thanked(plan, given.person_id, on)
        since = last or given.since or given.ready_on or given.entered_on
        person = plan.people[given.person_id]
        if since is None or (on - since).days <= most or not plan.present(person, on):
            continue
        seen.add(person.id)
        yield ThanksDue(person, given.responsibility_id, last, (on - since).days)


def last_thanked(plan: Plan, person_id: int, on: date) -> date | None:
    """Return when somebody was thanked last up to a day; none where they never were."""
    thanked = plan.where(Thanks, "person_id", person_id)
    return max((thanks.on for thanks in thanked if thanks.on <= on), default=None)
