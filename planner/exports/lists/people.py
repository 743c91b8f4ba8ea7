"""The lists of people and of departments."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.analysis.champions.department_rows import DepartmentRow
from planner.exports.lists.listing import Column, Cover, Listing, View, word, yes_no
from planner.models import Department, Person, Responsibility
from planner.text import tr


def people(view: View) -> Listing:
    """Everyone in the plan, there or not, with what rests on them."""
    names, plan, coverage = view.names, view.plan, view.coverage
    absent = plan.absent(view.on)
    ordered = sorted(plan.people.values(), key=lambda p: (p.shown_name.casefold(), p.id))
    columns: tuple[Column[Person], ...] = (
        Column("name", tr("Name"), lambda p: p.name, editable=True),
        Column("id", tr("Id"), lambda p: p.ref, "id", editable=True, private=True),
        Column("email", tr("E-mail"), lambda p: p.email, editable=True, private=True),
        Column("title", tr("Job title"), lambda p: p.title, editable=True, private=True),
        Column(
            "department",
            tr("Department"),
            lambda p: names.department(p.department_id) if p.department_id else None,
            choices="departments",
            editable=True,
        ),
        Column(
            "manager",
            tr("Manager"),
            lambda p: names.person(p.manager_id) if p.manager_id else None,
            choices="people",
            editable=True,
        ),
        Column("organisation", tr("Organisation"), lambda p: p.organisation, editable=True),
        Column("site", tr("Site"), lambda p: p.site, editable=True),
        Column("start", tr("First day"), lambda p: p.start, "day", editable=True),
        Column("last_day", tr("Last day"), lambda p: p.last_day, "day", editable=True),
        Column("hours", tr("Hours a week"), lambda p: p.hours, "hours", editable=True, total="sum"),
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
        Column("note", tr("Note"), lambda p: p.note, "long", editable=True, private=True),
    )  # fmt: skip
    return view.listing(
        "people",
        tr("People"),
        columns,
        ((f"person {p.id}", p) for p in ordered),
        about=tr("Everyone in the plan, what they pledged and what rests on them."),
        empty=tr("Nobody is in the plan yet."),
    )


def _presence(person: Person, on: date) -> str:
    if person.start is not None and on < person.start:
        return tr("not started")
    if person.last_day is not None and on > person.last_day:
        return tr("left")
    return tr("on leave")


class _Part(NamedTuple):
    department: Department
    row: DepartmentRow
    seat: Responsibility


def departments(view: View) -> Listing:
    """Every department with how many hold each thing in it, and the hours pledged."""
    names, plan = view.names, view.plan
    parts = [
        _Part(row.department, row, plan.responsibility_for(row.department))
        for row in view.measures.departments
    ]
    parts.sort(key=lambda p: (p.department.name.casefold(), p.department.id))
    columns: tuple[Column[_Part], ...] = (
        Column("name", tr("Department"), lambda p: p.department.name, editable=True),
        Column(
            "parent",
            tr("Part of"),
            lambda p: (
                names.department(p.department.parent_id) if p.department.parent_id else None
            ),
            choices="departments",
            editable=True,
        ),
        Column(
            "headcount", tr("Staff"), lambda p: p.department.headcount, "number", editable=True,
            total="sum",
        ),
        Column(
            "communications",
            tr("Communications"),
            lambda p: yes_no(p.department.is_communications),
            choices="yes_no",
            editable=True,
        ),
        *_held(view),
        *_ratings(),
        Column(
            "needs", tr("Needs"), lambda p: p.department.needs, "long", editable=True, private=True
        ),
    )  # fmt: skip
    return view.listing(
        "departments",
        tr("Departments"),
        columns,
        ((f"department {p.department.id}", p) for p in parts),
        about=tr("How many people hold each thing in each department, and the hours pledged."),
        empty=tr("No department is in the plan yet."),
    )


def _held(view: View) -> tuple[Column[_Part], ...]:
    """How many hold each thing there, and how many hours they pledged."""
    return (
        Column("cover", tr("Cover"), lambda p: view.cover(p.seat), "cover"),
        Column(
            "needed", tr("Needed cover"), lambda p: p.seat.needed_cover, "number", "scale",
            editable=True,
        ),
        Column("weight", tr("Weight"), lambda p: p.seat.weight, "number", "scale", editable=True),
        Column("sponsors", tr("Sponsors"), lambda p: Cover(p.row.sponsors), "cover"),
        Column("champions", tr("Champions"), lambda p: Cover(p.row.champions), "cover"),
        Column("backups", tr("Backups"), lambda p: Cover(p.row.backups), "cover"),
        Column("trained", tr("Trained"), lambda p: Cover(p.row.trained), "cover"),
        Column("goal_owners", tr("Goal owners"), lambda p: Cover(p.row.goal_owners), "cover"),
        Column(
            "hours_pledged", tr("Hours pledged"), lambda p: p.row.hours_pledged, "hours",
            total="sum",
        ),
        Column(
            "hours_needed", tr("Hours needed"), lambda p: p.row.hours_needed, "hours", total="sum"
        ),
    )  # fmt: skip


def _ratings() -> tuple[Column[_Part], ...]:
    return (
        Column(
            "buy_in", tr("Buy-in"), lambda p: word(p.department.buy_in), choices="buy_in",
            editable=True, rating=True,
        ),
        Column(
            "buy_in_wanted", tr("Buy-in wanted"), lambda p: word(p.department.buy_in_wanted),
            choices="buy_in", editable=True, rating=True,
        ),
        Column(
            "influence", tr("Influence"), lambda p: p.department.influence, "number", "scale",
            editable=True, rating=True,
        ),
        Column(
            "rated_on", tr("Rated on"), lambda p: p.department.rated_on, "day", editable=True,
            rating=True,
        ),
        Column(
            "concerns", tr("Concerns"), lambda p: p.department.concerns, "long", editable=True,
            rating=True, private=True,
        ),
    )  # fmt: skip
