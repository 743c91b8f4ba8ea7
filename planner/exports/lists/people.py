"""The lists of people and of departments."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import NamedTuple

from planner.analysis.champions.department_rows import DepartmentRow
from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Cover, Listing, View
from planner.models import Department, Person, Responsibility
from planner.text import tr


def people(view: View) -> Listing:
    """Return everyone in the plan, present or not, with what rests on them."""
    plan, coverage = view.plan, view.coverage
    absent, load = plan.absent(view.on), view.measures.carried
    carried = dict(zip(load.people, load.shares, strict=True))
    ordered = sorted(plan.people.values(), key=lambda p: (p.shown_name.casefold(), p.id))
    resting: tuple[Column[Person], ...] = (
        Column(
            "presence",
            tr("On this day"),
            lambda p: _presence(p, view.on) if p.id in absent else tr("there"),
        ),
        Column("holds", tr("Holds"), lambda p: len(coverage.held.get(p.id, ())), "number"),
        Column(
            "alone", tr("Weight held alone"), lambda p: coverage.load_alone(p.id), "number",
            total="sum",
        ),
        Column("carried", tr("Carries"), lambda p: round(carried.get(p.id, 0), 4), "share"),
    )  # fmt: skip
    columns = with_computed(own_columns(view, Person), after={"hours": resting})
    return view.listing(
        "people",
        tr("People"),
        columns,
        ((f"person {p.id}", p) for p in ordered),
        of_people=True,
        about=tr("Everyone in the plan, what they pledged and what rests on them."),
        empty=tr("Nobody is in the plan yet."),
    )


def _presence(person: Person, on: date) -> str:
    if person.start is not None and on < person.start:
        return tr("not started")
    if person.last_day is not None and on > person.last_day:
        return tr("left")
    return tr("on leave")


class _DepartmentLine(NamedTuple):
    department: Department
    row: DepartmentRow
    seat: Responsibility


def departments(view: View) -> Listing:
    """Return every department with how many hold each thing in it, and the hours pledged."""
    plan = view.plan
    parts = [
        _DepartmentLine(row.department, row, plan.responsibility_for(row.department))
        for row in view.measures.departments
    ]
    parts.sort(key=lambda p: (p.department.name.casefold(), p.department.id))
    own = own_columns(view, Department, attrgetter("department"))
    columns = with_computed(own, after={"communications": _cover_columns(view)})
    return view.listing(
        "departments",
        tr("Departments"),
        columns,
        ((f"department {p.department.id}", p) for p in parts),
        about=tr(
            "How many people hold each thing in each department, and the hours of theirs that it "
            "can use."
        ),
        empty=tr("No department is in the plan yet."),
    )


def _cover_columns(view: View) -> tuple[Column[_DepartmentLine], ...]:
    """Return the columns for how many hold each thing there, and the hours it can use."""
    return (
        Column("cover", tr("Cover"), lambda p: view.cover(p.seat), "cover"),
        *own_columns(view, Responsibility, attrgetter("seat")),
        Column("sponsors", tr("Sponsors"), lambda p: Cover(p.row.sponsors), "cover"),
        Column("champions", tr("Champions"), lambda p: Cover(p.row.champions), "cover"),
        Column("backups", tr("Backups"), lambda p: Cover(p.row.backups), "cover"),
        Column("trained", tr("Trained"), lambda p: Cover(p.row.trained), "cover"),
        Column("tested", tr("Tested"), lambda p: p.row.tested, "number"),
        Column("goal_owners", tr("Goal owners"), lambda p: Cover(p.row.goal_owners), "cover"),
        Column(
            "hours_used", tr("Hours that can be used"), lambda p: p.row.hours_used, "hours",
            total="sum",
        ),
        Column(
            "hours_needed", tr("Hours needed"), lambda p: p.row.hours_needed, "hours", total="sum"
        ),
    )  # fmt: skip
