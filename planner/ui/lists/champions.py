"""What the champion tables show: one row for each appointment, one for each department."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.analysis.champions.department_rows import DepartmentRow, cell, hours_cell
from planner.analysis.cover.in_force import trained
from planner.models import Assignment, Department, Person, Responsibility
from planner.text import short_day, tr, trn
from planner.ui.workspace import Workspace


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


class SeatRow(NamedTuple):
    """A department with who carries the network there."""

    key: int
    department: Department
    row: DepartmentRow
    seat: Responsibility
    champions: str
    needed: int


def champion_rows(workspace: Workspace) -> list[ChampionRow]:
    """Every appointment to a champion seat that has not ended."""
    plan, today = workspace.plan, workspace.today
    coverage = workspace.measures.coverage
    people, make = plan.people, ChampionRow._make
    made = []
    for department in plan.departments.values():
        seat = plan.responsibility_for(department)
        holders = coverage.holders[seat.id]
        alone = next(iter(holders)) if len(holders) == 1 else None
        for assignment in plan.assignments_of(seat.id):
            if assignment.until is not None and assignment.until < today:
                continue
            person = people[assignment.person_id]
            words, tone = state(assignment, person, today)
            row = (assignment.id, assignment, person, department, words, tone, person.id == alone)
            made.append(make(row))
    return made


def state(assignment: Assignment, person: Person, on: date) -> tuple[str, str]:
    """How a champion stands, in words and tone; that somebody leaves comes before all else."""
    if assignment.status == "stepped down":
        return tr("stepped down"), "plain"
    if person.last_day is not None:
        if person.last_day < on:
            return tr("has left"), "bad"
        return tr("leaving {day}", day=short_day(person.last_day, on)), "bad"
    if assignment.since is not None and assignment.since > on:
        return tr("from {day}", day=short_day(assignment.since, on)), "plain"
    if assignment.status == "nominated" and not trained(assignment, on):
        return tr("not yet asked"), "plain"
    if assignment.status == "asked":
        return tr("asked"), "plain"
    if not trained(assignment, on):
        return tr("training due"), "weak"
    if assignment.status == "quiet":
        return tr("quiet"), "weak"
    return tr(assignment.status or "ready"), "good"


def seat_rows(workspace: Workspace) -> list[SeatRow]:
    """Every department."""
    plan, measures = workspace.plan, workspace.measures
    made = []
    for row, need, seat in zip(measures.departments, measures.needs, measures.seats, strict=True):
        names = [plan.people[p].shown_name for p in seat.champions]
        made.append(
            SeatRow(
                row.department.id,
                row.department,
                row,
                plan.responsibility_for(row.department),
                ", ".join(sorted(names, key=str.casefold)),
                need.needed,
            )
        )
    return made


def ago(day: date | None, on: date) -> str:
    """How long ago a day was, as people say it."""
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


def count_words(count: int) -> str:
    return cell(count)[0]


def count_tone(count: int) -> str:
    return cell(count)[1]


def hours_words(row: DepartmentRow) -> str:
    return hours_cell(row.hours_pledged, row.hours_needed)[0]


def hours_tone(row: DepartmentRow) -> str:
    return hours_cell(row.hours_pledged, row.hours_needed)[1]
