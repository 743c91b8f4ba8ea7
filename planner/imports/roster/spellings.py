"""Which header stands for which field.

To recognise another spelling of a header, add it to ``planner/models/catalogue/headers.py``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from planner.models import Assignment, Department, Person
from planner.models.catalogue import fields_of
from planner.models.catalogue.headers import PERSON_HEADERS, SEAT_HEADERS
from planner.table_reader.request import header_key
from planner.text import Sentence, mark


def _headers(row_type: type[Any]) -> dict[str, tuple[str, ...]]:
    return {field.name: field.headers for field in fields_of(row_type) if field.headers}


def _titles(row_type: type[Any]) -> dict[str, str]:
    return {field.name: field.title for field in fields_of(row_type) if field.headers}


_PERSON = _headers(Person)
SPELLINGS: dict[str, tuple[str, ...]] = {
    "id": _PERSON["id"],
    "name": _PERSON["name"],
    "first_name": PERSON_HEADERS["first_name"],
    "last_name": PERSON_HEADERS["last_name"],
    **_PERSON,
    **SEAT_HEADERS,
    **_headers(Assignment),
    **_headers(Department),
}
"""The fields, and the usual headers of each, the most certain first; case and punctuation aside."""

TITLES: dict[str, Sentence] = {
    **_titles(Person),
    "first_name": mark("First name"),
    "last_name": mark("Last name"),
    "champion_of": mark("Champion of"),
    "backup_of": mark("Backup of"),
    "sponsor_of": mark("Sponsor of"),
    "champion": mark("Who is champion"),
    "backup": mark("Who is backup"),
    "sponsor": mark("Who is sponsor"),
    "status": mark("Champion status"),
    **_titles(Department),
}
"""What people call the fields, as sentences to be translated."""

FIELDS: tuple[str, ...] = tuple(SPELLINGS)

DEPARTMENT_LISTS = ("champion_of", "backup_of", "sponsor_of")
"""Fields whose cells may name several departments."""

SEATS = ("champion", "backup", "sponsor")
"""Fields whose cells name the people who hold a seat of the department that the row is about."""

PEOPLE = ("name", *SEATS)
"""Fields whose cells may name several people."""

_SUBJECT_FIELDS = frozenset(
    {
        *("id", "name", "first_name", "last_name", "email"),
        *("department", "champion_of", "backup_of", "sponsor_of", "champion", "backup", "sponsor"),
    }
)
"""Without any of these a row is about nobody and nothing."""


def match_fields(
    headers: Sequence[str],
    taken: Collection[int] = (),
    settled: Collection[str] = (),
    unfit: Collection[tuple[str, int]] = (),
) -> dict[str, int]:
    """Return the column of each field that has a usual header.

    Columns that are ``taken`` and fields that are ``settled`` are left out, and so are pairs of
    field and column that are ``unfit``, because the cells show something else.
    """
    keys = [header_key(header) for header in headers]
    free = [at for at in range(len(keys)) if at not in taken]
    found: dict[str, int] = {}
    for field in FIELDS:
        if field not in settled:
            fit = [at for at in free if (field, at) not in unfit]
            column = _find_column(field, keys, fit)
            if column is not None:
                found[field] = column
                free.remove(column)
    return found


def has_subject(fields: Iterable[str]) -> bool:
    """Return whether these fields say who, or which department, a row is about."""
    return not _SUBJECT_FIELDS.isdisjoint(fields)


def count_usual_headers(headers: Sequence[str]) -> int:
    """Return how many of these are usual headers; 0 where a row could be about nobody."""
    fields = match_fields(headers)
    return len(fields) if has_subject(fields) else 0


def _find_column(field: str, keys: Sequence[str], columns: Collection[int]) -> int | None:
    for spelling in _KEYS[field]:
        for column in columns:
            if keys[column] == spelling:
                return column
    return None


def is_usual_header(field: str, header: str) -> bool:
    """Return whether a header is a usual one of a field."""
    return header_key(header) in _KEYS[field]


_KEYS = {field: tuple(map(header_key, spellings)) for field, spellings in SPELLINGS.items()}
