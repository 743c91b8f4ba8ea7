"""The plan file's tables, made from the row classes, so that a field is written down once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    column,
    table,
)
from sqlalchemy.types import TypeEngine

from planner.models.kinds import Kind, kinds, references
from planner.models.row import TABLES
from planner.store.column_types import Choice, Day, Flag, Json, Moment

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)
"""The tables of the latest version. What a rule is called is for whoever reads an error of SQLite;
files are not compared by it (see ``structure``), since those of the first releases name none."""

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
}

_TYPES: dict[type, TypeEngine[Any]] = {
    int: Integer(),
    str: Text(),
    float: REAL(),
    bool: Flag(),
    date: Day(),
    datetime: Moment(),
}


def _column(name: str, kind: Kind, target: str | None) -> Column[Any]:
    if name == "id":
        return Column("id", Integer, primary_key=True)
    if target is not None:
        reference = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
        return Column(name, Integer, reference, nullable=kind.optional, index=True)
    kept_as = Choice(*kind.words) if kind.words else _TYPES[kind.plain]
    return Column(name, kept_as, nullable=kind.optional)


def _checks(table_name: str, columns: list[Column[Any]]) -> Iterator[CheckConstraint]:
    """Yield the rules of a table: its own, and those that follow from the types of its columns."""
    for name, condition in _CHECKS.get(table_name, {}).items():
        yield CheckConstraint(condition, name=name)
    for each in columns:
        if isinstance(each.type, Flag):
            yield CheckConstraint(f"{each.name} IN (0, 1)", name=each.name)
        elif isinstance(each.type, Choice):
            words = ", ".join(f"'{word}'" for word in each.type.words)
            yield CheckConstraint(f"{each.name} IN ({words})", name=each.name)


def _add_table(name: str, *columns: Column[Any]) -> Table:
    """Make a table whose ids are never given again."""
    checks = _checks(name, list(columns))
    return Table(name, metadata, *columns, *checks, sqlite_autoincrement=True)


for _name in TABLES:
    _targets = references(_name)
    _add_table(_name, *(_column(f, kind, _targets.get(f)) for f, kind in kinds(_name).items()))

state = Table(
    "state",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one_row"), primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("changed_at", Moment),
    Column("program", Text, nullable=False),
)
"""One row: a random stamp that every saved change renews, so that a file changed by somebody
else is noticed; when that was (UTC); and the version of the program that wrote it."""

change = _add_table(
    "change",
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("state", Choice("done", "undone", "dropped"), nullable=False),
)
"""The plan's history. ``undone`` can be redone; ``dropped`` was undone, and then something else
was done instead."""

change_part = _add_table(
    "change_part",
    Column("id", Integer, primary_key=True),
    Column("change_id", Integer, ForeignKey("change.id"), nullable=False, index=True),
    Column("table_name", Text, nullable=False),
    Column("fields", Json, nullable=False),
    Column("rows", Json, nullable=False),
)
"""What a change did to one table: the field names, and ``[id, before, after]`` per row with the
values as they are stored (see ``codec``)."""

# Tables of SQLite's own, in no statement that makes tables.

sqlite_master = table("sqlite_master", column("type"), column("name"), column("sql"))
"""The statements that made what is in a file."""

sqlite_sequence = table("sqlite_sequence", column("name"), column("seq"))
"""The highest id that each table gave out."""
