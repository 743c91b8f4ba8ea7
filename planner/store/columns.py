"""What a plan's tables are made of, from the row classes, so that a field is written down once.

Reading goes by this alone. What is written goes through SQLAlchemy's tables, which are made of it
(``writing.tables``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from planner.models.kinds import Kind, kinds, references
from planner.models.row import TABLES
from planner.store.column_types import (
    DAY,
    FLAG,
    INTEGER,
    JSON,
    MOMENT,
    REAL,
    TEXT,
    ColumnType,
    choice,
)


class Column(NamedTuple):
    """One column of a table; ``id`` is the key of every table."""

    name: str
    type: ColumnType
    optional: bool = False
    target: str | None = None
    """The table it refers to, if any; there is then an index as well."""
    deferred: bool = True
    """Whether what it refers to may be missing until the commit."""


class TableForm(NamedTuple):
    """One table: its columns in their order, and its rules by name."""

    name: str
    columns: tuple[Column, ...]
    checks: Mapping[str, str]
    numbered: bool = True
    """Whether an id that was given once is never given again."""

    @property
    def fields(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]


_CHECKS = {
    "responsibility": {
        "weight": "weight BETWEEN 1 AND 5",
        "needed_cover": "needed_cover >= 1",
        "one_subject": "(department_id IS NOT NULL) + (goal_id IS NOT NULL)"
        " + (purpose_id IS NOT NULL) + (sponsor_id IS NOT NULL) + (action_id IS NOT NULL)"
        " + (plan_info_id IS NOT NULL) = 1",
    },
    "department": {"headcount": "headcount >= 0", "influence": "influence BETWEEN 1 AND 5"},
    "sponsor": {"influence": "influence BETWEEN 1 AND 5"},
    "survey_result": {"answered": "answered >= 5"},
    "goal": {"tolerance": "tolerance >= 0", "rhythm_days": "rhythm_days >= 1"},
    "person": {"hours": "hours >= 0", "named": "ref <> '' OR name <> '' OR email <> ''"},
    "state": {"one_row": "id = 1"},
}

_TYPES: dict[type, ColumnType] = {
    int: INTEGER,
    str: TEXT,
    float: REAL,
    bool: FLAG,
    date: DAY,
    datetime: MOMENT,
}
_ID = Column("id", INTEGER)


def _column(name: str, kind: Kind, target: str | None) -> Column:
    if name == "id":
        return _ID
    if target is not None:
        return Column(name, INTEGER, kind.optional, target)
    return Column(name, choice(*kind.words) if kind.words else _TYPES[kind.plain], kind.optional)


def _form(name: str, columns: Iterable[Column], *, numbered: bool = True) -> TableForm:
    columns = tuple(columns)
    return TableForm(name, columns, dict(_checks(name, columns)), numbered)


def _checks(table: str, columns: Iterable[Column]) -> Iterator[tuple[str, str]]:
    """Yield the rules of a table: its own, and those that follow from the types of its columns."""
    yield from _CHECKS.get(table, {}).items()
    for column in columns:
        if column.type is FLAG:
            yield column.name, f"{column.name} IN (0, 1)"
        elif column.type.words:
            words = ", ".join(f"'{word}'" for word in column.type.words)
            yield column.name, f"{column.name} IN ({words})"


def _of_rows(name: str) -> TableForm:
    targets = references(name)
    return _form(name, (_column(f, kind, targets.get(f)) for f, kind in kinds(name).items()))


STATE = _form(
    "state",
    (
        _ID,
        Column("stamp", TEXT),
        Column("changed_at", MOMENT, optional=True),
        Column("program", TEXT),
    ),
    numbered=False,
)
"""One row: a random stamp that every saved change renews, so that a file changed by somebody
else is noticed; when that was (UTC); and the version of the program that wrote it."""

CHANGE = _form(
    "change",
    (
        _ID,
        Column("at", MOMENT),
        Column("by", TEXT),
        Column("label", TEXT),
        Column("state", choice("done", "undone", "dropped")),
    ),
)
"""The plan's history. ``undone`` can be redone; ``dropped`` was undone, and then something else
was done instead."""

CHANGE_PART = _form(
    "change_part",
    (
        _ID,
        Column("change_id", INTEGER, target="change", deferred=False),
        Column("table_name", TEXT),
        Column("fields", JSON),
        Column("rows", JSON),
    ),
)
"""What a change did to one table: the field names, and ``[id, before, after]`` per row with the
values as they are stored (see ``codec``)."""

FORMS: dict[str, TableForm] = {
    form.name: form for form in (*map(_of_rows, TABLES), STATE, CHANGE, CHANGE_PART)
}
"""Every table of the latest version, by name."""


def select(table: str, fields: Iterable[str]) -> str:
    """Return the question for fields of all rows of a table.

    A field is named with its table: SQLite would take a quoted name that stands alone for a text
    where there is no such column.
    """
    columns = ", ".join(f"{quoted(table)}.{quoted(field)}" for field in fields)
    return f"SELECT {columns} FROM {quoted(table)}"


def quoted(name: str) -> str:
    """Return a name as it can stand in a statement, whatever it is."""
    return '"' + name.replace('"', '""') + '"'
