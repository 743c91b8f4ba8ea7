"""What a row says about a person, settled with what is known: the first value stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from planner.imports.reading.values import DayOrder, parse_date, parse_hours
from planner.imports.roster.columns import Columns
from planner.imports.roster.departments import Departments
from planner.imports.roster.people_index import Known, PeopleIndex
from planner.imports.roster.report import Report
from planner.imports.roster.row_reader import Values
from planner.models import Department
from planner.models.fields import FIRST_DAY, LAST_DAY
from planner.text import number, tr

DATES = ("start", "last_day")
_NEVER = 9999
"""The year in which staff lists let those leave who are not leaving."""
_TEXTS = ("email", "title", "organisation", "site")


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
        self._texts = ["name", *(field for field in _TEXTS if field in columns.of)]
        self._orders, self._report = orders, report

    def take(self, line: int, person: Known, values: Values, home: Department | None) -> None:
        """Settle one row's values for a person."""
        known = person.fields
        for field in self._texts:
            text = getattr(values, field)
            if text and known.get(field) != text:
                self._settle(line, person, field, text, text)
        if values.hours:
            hours = parse_hours(values.hours)
            if hours is None:
                self._report.warn(
                    line,
                    tr(
                        "Hours “{text}” were not used; hours a week are a number from 0 to 168.",
                        text=values.hours,
                    ),
                )
            else:
                self._settle(line, person, "hours", hours, number(hours))
        if home is not None:
            self._settle(line, person, "department_id", home.id, home.name)
        if values.start or values.last_day:
            self._take_dates(line, person, values)

    def _take_dates(self, line: int, person: Known, values: Values) -> None:
        for field in DATES:
            text = getattr(values, field)
            if text:
                when = parse_date(text, self._orders[field])
                if when is not None and when.year == _NEVER and field == "last_day":
                    continue
                if when is None or not FIRST_DAY <= when <= LAST_DAY:
                    self._report.warn(
                        line,
                        tr(
                            "{what} “{text}” was not used; write dates as 2027-03-01.",
                            what=_what(field),
                            text=text,
                        ),
                    )
                else:
                    self._settle(line, person, field, when, when.isoformat())
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


def _what(field: str) -> str:
    return {
        "name": tr("Name"),
        "email": tr("E-mail"),
        "title": tr("Job title"),
        "organisation": tr("Organisation"),
        "site": tr("Site"),
        "hours": tr("Hours"),
        "department_id": tr("Department"),
        "start": tr("Start date"),
        "last_day": tr("Last day"),
    }[field]
