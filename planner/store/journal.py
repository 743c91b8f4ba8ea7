"""Writing changed rows, and keeping what changed so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from planner.models import RowChange
from planner.store.reading import parts_from_json
from planner.store.tables import dumped, stored_fields


@dataclass(frozen=True)
class Change:
    """One step somebody took."""

    id: int
    at: datetime
    """When, in UTC."""
    by: str
    label: str
    """What it is called, as in "Undo appoint backup"."""
    state: str
    """``done``, ``undone`` (can be redone) or ``dropped`` (something else was done instead)."""
    rows: tuple[RowChange, ...] = ()
    result: Any = None
    """What the verb returned; only on the change that ``Store.run`` has just made."""


def write_rows(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Write changed rows. The order does not matter: references are checked at the commit."""
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    for table, table_changes in by_table.items():
        fields = list(stored_fields(table))
        gone = [(c.id,) for c in table_changes if c.after is None]
        new = [
            dumped(table, c.after)
            for c in table_changes
            if c.before is None and c.after is not None
        ]
        edited = [
            (*dumped(table, c.after)[1:], c.id)
            for c in table_changes
            if c.before is not None and c.after is not None
        ]
        names = ", ".join(f'"{field}"' for field in fields)
        places = ", ".join("?" * len(fields))
        updates = ", ".join(f'"{field}" = ?' for field in fields[1:])
        for sql, rows in (
            (f'DELETE FROM "{table}" WHERE id = ?', gone),
            (f'UPDATE "{table}" SET {updates} WHERE id = ?', edited),
            (f'INSERT INTO "{table}" ({names}) VALUES ({places})', new),
        ):
            if rows:
                connection.exec_driver_sql(sql, rows)


def record(
    connection: Connection, at: datetime, by: str, label: str, changes: Sequence[RowChange]
) -> int:
    """Keep a change in the plan's history, and drop what was undone before it. Gives its id."""
    connection.exec_driver_sql("UPDATE change SET state = 'dropped' WHERE state = 'undone'")
    change_id = connection.exec_driver_sql(
        'INSERT INTO change (at, "by", label, state) VALUES (?, ?, ?, ?)',
        (at.isoformat(), by, label, "done"),
    ).lastrowid
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    for table, table_changes in by_table.items():
        rows = [
            (c.id, c.before and dumped(table, c.before), c.after and dumped(table, c.after))
            for c in table_changes
        ]
        connection.exec_driver_sql(
            'INSERT INTO change_part (change_id, table_name, fields, "rows") VALUES (?, ?, ?, ?)',
            (
                change_id,
                table,
                json.dumps(list(stored_fields(table))),
                json.dumps(rows, ensure_ascii=False, separators=(",", ":")),
            ),
        )
    return change_id


def rows_of(connection: Connection, change_id: int) -> tuple[RowChange, ...]:
    """The rows of a recorded change, before and after."""
    parts = connection.exec_driver_sql(
        'SELECT table_name, fields, "rows" FROM change_part WHERE change_id = ? ORDER BY id',
        (change_id,),
    ).all()
    return tuple(
        RowChange(table, row_id, before, after)
        for table, fields, rows in parts
        for row_id, before, after in parts_from_json(table, fields, rows)
    )


def headers(
    connection: Connection, states: Sequence[str], limit: int, newest_first: bool = True
) -> list[Change]:
    """Recorded changes without their rows."""
    order = "DESC" if newest_first else "ASC"
    places = ", ".join("?" * len(states))
    found = connection.exec_driver_sql(
        f'SELECT id, at, "by", label, state FROM change WHERE state IN ({places})'
        f" ORDER BY id {order} LIMIT ?",
        (*states, limit),
    ).all()
    return [
        Change(change_id, datetime.fromisoformat(at), by, label, state)
        for change_id, at, by, label, state in found
    ]


def set_state(connection: Connection, change_id: int, state: str) -> None:
    """Say that a change is undone, or done again."""
    connection.exec_driver_sql("UPDATE change SET state = ? WHERE id = ?", (state, change_id))


def erase(connection: Connection) -> None:
    """Take away what the recorded changes say; that they happened, and when, stays."""
    connection.exec_driver_sql("DELETE FROM change_part")
    connection.exec_driver_sql("UPDATE change SET state = 'dropped', label = '', \"by\" = ''")
