"""What is tried out next: drawn by weight and days untested, the same however often it is drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.analysis.cover.coverage import holds
from planner.analysis.drills.parts import by_name, holding
from planner.models import Assignment, Drill, Plan, Responsibility

Since = Literal["tested", "held by two", "not known"]
"""From when on it is untested: the last drill that was done, else since two hold it; where no day
is known for that, it counts as untested for as long as a test would hold."""


class Lot(NamedTuple):
    """One responsibility that can be drawn, with all that decides about it."""

    responsibility_id: int
    weight: int
    days: int
    """For how many days it is untested."""
    since: Since
    tries: int
    """How often it was tried in that time, and not done."""
    person_id: int
    """Who would carry it alone."""
    resting: tuple[int, ...]
    """Who would do nothing, by name."""
    tied: tuple[int, ...] = ()
    """Others of the same score, where it was drawn; a hash of the plan and the month decided."""

    @property
    def score(self) -> int:
        """Weight times days untested."""
        return self.weight * self.days


def next_drill_day(plan: Plan, on: date) -> date:
    """Return the day of the next drills: the first that are planned, else the second Wednesday of
    the first month to come in which there is none."""
    planned = [d.on for d in plan.where(Drill, "outcome", "planned") if d.on >= on]
    if planned:
        return min(planned)
    months = {(d.on.year, d.on.month) for d in plan.table(Drill).values()}
    first = on.replace(day=1)
    while (day := _second_wednesday(first)) <= on or (day.year, day.month) in months:
        first = (first + timedelta(days=31)).replace(day=1)
    return day


def _second_wednesday(first: date) -> date:
    return first + timedelta(days=(2 - first.weekday()) % 7 + 7)


class _Standing(NamedTuple):
    """How a responsibility stands in the draw, before anybody is chosen to carry it."""

    row: Responsibility
    before: tuple[Drill, ...]
    """Its drills of earlier months."""
    start: date | None
    """Since when it is untested; none where no day is known."""
    since: Since
    days: int

    @property
    def score(self) -> int:
        """Weight times days untested."""
        return self.row.weight * self.days


def drawn(plan: Plan, day: date) -> tuple[Lot, ...]:
    """Return what is tried out in the month of a day, as many as the settings say."""
    every = _in_order(plan, day)
    return tuple(
        _lot(plan, standing, day)._replace(
            tied=tuple(o.row.id for o in every if o.score == standing.score and o is not standing)
        )
        for standing in every[: plan.settings.drills_a_month]
    )


def lots(plan: Plan, day: date) -> tuple[Lot, ...]:
    """Return everything that can be drawn for a day, in the order in which it is: champion seats
    and the keeping of the plan, where two or more hold them, by weight times days untested; ties
    by a hash of the plan's id and the month.

    Drills of that month are left out of account, so that drawing twice gives the same.
    """
    return tuple(_lot(plan, standing, day) for standing in _in_order(plan, day))


def _in_order(plan: Plan, day: date) -> list[_Standing]:
    absent, month = plan.absent(day), f"{plan.info.key} {day:%Y-%m}"
    every = (_standing_of(plan, row, day, absent) for row in _rows(plan))
    found = [standing for standing in every if standing is not None]
    return sorted(found, key=lambda standing: (-standing.score, _hash(month, standing.row.id)))


def _rows(plan: Plan) -> Iterator[Responsibility]:
    yield from plan.where(Responsibility, "kind", "plan")
    yield from plan.where(Responsibility, "kind", "champion seat")


def _hash(month: str, responsibility_id: int) -> str:
    return hashlib.sha256(f"{month} {responsibility_id}".encode()).hexdigest()


def _standing_of(
    plan: Plan, row: Responsibility, day: date, absent: Collection[int]
) -> _Standing | None:
    """Return how a responsibility stands; none where fewer than two hold it."""
    begun = _begun(plan, row, day, absent)
    if len(begun) < 2:
        return None
    drills = plan.where(Drill, "responsibility_id", row.id)
    before = tuple(drill for drill in drills if drill.on < _first_of_month(day))
    start, since = _untested_since(begun, _last_done(before))
    days = plan.settings.tested_for_days if start is None else max(0, (day - start).days)
    return _Standing(row, before, start, since, days)


def _lot(plan: Plan, standing: _Standing, day: date) -> Lot:
    """Return a responsibility with who would carry it alone, and who would do nothing."""
    row, done, start = standing.row, _last_done(standing.before), standing.start or date.min
    holders = holding(plan, row, day)
    tries = [d for d in standing.before if d.outcome in ("stuck", "not done") and d.on > start]
    tried = min(holders, key=lambda who: _turn_order(plan, who, holders[who], done.get(who)))
    others = by_name(plan, holders.keys() - {tried})
    return Lot(row.id, row.weight, standing.days, standing.since, len(tries), tried, others)


def _last_done(drills: Iterable[Drill]) -> dict[int, date]:
    """Return who carried it alone, each with the last day they did."""
    return {d.person_id: d.on for d in sorted(drills, key=_on) if d.outcome == "done"}


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


def _on(drill: Drill) -> date:
    return drill.on


def _untested_since(
    begun: Mapping[int, date], done: Mapping[int, date]
) -> tuple[date | None, Since]:
    last = max((on for person_id, on in done.items() if person_id in begun), default=None)
    if last is not None:
        return last, "tested"
    second = sorted(begun.values())[1]
    return (None, "not known") if second == date.min else (second, "held by two")


def _begun(plan: Plan, row: Responsibility, day: date, absent: Collection[int]) -> dict[int, date]:
    """Return since when each of those has held something who hold it on a day; the earliest day
    there is where nobody knows."""
    idle, created = plan.settings.idle_statuses, plan.info.created or date.min
    found: dict[int, date] = {}
    for each in plan.assignments_of(row.id):
        person_id = each.person_id
        if person_id not in absent and holds(each, row, day, idle):
            since, ready = each.since or each.entered_on or created, each.ready_on
            if ready is not None and ready > since:
                since = ready
            if person_id not in found or since < found[person_id]:
                found[person_id] = since
    return found


def _turn_order(
    plan: Plan, person_id: int, mine: tuple[Assignment, ...], done: date | None
) -> tuple[bool, date, str, int]:
    """Whose turn it is: a backup's before a champion's, who carries it every other day; of these
    whoever was never tried out, or longest ago."""
    owner = any(a.role == "owner" for a in mine)
    return owner, done or date.min, plan.people[person_id].label, person_id
