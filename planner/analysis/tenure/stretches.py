"""Who held what from which day to which, as the plan had it and as it was corrected since.

Of a day the plan is asked as it stood at the end of that day. For days before an assignment came
into the plan its own first day speaks, and an end that was entered late counts from its own day. A
step that was undone counts as never taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from planner.analysis.cover.coverage import holds
from planner.analysis.tenure.log import AssignmentLog, Version
from planner.models import Assignment, Person, Plan, Responsibility
from planner.models.roles import OVER_STATUSES, ChampionStatus, Role

_A_DAY = timedelta(days=1)


class Stretch(NamedTuple):
    """A person has a responsibility in one role, over days without a gap."""

    responsibility_id: int
    person_id: int
    role: Role
    holds: bool
    """Whether they count as its holder."""
    status: ChampionStatus | None
    """How far somebody in a champion seat has come who does not count yet, or no longer."""
    first: date | None
    """None: no first day is known."""
    last: date | None
    """None: it has no end."""
    entered: date | None = None
    """The day it came into the plan, where that is later than it began."""
    dated: bool = True
    """Whether somebody gave the first day; if not, it is the day it came into the plan."""

    @property
    def begin(self) -> date:
        """Its first day, the first of all days where none is known."""
        return self.first or date.min

    @property
    def end(self) -> date:
        """Its last day, the last of all days where it has none."""
        return self.last or date.max


class Gap(NamedTuple):
    """Nobody holds a responsibility, over days without a gap."""

    first: date
    last: date | None
    """None: nobody is named for the time after."""


def stretches_of(plan: Plan, log: AssignmentLog, responsibility_id: int) -> tuple[Stretch, ...]:
    """Return who had a responsibility when, oldest first."""
    every = _stretches(plan, log, log.versions_of(plan, responsibility_id))
    return _join_adjacent(s for s in every if s.responsibility_id == responsibility_id)


def stretches_by(plan: Plan, log: AssignmentLog, person_id: int) -> tuple[Stretch, ...]:
    """Return what a person had when, oldest first; nothing of a person who was erased."""
    every = _stretches(plan, log, log.versions_by(plan, person_id))
    return _join_adjacent(s for s in every if s.person_id == person_id)


def gaps(stretches: Iterable[Stretch]) -> tuple[Gap, ...]:
    """Return when nobody held a responsibility that somebody held before, oldest first."""
    held = sorted((s for s in stretches if s.holds), key=lambda s: s.begin)
    reached = accumulate((stretch.end for stretch in held), max)
    ahead = [*(stretch.begin for stretch in held[1:]), None]
    return tuple(
        Gap(end + _A_DAY, begin and begin - _A_DAY)
        for end, begin in zip(reached, ahead, strict=False)
        if end < date.max and (begin is None or begin > end + _A_DAY)
    )


def _stretches(
    plan: Plan, log: AssignmentLog, rows: Iterable[Sequence[Version]]
) -> Iterator[Stretch]:
    """Yield the stretches that these assignments were, each by its versions."""
    idle = plan.settings.idle_statuses
    for versions in rows:
        known = _at_end_of_days(versions)
        for at, version in enumerate(known):
            if version.row is not None:
                found = _window(known, at)
                yield from _of_version(plan, log, version.row, found, idle)


class _Window(NamedTuple):
    """From when to when a version speaks, and when it came into the plan."""

    first: date | None
    last: date | None
    entered: date | None
    dated: bool


def _at_end_of_days(versions: Sequence[Version]) -> list[Version]:
    """Return the last version of each day."""
    return list({version.on: version for version in versions}.values())


def _window(known: Sequence[Version], at: int) -> _Window:
    version, later = known[at], known[at + 1 :]
    row, ends = version.row, [w.row.until for w in later if w.row is not None and w.row.until]
    assert row is not None
    if later and later[0].on is not None:
        ends.append(later[0].on - _A_DAY)
    last = min(ends, default=None)
    entered = version.on or row.entered_on
    if at:
        return _Window(version.on, last, None, True)
    claimed = _claimed(known)
    began = min(filter(None, (claimed, version.on)), default=row.entered_on)
    late = entered if entered and began and began < entered else None
    return _Window(began, last, late, claimed is not None)


def _claimed(known: Sequence[Version]) -> date | None:
    """Return the first day that any version gives for the time in which the first one stood."""
    until = known[1].on if len(known) > 1 else None
    given = [v.row.since for v in known if v.row is not None and v.row.since is not None]
    return min((day for day in given if until is None or day < until), default=None)


def _of_version(
    plan: Plan, log: AssignmentLog, row: Assignment, window: _Window, idle: Collection[str]
) -> Iterator[Stretch]:
    """Yield what an assignment was within a window: at most two stretches, before somebody was
    ready and after."""
    person = plan.people.get(row.person_id) or log.removed(Person, row.person_id)
    rows = plan.table(Responsibility)
    held = rows.get(row.responsibility_id) or log.removed(Responsibility, row.responsibility_id)
    if person is None or held is None or row.status in OVER_STATUSES:
        return
    first = max(filter(None, (window.first, row.since, person.start)), default=None)
    last = min(filter(None, (window.last, row.until, person.last_day)), default=None)
    for begin, end in _before_and_after_ready(row, first, last):
        if begin is None or end is None or begin <= end:
            counts = holds(row, held, begin or date.min, idle)
            status = None if counts or row.status not in idle else row.status
            known = (begin, end, window.entered, window.dated or status is not None)
            yield Stretch(held.id, person.id, row.role, counts, status, *known)


def _before_and_after_ready(
    row: Assignment, first: date | None, last: date | None
) -> Iterator[tuple[date | None, date | None]]:
    """Yield the days before somebody was ready and those from then on."""
    split = row.ready_on if row.role == "backup" and row.ready else None
    if split is None or split <= (first or date.min) or split > (last or date.max):
        yield first, last
    else:
        yield first, split - _A_DAY
        yield split, last


def _join_adjacent(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches that follow one another as one, oldest first."""
    found: list[Stretch] = []
    newest: dict[tuple[object, ...], int] = {}
    for stretch in sorted(stretches, key=lambda s: (s.begin, s.end, s.person_id, s.role)):
        before = newest.get(stretch[:5])
        if before is not None and _follows(found[before], stretch):
            longer = max(found[before].end, stretch.end)
            found[before] = found[before]._replace(last=None if longer == date.max else longer)
        else:
            newest[stretch[:5]] = len(found)
            found.append(stretch)
    return tuple(found)


def _follows(before: Stretch, after: Stretch) -> bool:
    """Return whether one goes on where the other ends. What was entered late stays apart: at the
    time, the plan had a gap."""
    if after.entered not in (None, before.entered):
        return False
    return before.last is None or after.begin <= before.last + _A_DAY
