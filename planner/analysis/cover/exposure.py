"""Measure 10: the worst day ahead, and how many days each responsibility rests on one or none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from planner.analysis.cover.coverage import Coverage, coverage, holds
from planner.analysis.cover.group import Group, group_of
from planner.models import Assignment, Leave, Plan, Responsibility
from planner.text import day, listed, tr

AFTER_LAUNCH = 90
"""Days after launch up to which is looked ahead."""
WITHOUT_LAUNCH = 180
"""Days ahead where no launch is set, or it is further back than that."""

Depths = Sequence[tuple[date, int]]
"""From which day on a responsibility has how many holders; begins with the first day."""


@dataclass(frozen=True)
class Exposure:
    """Cover over the window, both its first and its last day included."""

    plan: Plan
    first_day: date
    last_day: date
    steps: tuple[tuple[date, int], ...]
    """From which day on how much weight has nobody; the first day, and days when that changes."""
    depths: Mapping[int, Depths]
    days_at_risk: Mapping[int, int]
    """For each responsibility, on how many days it has one holder or none; left out where 0."""

    @property
    def worst_weight(self) -> int:
        """The most weight that has nobody on any one day."""
        return max(weight for _, weight in self.steps)

    @property
    def worst_day(self) -> date:
        """The first day on which the most weight has nobody."""
        return next(on for on, weight in self.steps if weight == self.worst_weight)

    @cached_property
    def uncovered(self) -> Group:
        """What has nobody on the worst day."""
        return self.uncovered_on(self.worst_day)

    def uncovered_on(self, on: date) -> Group:
        """What has nobody on a day of the window."""
        return self._of_depth(0, on)

    def alone_on(self, on: date) -> Group:
        """What one person holds alone on a day of the window."""
        return self._of_depth(1, on)

    def _of_depth(self, depth: int, on: date) -> Group:
        return group_of(self.plan, (one for one in self.depths if self.depth(one, on) == depth))

    @property
    def changes(self) -> bool:
        """Whether anybody's dates change who holds what."""
        return any(len(pieces) > 1 for pieces in self.depths.values())

    @cached_property
    def lost(self) -> Group:
        """What has nobody on the worst day, and somebody on the first."""
        ids = (one for one in self.uncovered.ids if self.depth(one, self.first_day) > 0)
        return group_of(self.plan, ids)

    def depth(self, responsibility_id: int, on: date) -> int:
        """The number of holders on a day of the window."""
        pieces = self.depths[responsibility_id]
        if len(pieces) == 1:
            return pieces[0][1]
        return [depth for since, depth in pieces if since <= on][-1]

    @property
    def why(self) -> str:
        """The worst day in a sentence."""
        if self.worst_weight == 0:
            return tr("Nothing is without a holder until {day}.", day=day(self.last_day))
        if self.worst_day == self.first_day:
            return tr("No day until {day} is worse than today.", day=day(self.last_day))
        names = listed(self.lost.names, 3)
        return tr("On {day} {names} will have nobody.", day=day(self.worst_day), names=names)


def exposure(plan: Plan, on: date, today: Coverage | None = None) -> Exposure:
    """Cover from a day until 90 days after launch, from start dates, last days and leave, and
    from the days on which assignments begin, end and become ready.

    ``today`` is the coverage of that first day, where it is known already. Only responsibilities
    of which somebody comes or goes are looked at again, on the days when they do.
    """
    cover = today or coverage(plan, on)
    last = _last_day(plan, on)
    away = {leave.person_id for leave in plan.table(Leave).values()}
    dated = away | {p.id for p in plan.people.values() if p.start or p.last_day}
    depths = _depths(cover, cover.holders, plan.assignments.values(), dated, last)
    return _exposure(plan, on, last, depths, _days_at_risk(depths, last))


def exposure_after(before: Exposure, cover: Coverage, touched: Iterable[int]) -> Exposure:
    """The same as ``exposure`` of a plan, where only these responsibilities were touched since;
    ``cover`` is its coverage on the first day."""
    plan, on = cover.plan, cover.on
    last = _last_day(plan, on)
    if last != before.last_day:
        return exposure(plan, on, cover)
    there = [one for one in touched if one in cover.holders]
    assignments = [a for one in there for a in plan.assignments_of(one)]
    renewed = _depths(cover, there, assignments, {a.person_id for a in assignments}, last)
    at_risk = {**before.days_at_risk, **dict.fromkeys(there, 0), **_days_at_risk(renewed, last)}
    depths = {**before.depths, **renewed}
    depths = {one: depths[one] for one in cover.holders}
    days_at_risk = {one: days for one in depths if (days := at_risk.get(one, 0))}
    return _exposure(plan, on, last, depths, days_at_risk)


def _exposure(
    plan: Plan, on: date, last: date, depths: dict[int, Depths], days_at_risk: dict[int, int]
) -> Exposure:
    steps = _steps(plan, depths, on)
    return Exposure(plan, on, last, steps, depths=depths, days_at_risk=days_at_risk)


def _depths(
    cover: Coverage,
    ids: Iterable[int],
    assignments: Iterable[Assignment],
    dated: Collection[int],
    last: date,
) -> dict[int, Depths]:
    """The depths of some responsibilities, from all their assignments; nobody but those ``dated``
    starts, leaves or goes on leave."""
    plan, on = cover.plan, cover.on
    depths: dict[int, Depths] = {one: ((on, len(cover.holders[one])),) for one in ids}
    for one, turns in _changing(plan, on, last, assignments, dated).items():
        staying = len(cover.holders[one] - turns.keys())
        row, days = plan.responsibilities[one], set().union(*turns.values())
        later = [(since, staying + _holding(plan, row, turns, since)) for since in sorted(days)]
        depths[one] = (*depths[one], *later)
    return depths


def _last_day(plan: Plan, on: date) -> date:
    launch = plan.info.launch
    ahead = (launch - on).days + AFTER_LAUNCH if launch is not None else -1
    days = ahead if ahead >= 0 else WITHOUT_LAUNCH
    return on + timedelta(days=min(days, (date.max - on).days))


def _changing(
    plan: Plan, on: date, last: date, assignments: Iterable[Assignment], dated: Collection[int]
) -> Mapping[int, dict[int, set[date]]]:
    """For each responsibility the people who may come or go, and the days when they may."""
    moves = {person: days for person in dated if (days := set(_moves_of(plan, person, on, last)))}
    rows = plan.responsibilities
    found: dict[int, dict[int, set[date]]] = {}
    for assignment in assignments:
        days = moves.get(assignment.person_id, _NEVER)
        if assignment.since or assignment.until or assignment.ready_on:
            days = days.union(_between(_turns(assignment), on, last))
        if days and assignment.responsibility_id in rows:
            people = found.setdefault(assignment.responsibility_id, {})
            people.setdefault(assignment.person_id, set()).update(days)
    return found


_NEVER: set[date] = set()


Turn = tuple[date | None, bool]
"""A day, and whether what changes does so on the day after."""


def _moves_of(plan: Plan, person_id: int, on: date, last: date) -> Iterator[date]:
    person = plan.people[person_id]
    turns: list[Turn] = [(person.start, False), (person.last_day, True)]
    for away in plan.leave_of(person_id):
        turns += [(away.first_day, False), (away.last_day, True)]
    return _between(turns, on, last)


def _turns(assignment: Assignment) -> list[Turn]:
    return [(assignment.since, False), (assignment.until, True), (assignment.ready_on, False)]


def _between(turns: Sequence[Turn], on: date, last: date) -> Iterator[date]:
    for when, day_after in turns:
        if when is not None and when < last and day_after and on <= when:
            yield when + timedelta(days=1)
        elif when is not None and not day_after and on < when <= last:
            yield when


def _holding(plan: Plan, row: Responsibility, people: Collection[int], on: date) -> int:
    """How many of these people hold a responsibility on a day."""
    there = {
        assignment.person_id
        for assignment in plan.assignments_of(row.id)
        if assignment.person_id in people
        and holds(assignment, row, on)
        and plan.present(plan.people[assignment.person_id], on)
    }
    return len(there)


def _steps(plan: Plan, depths: Mapping[int, Depths], on: date) -> tuple[tuple[date, int], ...]:
    changes: dict[date, int] = {on: 0}
    for one, pieces in depths.items():
        if len(pieces) == 1 and pieces[0][1]:
            continue
        weight, before = plan.responsibilities[one].weight, False
        for since, depth in pieces:
            if (depth == 0) != before:
                before = depth == 0
                changes[since] = changes.get(since, 0) + (weight if before else -weight)
    steps: list[tuple[date, int]] = []
    total = 0
    for since in sorted(changes):
        total += changes[since]
        if not steps or total != steps[-1][1]:
            steps.append((since, total))
    return tuple(steps)


def _days_at_risk(depths: Mapping[int, Depths], last: date) -> dict[int, int]:
    found = {}
    for one, pieces in depths.items():
        ends = [since for since, _ in pieces[1:]] + [last + timedelta(days=1)]
        days = sum(
            (end - since).days
            for (since, depth), end in zip(pieces, ends, strict=True)
            if depth <= 1
        )
        if days:
            found[one] = days
    return found
