"""Reading a whole plan: tuples as the driver gives them, a column at a time, into plain rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from planner.models import Plan
from planner.models.row import TABLES
from planner.models.validation import validate
from planner.store.codec import decode_rows
from planner.store.errors import invalid_values
from planner.store.tables import metadata, sqlite_sequence, state


def read_plan(connection: Connection, path: Path) -> Plan:
    """Return the whole plan in a file, inside the caller's transaction.

    Raises ``PlannerError`` where the file has a value that a plan cannot hold.
    """
    sequences = connection.execute(select(sqlite_sequence.c.name, sqlite_sequence.c.seq)).all()
    plan = Plan(
        {name: _read_table(connection, name) for name in TABLES},
        changed_at=connection.scalar(select(state.c.changed_at)),
        next_ids={name: last + 1 for name, last in sequences if name in TABLES},
    )
    fault = next(validate(plan), None)
    if fault is not None:
        raise invalid_values(path, fault.what)
    return plan


def _read_table(connection: Connection, name: str) -> dict[int, Any]:
    """Return the rows of a table by their ids.

    They are taken from the driver's own cursor: 10,000 people and 100,000 assignments take 1.8
    times what plain tuples take, and 2.2 times through Core's rows and conversions (CPU time).
    """
    table = metadata.tables[name]
    cursor = connection.execute(select(table).order_by(table.c.id)).cursor
    tuples = cursor.fetchall() if cursor is not None else []
    return {row.id: row for row in decode_rows(name, tuples)}
