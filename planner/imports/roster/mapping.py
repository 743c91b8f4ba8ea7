"""Which header is which field.

To recognise another spelling of a header, add it to ``SPELLINGS``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence

_NUMBERED = tuple(
    f"{whose} {what}"
    for whose in ("employee", "emp", "staff", "personnel", "person", "payroll", "worker", "user")
    for what in ("number", "#", "no", "nr", "num", "id")
)
"""How a number that is somebody's is headed: "Employee #"."""

SPELLINGS: dict[str, tuple[str, ...]] = {
    "id": (
        *("id", "person id", "staff id", "employee id", "user id", "login", "login name"),
        *("username", *_NUMBERED, "employee code", "github login"),
        *("post unique reference", "unique reference", "post reference", "reference", "ref"),
    ),
    "name": (
        *("name", "full name", "display name", "person", "person name", "employee name"),
        *("staff name", "employee", "staff member", "champion", "champion name"),
    ),
    "first_name": ("first name", "forename", "given name", "first names", "forenames"),
    "last_name": ("last name", "surname", "family name"),
    "email": (
        *("email", "email address", "work email", "contact email", "mail", "business email"),
        *("work email address", "contact email address", "primary email", "mail address"),
        "user principal name",
    ),
    "title": ("job title", "title", "position", "position title", "post title", "job role", "job"),
    "department": ("department", "dept", "department name", "home department"),
    "manager": (
        *("manager", "line manager", "reports to", "reporting to", "supervisor", "manager id"),
        *("line manager id", "manager email", "line manager email", "manager name"),
        *("manager's name", "line manager name", "reports to senior post"),
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
    "champion": ("champion",),
    "status": ("status", "champion status"),
    "headcount": (
        *("headcount", "department headcount", "staff", "number of staff", "staff count"),
        *("employees", "number of employees"),
    ),
}
"""The fields, and the usual headers of each, the surest first; case and punctuation aside."""

FIELDS: tuple[str, ...] = tuple(SPELLINGS)

DEPARTMENT_LISTS = ("champion_of", "backup_of", "sponsor_of")
"""Fields whose cells may name several departments."""

_SUBJECT_FIELDS = frozenset(
    {
        *("id", "name", "first_name", "last_name", "email"),
        *("department", "champion_of", "backup_of", "sponsor_of"),
    }
)
"""Without any of these a row can be about nobody and nothing."""


def which_fields(
    headers: Sequence[str],
    taken: Collection[int] = (),
    settled: Collection[str] = (),
    unfit: Collection[tuple[str, int]] = (),
) -> dict[str, int]:
    """The columns of fields by their usual headers; some columns and fields are already settled,
    and some columns are ``unfit`` for a field: their cells say something else."""
    keys = [header_key(header) for header in headers]
    free = [at for at in range(len(keys)) if at not in taken]
    found: dict[str, int] = {}
    for field in FIELDS:
        if field not in settled:
            fit = [at for at in free if (field, at) not in unfit]
            column = _recognised(field, keys, fit)
            if column is not None:
                found[field] = column
                free.remove(column)
    return found


def says_who(fields: Iterable[str]) -> bool:
    """Whether a table with these fields says who, or which department."""
    return not _SUBJECT_FIELDS.isdisjoint(fields)


def count_usual_headers(headers: Sequence[str]) -> int:
    """Return how many of these are usual headers; 0 where none of them says who, or which
    department."""
    fields = which_fields(headers)
    return len(fields) if says_who(fields) else 0


def _recognised(field: str, keys: Sequence[str], columns: Collection[int]) -> int | None:
    for spelling in _KEYS[field]:
        for column in columns:
            if keys[column] == spelling:
                return column
    return None


def spells(field: str, header: str) -> bool:
    """Whether a header is a usual one of a field."""
    return header_key(header) in _KEYS[field]


def header_key(header: str) -> str:
    """A header by which spellings are compared: letters and digits, and # as "number"."""
    folded = unicodedata.normalize("NFKC", header).casefold().replace("#", "number")
    return "".join(c for c in folded if c.isalnum())


_KEYS = {field: tuple(map(header_key, spellings)) for field, spellings in SPELLINGS.items()}
