"""Reading a whole plan: raw rows through one connection, a column at a time, into plain rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from planner.models import Plan
from planner.models.row import TABLES
from planner.models.soundness import faults
from planner.store.errors import unsound
from planner.store.stored import rows_from
from planner.store.tables import stored_fields


def read_plan(connection: Connection, path: Path) -> Plan:
    """Everything in a plan's file, as it is at this moment (inside the caller's transaction).

    Raises ``PlannerError`` where the file says something that a plan cannot hold.
    """
    changed_at = connection.exec_driver_sql("SELECT changed_at FROM state").scalar()
    sequences = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").all()
    plan = Plan(
        {name: _read_table(connection, name) for name in TABLES},
        changed_at=datetime.fromisoformat(changed_at) if changed_at else None,
        next_ids={name: last + 1 for name, last in sequences if name in TABLES},
    )
    fault = next(faults(plan), None)
    if fault is not None:
        raise unsound(path, fault.what)
    return plan


def _read_table(connection: Connection, table: str) -> Mapping[int, Any]:
    fields = stored_fields(table)
    names = ", ".join(f'"{field}"' for field in fields)
    cursor = connection.exec_driver_sql(f'SELECT {names} FROM "{table}" ORDER BY id').cursor
    tuples = list(cursor.fetchall()) if cursor is not None else []
    return {row.id: row for row in rows_from(table, tuples)}
