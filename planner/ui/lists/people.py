"""The table of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.actions import rows
from planner.analysis.measures import Measures
from planner.models import Person
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.lists.naming import DEPARTMENTS
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing


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


class PeopleRows:
    """One row for each person; those whom a change does not touch are kept."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._measures: Measures | None = None
        self._rows: list[PersonRow] = []

    def current(self) -> list[PersonRow]:
        """Return the rows for the plan as it is now."""
        before, after = self._measures, self._workspace.measures
        affected = _affected_people(before, after) if before is not None else None
        row = _row_of(after)
        if affected is None:
            self._rows = [row(person) for person in after.plan.people.values()]
        elif affected:
            people = after.plan.people
            self._rows = [
                row(people[known.key]) if known.key in affected else known for known in self._rows
            ]
        self._measures = after
        return self._rows


def _affected_people(before: Measures, after: Measures) -> set[int] | None:
    """Return the ids of people whose rows may have changed; none where that may be anybody."""
    old, new = before.plan, after.plan
    if (
        before.on != after.on
        or old.departments is not new.departments
        or old.responsibilities is not new.responsibilities
        or list(old.people) != list(new.people)
    ):
        return None
    affected = {key for key, person in new.people.items() if person is not old.people[key]}
    if any(new.people[key].shown_name != old.people[key].shown_name for key in affected):
        return None
    for was, now in (
        (before.coverage.held, after.coverage.held),
        (before.coverage.alone, after.coverage.alone),
    ):
        if was is not now:
            affected.update(key for key, held in now.items() if was.get(key) != held)
            affected.update(was.keys() - now.keys())
    return affected


def _row_of(measures: Measures) -> Callable[[Person], PersonRow]:
    coverage, today = measures.coverage, measures.on
    homes = {home.id: home.name for home in measures.plan.departments.values()}
    people, make = measures.plan.people, PersonRow._make
    held, alone = coverage.held, coverage.alone

    def row(person: Person) -> PersonRow:
        key, last = person.id, person.last_day
        manager = people.get(person.manager_id or 0)
        only = alone.get(key, ())
        return make(
            (
                key,
                person,
                homes.get(person.department_id or 0, ""),
                manager.shown_name if manager is not None else "",
                len(only),
                coverage.load_alone(key) if only else 0,
                len(held.get(key, ())),
                last is not None and last >= today,
            )
        )

    return row


def _holds_words(row: PersonRow) -> str:
    if row.alone:
        return tr("{count} alone", count=row.alone)
    return tr("{count} shared", count=row.holds) if row.holds else tr("nothing")


def _holds_tone(row: PersonRow) -> str:
    if row.alone:
        return "bad" if row.load > 1 else "weak"
    return "good" if row.holds else "plain"


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: who, and how much rests on them; then when they are there."""
    own = OwnColumns(workspace, Person, "person")
    home = own.choice("department", making=DEPARTMENTS)
    return (
        own("name", show=lambda r: r.person.shown_name, width=20, strong=True),
        own("title", width=20),
        own("department", kind=home, show=lambda r: r.department),
        Column(
            tr("Holds"),
            lambda r: r.alone,
            show=_holds_words,
            tone=_holds_tone,
            order=lambda r: (r.alone, r.load, r.holds),
            width=12,
        ),
        own("hours"),
        own("last_day"),
        own("manager", show=lambda r: r.manager, width=18),
        own("email", width=24, single=True),
        own("site", width=12),
        own("organisation", width=14),
        own("start"),
        own("id", width=10, single=True),
        own("may_sponsor"),
        own("note", width=20),
        *own.rest(),
    )


def people_listing(workspace: Workspace) -> Listing:
    """Return the table of people, one row for each."""
    return Listing(
        key="people",
        names_each=True,
        columns=_columns(workspace),
        add=lambda draft, name: rows.add(draft, Person, name=name),
        add_label=tr("Add a person…"),
        added=tr("add person"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Person, keys),
        remove_label=lambda count: trn("remove {count} person", "remove {count} people", count),
        removed=lambda count: trn("Removed {count} person.", "Removed {count} people.", count),
    )
