"""The table of people."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.models import Draft, Person
from planner.text import tr, trn
from planner.ui.fields import field, words_field
from planner.ui.lists.naming import Choices, make_department
from planner.ui.table import Choice, Column, Day, Listing, Number, Text
from planner.ui.workspace import Workspace


class PersonRow(NamedTuple):
    """A person with what the table says of them."""

    key: int
    person: Person
    department: str
    manager: str
    alone: int
    """How many responsibilities have nobody else."""
    load: int
    """The weight of these."""
    holds: int
    leaving: bool


def person_rows(workspace: Workspace) -> list[PersonRow]:
    """One row for everybody."""
    plan, coverage, today = workspace.plan, workspace.measures.coverage, workspace.today
    homes = {one.id: one.name for one in plan.departments.values()}
    people, make = plan.people, PersonRow._make
    held, alone = coverage.held, coverage.alone
    made = []
    for key, person in people.items():
        manager = people.get(person.manager_id or 0)
        only = alone.get(key, ())
        last = person.last_day
        row = (
            key,
            person,
            homes.get(person.department_id or 0, ""),
            manager.shown_name if manager is not None else "",
            len(only),
            coverage.load_alone(key) if only else 0,
            len(held.get(key, ())),
            last is not None and last >= today,
        )
        made.append(make(row))
    return made


def _holds_words(row: PersonRow) -> str:
    if row.alone:
        return tr("{count} alone", count=row.alone)
    return tr("{count} shared", count=row.holds) if row.holds else tr("nothing")


def _holds_tone(row: PersonRow) -> str:
    if row.alone:
        return "bad" if row.load > 1 else "weak"
    return "good" if row.holds else "plain"


def _set_name(draft: Draft, key: int, value: str) -> object:
    return rows.edit(draft, Person, key, name=value)


def people_listing(workspace: Workspace) -> Listing:
    """The table of people: its columns, and what can be done with it."""
    pick = Choices(workspace)
    today = Day(lambda: workspace.today)
    home = Choice(pick.departments, none=tr("none"), make=make_department)
    manager = Choice(
        pick.people, none=tr("none"), what=tr("There is nobody named {text} in the plan.")
    )
    text, write = Text(), words_field

    def column(title: str, name: str, width: int) -> Column:
        return Column(
            title, lambda r: getattr(r.person, name), text, write(Person, name), width=width
        )

    return Listing(
        key="people",
        columns=(
            Column(
                tr("Name"),
                lambda r: r.person.name,
                text,
                _set_name,
                show=lambda r: r.person.shown_name,
                width=20,
                strong=True,
            ),
            column(tr("Title"), "title", 20),
            Column(
                tr("Department"),
                lambda r: r.person.department_id,
                home,
                field(Person, "department_id"),
                show=lambda r: r.department,
                width=16,
            ),
            Column(
                tr("Holds"),
                lambda r: r.alone,
                show=_holds_words,
                tone=_holds_tone,
                order=lambda r: (r.alone, r.load, r.holds),
                width=12,
            ),
            Column(
                tr("Pledged"),
                lambda r: r.person.hours,
                Number("h"),
                field(Person, "hours"),
                width=8,
            ),
            Column(
                tr("Last day"),
                lambda r: r.person.last_day,
                today,
                field(Person, "last_day"),
                width=10,
            ),
            Column(
                tr("Manager"),
                lambda r: r.person.manager_id,
                manager,
                field(Person, "manager_id"),
                show=lambda r: r.manager,
                width=18,
            ),
            column(tr("E-mail"), "email", 24),
            column(tr("Site"), "site", 12),
            column(tr("Organisation"), "organisation", 14),
            Column(
                tr("First day"), lambda r: r.person.start, today, field(Person, "start"), width=10
            ),
            column(tr("Id"), "ref", 10),
            column(tr("Note"), "note", 20),
        ),
        add=lambda draft, name: rows.add(draft, Person, name=name),
        add_label=tr("Add a person…"),
        added=tr("add person"),
        remove=lambda draft, key: rows.remove(draft, Person, key),
        removed=lambda count: trn("remove {count} person", "remove {count} people", count),
    )
