"""Who was thanked for carrying the network, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from planner.analysis.cover.in_force import in_force
from planner.analysis.incremental.row_cache import RowCache
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


def thanks_due(plan: Plan, on: date, row_cache: RowCache) -> Iterator[ThanksDue]:
    """Yield the active champions whose turn it is, each once. Whoever has no day to count from is
    left out."""
    came = row_cache.values_of(Assignment, came_to_seat)
    return _due(plan, on, came, plan.table(Thanks).values())


def thanks_due_to(plan: Plan, on: date, person_id: int) -> ThanksDue | None:
    """Return what ``thanks_due`` says of one person; none where it is not their turn."""
    held = plan.where(Assignment, "person_id", person_id)
    came = {each.id: day for each in held if (day := came_to_seat(each)) is not None}
    return next(_due(plan, on, came, plan.where(Thanks, "person_id", person_id)), None)


def came_to_seat(given: Assignment) -> date | None:
    """Return the day an active champion came to the seat, or into the plan; none for others, or
    where no day is known."""
    if given.status != "active" or given.role != "owner":
        return None
    return given.since or given.ready_on or given.entered_on


def _due(
    plan: Plan, on: date, came: Mapping[int, date], thanked: Iterable[Thanks]
) -> Iterator[ThanksDue]:
    last_of = _last_thanked(thanked, on)
    counted = dict(came)
    for person_id, last in last_of.items():
        active = (a for a in plan.assignments_by(person_id) if a.status == "active")
        counted.update((given.id, last) for given in active if given.role == "owner")
    before, seen = on - timedelta(days=plan.settings.thanks_every_days), set[int]()
    for assignment_id, since in sorted(counted.items()):
        given = plan.assignments[assignment_id]
        if since >= before or given.person_id in seen or not in_force(given, on):
            continue
        person = plan.people[given.person_id]
        if plan.present(person, on):
            seen.add(person.id)
            yield ThanksDue(
                person, given.responsibility_id, last_of.get(person.id), (on - since).days
            )


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
