"""What a table says of everybody in it, apart from what the plan holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.refresh.said import FIELDS, Meant, Said, Seat, Value, is_blank, value_in_plan
from planner.imports.roster.columns import Columns
from planner.imports.roster.importing import import_roster
from planner.imports.roster.report import Note, Report
from planner.models import Department, Draft, Person, Plan, Responsibility, SponsorDepartment
from planner.models.placeholders import is_placeholder

_PARTS_OF_NAME = ("first_name", "last_name")
_WHO = ("name", "id", "email")
_SEATS = frozenset({"champion_of", "backup_of", "champion", "backup"})
"""The fields of a table that say who holds a seat."""
_SPONSORS = frozenset({"sponsor_of", "sponsor"})
"""The fields of a table that say who stands for a department."""


class Statement(NamedTuple):
    """What a table says of one person."""

    key: str
    """What it calls them: the id, else the e-mail, else the name."""
    line: int
    """The first line about them."""
    person_id: int
    """Who that is; an id that the plan has not given out yet is of somebody new."""
    said: Said
    seats: tuple[Seat, ...] = ()
    stands_for: tuple[Meant, ...] = ()
    """The departments whose sponsor it calls them."""


class Statements(NamedTuple):
    """What a table says: of everybody, and how many staff departments have."""

    people: tuple[Statement, ...]
    headcounts: Mapping[str, int]
    """By the names of departments."""
    new_departments: Mapping[str, int]
    """The ids that departments would get that the plan does not have, by name."""
    skipped: tuple[Note, ...]
    """Rows that could not be used, and why."""
    warnings: tuple[Note, ...]
    """What was left out of the rows that were used, whatever the plan holds."""
    unread: tuple[str, ...]
    """The headers of the columns from which nothing was read."""
    says_seats: bool
    """Whether it says at all who is a champion or a backup."""
    says_sponsors: bool
    """Whether it says at all who stands for a department."""


class Imported(NamedTuple):
    """An import of a table into a plan: what the plan is after it, and what became of the rows."""

    plan: Plan
    report: Report


def read_statements(
    plan: Plan, table: RawTable, columns: Columns, imported: Imported | None = None
) -> Statements:
    """Return what a table says. ``imported`` is its import into the plan, where it was made.

    The import says who the rows are about; a second one, into a plan without people, what they
    say by themselves: an import never writes over what is known.
    """
    if imported is None:
        imported = _import(plan, table, columns)
    alone = imported if not plan.people else _import(_without_people(plan), table, columns)
    return _Reader(plan, table, columns, imported, alone).read()


def _import(plan: Plan, table: RawTable, columns: Columns) -> Imported:
    draft = Draft(plan)
    report = import_roster(draft, table, columns)
    return Imported(draft.plan, report)


def _without_people(plan: Plan) -> Plan:
    departments = {d.id: d._replace(headcount=None) for d in plan.departments.values()}
    seats = {r.id: r for r in plan.table(Responsibility).values() if r.department_id is not None}
    return Plan({"department": departments, "responsibility": seats})


class _Reader:
    """Joins the two imports, line by line."""

    def __init__(
        self, plan: Plan, table: RawTable, columns: Columns, real: Imported, alone: Imported
    ) -> None:
        self._plan, self._real, self._alone = plan, real, alone
        self._cells = dict(table.rows)
        self._columns = {f: at for f, at in columns.of.items() if f in FIELDS}
        self._name_columns = [columns.of[f] for f in ("name", *_PARTS_OF_NAME) if f in columns.of]
        self._fields = [f for f in FIELDS if f in columns.of]
        self._fields_read = columns.of.keys()
        if "name" not in self._fields and self._name_columns:
            self._fields.append("name")
        self._real_ids: dict[int, int] = {}
        """Who everybody of the table is in the plan, by their ids in the plan without people."""
        self._lines: dict[int, list[int]] = {}
        for line, ids in alone.report.by_line.items():
            for person, meant in zip(ids, real.report.by_line.get(line, ()), strict=False):
                self._real_ids.setdefault(person, meant)
                self._lines.setdefault(person, []).append(line)

    def read(self) -> Statements:
        """Return all statements in the order of the lines."""
        plan, real, alone = self._plan, self._real, self._alone
        people: dict[int, Statement] = {}
        for person_id, meant in self._real_ids.items():
            statement = self._statement(alone.plan.people[person_id], meant)
            first = people.setdefault(meant, statement)
            if first is not statement:  # two rows that only the plan knows to be of one person
                blank = {f: v for f, v in statement.said.items() if is_blank(first.said.get(f))}
                seats = {seat.key: seat for seat in (*statement.seats, *first.seats)}
                people[meant] = first._replace(
                    said={**first.said, **blank},
                    seats=tuple(seats.values()),
                    stands_for=tuple(dict.fromkeys((*first.stands_for, *statement.stands_for))),
                )
        fresh = set(alone.report.warnings) & set(real.report.warnings)
        return Statements(
            tuple(sorted(people.values(), key=lambda statement: statement.line)),
            dict(self._headcounts()),
            {d.name: d.id for d in real.plan.departments.values() if d.id not in plan.departments},
            tuple(real.report.skipped),
            tuple(note for note in alone.report.warnings if note in fresh),
            tuple(real.report.unread),
            not _SEATS.isdisjoint(self._fields_read),
            not _SPONSORS.isdisjoint(self._fields_read),
        )

    def _headcounts(self) -> Iterator[tuple[str, int]]:
        for department in self._alone.plan.departments.values():
            if department.headcount is not None:
                yield department.name, department.headcount

    def _statement(self, person: Person, meant: int) -> Statement:
        lines = self._lines[person.id]
        said: Said = {}
        for name in self._fields:
            value = self._value(name, person, lines)
            if not is_blank(value) or self._is_left_blank(name, lines):
                said[name] = value
        if meant not in self._plan.people:  # the cell that names a champion may say all there is
            known = {name: value_in_plan(FIELDS[name], person) for name in _WHO}
            said = {name: value for name, value in known.items() if not is_blank(value)} | said
        seats, stands_for = tuple(self._seats(person)), tuple(self._stands_for(person))
        return Statement(person.label, lines[0], meant, said, seats, stands_for)

    def _seats(self, person: Person) -> Iterator[Seat]:
        plan = self._alone.plan
        for assignment in plan.assignments_by(person.id):
            department_id = plan.get(Responsibility, assignment.responsibility_id).department_id
            department = self._department(department_id)
            if department is not None:
                yield Seat(assignment.role, department, assignment.status)

    def _stands_for(self, person: Person) -> Iterator[Meant]:
        plan = self._alone.plan
        for assignment in plan.assignments_by(person.id):
            sponsor_id = plan.get(Responsibility, assignment.responsibility_id).sponsor_id
            for link in plan.where(SponsorDepartment, "sponsor_id", sponsor_id):
                department = self._department(link.department_id)
                if department is not None:
                    yield department

    def _value(self, name: str, person: Person, lines: list[int]) -> Value:
        if name == "department":
            return self._department(person.department_id)
        if name == "manager":
            return self._manager(person, lines)
        return value_in_plan(FIELDS[name], person)

    def _department(self, department_id: int | None) -> Meant | None:
        if department_id is None:
            return None
        name = self._alone.plan.departments[department_id].name
        found = self._real.plan.where(Department, "name", name)
        return Meant(name, found[0].id if found else None)

    def _manager(self, person: Person, lines: list[int]) -> Meant | None:
        """Return who a person reports to; somebody who is only in the plan is found by the import
        into it, or by what the plan calls them."""
        text = next(filter(None, (self._cell("manager", line) for line in lines)), "")
        if person.manager_id is not None:
            return Meant(text, self._real_ids.get(person.manager_id))
        if not text or is_placeholder(text):
            return None
        called = self._people_by_name.get(text) or self._people_by_name.get(text.casefold(), set())
        return Meant(text, next(iter(called))) if len(called) == 1 else None

    @cached_property
    def _people_by_name(self) -> dict[str, set[int]]:
        """The people of the plan by what they are called."""
        found: dict[str, set[int]] = {}
        for person in self._plan.people.values():
            for text in (person.ref, person.name, person.email.casefold()):
                found.setdefault(clean(text), set()).add(person.id)
        return found

    def _cell(self, field: str, line: int) -> str:
        at, cells = self._columns.get(field, -1), self._cells[line]
        return clean(cells[at]) if 0 <= at < len(cells) else ""

    def _is_left_blank(self, name: str, lines: list[int]) -> bool:
        """Return whether the table leaves a field blank, instead of saying what cannot be used."""
        at = self._name_columns if name == "name" else [self._columns[name]]
        texts = (
            clean(self._cells[line][column])
            for line in lines
            for column in at
            if column < len(self._cells[line])
        )
        return all(not text or is_placeholder(text) for text in texts)
