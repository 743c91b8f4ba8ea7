"""The table of champions: one row for each appointment."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.actions import roles, rows
from planner.analysis.cover.in_force import trained
from planner.models import Assignment, Department, Draft, Leave, Person
from planner.models.roles import OVER_STATUSES, ChampionStatus
from planner.text import mark, short_day, tr, trn
from planner.ui.lists.naming import DEPARTMENTS, PEOPLE, Choices, no_department
from planner.ui.lists.own import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Day, Listing

_ROLES = (("owner", mark("Champion")), ("backup", mark("Backup")))


class ChampionRow(NamedTuple):
    """A person appointed to a department's champion seat."""

    key: int
    assignment: Assignment
    person: Person
    department: Department
    words: str
    tone: str
    alone: bool
    """The only holder of the seat."""
    tested: date | None
    """The day on which they last carried the seat alone, as far as that counts still."""


def champion_rows(workspace: Workspace) -> list[ChampionRow]:
    """Return a row for every appointment to a champion seat that has not ended."""
    plan, today = workspace.plan, workspace.today
    coverage, carried = workspace.measures.coverage, workspace.measures.tested.carried
    people, make = plan.people, ChampionRow._make
    away = {
        leave.person_id: leave.last_day
        for leave in plan.table(Leave).values()
        if leave.first_day <= today <= leave.last_day
    }
    made = []
    for department in plan.departments.values():
        seat = plan.responsibility_for(department)
        holders, tested = coverage.holders[seat.id], carried.get(seat.id, {})
        alone = next(iter(holders)) if len(holders) == 1 else None
        for assignment in plan.assignments_of(seat.id):
            if assignment.until is not None and assignment.until < today:
                continue
            person = people[assignment.person_id]
            words, tone = state(assignment, person, today, away.get(person.id))
            alone_there, last = person.id == alone, tested.get(person.id)
            row = (assignment.id, assignment, person, department, words, tone, alone_there, last)
            made.append(make(row))
    return made


def state(
    assignment: Assignment, person: Person, on: date, away_until: date | None = None
) -> tuple[str, str]:
    """Return how a champion stands, in words and tone; leaving or being away comes first."""
    if assignment.status is not None and assignment.status in OVER_STATUSES:
        return tr(assignment.status), "plain"
    if person.last_day is not None:
        if person.last_day < on:
            return tr("has left"), "bad"
        return tr("leaving {day}", day=short_day(person.last_day, on)), "bad"
    if away_until is not None:
        return tr("away until {day}", day=short_day(away_until, on)), "weak"
    if assignment.since is not None and assignment.since > on:
        return tr("from {day}", day=short_day(assignment.since, on)), "plain"
    if assignment.status == "nominated":
        return tr("not yet asked"), "plain"
    if assignment.status == "asked":
        return tr("asked"), "plain"
    if not trained(assignment, on):
        return tr("training due"), "weak"
    if assignment.status == "quiet":
        return tr("quiet"), "weak"
    return tr(assignment.status or "ready"), "good"


def ago(day: date | None, on: date) -> str:
    """Return how long ago a day was, as people say it."""
    if day is None:
        return ""
    days = (on - day).days
    if days == 0:
        return tr("today")
    if days == 1:
        return tr("yesterday")
    if days < 0:
        return short_day(day, on)
    return trn("{count} day ago", "{count} days ago", days)


def _set_trained(draft: Draft, key: int, value: date | None) -> object:
    return roles.set_ready(draft, key, value is not None, value)


def _set_department(draft: Draft, key: int, value: int) -> object:
    seat = draft.plan.responsibility_for(draft.plan.departments[value])
    return rows.edit(draft, Assignment, key, responsibility_id=seat.id)


def _set_hours(draft: Draft, key: int, value: float | None) -> object:
    person_id = draft.plan.get(Assignment, key).person_id
    return rows.edit(draft, Person, person_id, hours=value)


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: who, where and as what; how far they came, and when they were seen."""
    own, today = OwnColumns(workspace, Assignment, "assignment"), Day(lambda: workspace.today)

    def set_status(draft: Draft, key: int, value: ChampionStatus) -> object:
        return roles.set_status(draft, key, value, workspace.today)

    return (
        own(
            "person",
            kind=own.choice("person", making=PEOPLE),
            label=tr("appoint somebody else"),
            show=lambda r: r.person.shown_name,
            width=17,
            strong=True,
        ),
        Column(
            tr("Department"),
            lambda r: r.department.id,
            Choice(Choices(workspace).departments, making=DEPARTMENTS, what=no_department()),
            _set_department,
            show=lambda r: r.department.name,
            width=16,
        ),
        own("role", kind=Choice(lambda: [(role, tr(words)) for role, words in _ROLES]), width=9),
        own(
            "status",
            write=set_status,
            label=tr("change champion’s status"),
            show=lambda r: r.words,
            tone=lambda r: r.tone,
            width=18,
        ),
        own(
            "trained_on",
            write=_set_trained,
            show=lambda r: (
                today.show(r.assignment.ready_on) or (tr("yes") if r.assignment.ready else "")
            ),
            width=9,
        ),
        Column(tr("Tested"), lambda r: r.tested, today, width=9),
        OwnColumns(workspace, Person, "person")("hours", write=_set_hours, width=9),
        own("last_active", show=lambda r: ago(r.assignment.last_active, workspace.today), width=12),
        own("confirmed_on"),
        *own.rest(beside=("trained", "since", "until")),
    )


def champion_listing(workspace: Workspace) -> Listing:
    """Return the table of champions, one row for each appointment."""
    return Listing(
        key="champions",
        columns=_columns(workspace),
        remove_all=lambda draft, keys: rows.remove_many(draft, Assignment, keys),
        remove_label=lambda n: trn("remove {count} champion", "remove {count} champions", n),
        removed=lambda n: trn("Removed {count} champion.", "Removed {count} champions.", n),
    )
