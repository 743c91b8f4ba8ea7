"""What differs between the next edition of a list and the plan, three ways and field by field.

What the list says as it did last time is left alone, whatever the plan says. What it says anew is
a change where the plan is as the list said last, and a conflict where somebody wrote something
else into the plan since.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from planner.imports.merge.change import Change, Differences
from planner.imports.merge.sheet import Invalid
from planner.imports.refresh.changes import ChangeMaker, in_plan, people_sheet
from planner.imports.refresh.departments import compare_departments
from planner.imports.refresh.edition import Edition, Entry
from planner.imports.refresh.gone import Leavers
from planner.imports.refresh.meaning import Meanings
from planner.imports.refresh.said import (
    FIELDS,
    Meant,
    SeatKey,
    Value,
    is_blank,
    same,
    value_in_plan,
)
from planner.imports.refresh.same_person import may_be_another
from planner.imports.refresh.seats import Seats
from planner.imports.refresh.sponsoring import Sponsoring
from planner.imports.refresh.statements import Statement, Statements
from planner.models import KeptList, Person, Plan
from planner.text import tr


@dataclass(eq=False)
class Standing:
    """Somebody who stands in the new edition, and what differs about them."""

    statement: Statement
    """With the ids of the plan; what it does not have has negative ones."""
    entry: Entry | None
    """What the last edition said of them."""
    changes: dict[str, Change] = field(default_factory=dict)
    """By field, what can be accepted or refused."""
    seats: dict[SeatKey, Change] = field(default_factory=dict)
    """Likewise by seat."""
    sponsoring: Change | None = None
    """That they stand for other departments as a sponsor."""
    whole: Change | None = None
    """That they come into the plan, where they are not in it."""

    @property
    def differs(self) -> bool:
        """Whether anything about them does."""
        return bool(self.changes or self.seats or self.sponsoring or self.whole)


class Leaver(NamedTuple):
    """Somebody who stood in the last edition and does not in this one."""

    entry: Entry
    change: Change | None
    """That they leave; none where the plan says so already."""


class Comparison(NamedTuple):
    """All that differs, and what has to be kept of the new edition."""

    edition: Edition
    """The last one."""
    last_day: date
    """The last day of whoever is gone."""
    standing: tuple[Standing, ...]
    leavers: tuple[Leaver, ...]
    headcounts: Mapping[str, Change]
    """By department, that it has another number of staff."""
    new_departments: Mapping[int, str]
    """The names of departments that the plan does not have, by negative id."""
    statements: Statements
    differences: Differences


def compare(plan: Plan, kept: KeptList | None, statements: Statements, on: date) -> Comparison:
    """Compare what a table says with what the list said last and with the plan.

    Without a last edition nobody is gone, and what the plan knows is never written over unasked.
    Nobody is there any longer from the day ``on`` who is gone.
    """
    return _Comparing(plan, kept, statements, on).compare()


class _Comparing:
    """One comparison; changes and conflicts are gathered in the order of the table."""

    def __init__(self, plan: Plan, kept: KeptList | None, statements: Statements, on: date) -> None:
        self._plan, self._kept, self._statements = plan, kept, statements
        self._edition = Edition(plan, kept)
        self._meanings = Meanings(plan, self._edition, statements)
        self._maker = ChangeMaker(plan, self._meanings)
        self._people = Leavers(plan, on)
        self._seats = Seats(plan, self._maker, self._people)
        self._sponsoring = Sponsoring(plan, self._maker, self._people)
        self._changes: list[Change] = []
        self._conflicts: list[Change] = []

    def compare(self) -> Comparison:
        """Compare people, their seats, and departments."""
        standing = tuple(map(self._compared, self._meanings.statements))
        leavers = tuple(self._leavers({each.statement.person_id for each in standing}))
        departments = compare_departments(
            self._plan, self._kept, self._statements, self._meanings, self._maker
        )
        statements = self._statements
        invalid = tuple(
            Invalid(people_sheet(), str(note.line), note.text) for note in statements.skipped
        )
        notes = tuple(
            tr("Line {line}: {text}", line=note.line, text=note.text)
            for note in statements.warnings
        )
        return Comparison(
            self._edition,
            self._people.last_day,
            standing,
            leavers,
            departments.headcounts,
            self._meanings.new_departments,
            statements,
            Differences(
                (*self._changes, *departments.changes),
                (*self._conflicts, *departments.conflicts),
                invalid,
                notes,
            ),
        )

    # Who stands in the list ---------------------------------------------------------------

    def _compared(self, statement: Statement) -> Standing:
        person = self._plan.people.get(statement.person_id)
        if person is None:
            standing = Standing(statement, self._edition.called(statement.key))
            if self._compare_new(standing):
                self._compare_seats(standing)
            return standing
        entry = self._edition.of_person(person.id, statement.key)
        standing = Standing(_there_again(statement, entry), entry)
        before = entry.said if entry is not None else in_plan(person)
        label = self._maker.label(person.label)
        known_by_id = bool(person.ref) and person.ref == statement.said.get("id")
        another = known_by_id and may_be_another(before, statement.said)
        for name in standing.statement.said:
            self._compare_field(standing, person, name, label, another=another)
        if another and standing.changes:
            self._ask_whether_another(standing, person, label)
        else:
            self._compare_seats(standing)
        return standing

    def _compare_new(self, standing: Standing) -> bool:
        """Somebody joined, or comes back who was removed from the plan; return whether nobody
        has to be asked."""
        if standing.entry is not None and standing.entry.row.state == "left out":
            return False
        label = self._maker.label(standing.statement.key)
        if standing.entry is None or standing.entry.row.person_id is not None:
            standing.whole = self._maker.new(standing.statement, label)
            self._changes.append(standing.whole)
            return True
        doubt = tr("Removed from the plan, and still in the list.")
        standing.whole = self._maker.new(standing.statement, label, doubt)
        self._conflicts.append(standing.whole)
        return False

    def _compare_field(
        self, standing: Standing, person: Person, name: str, label: str, *, another: bool
    ) -> None:
        field, now = FIELDS[name], standing.statement.said[name]
        was = value_in_plan(field, person)
        last = standing.entry.said if standing.entry is not None else {}
        if same(field, was, now):
            return
        if name in last and same(field, self._as_called(last[name]), now):
            return
        if name in last:
            sure = same(field, was, self._present(last[name]))
        elif is_blank(now):
            return  # the list never said anything of it
        else:
            sure = is_blank(was)
        change = self._maker.changed(standing.statement, person, name, label, last.get(name))
        if another:
            change = _doubted(change, person)
        standing.changes[name] = change
        (self._changes if sure and not another else self._conflicts).append(change)

    def _as_called(self, value: Value) -> Value:
        """Return what the list said; of rows that are no longer in the plan what it called them."""
        return value if self._is_there(value) else Meant(getattr(value, "text", ""), None)

    def _present(self, value: Value) -> Value:
        """Return what the list said, without rows that were removed from the plan since."""
        return value if self._is_there(value) else None

    def _is_there(self, value: Value) -> bool:
        if not isinstance(value, Meant) or value.id is None:
            return True
        return value.id in self._plan.people or value.id in self._plan.departments

    def _ask_whether_another(self, standing: Standing, person: Person, label: str) -> None:
        doubt = tr(
            "Another person? Then {name} leaves, and what they hold stays with them.",
            name=person.shown_name,
        )
        statement = standing.statement._replace(person_id=self._meanings.spare_id(person.id))
        standing.whole = self._maker.new(statement, label, doubt, in_place_of=person.id)
        self._conflicts.append(standing.whole)

    def _compare_seats(self, standing: Standing) -> None:
        statement, entry = standing.statement, standing.entry
        if self._statements.says_seats:
            for found in self._seats.compare(statement, entry.seats if entry else ()):
                standing.seats[found.key] = found.change
                self._add_change(found.change, sure=found.sure)
        if self._statements.says_sponsors:
            differs = self._sponsoring.compare(statement, entry.stands_for if entry else ())
            if differs is not None:
                standing.sponsoring = differs.change
                self._add_change(differs.change, sure=differs.sure)

    def _add_change(self, change: Change, *, sure: bool) -> None:
        (self._changes if sure else self._conflicts).append(change)

    # Who does not --------------------------------------------------------------------------

    def _leavers(self, there: set[int]) -> Iterator[Leaver]:
        for entry in self._edition.entries:
            person_id = entry.row.person_id
            if entry.row.state != "listed" or person_id is None or person_id in there:
                continue
            person = self._plan.people[person_id]
            if self._people.is_gone(person):
                yield Leaver(entry, None)
                continue
            change = self._maker.gone(person, self._people)
            self._changes.append(change)
            yield Leaver(entry, change)


def _doubted(change: Change, person: Person) -> Change:
    doubt = tr(
        "Another person? Name and e-mail both changed under the id {id}; accept these only if it"
        " still is {name}.",
        id=person.ref,
        name=person.shown_name,
    )
    return replace(change, doubt=doubt)


def _there_again(statement: Statement, entry: Entry | None) -> Statement:
    """Let a list without last days say that who was gone from it, and is back, is not leaving."""
    if entry is None or entry.row.state != "gone" or "last_day" in statement.said:
        return statement
    return statement._replace(said={**statement.said, "last_day": None})
