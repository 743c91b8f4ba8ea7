"""Writing changed rows, and keeping what changed so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection

from planner.models import RowChange
from planner.store.stored import dumped, parts_from_json, parts_to_json


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


_AT_ONCE = 50
"""Rows in one statement: what SQLite prepares for a statement, the words a column may hold above
all, it then prepares once for so many. Every table's fields times this stay under 999 values."""


def _by_table(changes: Iterable[RowChange]) -> dict[str, list[RowChange]]:
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    return by_table


def write_rows(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Write changed rows. The order does not matter: references are checked at the commit."""
    for table, table_changes in _by_table(changes).items():
        gone = [(c.id,) for c in table_changes if c.after is None]
        if gone:
            connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', gone)
        there = [c for c in table_changes if c.after is not None]
        _update(connection, table, [c.after for c in there if c.before is not None])
        _insert(connection, table, [c.after for c in there if c.before is None])


def _update(connection: Connection, table: str, rows: Sequence[Any]) -> None:
    if rows:
        (_, *names), values = dumped(table, rows, every_field=True)
        updates = ", ".join(f'"{name}" = ?' for name in names)
        connection.exec_driver_sql(
            f'UPDATE "{table}" SET {updates} WHERE id = ?',
            [(*fields, row_id) for row_id, *fields in values],
        )


def _insert(connection: Connection, table: str, rows: Sequence[Any]) -> None:
    if not rows:
        return
    names, values = dumped(table, rows)
    fields = ", ".join(f'"{name}"' for name in names)
    one = f"({', '.join('?' * len(names))})"
    for count in (_AT_ONCE, 1):
        whole = len(values) - len(values) % count
        batches = [
            tuple(chain.from_iterable(values[at : at + count])) for at in range(0, whole, count)
        ]
        if batches:
            places = ", ".join([one] * count)
            sql = f'INSERT INTO "{table}" ({fields}) VALUES {places}'
            connection.exec_driver_sql(sql, batches)
        values = values[whole:]


def record(
    connection: Connection, at: datetime, by: str, label: str, changes: Sequence[RowChange]
) -> int:
    """Keep a change in the plan's history, and drop what was undone before it. Gives its id."""
    connection.exec_driver_sql("UPDATE change SET state = 'dropped' WHERE state = 'undone'")
    change_id = connection.exec_driver_sql(
        'INSERT INTO change (at, "by", label, state) VALUES (?, ?, ?, ?)',
        (at.isoformat(), by, label, "done"),
    ).lastrowid
    connection.exec_driver_sql(
        'INSERT INTO change_part (change_id, table_name, fields, "rows") VALUES (?, ?, ?, ?)',
        [
            (change_id, table, *parts_to_json(table, table_changes))
            for table, table_changes in _by_table(changes).items()
        ],
    )
    return change_id


def rows_of(connection: Connection, change_id: int) -> tuple[RowChange, ...]:
    """The rows of a recorded change, before and after."""
    parts = connection.exec_driver_sql(
        'SELECT table_name, fields, "rows" FROM change_part WHERE change_id = ? ORDER BY id',
        (change_id,),
    ).all()
    return tuple(
        change for table, fields, rows in parts for change in parts_from_json(table, fields, rows)
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
