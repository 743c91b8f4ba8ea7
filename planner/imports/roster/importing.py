"""Importing a roster or list of people into a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.typed import read_field
from planner.imports.reading.yes_no import is_mostly_yes_no, parse_yes_no
from planner.imports.roster.alike_people import warn_of_alike
from planner.imports.roster.answers import latest_answers
from planner.imports.roster.broken_cells import report_broken_cells
from planner.imports.roster.champions import Champions
from planner.imports.roster.columns import Columns
from planner.imports.roster.day_columns import DayColumns
from planner.imports.roster.departments import Departments
from planner.imports.roster.explaining import unread_headers
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.managers import Claim, find_managers
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.person_fields import PersonFields
from planner.imports.roster.report import Note, Report
from planner.imports.roster.row_reader import RowReader, Values
from planner.imports.roster.shapes import cells_of
from planner.imports.roster.spellings import DEPARTMENT_LISTS
from planner.imports.roster.sponsors import Sponsors
from planner.imports.roster.whom import Whom
from planner.models import Department, Draft, Plan, RowChange
from planner.models.catalogue import field_of
from planner.models.garbage_collection import gc_paused
from planner.models.roles import Role
from planner.text import listed, tr, trn

_ByField = dict[str, list[Department]]
"""The departments that a row names, by field; a field that names none is absent."""

_WHO = ("id", "name", "first_name", "last_name")

_ROLES: dict[str, Role] = {"champion": "owner", "backup": "backup"}
"""The role in the champion seat that a column of names gives."""


class Outcome(NamedTuple):
    """What an import would do."""

    report: Report
    changes: tuple[RowChange, ...]
    """What ``Draft.apply`` writes."""


def plan_import(
    plan: Plan, table: RawTable, columns: Columns, today: date | None = None
) -> Outcome:
    """Return what an import would do to a plan; nothing is written."""
    draft = Draft(plan, today)
    report = import_roster(draft, table, columns)
    return Outcome(report, draft.changes)


def import_roster(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Import the people, departments and champions of a table, and report the result.

    Rows that cannot be used are listed in the report; the rest is imported.
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
        self.report = report = Report.of(table)
        report.unread = unread_headers(table, columns)
        self._department_lists = [field for field in DEPARTMENT_LISTS if field in columns.of]
        champion = columns.of.get("champion")
        self._asks = champion is not None and is_mostly_yes_no(cells_of(table, champion))
        self._people = PeopleIndex(draft.plan, report)
        self._departments = Departments(draft, report)
        self._fields = PersonFields(
            self._people, self._departments, columns, DayColumns(table, columns, report), report
        )
        names_holders = champion is not None and not self._asks
        by_department = names_holders and columns.of.keys().isdisjoint(_WHO)
        self._whom = Whom(self._people, self._fields, report, by_department=by_department)
        self._champions = Champions(
            draft, self._departments, report, has_statuses="status" in columns.of
        )
        self._sponsors = Sponsors(draft, report)
        self._managers: list[Claim] = []
        self._named: dict[tuple[str, ...], _ByField] = {}
        """Departments by the texts that name them, looked up once for all rows with these texts."""
        self._about: dict[int, list[KnownPerson]] = {}
        """Whom each line is about."""

    # Reading -----------------------------------------------------------------------------

    def rows(self) -> Iterator[tuple[int, Values]]:
        """Return the rows that can be read, each with its line."""
        known = frozenset(self._departments.names)
        ids = self._people.ids
        reader = RowReader(self._table, self._columns, known, ids, self.report, asks=self._asks)
        rows = latest_answers(self._table, list(reader.read()), self.report)
        yield from rows

    def add_row(self, line: int, values: Values) -> None:
        """Add what one row says, or report why it cannot be used."""
        people = self._whom.rows_people(line, values)
        departments = self._departments_of(line, values)
        seats = self._whom.holders(line, values)
        if not people and not departments and not seats:
            self.report.skip(line, _why_nobody(values))
            return
        self.report.used += 1
        self._about[line] = [*people, *(person for _, person in seats)] if seats else people
        if values.headcount:
            self._set_headcount(line, values.headcount, departments)
        if len(people) == 1:
            self._add_details(line, people[0], values)
        elif people and (values.id or any(values.plain)):
            words = tr("The row names {count} people; what else it says was not used.")
            self.report.warn(line, words.format(count=len(people)))
        for person in people:
            self._add_person(line, person, values, departments)
        if seats:
            self._seat(line, seats, values, departments)
        if not people and not seats:
            self._warn_nobody(line, departments)
        self._people.warn_of_shared_emails(line, self._about[line])

    def _departments_of(self, line: int, values: Values) -> _ByField:
        texts = (values.department, values.champion_of, values.backup_of, values.sponsor_of)
        found = self._named.get(texts)
        if found is None:
            found = self._named[texts] = self._find_departments(line, values)
        return found

    def _find_departments(self, line: int, values: Values) -> _ByField:
        found: _ByField = {}
        if values.department:
            found["department"] = [self._departments.get_or_add(line, values.department)]
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

    def _add_details(self, line: int, person: KnownPerson, values: Values) -> None:
        if any(values.plain):
            self._fields.fill(line, person, values)
        if values.managers:
            self._managers.append(Claim(line, person, values.managers))

    def _add_person(
        self, line: int, person: KnownPerson, values: Values, departments: _ByField
    ) -> None:
        for home in departments.get("department", ()):
            self._fields.set_home(line, person, home)
        its = departments.get("champion_of", ())
        if its and self._may_be_champion(line, person, values):
            for department in its:
                self._champions.add(line, person, department, "owner", values.status)
        for department in departments.get("backup_of", ()):
            self._champions.add(line, person, department, "backup", values.status)
        if sponsored := departments.get("sponsor_of"):
            self._sponsors.add(line, person, sponsored)

    def _seat(
        self,
        line: int,
        seats: list[tuple[str, KnownPerson]],
        values: Values,
        departments: _ByField,
    ) -> None:
        """Give the seats of the row's departments to those whom it names for them.

        A status is that of the champion; of backups only where the row names no champion.
        """
        its = departments.get("champion_of") or departments.get("department") or []
        if not its:
            names = listed(list(dict.fromkeys(person.display_name for _, person in seats)), most=3)
            self.report.warn(line, tr("No department is named for {names}.", names=names))
        names_champion = values.names.people or any(seat == "champion" for seat, _ in seats)
        for seat, person in seats:
            role = _ROLES.get(seat)
            status = "" if role == "backup" and names_champion else values.status
            for department in its if role else ():
                self._champions.add(line, person, department, role or "owner", status)
            if role is None and its:
                self._sponsors.add(line, person, its)

    def _may_be_champion(self, line: int, person: KnownPerson, values: Values) -> bool:
        """Return whether the column that asks who is a champion says yes; true without one."""
        if not self._asks:
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

    def _warn_nobody(self, line: int, departments: _ByField) -> None:
        roles = [d for field in DEPARTMENT_LISTS for d in departments.get(field, ())]
        names = list(dict.fromkeys(department.name for department in roles))
        if names:
            self.report.warn(line, tr("Nobody is named for {names}.", names=listed(names)))

    # Writing -----------------------------------------------------------------------------

    def write(self) -> Report:
        """Write all people and their roles, once every row is read."""
        ids = self._write_people()
        self._list_people(ids)
        warn_of_alike(self._people.everybody, self._about, self.report)
        self._departments.warn_of_alike()
        self._champions.write(ids)
        self._sponsors.write(ids)
        report = self.report
        for notes in (report.skipped, report.warnings, report.doubtful, report.appointments):
            notes.sort(key=lambda note: note.line)
        return report

    def _list_people(self, ids: list[int]) -> None:
        """Put into the report whom the rows are about, and say how many have no name."""
        report, seen = self.report, set()
        alone = [(row_id,) for row_id in ids]
        for line, people in sorted(self._about.items()):
            report.by_line[line] = (
                alone[people[0].number]
                if len(people) == 1
                else tuple(dict.fromkeys(ids[known.number] for known in people))
            )
            for known in people:
                if known.number in seen:
                    continue
                seen.add(known.number)
                note = Note(line, known.display_name)
                (report.known_people if known.row else report.new_people).append(note)
                if known.row is None and not known.name:
                    report.nameless.append(note)
        if report.nameless:
            words = trn(
                "{count} person has no name and is shown by the id or e-mail.",
                "{count} people have no name and are shown by the id or e-mail.",
                len(report.nameless),
            )
            report.warn(report.nameless[0].line, words)

    def _write_people(self) -> list[int]:
        """Find who manages whom, add or change people, and return the row id of each by number."""
        managers = find_managers(self._people.everybody, self._managers, self.report)
        return self._people.write(self._draft, managers)


def _why_nobody(values: Values) -> str:
    if values.names.doubtful:
        return tr("It is not clear whom the row names.")
    return tr("The row names neither a person nor a department.")
