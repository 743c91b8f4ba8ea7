"""Reading a whole plan: raw rows through one connection, a column at a time, into plain rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from planner.models import Plan
from planner.models.row import TABLES
from planner.store.tables import Stored, stored_fields


def read_plan(connection: Connection) -> Plan:
    """Everything in the file, as it is at this moment (inside the caller's transaction)."""
    changed_at = connection.exec_driver_sql("SELECT changed_at FROM state").scalar()
    sequences = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").all()
    return Plan(
        {name: _read_table(connection, name) for name in TABLES},
        changed_at=datetime.fromisoformat(changed_at) if changed_at else None,
        next_ids={name: last + 1 for name, last in sequences if name in TABLES},
    )


def _read_table(connection: Connection, table: str) -> Mapping[int, Any]:
    fields = stored_fields(table)
    names = ", ".join(f'"{field}"' for field in fields)
    cursor = connection.exec_driver_sql(f'SELECT {names} FROM "{table}" ORDER BY id').cursor
    tuples = list(cursor.fetchall()) if cursor is not None else []
    return {row.id: row for row in rows_from(table, tuples)}


def rows_from(table: str, tuples: list[tuple[Any, ...]]) -> list[Any]:
    """Rows made from stored values; whole columns at a time, since most need no conversion."""
    if not tuples:
        return []
    columns = list(zip(*tuples, strict=True))
    for position, stored in enumerate(stored_fields(table).values()):
        if stored.load is not None:
            columns[position] = _loaded(stored, columns[position])
    return list(map(TABLES[table]._make, zip(*columns, strict=True)))


def _loaded(stored: Stored, values: tuple[Any, ...]) -> tuple[Any, ...]:
    load = stored.load
    assert load is not None
    known = {value: load(value) for value in set(values) if value is not None}
    known[None] = None
    return tuple([known[value] for value in values])


def row_from_json(table: str, fields: list[str], values: list[Any] | None) -> Any | None:
    """A row as the journal kept it, by the names its fields had then; new fields get defaults."""
    if values is None:
        return None
    stored = stored_fields(table)
    given = {}
    for field, value in zip(fields, values, strict=True):
        if field in stored:
            load = stored[field].load
            given[field] = value if value is None or load is None else load(value)
    return TABLES[table](**given)


def parts_from_json(table: str, fields: str, rows: str) -> list[tuple[int, Any | None, Any | None]]:
    """``(id, before, after)`` for each row of one part of a recorded change."""
    names = json.loads(fields)
    return [
        (row_id, row_from_json(table, names, before), row_from_json(table, names, after))
        for row_id, before, after in json.loads(rows)
    ]
