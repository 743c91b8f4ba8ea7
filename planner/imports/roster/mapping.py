"""Which header is which field.

To recognise another spelling of a header, add it to the field in the catalogue.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from planner.models import Assignment, Department, Person
from planner.models.catalogue import fields_of


def _headers(row_type: type[Any]) -> dict[str, tuple[str, ...]]:
    return {field.name: field.headers for field in fields_of(row_type) if field.headers}


def _titles(row_type: type[Any]) -> dict[str, str]:
    return {field.name: field.title for field in fields_of(row_type) if field.headers}


_PERSON = _headers(Person)
SPELLINGS: dict[str, tuple[str, ...]] = {
    "id": _PERSON["id"],
    "name": _PERSON["name"],
    "first_name": ("first name", "forename", "given name", "first names", "forenames"),
    "last_name": ("last name", "surname", "family name"),
    **_PERSON,
    "champion_of": ("champion of", "champion for", "champions for", "champion in"),
    "backup_of": ("backup of", "backup for", "backup champion of", "backup champion for"),
    "sponsor_of": ("sponsor of", "sponsor for"),
    "champion": ("champion",),
    **_headers(Assignment),
    **_headers(Department),
}
"""The fields, and the usual headers of each, the surest first; case and punctuation aside."""

TITLES: dict[str, str] = {
    **_titles(Person),
    "first_name": "First name",
    "last_name": "Last name",
    "champion_of": "Champion of",
    "backup_of": "Backup of",
    "sponsor_of": "Sponsor of",
    "champion": "Champion, yes or no",
    "status": "Champion status",
    **_titles(Department),
}
"""What people call the fields, as sentences to be translated."""

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
