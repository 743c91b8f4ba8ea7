"""Which column of a table holds which field: as chosen, by its header, and by its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.roster.shapes import (
    asks_who_is_champion,
    is_login_address,
    settle_name,
    unfit_pairs,
)
from planner.imports.roster.spellings import FIELDS, SEATS, has_subject, match_fields
from planner.text import listed, tr


class Columns(NamedTuple):
    """Which column each field is read from, which are filled down, and which rows are read."""

    of: dict[str, int]
    fill_down: tuple[int, ...] = ()
    where: tuple[tuple[int, str], ...] = ()
    """Only rows with these values are read: one of those of each column, case aside."""


def parse_map(choices: Iterable[str]) -> dict[str, str]:
    """Return ``FIELD=HEADER`` texts as a mapping.

    Raises ``PlannerError`` where a text is not of that form or names a field twice.
    """
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


def parse_where(choices: Iterable[str]) -> list[tuple[str, str]]:
    """Return ``HEADER=VALUE`` texts as pairs. Raises ``PlannerError`` for any other text."""
    pairs = []
    for choice in choices:
        header, equals, value = choice.partition("=")
        if not equals or not header.strip():
            raise PlannerError(
                tr("“{choice}” should be a header and a value: HEADER=VALUE.", choice=choice)
            )
        pairs.append((header, value))
    return pairs


def recognise_columns(
    table: RawTable,
    given: Mapping[str, str | None] | None = None,
    fill_down: Iterable[str] = (),
    where: Iterable[tuple[str, str]] = (),
) -> Columns:
    """Return the columns of a table: those given, and others that are recognised.

    A column is recognised by a usual header, unless its cells show that it is something else.
    ``given`` maps a field to its header, or to none for a field that is not to be read. Raises
    ``PlannerError`` for an unknown field or header, and for a table in which no column says who,
    or which department, a row is about.
    """
    headers = table.headers
    of = chosen_columns(headers, given or {}, FIELDS)
    chosen = {field: header for field, header in (given or {}).items() if header is not None}
    of |= match_fields(headers, set(of.values()), given or (), set(unfit_pairs(table, chosen)))
    settle_name(table, of, given or {})
    if "email" not in of and "email" not in (given or ()):
        free = [at for at in range(len(headers)) if at not in of.values()]
        login = next((at for at in free if is_login_address(table, at)), None)
        if login is not None:
            of["email"] = login
    if "champion" not in of and "champion" not in (given or ()):
        free = [at for at in range(len(headers)) if at not in of.values()]
        asking = next((at for at in free if asks_who_is_champion(table, at)), None)
        if asking is not None:
            of["champion"] = asking
    _drop_seats_of_nothing(table, of, given or {})
    if not has_subject(of):
        words = tr(
            "No header of this table stands for people or departments; its headers are: {headers}."
        )
        raise PlannerError(words.format(headers=shown_headers(headers)))
    return Columns(
        of,
        tuple(column_of(headers, header) for header in fill_down),
        tuple((column_of(headers, header), value) for header, value in where),
    )


def chosen_columns(
    headers: Sequence[str], given: Mapping[str, str | None], fields: Sequence[str]
) -> dict[str, int]:
    """Return the columns of the fields whose headers are given.

    Raises ``PlannerError`` for an unknown field or header.
    """
    of = {}
    for field, header in given.items():
        if field not in fields:
            words = tr("There is no field “{field}”; the fields are: {fields}.")
            raise PlannerError(words.format(field=field, fields=listed(fields)))
        if header is not None:
            of[field] = column_of(headers, header)
    return of


def _drop_seats_of_nothing(
    table: RawTable, of: dict[str, int], given: Mapping[str, object]
) -> None:
    """Leave out columns of seat holders where no column says in which department."""
    if of.keys().isdisjoint(("department", "champion_of")):
        for seat in SEATS:
            if seat in of and seat not in given and not asks_who_is_champion(table, of[seat]):
                del of[seat]


def column_of(headers: Sequence[str], wanted: str) -> int:
    """Return the column of a header, case aside. Raises ``PlannerError`` where there is none."""
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
            headers=shown_headers(headers),
        )
    )


def shown_headers(headers: Sequence[str]) -> str:
    """Return headers as a sentence lists them, long ones cut."""
    return listed([header[:80] for header in map(clean, headers) if header], most=30)
