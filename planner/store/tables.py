"""The plan file's tables, made from the row classes, so that a field is written down once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)

from planner.models.kinds import kinds, references
from planner.models.row import TABLES

metadata = MetaData()

_CHECKS = {
    "responsibility": (
        "weight BETWEEN 1 AND 5",
        "needed_cover >= 1",
        "(department_id IS NOT NULL) + (goal_id IS NOT NULL) + (purpose_id IS NOT NULL)"
        " + (sponsor_id IS NOT NULL) + (action_id IS NOT NULL) = 1",
    ),
    "department": ("headcount >= 0", "influence BETWEEN 1 AND 5"),
    "sponsor": ("influence BETWEEN 1 AND 5",),
    "person": ("hours >= 0", "ref <> '' OR name <> '' OR email <> ''"),
}


class Stored(NamedTuple):
    """How one field lies in the file: its SQL type, and how a stored value becomes a row's."""

    sql_type: Any
    optional: bool
    words: tuple[str, ...]
    """The only words allowed, for a choice; else empty."""
    load: Callable[[Any], Any] | None
    """From the stored to the row's value; none where they are the same."""


_STORED: dict[type, tuple[Any, Callable[[Any], Any] | None]] = {
    int: (Integer, None),
    str: (Text, None),
    float: (REAL, None),
    bool: (Integer, bool),
    date: (Text, date.fromisoformat),
    datetime: (Text, datetime.fromisoformat),
}


@cache
def stored_fields(table: str) -> dict[str, Stored]:
    """How each field of a table's rows is stored, in the order of the fields."""
    found = {}
    for field, kind in kinds(table).items():
        sql_type, load = _STORED[kind.plain]
        found[field] = Stored(sql_type, kind.optional, kind.words, load)
    return found


def _column(table: str, field: str, stored: Stored) -> Column[Any]:
    if field == "id":
        return Column("id", Integer, primary_key=True)
    target = references(table).get(field)
    if target is not None:
        reference = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
        return Column(field, Integer, reference, nullable=stored.optional, index=True)
    return Column(field, stored.sql_type, nullable=stored.optional)


def _checks(table: str) -> list[CheckConstraint]:
    checks = [CheckConstraint(text) for text in _CHECKS.get(table, ())]
    for field, stored in stored_fields(table).items():
        if stored.load is bool:
            checks.append(CheckConstraint(f"{field} IN (0, 1)"))
        elif stored.words:
            words = ", ".join(f"'{word}'" for word in stored.words)
            checks.append(CheckConstraint(f"{field} IN ({words})"))
    return checks


for _name in TABLES:
    Table(
        _name,
        metadata,
        *(_column(_name, field, stored) for field, stored in stored_fields(_name).items()),
        *_checks(_name),
        sqlite_autoincrement=True,
    )

state = Table(
    "state",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("changed_at", Text),
    Column("program", Text, nullable=False),
)
"""One row: a random stamp that every saved change renews, so that a file changed by somebody
else is noticed; when that was (UTC); and the version of the program that wrote it."""

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column(
        "state", Text, CheckConstraint("state IN ('done', 'undone', 'dropped')"), nullable=False
    ),
    sqlite_autoincrement=True,
)
"""The plan's history. ``undone`` can be redone; ``dropped`` was undone, and then something else
was done instead."""

change_part = Table(
    "change_part",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("change_id", Integer, ForeignKey("change.id"), nullable=False, index=True),
    Column("table_name", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("rows", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""What a change did to one table: the field names, and ``[id, before, after]`` per row, as JSON
(see ``stored``)."""
