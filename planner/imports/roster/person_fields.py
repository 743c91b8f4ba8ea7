"""What a row says about a person, settled with what is known: the first value stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from planner.errors import PlannerError
from planner.imports.reading.typed import read_field
from planner.imports.reading.values import DayOrder, parse_date
from planner.imports.roster.columns import Columns
from planner.imports.roster.departments import Departments
from planner.imports.roster.people_index import Known, PeopleIndex
from planner.imports.roster.report import Report
from planner.imports.roster.row_reader import PLAIN, Values
from planner.models import Department
from planner.models.catalogue import Field, field_at
from planner.models.fields import FIRST_DAY, LAST_DAY
from planner.text import number, tr

_NEVER = 9999
"""The year in which staff lists let those leave who are not leaving."""


class PersonFields:
    """Fills people's empty fields; what differs or cannot be used is reported."""

    def __init__(
        self,
        people: PeopleIndex,
        departments: Departments,
        columns: Columns,
        orders: Mapping[str, DayOrder | None],
        report: Report,
    ) -> None:
        self._people, self._departments = people, departments
        given = [(at, field) for at, field in enumerate(PLAIN) if field.name in columns.of]
        self._plain = [(at, field) for at, field in given if field.form != "day"]
        self._days = [(at, field) for at, field in given if field.form == "day"]
        self._orders, self._report = orders, report

    def take(self, line: int, person: Known, values: Values, home: Department | None) -> None:
        """Settle one row's values for a person."""
        for attribute, text in (("name", values.name), ("email", values.email)):
            if text and person.fields.get(attribute) != text:
                self._settle(line, person, attribute, text, text)
        for at, field in self._plain:
            if text := values.plain[at]:
                self._take_plain(line, person, field, text)
        if home is not None:
            self._settle(line, person, "department_id", home.id, home.name)
        days = [(field, text) for at, field in self._days if (text := values.plain[at])]
        for field, text in days:
            self._take_day(line, person, field, text)
        if days:
            self._compare_days(line, person)

    def _take_plain(self, line: int, person: Known, field: Field, text: str) -> None:
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
        shown = number(value) if isinstance(value, float) else str(value)
        self._settle(line, person, field.attribute, value, shown)

    def _take_day(self, line: int, person: Known, field: Field, text: str) -> None:
        when = parse_date(text, self._orders[field.name])
        if when is not None and when.year == _NEVER and field.departure:
            return
        if when is None or not FIRST_DAY <= when <= LAST_DAY:
            self._report.warn(
                line,
                tr(
                    "{what} “{text}” was not used; write dates as 2027-03-01.",
                    what=tr(field.title),
                    text=text,
                ),
            )
        else:
            self._settle(line, person, field.attribute, when, when.isoformat())

    def _compare_days(self, line: int, person: Known) -> None:
        start, last_day = person.fields.get("start"), person.fields.get("last_day")
        if start is not None and last_day is not None and last_day < start:
            self._report.warn(
                line, tr("{name} leaves before starting; look at both dates.", name=person.shown)
            )

    def _settle(self, line: int, person: Known, field: str, value: Any, text: str) -> None:
        standing = person.fields.get(field)
        if standing is None:
            person.fields[field] = value
            self._people.learned(person, field)
        elif standing != value and (field != "email" or standing.casefold() != text.casefold()):
            self._report.warn(
                line,
                tr(
                    "{name}: {what} already is “{standing}”; “{other}” was not used.",
                    name=person.shown,
                    what=_what(field),
                    standing=self._said(field, standing),
                    other=text,
                ),
            )

    def _said(self, field: str, value: Any) -> str:
        if field == "department_id":
            return self._departments.name_of(value)
        if isinstance(value, date):
            return value.isoformat()
        return number(value) if isinstance(value, float) else str(value)


def _what(attribute: str) -> str:
    field = field_at("person", attribute)
    assert field is not None
    return tr(field.title)
