"""Reading a whole plan: tuples as the driver gives them, a column at a time, into plain rows.

Nothing but Python's own ``sqlite3`` is needed for it: 10,000 people and 100,000 assignments take
1.8 times what plain tuples take so, and 2.2 times through the rows and conversions of SQLAlchemy's
Core (CPU time), which is loaded with the first save only.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from planner.models import Plan
from planner.models.row import TABLES
from planner.models.validation import validate
from planner.store.codec import decode_rows
from planner.store.column_types import MOMENT, decoded
from planner.store.columns import FORMS, select
from planner.store.errors import invalid_values


def read_plan(connection: Connection, path: Path) -> Plan:
    """Return the whole plan in a file, inside the caller's transaction.

    Raises ``PlannerError`` where the file has a value that a plan cannot hold.
    """
    sequences = connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
    plan = Plan(
        {name: _read_table(connection, name) for name in TABLES},
        changed_at=changed_at_of(connection),
        next_ids={name: last + 1 for name, last in sequences if name in TABLES},
    )
    fault = next(validate(plan), None)
    if fault is not None:
        raise invalid_values(path, fault.what)
    return plan


def _read_table(connection: Connection, name: str) -> dict[int, Any]:
    """Return the rows of a table by their ids."""
    tuples = connection.execute(f"{select(name, FORMS[name].fields)} ORDER BY id").fetchall()
    return {row.id: row for row in decode_rows(name, tuples)}


def stamp_of(connection: Connection) -> str:
    """Return the stamp of the state that the file is in."""
    (stamp,) = connection.execute("SELECT stamp FROM state").fetchone() or (None,)
    return str(stamp)


def changed_at_of(connection: Connection) -> datetime | None:
    """Return when the plan in a file was changed last (UTC)."""
    (at,) = connection.execute("SELECT changed_at FROM state").fetchone() or (None,)
    moment: datetime | None = decoded(MOMENT, at)
    return moment
