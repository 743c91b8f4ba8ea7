"""Which column of a table holds which field.

To recognise another spelling of a header, add it to ``SPELLINGS``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.cleaning import clean
from planner.text import listed, tr

SPELLINGS: dict[str, tuple[str, ...]] = {
    "id": (
        *("id", "person id", "staff id", "employee id", "user id", "login", "login name"),
        *("username", "staff number", "staff no", "employee number", "employee no"),
        *("personnel number", "payroll number", "employee code", "github login"),
        *("post unique reference", "unique reference", "post reference", "reference", "ref"),
    ),
    "name": (
        *("name", "full name", "display name", "person", "person name", "employee name"),
        *("staff name", "employee", "staff member", "champion", "champion name"),
    ),
    "email": (
        *("email", "email address", "work email", "contact email", "mail", "business email"),
        *("work email address", "contact email address", "primary email", "mail address"),
    ),
    "title": ("job title", "title", "position", "position title", "post title", "job role", "job"),
    "department": ("department", "dept", "department name", "home department"),
    "manager": (
        *("manager", "line manager", "reports to", "reporting to", "supervisor", "manager id"),
        *("line manager id", "manager email", "line manager email", "manager name"),
        *("line manager name", "reports to senior post"),
    ),
    "organisation": (
        *("organisation", "organization", "company", "employer", "organisation name"),
        *("organization name", "company name", "legal entity"),
    ),
    "site": ("site", "location", "office", "work location", "office location", "workplace"),
    "start": (
        *("start", "start date", "starts", "starts on", "first day", "hire date", "date joined"),
        *("joining date", "joined"),
    ),
    "last_day": (
        *("last day", "last working day", "leaving date", "leave date", "end date", "leaves"),
        *("leaves on", "leaving", "termination date"),
    ),
    "hours": (
        *("hours", "hours a week", "hours per week", "hours pledged", "pledged hours"),
        *("hours pledged a week", "hours week", "pledged"),
    ),
    "champion_of": ("champion of", "champion for", "champions for", "champion in"),
    "backup_of": ("backup of", "backup for", "backup champion of", "backup champion for"),
    "sponsor_of": ("sponsor of", "sponsor for"),
    "status": ("status", "champion status"),
    "headcount": (
        *("headcount", "department headcount", "staff", "number of staff", "staff count"),
        *("employees", "number of employees"),
    ),
}
"""The fields, and the usual headers of each, the surest first; case and punctuation aside."""

FIELDS: tuple[str, ...] = tuple(SPELLINGS)

_SUBJECT_FIELDS = frozenset(
    {"id", "name", "email", "department", "champion_of", "backup_of", "sponsor_of"}
)
"""Without any of these a row can be about nobody and nothing."""


class Columns(NamedTuple):
    """Which column each field is read from, and which columns are filled down."""

    of: dict[str, int]
    fill_down: tuple[int, ...] = ()


def parse_map(choices: Iterable[str]) -> dict[str, str]:
    """``FIELD=HEADER`` texts as a mapping; ``PlannerError`` where one is not of that form."""
    given: dict[str, str] = {}
    for choice in choices:
        field, equals, header = choice.partition("=")
        field = field.strip()
        if not equals or not header.strip():
            raise PlannerError(
                tr("“{choice}” should be a field and a header: FIELD=HEADER.", choice=choice)
            )
        if field in given:
            raise PlannerError(tr("The field {field} is mapped twice.", field=field))
        given[field] = header
    return given


def recognise(
    headers: Sequence[str],
    given: Mapping[str, str | None] | None = None,
    fill_down: Iterable[str] = (),
) -> Columns:
    """The columns of a table: those given, and other headers that are usual spellings.

    ``given`` maps a field to its header, or to none for a field that shall be read from nowhere.
    Raises ``PlannerError`` for an unknown field or header, and for a table in which no column
    says who or which department.
    """
    of: dict[str, int] = {}
    for field, header in (given or {}).items():
        if field not in SPELLINGS:
            raise PlannerError(
                tr(
                    "There is no field “{field}”; the fields are: {fields}.",
                    field=field,
                    fields=listed(FIELDS),
                )
            )
        if header is not None:
            of[field] = _column(headers, header)
    of |= which_fields(headers, set(of.values()), given or ())
    if not says_who(of):
        raise PlannerError(
            tr(
                "No header of this table says who or which department; its headers are: {headers}.",
                headers=_shown(headers),
            )
        )
    return Columns(of, tuple(_column(headers, header) for header in fill_down))


def which_fields(
    headers: Sequence[str], taken: Collection[int] = (), settled: Collection[str] = ()
) -> dict[str, int]:
    """The columns of fields by their usual headers; some columns and fields are already settled."""
    keys = [_key(header) for header in headers]
    found = {f: _recognised(f, keys, taken) for f in FIELDS if f not in settled}
    return {field: column for field, column in found.items() if column is not None}


def says_who(fields: Iterable[str]) -> bool:
    """Whether a table with these fields says who, or which department."""
    return not _SUBJECT_FIELDS.isdisjoint(fields)


def _recognised(field: str, keys: Sequence[str], taken: Collection[int]) -> int | None:
    for spelling in _KEYS[field]:
        for column, key in enumerate(keys):
            if key == spelling and column not in taken:
                return column
    return None


def _column(headers: Sequence[str], wanted: str) -> int:
    wanted = clean(wanted)
    cleaned = [clean(header) for header in headers]
    if wanted and wanted in cleaned:
        return cleaned.index(wanted)
    folded = [header.casefold() for header in cleaned]
    if wanted and wanted.casefold() in folded:
        return folded.index(wanted.casefold())
    raise PlannerError(
        tr(
            "There is no header “{header}”; the headers are: {headers}.",
            header=wanted,
            headers=_shown(headers),
        )
    )


def _shown(headers: Sequence[str]) -> str:
    return listed([header[:80] for header in map(clean, headers) if header], most=30)


def _key(header: str) -> str:
    folded = unicodedata.normalize("NFKC", header).casefold()
    return "".join(c for c in folded if c.isalnum())


_KEYS = {field: tuple(map(_key, spellings)) for field, spellings in SPELLINGS.items()}
