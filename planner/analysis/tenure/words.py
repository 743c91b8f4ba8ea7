"""Who held what when, in words: one line for each stretch, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.stretches import Gap, Stretch, gaps, stretches_by, stretches_of
from planner.models import Person, Plan, Responsibility
from planner.models.kinds import references
from planner.models.roles import Kind
from planner.models.row import TABLES, display_name
from planner.text import day, tr


class Line(NamedTuple):
    """Somebody's time with something, or a time without anybody."""

    name: str
    """Who had it, or what it was."""
    words: str
    """As what, and from when to when."""
    first: date | None
    """None: no first day is known."""
    last: date | None
    """None: it has no end."""
    holds: bool | None
    """Whether they counted as its holder; none where nobody did."""

    @property
    def sentence(self) -> str:
        """All of it, as one reads it out."""
        return tr("{name}: {words}", name=self.name, words=self.words)


def who_held(
    plan: Plan, log: AssignmentLog, responsibility: Responsibility, on: date
) -> tuple[Line, ...]:
    """Return who had a responsibility when, and when nobody held it."""
    stretches = stretches_of(plan, log, responsibility.id)
    lines = [_line(_person(plan, log, s.person_id), responsibility.kind, s, on) for s in stretches]
    lines += [_nobody(gap, on) for gap in gaps(stretches)]
    return _newest_first(lines)


def what_was_held(plan: Plan, log: AssignmentLog, person_id: int, on: date) -> tuple[Line, ...]:
    """Return what a person had when; nothing of a person who was erased."""
    lines = []
    for stretch in stretches_by(plan, log, person_id):
        responsibility = _responsibility(plan, log, stretch.responsibility_id)
        name = _subject(plan, log, responsibility)
        lines.append(_line(name, responsibility.kind, stretch, on))
    return _newest_first(lines)


def held_over_time(plan: Plan, log: AssignmentLog, person_id: int, on: date) -> list[str]:
    """Return what a person had when for whoever asks what is held on them, one line for each."""
    lines = what_was_held(plan, log, person_id, on)
    return [tr("over time: {line}", line=line.sentence) for line in lines]


def _newest_first(lines: Sequence[Line]) -> tuple[Line, ...]:
    def order(line: Line) -> tuple[date, date]:
        return line.first or date.min, line.last or date.max

    return tuple(sorted(lines, key=order, reverse=True))


def _line(name: str, kind: Kind, stretch: Stretch, on: date) -> Line:
    words = tr("{role}, {period}", role=_role(kind, stretch), period=_period(stretch, on))
    if stretch.entered is not None:
        words = tr("{words}, entered on {day}", words=words, day=day(stretch.entered, on))
    return Line(name, words, stretch.first, stretch.last, stretch.holds)


def _nobody(gap: Gap, on: date) -> Line:
    return Line(tr("Nobody"), _days(gap.first, gap.last, on), gap.first, gap.last, None)


def _role(kind: Kind, stretch: Stretch) -> str:
    seat, holds = kind == "champion seat", stretch.holds
    if stretch.role == "backup":
        if stretch.status is not None:
            return tr("backup, {status}", status=tr(stretch.status))
        if seat:
            return tr("trained backup") if holds else tr("backup, not trained yet")
        return tr("ready backup") if holds else tr("backup, not ready yet")
    if stretch.status is not None:
        return tr(stretch.status)
    return tr("champion") if seat else tr("owner")


def _period(stretch: Stretch, on: date) -> str:
    first, last = stretch.first, stretch.last
    if first is None:
        return _until(last, on)
    if stretch.dated or first > on:
        return _days(first, last, on)
    if last is None:
        return tr("in the plan since {day}", day=day(first, on))
    return tr("in the plan from {first} to {last}", first=day(first, last), last=day(last, on))


def _until(last: date | None, on: date) -> str:
    if last is None:
        return tr("no first day known")
    return tr("until {day}, no first day known", day=day(last, on))


def _days(first: date, last: date | None, on: date) -> str:
    if last is None:
        since = tr("since {day}") if first <= on else tr("from {day} on")
        return since.format(day=day(first, on))
    if first == last:
        return tr("on {day}", day=day(first, on))
    return tr("from {first} to {last}", first=day(first, last), last=day(last, on))


# What things are and were called ---------------------------------------------------------


def _person(plan: Plan, log: AssignmentLog, person_id: int) -> str:
    return _name_of(plan, log, Person, person_id)


def _responsibility(plan: Plan, log: AssignmentLog, row_id: int) -> Responsibility:
    found = plan.table(Responsibility).get(row_id) or log.removed(Responsibility, row_id)
    assert isinstance(found, Responsibility)
    return found


def _subject(plan: Plan, log: AssignmentLog, responsibility: Responsibility) -> str:
    """Return the name of what a responsibility is about, or was."""
    about = {table: getattr(responsibility, f) for f, table in references("responsibility").items()}
    table, row_id = next((table, row_id) for table, row_id in about.items() if row_id is not None)
    return _name_of(plan, log, TABLES[table], row_id)


def _name_of(plan: Plan, log: AssignmentLog, row_type: type[Any], row_id: int) -> str:
    row = plan.table(row_type).get(row_id)
    if row is not None:
        return display_name(row)
    return tr("{name} (no longer in the plan)", name=display_name(log.removed(row_type, row_id)))
