"""What is tried out next: drawn by weight and days untested, the same however often it is drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

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


def drawn(plan: Plan, day: date) -> tuple[Lot, ...]:
    """Return what is tried out in the month of a day, as many as the settings say."""
    every = lots(plan, day)
    return tuple(
        lot._replace(tied=tuple(other.responsibility_id for other in every if _tie(lot, other)))
        for lot in every[: plan.settings.drills_a_month]
    )


def _tie(lot: Lot, other: Lot) -> bool:
    return lot.score == other.score and lot is not other


def lots(plan: Plan, day: date) -> tuple[Lot, ...]:
    """Return everything that can be drawn for a day, in the order in which it is: champion seats
    and the keeping of the plan, where two or more hold them, by weight times days untested; ties
    by a hash of the plan's id and the month.

    Drills of that month are left out of account, so that drawing twice gives the same.
    """
    found = [lot for row in _rows(plan) if (lot := _lot(plan, row, day)) is not None]
    month = f"{plan.info.key} {day:%Y-%m}"
    return tuple(sorted(found, key=lambda lot: (-lot.score, _hash(month, lot))))


def _rows(plan: Plan) -> Iterator[Responsibility]:
    yield from plan.where(Responsibility, "kind", "plan")
    yield from plan.where(Responsibility, "kind", "champion seat")


def _hash(month: str, lot: Lot) -> str:
    return hashlib.sha256(f"{month} {lot.responsibility_id}".encode()).hexdigest()


def _lot(plan: Plan, row: Responsibility, day: date) -> Lot | None:
    """Return how a responsibility stands in the draw; none where fewer than two hold it."""
    holders = holding(plan, row, day)
    if len(holders) < 2:
        return None
    before = [
        drill for drill in plan.where(Drill, "responsibility_id", row.id) if drill.on < _first(day)
    ]
    done = {d.person_id: d.on for d in sorted(before, key=_on) if d.outcome == "done"}
    start, since = _untested_since(plan, holders, done)
    days = plan.settings.tested_for_days if start is None else max(0, (day - start).days)
    tries = [d for d in before if d.outcome in ("stuck", "not done") and d.on > (start or date.min)]
    tried = min(holders, key=lambda one: _turn(plan, one, holders[one], done.get(one)))
    others = by_name(plan, holders.keys() - {tried})
    return Lot(row.id, row.weight, days, since, len(tries), tried, others)


def _first(day: date) -> date:
    return day.replace(day=1)


def _on(drill: Drill) -> date:
    return drill.on


def _untested_since(
    plan: Plan, holders: Mapping[int, tuple[Assignment, ...]], done: Mapping[int, date]
) -> tuple[date | None, Since]:
    last = max((on for one, on in done.items() if one in holders), default=None)
    if last is not None:
        return last, "tested"
    begun = sorted(_begun(plan, mine) for mine in holders.values())
    return (None, "not known") if begun[1] == date.min else (begun[1], "held by two")


def _begun(plan: Plan, mine: tuple[Assignment, ...]) -> date:
    """Return since when somebody holds something; the earliest day there is where nobody knows."""
    created = plan.info.created or date.min
    return min(max(a.since or a.entered_on or created, a.ready_on or date.min) for a in mine)


def _turn(
    plan: Plan, person_id: int, mine: tuple[Assignment, ...], done: date | None
) -> tuple[bool, date, str, int]:
    """Whose turn it is: a backup's before a champion's, who carries it every other day; of these
    whoever was never tried out, or longest ago."""
    owner = any(a.role == "owner" for a in mine)
    return owner, done or date.min, plan.people[person_id].label, person_id
