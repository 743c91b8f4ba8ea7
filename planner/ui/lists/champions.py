"""The table of champions: one row for each appointment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.actions import roles, rows
from planner.analysis.cover.in_force import trained
from planner.models import Assignment, Department, Draft, Leave, Person, Plan
from planner.models.roles import OVER_STATUSES, ChampionStatus
from planner.text import mark, short_day, tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.lists.naming import PEOPLE, department_choice
from planner.ui.state.workspace import Workspace
from planner.ui.table import Beginning, Choice, Column, Day, Listing

if TYPE_CHECKING:
    from planner.analysis.measures import Measures

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


class _Seat(NamedTuple):
    """What the rows of a seat are made of, beside the people and the day, and the rows."""

    made_of: tuple[Department, Sequence[Assignment], frozenset[int], Mapping[int, date]]
    rows: list[ChampionRow]


class SeatsOfPlan(NamedTuple):
    """The rows of every champion seat in one state of the plan."""

    plan: Plan
    on: date
    away: dict[int, date]
    """The last day of leave of those who are away."""
    seats: dict[int, _Seat]


class ChampionRows:
    """A row for every appointment to a champion seat that has not ended; seats that a change does
    not touch keep theirs."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.known: SeatsOfPlan | None = None
        """The rows as they were last; none before the first time."""

    def current(self) -> list[ChampionRow]:
        """Return the rows for the plan as it is now."""
        self.known = seats_of_plan(self._workspace.measures, self.known)
        return [row for seat in self.known.seats.values() for row in seat.rows]


def seats_of_plan(measures: Measures, before: SeatsOfPlan | None = None) -> SeatsOfPlan:
    """Return the rows of every seat, those of an earlier state where nothing has changed them."""
    plan, on = measures.plan, measures.on
    holders, carried = measures.coverage.holders, measures.tested.carried
    away = {
        leave.person_id: leave.last_day
        for leave in plan.table(Leave).values()
        if leave.first_day <= on <= leave.last_day
    }
    now = SeatsOfPlan(plan, on, away, {})
    if before is not None and before.on != on:
        before = None
    stale = set[int]() if before is None else _touched_seats(before, now)
    for department in plan.departments.values():
        seat = plan.responsibility_for(department)
        given, tested = plan.assignments_of(seat.id), carried.get(seat.id, {})
        made_of = department, given, holders[seat.id], tested
        known = before.seats.get(department.id) if before is not None else None
        if known is None or seat.id in stale or known.made_of != made_of:
            known = _Seat(made_of, _rows_of_seat(now, *made_of))
        now.seats[department.id] = known
    return now


def _touched_seats(before: SeatsOfPlan, now: SeatsOfPlan) -> set[int]:
    """Return what is held by people who are not as they were."""
    was, people = before.plan.people, now.plan.people
    touched = {key for key, person in people.items() if was.get(key) is not person}
    touched.update(person for person, _ in before.away.items() ^ now.away.items())
    return {row.responsibility_id for key in touched for row in now.plan.assignments_by(key)}


def _rows_of_seat(
    now: SeatsOfPlan,
    department: Department,
    given: Sequence[Assignment],
    holders: frozenset[int],
    tested: Mapping[int, date],
) -> list[ChampionRow]:
    people, on, make, made = now.plan.people, now.on, ChampionRow._make, []
    alone = next(iter(holders)) if len(holders) == 1 else None
    for assignment in given:
        if assignment.until is not None and assignment.until < on:
            continue
        person = people[assignment.person_id]
        words, tone = state(assignment, person, on, now.away.get(person.id))
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


def _appoint(draft: Draft, values: Sequence[Any]) -> Assignment:
    """Nominate somebody in a department, as a pasted line says."""
    person_id, department_id = values
    seat = draft.plan.responsibility_for(draft.plan.departments[department_id])
    return roles.assign(draft, seat.id, person_id)


def _set_hours(draft: Draft, key: int, value: float | None) -> object:
    person_id = draft.plan.get(Assignment, key).person_id
    return rows.edit(draft, Person, person_id, hours=value)


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: who, where and as what; how far they came, and when they were seen."""
    own = OwnColumns(workspace, Assignment, "assignment")
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
            department_choice(workspace),
            _set_department,
            show=lambda r: r.department.name,
            width=16,
        ),
        own("role", kind=Choice(lambda: [(role, tr(words)) for role, words in _ROLES]), width=9),
        *_progress_columns(workspace, own),
        OwnColumns(workspace, Person, "person")("hours", write=_set_hours, width=9),
        own("last_active", show=lambda r: ago(r.assignment.last_active, workspace.today), width=12),
        own("confirmed_on"),
        *own.rest(except_for=("trained", "since", "until")),
    )


def _progress_columns(workspace: Workspace, own: OwnColumns) -> tuple[Column, ...]:
    """Return the columns of how far champions have come: asked, trained and tested."""
    today = Day(lambda: workspace.today)

    def set_status(draft: Draft, key: int, value: ChampionStatus) -> object:
        return roles.set_status(draft, key, value, workspace.today)

    return (
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
    )


def champion_listing(workspace: Workspace) -> Listing:
    """Return the table of champions, one row for each appointment."""
    return Listing(
        key="champions",
        columns=_columns(workspace),
        beginning=Beginning((tr("Champion"), tr("Department")), _appoint),
        remove_all=lambda draft, keys: rows.remove_many(draft, Assignment, keys),
        remove_label=lambda n: trn("remove {count} champion", "remove {count} champions", n),
        removed=lambda n: trn("Removed {count} champion.", "Removed {count} champions.", n),
    )
