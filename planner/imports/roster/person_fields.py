"""The fields of a person, filled row by row: the first value stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.errors import PlannerError
from planner.imports.reading.typed import read_field
from planner.imports.roster.columns import Columns
from planner.imports.roster.day_columns import DayColumns
from planner.imports.roster.departments import Departments
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.report import Report
from planner.imports.roster.row_reader import PLAIN, Values
from planner.models import Department
from planner.models.catalogue import Field, field_at
from planner.text import exact_day, number, tr


class PersonFields:
    """Fills empty fields of people; values that differ or cannot be used are reported."""

    def __init__(
        self,
        people: PeopleIndex,
        departments: Departments,
        columns: Columns,
        day_columns: DayColumns,
        report: Report,
    ) -> None:
        self._people, self._departments = people, departments
        given = [(at, field) for at, field in enumerate(PLAIN) if field.name in columns.of]
        self._plain = [(at, field) for at, field in given if field.form != "day"]
        self._days = [(at, field) for at, field in given if field.form == "day"]
        self._day_columns, self._report = day_columns, report

    def name(self, line: int, person: KnownPerson, name: str, email: str) -> None:
        """Take a name and an e-mail address for a person."""
        for attribute, text in (("name", name), ("email", email)):
            if text and person.fields.get(attribute) != text:
                self._set(line, person, attribute, text, text)

    def set_home(self, line: int, person: KnownPerson, home: Department) -> None:
        """Take a department as the home of a person."""
        self._set(line, person, "department_id", home.id, home.name)

    def fill(self, line: int, person: KnownPerson, values: Values) -> None:
        """Take what else a row says of a person."""
        for at, field in self._plain:
            if text := values.plain[at]:
                self._fill_plain(line, person, field, text)
        days = [(field, text) for at, field in self._days if (text := values.plain[at])]
        for field, text in days:
            self._fill_day(line, person, field, text)
        if days:
            self._compare_days(line, person)

    def _fill_plain(self, line: int, person: KnownPerson, field: Field, text: str) -> None:
        try:
            value = read_field(field, text)
        except PlannerError as error:
            self._report.warn(
                line,
                tr(
                    "{what} “{text}” was not used. {error}",
                    what=tr(field.title),
                    text=text,
                    error=error,
                ),
            )
            return
        self._set(line, person, field.attribute, value, self._display(field.attribute, value))

    def _fill_day(self, line: int, person: KnownPerson, field: Field, text: str) -> None:
        when = self._day_columns.read(line, field, text)
        if when is not None:
            self._set(line, person, field.attribute, when, exact_day(when))

    def _compare_days(self, line: int, person: KnownPerson) -> None:
        start, last_day = person.fields.get("start"), person.fields.get("last_day")
        if start is not None and last_day is not None and last_day < start:
            self._report.warn(
                line,
                tr("{name} leaves before starting; check both dates.", name=person.display_name),
            )

    def _set(self, line: int, person: KnownPerson, field: str, value: Any, text: str) -> None:
        existing = person.fields.get(field)
        if existing is None:
            person.fields[field] = value
            if field in ("name", "email"):
                self._people.reindex(person, field)
        elif existing != value and (field != "email" or existing.casefold() != text.casefold()):
            self._report.warn(
                line,
                tr(
                    "{name}: {what} is already “{existing}”; “{other}” was not used.",
                    name=person.display_name,
                    what=_field_title(field),
                    existing=self._display(field, existing),
                    other=text,
                ),
            )

    def _display(self, field: str, value: Any) -> str:
        if field == "department_id":
            return self._departments.name_of(value)
        if isinstance(value, date):
            return exact_day(value)
        if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        return number(value) if isinstance(value, float) else str(value)


def _field_title(attribute: str) -> str:
    field = field_at("person", attribute)
    assert field is not None
    return tr(field.title)
