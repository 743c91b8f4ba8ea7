"""Importing a roster or list of people into a plan."""

from __future__ import annotations

from collections.abc import Iterator

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.typed import read_field
from planner.imports.reading.values import DayOrder, detect_day_order
from planner.imports.reading.yes_no import parse_yes_no
from planner.imports.roster.broken_cells import report_broken_cells
from planner.imports.roster.champions import Champions
from planner.imports.roster.columns import Columns, unread_headers
from planner.imports.roster.departments import Departments
from planner.imports.roster.managers import Claim, find_managers
from planner.imports.roster.people_index import KnownPerson, PeopleIndex, not_said
from planner.imports.roster.person_fields import PersonFields
from planner.imports.roster.report import Report
from planner.imports.roster.row_reader import PLAIN, RowReader, Values
from planner.imports.roster.spellings import DEPARTMENT_LISTS
from planner.imports.roster.sponsors import Sponsors
from planner.models import Department, Draft, Person
from planner.models.catalogue import field_of
from planner.models.garbage_collection import gc_paused
from planner.text import listed, tr, trn

_ByField = dict[str, list[Department]]
"""The departments that a row names, by field; a field that names none is absent."""


def import_roster(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Import the people, departments and champions of a table, and report the result.

    Rows that cannot be used are listed in the report; the rest is imported. For a preview, run
    this on a draft that is thrown away.
    """
    with gc_paused():
        roster = _Import(draft, table, columns)
        report_broken_cells(table, columns, roster.report)
        for line, values in roster.rows():
            roster.add_row(line, values)
        return roster.write()


class _Import:
    """The import of one table into one draft."""

    def __init__(self, draft: Draft, table: RawTable, columns: Columns) -> None:
        self._draft, self._table, self._columns = draft, table, columns
        self.report = report = Report(rows=len(table.rows), unread=unread_headers(table, columns))
        self._department_lists = [field for field in DEPARTMENT_LISTS if field in columns.of]
        self._people = PeopleIndex(draft.plan, report)
        self._departments = Departments(draft, report)
        self._fields = PersonFields(
            self._people, self._departments, columns, _day_orders(table, columns), report
        )
        self._champions = Champions(
            draft, self._departments, report, has_statuses="status" in columns.of
        )
        self._sponsors = Sponsors(draft, report)
        self._managers: list[Claim] = []
        self._named: dict[tuple[str, ...], _ByField] = {}
        """Departments by the texts that name them, looked up once for all rows with these texts."""
        self._unnamed: dict[int, int] = {}
        """The first line about each new person without a name, by the number of the person."""

    # Reading -----------------------------------------------------------------------------

    def rows(self) -> Iterator[tuple[int, Values]]:
        """Return the rows that can be read, each with its line."""
        known = frozenset(self._departments.names)
        yield from RowReader(self._table, self._columns, known, self.report).read()

    def add_row(self, line: int, values: Values) -> None:
        """Add what one row says, or report why it cannot be used."""
        person = self._people.find(line, values.id, values.email, values.name)
        departments = self._departments_of(line, values)
        if person is None and not departments:
            self.report.skip(line, tr("The row names neither a person nor a department."))
            return
        self.report.used += 1
        if values.headcount:
            self._set_headcount(line, values.headcount, departments)
        if person is not None:
            self._add_person(line, person, values, departments)
        elif roles := [d for field in DEPARTMENT_LISTS for d in departments.get(field, ())]:
            names = list(dict.fromkeys(department.name for department in roles))
            self.report.warn(line, tr("Nobody is named for {names}.", names=listed(names)))

    def _departments_of(self, line: int, values: Values) -> _ByField:
        texts = (values.department, values.champion_of, values.backup_of, values.sponsor_of)
        found = self._named.get(texts)
        if found is None:
            found = self._named[texts] = self._find_departments(line, values)
        return found

    def _find_departments(self, line: int, values: Values) -> _ByField:
        found: _ByField = {}
        if values.department:
            found["department"] = [self._departments.get_or_add(values.department)]
        for field in self._department_lists:
            cell = getattr(values, field)
            if cell and (several := self._departments.parse_list(line, cell)):
                found[field] = several
        return found

    def _set_headcount(self, line: int, text: str, departments: _ByField) -> None:
        counted = departments.get("department") or departments.get("champion_of") or []
        try:
            headcount = read_field(field_of(Department, "headcount"), text)
        except PlannerError as error:
            self.report.warn(
                line, tr("Headcount “{text}” was not used. {error}", text=text, error=error)
            )
            return
        if len(counted) == 1:
            self._departments.set_headcount(line, clean(counted[0].name), headcount)
        else:
            self.report.warn(
                line,
                tr("Headcount {text} was not used; the row must name one department.", text=text),
            )

    def _add_person(
        self, line: int, person: KnownPerson, values: Values, departments: _ByField
    ) -> None:
        home = departments.get("department")
        self._fields.fill(line, person, values, home[0] if home else None)
        if not values.name and person.row is None:
            self._unnamed.setdefault(person.number, line)
        if values.manager:
            self._managers.append(Claim(line, person, values.manager))
        if self._may_be_champion(line, person, values):
            for department in departments.get("champion_of", ()):
                self._champions.add(line, person, department, "owner", values.status)
        for department in departments.get("backup_of", ()):
            self._champions.add(line, person, department, "backup", values.status)
        if sponsored := departments.get("sponsor_of"):
            self._sponsors.add(line, person, sponsored)

    def _may_be_champion(self, line: int, person: KnownPerson, values: Values) -> bool:
        """Return whether the column that asks who is a champion says yes; true without one."""
        if "champion" not in self._columns.of:
            return True
        answer = parse_yes_no(values.champion) if values.champion else False
        if answer is None:
            self.report.warn(
                line,
                tr(
                    "“{text}” is neither yes nor no; {name} was not made a champion.",
                    text=values.champion,
                    name=person.display_name,
                ),
            )
        return bool(answer)

    # Writing -----------------------------------------------------------------------------

    def write(self) -> Report:
        """Write all people and their roles, once every row is read."""
        ids = self._write_people()
        self._warn_unnamed()
        self._champions.write(ids)
        self._sponsors.write(ids)
        for notes in (self.report.skipped, self.report.warnings, self.report.appointments):
            notes.sort(key=lambda note: note.line)
        return self.report

    def _warn_unnamed(self) -> None:
        if self._columns.of.keys().isdisjoint(("name", "first_name", "last_name")):
            return
        everybody = self._people.everybody
        lines = [line for number, line in self._unnamed.items() if not everybody[number].name]
        if lines:
            self.report.warn(
                min(lines),
                trn(
                    "{count} person has no name and is shown by the id or e-mail.",
                    "{count} people have no name and are shown by the id or e-mail.",
                    len(lines),
                ),
            )

    def _write_people(self) -> list[int]:
        """Add or change people, and return the row id of each by number."""
        rows: list[Person] = []
        for known in self._people.everybody:
            if known.row is None:
                rows.append(self._draft.add(Person, **known.fields))
                self.report.people += 1
            else:
                new_values = {
                    f: v for f, v in known.fields.items() if not_said(getattr(known.row, f))
                }
                rows.append(
                    self._draft.change(known.row, **new_values) if new_values else known.row
                )
        managers = find_managers(self._people.everybody, self._managers, self.report)
        for number, manager in managers.items():
            self._draft.change(rows[number], manager_id=rows[manager.number].id)
        return [row.id for row in rows]


def _day_orders(table: RawTable, columns: Columns) -> dict[str, DayOrder | None]:
    """Return how each column of dates writes them, judged by all its values."""
    orders: dict[str, DayOrder | None] = {}
    for field in PLAIN:
        if field.form == "day" and field.name in columns.of:
            column = columns.of[field.name]
            orders[field.name] = detect_day_order(
                c[column] for _, c in table.rows if len(c) > column
            )
    return orders
