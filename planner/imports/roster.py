"""A roster or list of people brought into a plan."""

from __future__ import annotations

from planner.imports.champions import Champions
from planner.imports.cleaning import clean
from planner.imports.departments import Departments
from planner.imports.managers import Claim, find_managers
from planner.imports.mapping import Columns
from planner.imports.people_index import Known, PeopleIndex
from planner.imports.person_fields import DATES, PersonFields
from planner.imports.raw_table import RawTable
from planner.imports.report import Report
from planner.imports.row_reader import DEPARTMENT_LISTS, RowReader, Values
from planner.imports.sponsors import Sponsors
from planner.imports.values import DayOrder, day_order, parse_headcount, parse_status
from planner.models import Department, Draft, Person
from planner.models.collector import held_back
from planner.models.roles import ChampionStatus
from planner.text import listed, tr

_Named = dict[str, list[Department]]
"""The departments a row names, by field; a field that names none is absent."""


def bring_in(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Bring a table's people, departments and champions into the plan, and say what came of it.

    Rows that cannot be used are listed and the rest goes in. To see what would come of it, run
    this on a draft that is thrown away.
    """
    with held_back():
        roster = _Roster(draft, table, columns)
        for line, values in RowReader(table, columns, roster.report).read():
            roster.read(line, values)
        return roster.write()


class _Roster:
    """One table on its way into one draft."""

    def __init__(self, draft: Draft, table: RawTable, columns: Columns) -> None:
        self._draft = draft
        self.report = report = Report(rows=len(table.rows))
        self._department_lists = [field for field in DEPARTMENT_LISTS if field in columns.of]
        self._people = PeopleIndex(draft.plan, report)
        self._departments = Departments(draft, report)
        self._fields = PersonFields(
            self._people, self._departments, columns, _day_orders(table, columns), report
        )
        self._champions = Champions(draft, self._departments, report)
        self._sponsors = Sponsors(draft, report)
        self._managers: list[Claim] = []
        self._named: dict[tuple[str, ...], _Named] = {}
        """What rows say of departments, looked up once however many say the same."""

    # Reading -----------------------------------------------------------------------------

    def read(self, line: int, values: Values) -> None:
        """Take one row in, or say why it cannot be used."""
        person = self._people.find(line, values.id, values.email, values.name)
        departments = self._name_departments(values)
        if person is None and not departments:
            self.report.skip(line, tr("The row names no person and no department."))
            return
        self.report.used += 1
        if values.headcount:
            self._take_headcount(line, values.headcount, departments)
        if person is not None:
            self._take_person(line, person, values, departments)
        elif roles := [d for field in DEPARTMENT_LISTS for d in departments.get(field, ())]:
            names = list(dict.fromkeys(department.name for department in roles))
            self.report.warn(line, tr("Nobody is named for {names}.", names=listed(names)))

    def _name_departments(self, values: Values) -> _Named:
        said = (values.department, values.champion_of, values.backup_of, values.sponsor_of)
        found = self._named.get(said)
        if found is None:
            found = self._named[said] = self._find_departments(values)
        return found

    def _find_departments(self, values: Values) -> _Named:
        found: _Named = {}
        if values.department:
            found["department"] = [self._departments.named(values.department)]
        for field in self._department_lists:
            cell = getattr(values, field)
            if cell and (several := self._departments.several(cell)):
                found[field] = several
        return found

    def _take_headcount(self, line: int, text: str, departments: _Named) -> None:
        headcount = parse_headcount(text)
        counted = departments.get("department") or departments.get("champion_of") or []
        if headcount is None:
            self.report.warn(
                line, tr("Headcount “{text}” was not used; it is no whole number.", text=text)
            )
        elif len(counted) == 1:
            self._departments.count_staff(line, clean(counted[0].name), headcount)
        else:
            self.report.warn(
                line, tr("Headcount {text} was not used; it is for no one department.", text=text)
            )

    def _take_person(self, line: int, person: Known, values: Values, departments: _Named) -> None:
        home = departments.get("department")
        self._fields.take(line, person, values, home[0] if home else None)
        if values.manager:
            self._managers.append(Claim(line, person, values.manager))
        owned, backed = departments.get("champion_of", ()), departments.get("backup_of", ())
        status = self._status(line, values.status) if values.status and (owned or backed) else None
        for department in owned:
            self._champions.hold(line, person, department, "owner", status)
        for department in backed:
            self._champions.hold(line, person, department, "backup", status)
        if sponsored := departments.get("sponsor_of"):
            self._sponsors.stand_for(person, sponsored)

    def _status(self, line: int, text: str) -> ChampionStatus | None:
        status = parse_status(text)
        if status is None:
            self.report.warn(
                line,
                tr(
                    "“{text}” does not say how far a champion has come; taken as trained and"
                    " active.",
                    text=text,
                ),
            )
        return status

    # Writing -----------------------------------------------------------------------------

    def write(self) -> Report:
        """Write everybody and what they hold, once all rows are read."""
        ids = self._write_people()
        self._champions.write(ids)
        self._sponsors.write(ids)
        for notes in (self.report.skipped, self.report.warnings):
            notes.sort(key=lambda note: note.line)
        return self.report

    def _write_people(self) -> list[int]:
        """Each person's row id by their number."""
        rows: list[Person] = []
        for known in self._people.everybody:
            if known.row is None:
                rows.append(self._draft.add(Person, **known.fields))
                self.report.people += 1
            else:
                news = {
                    f: v for f, v in known.fields.items() if getattr(known.row, f) in ("", None)
                }
                rows.append(self._draft.change(known.row, **news) if news else known.row)
        managers = find_managers(self._people.everybody, self._managers, self.report)
        for number, manager in managers.items():
            self._draft.change(rows[number], manager_id=rows[manager.number].id)
        return [row.id for row in rows]


def _day_orders(table: RawTable, columns: Columns) -> dict[str, DayOrder | None]:
    """How each column of dates writes them, judged by all its values."""
    orders: dict[str, DayOrder | None] = {}
    for field in DATES:
        if field in columns.of:
            column = columns.of[field]
            orders[field] = day_order(c[column] for _, c in table.rows if len(c) > column)
    return orders
