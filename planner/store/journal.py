"""Writing changed rows, and keeping what changed so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import Connection

from planner.models import RowChange
from planner.store.stored import Part, parts_from_json, parts_of


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


STATES = ("done", "undone", "dropped")
"""What a change's ``state`` can be."""

_Values = tuple[Any, ...]

_AT_ONCE = 50
"""Rows in one statement: what SQLite does once for each statement it then does once for so many.
Every table's fields times this stay under 999 values."""

_MANY = 5_000
"""Rows from which it pays to look whether a table more than doubles."""


def write_rows(connection: Connection, parts: Iterable[Part]) -> None:
    """Write changed rows. The order does not matter: references are checked at the commit."""
    for table, fields, rows in parts:
        gone = [(row_id,) for row_id, _, after in rows if after is None]
        if gone:
            connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', gone)
        kept = [(before, after) for _, before, after in rows if before and after]
        _update(connection, table, fields, kept)
        new = [after for _, before, after in rows if not before and after]
        with _indexed_at_once(connection, table, len(new)):
            _insert(connection, table, fields, new)


def _update(
    connection: Connection,
    table: str,
    fields: Sequence[str],
    rows: Sequence[tuple[_Values, _Values]],
) -> None:
    """Only the fields that differ are named: a field with an index costs more to write."""
    differ = [at for at in range(len(fields)) if any(old[at] != new[at] for old, new in rows)]
    if differ:
        updates = ", ".join(f'"{fields[at]}" = ?' for at in differ)
        connection.exec_driver_sql(
            f'UPDATE "{table}" SET {updates} WHERE id = ?',
            [(*(new[at] for at in differ), new[0]) for _, new in rows],
        )


@contextmanager
def _indexed_at_once(connection: Connection, table: str, rows: int) -> Iterator[None]:
    """Where a table more than doubles, its indexes are made after that: sorting all rows once
    takes a third of finding the place of each."""
    indexes: Sequence[Any] = ()
    if (
        rows >= _MANY
        and rows > connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one()
    ):
        indexes = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?", (table,)
        ).all()
    for name, _ in indexes:
        connection.exec_driver_sql(f'DROP INDEX "{name}"')
    yield
    for _, sql in indexes:
        connection.exec_driver_sql(sql)


def _insert(
    connection: Connection, table: str, fields: Sequence[str], rows: Sequence[_Values]
) -> None:
    names = ", ".join(f'"{field}"' for field in fields)
    one = f"({', '.join('?' * len(fields))})"
    for count in (_AT_ONCE, 1):
        whole = len(rows) - len(rows) % count
        batches = [
            tuple(chain.from_iterable(rows[at : at + count])) for at in range(0, whole, count)
        ]
        if batches:
            places = ", ".join([one] * count)
            sql = f'INSERT INTO "{table}" ({names}) VALUES {places}'
            connection.exec_driver_sql(sql, batches)
        rows = rows[whole:]


def record(connection: Connection, at: datetime, by: str, label: str, parts: Iterable[Part]) -> int:
    """Keep a change in the plan's history. Gives its id."""
    change_id = connection.exec_driver_sql(
        'INSERT INTO change (at, "by", label, state) VALUES (?, ?, ?, ?)',
        (at.isoformat(), by, label, "done"),
    ).lastrowid
    _record_parts(connection, change_id, parts)
    return change_id


def put(connection: Connection, change: Change) -> None:
    """Write a change, its rows included, into the history of a new file under the id it has."""
    connection.exec_driver_sql(
        'INSERT INTO change (id, at, "by", label, state) VALUES (?, ?, ?, ?, ?)',
        (change.id, change.at.isoformat(), change.by, change.label, change.state),
    )
    _record_parts(connection, change.id, parts_of(change.rows))


def _record_parts(connection: Connection, change_id: int, parts: Iterable[Part]) -> None:
    connection.exec_driver_sql(
        'INSERT INTO change_part (change_id, table_name, fields, "rows") VALUES (?, ?, ?, ?)',
        [(change_id, part.table, *part.as_json()) for part in parts],
    )


def rows_of(connection: Connection, change_id: int) -> tuple[RowChange, ...]:
    """The rows of a recorded change, before and after."""
    parts = connection.exec_driver_sql(
        'SELECT table_name, fields, "rows" FROM change_part WHERE change_id = ? ORDER BY id',
        (change_id,),
    ).all()
    return tuple(
        change for table, fields, rows in parts for change in parts_from_json(table, fields, rows)
    )


def is_understood(connection: Connection) -> bool:
    """Whether every recorded row can be made again from what is kept of it."""
    parts = connection.exec_driver_sql('SELECT table_name, fields, "rows" FROM change_part')
    try:
        for table, fields, rows in parts:
            parts_from_json(table, fields, rows)
    except (KeyError, TypeError, ValueError):
        return False
    return True


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


def next_steps(connection: Connection) -> tuple[Change | None, Change | None]:
    """What undo would take back, and what redo would do again; without their rows."""
    done = headers(connection, ("done",), 1)
    undone = headers(connection, ("undone",), 1, newest_first=False)
    return done[0] if done else None, undone[0] if undone else None


def set_state(connection: Connection, change_id: int, state: str) -> None:
    """Say that a change is undone, or done again."""
    connection.exec_driver_sql("UPDATE change SET state = ? WHERE id = ?", (state, change_id))


def drop_undone(connection: Connection) -> None:
    """Say that what was undone cannot be done again, since something else was done instead."""
    connection.exec_driver_sql("UPDATE change SET state = 'dropped' WHERE state = 'undone'")


def erase(connection: Connection) -> None:
    """Take away what the recorded changes say; that they happened, and when, stays."""
    connection.exec_driver_sql("DELETE FROM change_part")
    connection.exec_driver_sql("UPDATE change SET state = 'dropped', label = '', \"by\" = ''")


def contradicts_tables(connection: Connection) -> bool:
    """Whether the tables are not as the newest recorded changes that stand have left them.

    No program that saves whole steps leaves a plan so; pages of two states put together do. Rows
    and values are compared as they are stored, so that a plan of any version can be looked at.
    """
    seen: set[tuple[str, int]] = set()
    parts = connection.exec_driver_sql(
        'SELECT table_name, fields, "rows" FROM change_part JOIN change ON change.id = change_id'
        " WHERE state = 'done' ORDER BY change_part.id DESC"
    )
    for table, fields, rows in parts:
        names = ", ".join(f'"{field}"' for field in json.loads(fields))
        for row_id, _, after in json.loads(rows):
            if (table, row_id) in seen:
                continue
            seen.add((table, row_id))
            found = connection.exec_driver_sql(
                f'SELECT {names} FROM "{table}" WHERE id = ?', (row_id,)
            ).first()
            if (found and list(found)) != after:
                return True
    return False
