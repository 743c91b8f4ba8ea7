"""The table of people."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.actions import rows
from planner.analysis.measures import Measures
from planner.models import Draft, Person
from planner.text import tr, trn
from planner.ui.lists.fields import field, words_field
from planner.ui.lists.naming import DEPARTMENTS, Choices, no_department, nobody_named
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Column, Day, Listing, Number, Text


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
    """One row for everybody, kept for those whom a step did not touch."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._measures: Measures | None = None
        self._rows: list[PersonRow] = []

    def now(self) -> list[PersonRow]:
        """The rows as the plan is now."""
        before, after = self._measures, self._workspace.measures
        touched = _touched(before, after) if before is not None else None
        row = _row_of(after)
        if touched is None:
            self._rows = [row(person) for person in after.plan.people.values()]
        elif touched:
            people = after.plan.people
            self._rows = [
                row(people[known.key]) if known.key in touched else known for known in self._rows
            ]
        self._measures = after
        return self._rows


def _touched(before: Measures, after: Measures) -> set[int] | None:
    """Those whose rows may say something else; None where that may be anybody."""
    old, new = before.plan, after.plan
    if (
        before.on != after.on
        or old.departments is not new.departments
        or old.responsibilities is not new.responsibilities
        or list(old.people) != list(new.people)
    ):
        return None
    touched = {key for key, one in new.people.items() if one is not old.people[key]}
    if any(new.people[key].shown_name != old.people[key].shown_name for key in touched):
        return None
    for was, now in (
        (before.coverage.held, after.coverage.held),
        (before.coverage.alone, after.coverage.alone),
    ):
        if was is not now:
            touched.update(key for key, held in now.items() if was.get(key) != held)
            touched.update(was.keys() - now.keys())
    return touched


def _row_of(measures: Measures) -> Callable[[Person], PersonRow]:
    coverage, today = measures.coverage, measures.on
    homes = {one.id: one.name for one in measures.plan.departments.values()}
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


def _set_name(draft: Draft, key: int, value: str) -> object:
    return rows.edit(draft, Person, key, name=value)


def _plain(title: str, name: str, width: int) -> Column:
    """A column of words that are the person's own."""
    return Column(
        title,
        lambda r: getattr(r.person, name),
        Text(),
        words_field(Person, name),
        width=width,
    )


def _who(workspace: Workspace) -> tuple[Column, ...]:
    """Whom the row is about, and how much rests on them."""
    home = Choice(
        Choices(workspace).departments, none=tr("none"), making=DEPARTMENTS, what=no_department()
    )
    return (
        Column(
            tr("Name"),
            lambda r: r.person.name,
            Text(),
            _set_name,
            show=lambda r: r.person.shown_name,
            width=20,
            strong=True,
        ),
        _plain(tr("Title"), "title", 20),
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
    )


def _there(workspace: Workspace) -> tuple[Column, ...]:
    """How much they pledged, until when they are there, and whom they report to."""
    today = Day(lambda: workspace.today)
    manager = Choice(
        Choices(workspace).people,
        none=tr("none"),
        what=nobody_named(),
    )
    return (
        Column(
            tr("Pledged"), lambda r: r.person.hours, Number("h"), field(Person, "hours"), width=8
        ),
        Column(
            tr("Last day"), lambda r: r.person.last_day, today, field(Person, "last_day"), width=10
        ),
        Column(
            tr("Manager"),
            lambda r: r.person.manager_id,
            manager,
            field(Person, "manager_id"),
            show=lambda r: r.manager,
            width=18,
        ),
    )


def _settings(workspace: Workspace) -> tuple[Column, ...]:
    """How they are reached and known, and what else is noted."""
    today = Day(lambda: workspace.today)
    return (
        _plain(tr("E-mail"), "email", 24),
        _plain(tr("Site"), "site", 12),
        _plain(tr("Organisation"), "organisation", 14),
        Column(tr("First day"), lambda r: r.person.start, today, field(Person, "start"), width=10),
        _plain(tr("Id"), "ref", 10),
        _plain(tr("Note"), "note", 20),
    )


def people_listing(workspace: Workspace) -> Listing:
    """The table of people: its columns, and what can be done with it."""
    return Listing(
        key="people",
        names_each=True,
        columns=(*_who(workspace), *_there(workspace), *_settings(workspace)),
        add=lambda draft, name: rows.add(draft, Person, name=name),
        add_label=tr("Add a person…"),
        added=tr("add person"),
        remove=lambda draft, key: rows.remove(draft, Person, key),
        removed=lambda count: trn("remove {count} person", "remove {count} people", count),
    )
