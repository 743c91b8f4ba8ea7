"""Which column of a table holds which field: as chosen, by its header, and by its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.yes_no import is_mostly_yes_no
from planner.imports.roster.spellings import (
    DEPARTMENT_LISTS,
    FIELDS,
    has_subject,
    is_usual_header,
    match_fields,
)
from planner.table_reader.request import header_key
from planner.text import listed, tr

_ANSWERED = frozenset(
    {
        *("starttime", "completiontime", "timestamp", "startzeit", "fertigstellungszeit"),
        *("zeitstempel", "horodateur", "heurededébut", "heuredefin", "marcatemporal"),
        *("horadeinicio", "horadefinalización"),
    }
)
"""Keys of the headers under which form tools record when an answer was given."""


class Columns(NamedTuple):
    """Which column each field is read from, and which columns are filled down."""

    of: dict[str, int]
    fill_down: tuple[int, ...] = ()


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


def recognise_columns(
    table: RawTable,
    given: Mapping[str, str | None] | None = None,
    fill_down: Iterable[str] = (),
) -> Columns:
    """Return the columns of a table: those given, and others that are recognised.

    A column is recognised by a usual header, unless its cells show that it is something else.
    ``given`` maps a field to its header, or to none for a field that is not to be read. Raises
    ``PlannerError`` for an unknown field or header, and for a table in which no column says who,
    or which department, a row is about.
    """
    headers = table.headers
    of: dict[str, int] = {}
    for field, header in (given or {}).items():
        if field not in FIELDS:
            raise PlannerError(
                tr(
                    "There is no field “{field}”; the fields are: {fields}.",
                    field=field,
                    fields=listed(FIELDS),
                )
            )
        if header is not None:
            of[field] = _column(headers, header)
    of |= match_fields(headers, set(of.values()), given or (), set(_unfit(table)))
    if "champion" not in of and "champion" not in (given or ()):
        free = [at for at in range(len(headers)) if at not in of.values()]
        asking = next((at for at in free if _asks_whether_champion(table, at)), None)
        if asking is not None:
            of["champion"] = asking
    if not has_subject(of):
        raise PlannerError(
            tr(
                "No header of this table stands for people or departments; its headers are:"
                " {headers}.",
                headers=_shown(headers),
            )
        )
    return Columns(of, tuple(_column(headers, header) for header in fill_down))


def _unfit(table: RawTable) -> Iterator[tuple[str, int]]:
    """Yield fields and columns that do not go together, whatever the header.

    A column of yes and no does not name people or departments, and the running number of the
    answers to a form is not an id of people.
    """
    for at, header in enumerate(table.headers):
        yield ("name" if _asks_whether_champion(table, at) else "champion"), at
        if is_usual_header("id", header) and _numbers_form_answers(table, at):
            yield "id", at
        for field in DEPARTMENT_LISTS:
            if is_usual_header(field, header) and is_mostly_yes_no(_cells(table, at), marks=False):
                yield field, at


def _asks_whether_champion(table: RawTable, at: int) -> bool:
    """Return whether a column says for each row, yes or no, whether this is a champion."""
    return "champion" in header_key(table.headers[at]) and is_mostly_yes_no(_cells(table, at))


def _numbers_form_answers(table: RawTable, at: int) -> bool:
    """Return whether a column numbers the answers to a form."""
    if _ANSWERED.isdisjoint(map(header_key, table.headers)):
        return False
    numbers = [text for text in _cells(table, at) if text]
    return set(numbers) == set(map(str, range(1, len(numbers) + 1)))


def _cells(table: RawTable, at: int) -> Iterator[str]:
    return (clean(cells[at]) for _, cells in table.rows if at < len(cells))


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


_NEEDS = {"champion": ("champion_of",), "status": ("champion_of", "backup_of")}
"""Fields that mean nothing unless one of these others is read too."""


def unread_headers(table: RawTable, columns: Columns) -> list[str]:
    """Return the headers of the columns from which nothing is read.

    A column without a header is named by its number, if it holds anything.
    """
    of = columns.of
    read = {at for field, at in of.items() if not of.keys().isdisjoint(_NEEDS.get(field, of))}
    return [
        header or tr("column {number}", number=at + 1)
        for at, header in enumerate(table.headers)
        if at not in read and (header or any(_cells(table, at)))
    ]
