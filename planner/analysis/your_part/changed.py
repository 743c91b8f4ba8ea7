"""What has changed for one person since a day: what happened, what is wrong now, what is settled.

What happened is told by its rows, so that it can be said with names or without.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.analysis.findings.finding import Finding, part_key
from planner.analysis.measures import Measures
from planner.analysis.meeting.snapshots import latest, latest_before
from planner.analysis.your_part.decisions import decisions_from
from planner.analysis.your_part.departments import Mine, current_assignments
from planner.models import Assignment, CheckIn, Decision, Drill, Plan, Snapshot, Stage, Thanks
from planner.models.roles import NOT_HOLDING_STATUSES

USUAL_DAYS = timedelta(days=28)
"""How far back is looked where there is no earlier pack and nobody said a day."""
_A_DAY = timedelta(days=1)

EventKind = Literal["stage", "came", "ended", "left", "drill", "decision", "check-in", "thanks"]


class Happened(NamedTuple):
    """Something that happened on a day; ``row_id`` is a row of the kind's table: an assignment of
    who came, ended or left."""

    on: date
    kind: EventKind
    row_id: int


class Changed(NamedTuple):
    """What has changed since a day."""

    since: date
    snapshot: Snapshot | None
    """The pack that findings are compared with; none where there was none by then."""
    events: tuple[Happened, ...]
    """The newest first."""
    new: frozenset[str]
    """What is wrong now and was not then: parts of findings, by key."""
    settled: frozenset[str]
    """What was wrong then and is not now, likewise."""


def changed_for(
    measures: Measures,
    findings: Iterable[Finding],
    person_id: int,
    departments: Collection[Mine],
    since: date | None = None,
) -> Changed:
    """Return what has changed for somebody since a day; without one since the last pack dated
    before this day, or in the last four weeks where there was none.

    It is about these departments, what they hold and themselves. ``findings`` are all there are.
    """
    plan, on = measures.plan, measures.on
    snapshot = latest_before(plan, on) if since is None else latest(plan, since)
    if since is None:
        since = snapshot.on if snapshot else on - USUAL_DAYS
    new, settled = _compared(measures, findings, person_id, departments, snapshot)
    events = {
        event: None
        for event in _events(measures, person_id, departments, since)
        if since < event.on <= on
    }
    newest_first = sorted(events, key=lambda e: (-e.on.toordinal(), e.kind, e.row_id))
    return Changed(since, snapshot, tuple(newest_first), new, settled)


def _compared(
    measures: Measures,
    findings: Iterable[Finding],
    person_id: int,
    departments: Collection[Mine],
    snapshot: Snapshot | None,
) -> tuple[frozenset[str], frozenset[str]]:
    """Return what of somebody's is wrong now and was not at a snapshot, and what was and is not.
    What was accepted since is neither."""
    data = json.loads(snapshot.data) if snapshot else {}
    if "findings" not in data:
        return frozenset(), frozenset()
    mine = set(_identities(measures, person_id, departments))
    then = {part["key"] for old in data["findings"] for part in old["parts"]}
    now = {
        part_key(finding.code, row): finding.waived is None
        for finding in findings
        for row in finding.rows
        if row.identity in mine
    }
    return (
        frozenset(key for key, is_open in now.items() if is_open and key not in then),
        frozenset(k for k in then - now.keys() if k.partition(" ")[2] in mine),
    )


def _identities(measures: Measures, person_id: int, departments: Collection[Mine]) -> Iterator[str]:
    """Yield what findings call what is somebody's (see ``About.identity``)."""
    yield f"person:{person_id}"
    yield from (f"department:{mine.seat.department.id}" for mine in departments)
    for _, row in current_assignments(measures, person_id):
        for kind in ("sponsor", "goal", "purpose", "action"):
            if (row_id := getattr(row, f"{kind}_id")) is not None:
                yield f"{kind}:{row_id}"


def _events(
    measures: Measures, person_id: int, departments: Collection[Mine], since: date
) -> Iterator[Happened]:
    plan = measures.plan
    for mine in departments:
        yield from _of_seat(plan, mine.seat.responsibility_id, since, measures.on)
    for thanks in plan.where(Thanks, "person_id", person_id):
        yield Happened(thanks.on, "thanks", thanks.id)
    for _, row in current_assignments(measures, person_id):
        for check_in in plan.where(CheckIn, "goal_id", row.goal_id) if row.goal_id else ():
            yield Happened(check_in.on, "check-in", check_in.id)
    yield from _decided(measures, person_id)


def _of_seat(plan: Plan, seat_id: int, since: date, on: date) -> Iterator[Happened]:
    """Yield what happened in a champion seat: the last stage that each came to, who came, ended or
    left, and drills."""
    every = plan.where(Stage, "responsibility_id", seat_id)
    stages = {
        stage.person_id: stage
        for stage in sorted(every, key=lambda s: (s.on, s.id))
        if since < stage.on <= on
    }
    for stage in stages.values():
        yield Happened(stage.on, "stage", stage.id)
    for given in plan.assignments_of(seat_id):
        if given.person_id not in stages:
            yield from _of_assignment(plan, given)
    for drill in plan.where(Drill, "responsibility_id", seat_id):
        if drill.outcome != "planned":
            yield Happened(drill.on, "drill", drill.id)


def _of_assignment(plan: Plan, given: Assignment) -> Iterator[Happened]:
    """Yield when somebody came to a seat and when they ended or left, the day after the last."""
    if given.status in NOT_HOLDING_STATUSES:
        return
    if given.since is not None:
        yield Happened(given.since, "came", given.id)
    last_day = plan.people[given.person_id].last_day
    if given.until is not None and given.until < date.max:
        yield Happened(given.until + _A_DAY, "ended", given.id)
    if last_day is not None and last_day < date.max:
        yield Happened(last_day + _A_DAY, "left", given.id)


def _decided(measures: Measures, person_id: int) -> Iterator[Happened]:
    """Yield the decisions that somebody was asked for and that were taken."""
    taken = (d for d in measures.plan.table(Decision).values() if d.outcome != "open")
    for decision in decisions_from(measures, person_id, taken):
        if decision.decided_on is not None:
            yield Happened(decision.decided_on, "decision", decision.id)
