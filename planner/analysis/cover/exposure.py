"""Measure 10: the worst day ahead, and how many days each responsibility rests on one or none.

An action counts today even if overdue, and on days ahead until it is due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.cover.group import Group, group_of
from planner.analysis.cover.holder_changes import HolderChanges, holder_changes, who_may_change
from planner.analysis.findings.subjects import group_names
from planner.models import Plan
from planner.text import day, tr

AFTER_LAUNCH = 90
"""Days after launch, and after today, up to which is looked ahead: the later of the two."""

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
    holder_changes: Mapping[int, HolderChanges]
    """For each responsibility who begins and stops to hold it; left out where nobody does."""
    ends: Mapping[int, date]
    """The last day on which an action counts, where that is before the last of the window."""

    @cached_property
    def worst_weight(self) -> int:
        """The most weight that has nobody on any one day."""
        return max(weight for _, weight in self.steps)

    @cached_property
    def worst_day(self) -> date:
        """The first day on which the most weight has nobody."""
        return next(on for on, weight in self.steps if weight == self.worst_weight)

    @cached_property
    def uncovered(self) -> Group:
        """What has nobody on the worst day."""
        return self.uncovered_on(self.worst_day)

    def uncovered_on(self, on: date) -> Group:
        """Return what has nobody on a day of the window."""
        return self._of_depth(0, on)

    def alone_on(self, on: date) -> Group:
        """Return what one person holds alone on a day of the window."""
        return self._of_depth(1, on)

    def weight_on(self, on: date) -> int:
        """Return the weight of all that counts on a day of the window."""
        rows = self.plan.responsibilities
        over = (ended_id for ended_id, end in self.ends.items() if end < on)
        return sum(row.weight for row in rows.values()) - sum(
            rows[ended_id].weight for ended_id in over
        )

    def _of_depth(self, depth: int, on: date) -> Group:
        """Return what has so many holders on a day, one or none: that is, what is at risk
        that day."""
        at_risk = (
            row_id
            for row_id in self.days_at_risk
            if self.depth(row_id, on) == depth and on <= self.ends.get(row_id, on)
        )
        return group_of(self.plan, at_risk)

    @property
    def changes(self) -> bool:
        """Whether anybody's dates change who holds what."""
        return bool(self.holder_changes)

    @cached_property
    def lost(self) -> Group:
        """What has nobody on the worst day, and somebody on the first."""
        ids = (row_id for row_id in self.uncovered.ids if self.depth(row_id, self.first_day) > 0)
        return group_of(self.plan, ids)

    def depth(self, responsibility_id: int, on: date) -> int:
        """Return the number of holders on a day of the window."""
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
        names = group_names(self.plan, self.lost, 3)
        return tr("On {day} {names} will have nobody.", day=day(self.worst_day), names=names)


def exposure(plan: Plan, on: date, today: Coverage | None = None) -> Exposure:
    """Return the cover from a day until 90 days after launch.

    It changes with start dates, last days and leave, and on the days on which assignments begin,
    end and become ready.

    ``today`` is the coverage of that first day, where it is known already. Only responsibilities
    of which somebody comes or goes are looked at again, on the days when they do.
    """
    cover = today or coverage(plan, on)
    last = last_day_ahead(plan, on)
    changing = holder_changes(plan, on, last, who_may_change(plan, on, last))
    ends = action_ends(plan, on, last)
    depths = depths_ahead(cover, cover.holders, changing, ends)
    at_risk = count_days_at_risk(depths, last, ends)
    return exposure_from(cover, last, changing, depths, at_risk, ends)


def exposure_from(
    cover: Coverage,
    last: date,
    changing: dict[int, HolderChanges],
    depths: dict[int, Depths],
    days_at_risk: dict[int, int],
    ends: Mapping[int, date],
) -> Exposure:
    """Return cover over a window, of which depths, turns and ends are known already."""
    plan, on = cover.plan, cover.on
    steps = _steps(plan, {row_id: depths[row_id] for row_id in days_at_risk}, on, ends)
    return Exposure(plan, on, last, steps, depths, days_at_risk, changing, ends)


def action_ends(plan: Plan, on: date, last: date) -> dict[int, date]:
    """Return the last day on which each action counts: its due date, today if that is past."""
    found: dict[int, date] = {}
    for row in plan.responsibilities.values():
        due = plan.actions[row.action_id].due if row.action_id is not None else None
        if due is not None and due < last:
            found[row.id] = max(due, on)
    return found


def depths_ahead(
    cover: Coverage,
    ids: Iterable[int],
    changing: Mapping[int, HolderChanges],
    ends: Mapping[int, date],
) -> dict[int, Depths]:
    """Return the depths of some responsibilities, from who holds them and who comes and goes."""
    on, holders = cover.on, cover.holders
    depths: dict[int, Depths] = {row_id: ((on, len(holders[row_id])),) for row_id in ids}
    for row_id in depths.keys() & changing.keys():
        days: dict[date, int] = {}
        for steps in changing[row_id].values():
            for when, step in steps:
                days[when] = days.get(when, 0) + step
        depth, later = len(holders[row_id]), list[tuple[date, int]]()
        for when in sorted(days):
            depth += days[when]
            if when <= ends.get(row_id, when):
                later.append((when, depth))
        depths[row_id] = (*depths[row_id], *later)
    return depths


def last_day_ahead(plan: Plan, on: date) -> date:
    """Return the last day that is looked ahead to: 90 days after launch, or from now if later."""
    later = max(plan.info.launch or on, on)
    return later + timedelta(days=min(AFTER_LAUNCH, (date.max - later).days))


def with_end(pieces: Depths, end: date | None) -> Depths:
    """Return depths with, from the day after their end on, -1 for what no longer counts."""
    return pieces if end is None else (*pieces, (end + timedelta(days=1), -1))


def _steps(
    plan: Plan, depths: Mapping[int, Depths], on: date, ends: Mapping[int, date]
) -> tuple[tuple[date, int], ...]:
    changes: dict[date, int] = {on: 0}
    for row_id, pieces in depths.items():
        if len(pieces) == 1 and pieces[0][1]:
            continue
        weight, before = plan.responsibilities[row_id].weight, False
        for since, depth in with_end(pieces, ends.get(row_id)):
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


def count_days_at_risk(
    depths: Mapping[int, Depths], last: date, ends: Mapping[int, date]
) -> dict[int, int]:
    """Return on how many days each responsibility has one holder or none, up to a last day."""
    found = {}
    for row_id, pieces in depths.items():
        over = ends.get(row_id, last) + timedelta(days=1)
        until = [since for since, _ in pieces[1:]] + [over]
        days = sum(
            (end - since).days
            for (since, depth), end in zip(pieces, until, strict=True)
            if depth <= 1
        )
        if days:
            found[row_id] = days
    return found
