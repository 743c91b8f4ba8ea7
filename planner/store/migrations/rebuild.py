"""Rebuilding a table: with its rows, its indexes, the ids it gave out, and its journal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from sqlite3 import Connection
from typing import Any

Row = dict[str, Any]
"""A row by the names of its columns, with the values as they are stored."""

_ANEW = "rebuilt"
"""What the new table is called until the old one is gone. Were the old one renamed instead, SQLite
would make the tables that refer to it refer to the old one by its new name."""


def rebuild(
    connection: Connection, table: str, body: str, carry: Callable[[Row], Row] | None = None
) -> None:
    """Rebuild a table; ``body`` is what its ``CREATE TABLE`` says in brackets.

    ``carry`` gives the new row for an old one. What the journal says of the table goes the same
    way, so that a change made before can still be taken back. Without ``carry`` columns of the
    same name keep their values, and new ones are empty.

    Indexes are made again as they were: a step that takes a column away drops its index first.
    """
    old = _columns(connection, table)
    connection.execute(f'CREATE TABLE "{_ANEW}" ({body})')
    new = _columns(connection, _ANEW)
    if carry is None and set(old) <= set(new):  # as the journal has it, it stays understood
        kept = ", ".join(f'"{column}"' for column in old)
        connection.execute(
            f'INSERT INTO "{_ANEW}" ({kept}) SELECT {kept} FROM "{table}" ORDER BY id'
        )
    else:
        carry = carry or (lambda row: {column: row.get(column) for column in new})
        _insert(connection, new, map(carry, _rows(connection, table, old)))
        _carry_journal(connection, table, old, new, carry)
    _replace(connection, table)


def _columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _rows(connection: Connection, table: str, columns: list[str]) -> list[Row]:
    names = ", ".join(f'"{column}"' for column in columns)
    found = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id')
    return [dict(zip(columns, row, strict=True)) for row in found]


def _insert(connection: Connection, columns: list[str], rows: Iterable[Row]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join("?" * len(columns))
    values = [tuple(row[column] for column in columns) for row in rows]
    connection.executemany(f'INSERT INTO "{_ANEW}" ({names}) VALUES ({places})', values)


def _replace(connection: Connection, table: str) -> None:
    """Let the new table take the place of the old one, and go on counting where that one was."""
    indexes = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
        (table,),
    ).fetchall()
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    connection.execute(f'DROP TABLE "{table}"')
    connection.execute(f'ALTER TABLE "{_ANEW}" RENAME TO "{table}"')
    if last is not None:
        connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        connection.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, *last))
    for (statement,) in indexes:
        connection.execute(statement)


def _carry_journal(
    connection: Connection,
    table: str,
    old: list[str],
    new: list[str],
    carry: Callable[[Row], Row],
) -> None:
    """Bring every row that the journal kept of a table, before and after, to its new form."""

    def carried(names: list[str], values: list[Any] | None) -> list[Any] | None:
        if values is None:  # the row was new, or is gone
            return None
        row = carry(dict.fromkeys(old) | dict(zip(names, values, strict=True)))
        return [row[column] for column in new]

    parts = connection.execute(
        'SELECT id, fields, "rows" FROM change_part WHERE table_name = ?', (table,)
    ).fetchall()
    for part_id, fields, rows in parts:
        names = json.loads(fields)
        statements = [
            (row_id, carried(names, before), carried(names, after))
            for row_id, before, after in json.loads(rows)
        ]
        connection.execute(
            'UPDATE change_part SET fields = ?, "rows" = ? WHERE id = ?',
            (
                json.dumps(new),
                json.dumps(statements, ensure_ascii=False, separators=(",", ":")),
                part_id,
            ),
        )
