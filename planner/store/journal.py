"""What was done to a plan, kept so that it can be taken back and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, column, delete, insert, select, table, update

from planner.models import RowChange
from planner.models.kinds import references
from planner.store.codec import Part, decode, encode
from planner.store.tables import change as change_table
from planner.store.tables import change_part

_PART = (change_part.c.table_name, change_part.c.fields, change_part.c.rows)

_ASKED_AT_ONCE = 500
"""Ids in one question; older SQLite takes 999."""


StepName = str | Callable[[Any], str]
"""What a step is called; a function is told what the verb returned, such as how many it wrote."""
Verb = Callable[..., Any]
"""Writes to a ``Draft``, given first, and may return something."""


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

    @property
    def on(self) -> date:
        """The day it was taken on, where the program runs."""
        return self.at.astimezone().date()


def record(connection: Connection, at: datetime, by: str, label: str, parts: Iterable[Part]) -> int:
    """Add a change to the plan's history. Return its id."""
    values = {"at": at, "by": by, "label": label, "state": "done"}
    change_id = connection.execute(insert(change_table), values).lastrowid
    _record_parts(connection, change_id, parts)
    return change_id


def insert_change(connection: Connection, change: Change) -> None:
    """Add a change, with its rows and under its own id, to the history of a new file."""
    values = {c.name: getattr(change, c.name) for c in change_table.columns}
    connection.execute(insert(change_table), values)
    _record_parts(connection, change.id, encode(change.rows))


def _record_parts(connection: Connection, change_id: int, parts: Iterable[Part]) -> None:
    rows = [
        {"change_id": change_id, "table_name": p.table, "fields": p.fields, "rows": p.rows}
        for p in parts
    ]
    connection.execute(insert(change_part), rows)


def rows_of(connection: Connection, change_id: int) -> tuple[RowChange, ...]:
    """Return the rows of a recorded change, before and after."""
    parts = connection.execute(
        select(*_PART).where(change_part.c.change_id == change_id).order_by(change_part.c.id)
    )
    return tuple(change for part in parts for change in decode(*part))


def is_readable(connection: Connection) -> bool:
    """Return whether every recorded row can be made again from what is kept of it."""
    try:
        for part in connection.execute(select(*_PART)):
            decode(*part)
    except (KeyError, TypeError, ValueError):
        return False
    return True


_STANDING = (
    select(change_table).where(change_table.c.state == "done").order_by(change_table.c.id.desc())
)
_UNDONE = select(change_table).where(change_table.c.state == "undone").order_by(change_table.c.id)
_NEXT_STEPS = _STANDING.limit(1), _UNDONE.limit(1)


def standing(connection: Connection, limit: int) -> list[Change]:
    """Return the newest changes that stand, newest first, without their rows."""
    return [Change(*header) for header in connection.execute(_STANDING.limit(limit))]


_WHO_HELD_WHAT = ("assignment", "person", "responsibility", *references("responsibility").values())
"""Where it is written who held what, and what both were called."""


def assignment_steps(connection: Connection) -> list[Change]:
    """Return every change that stands and gave something to somebody or took it away, oldest
    first: with its changes to assignments, and the rows that it removed."""
    parts = connection.execute(
        select(change_table, *_PART)
        .join(change_part)
        .where(change_table.c.state == "done", change_part.c.table_name.in_(_WHO_HELD_WHAT))
        .order_by(change_table.c.id, change_part.c.id)
    )
    found: dict[int, Change] = {}
    for *header, table_name, fields, rows in parts:
        change = found.get(header[0]) or Change(*header)
        told = rows if table_name == "assignment" else [row for row in rows if row[2] is None]
        found[change.id] = replace(change, rows=(*change.rows, *decode(table_name, fields, told)))
    return list(found.values())


def next_steps(connection: Connection) -> tuple[Change | None, Change | None]:
    """Return what undo would take back, and what redo would do again; without their rows."""
    undo, redo = (connection.execute(step).first() for step in _NEXT_STEPS)
    return Change(*undo) if undo else None, Change(*redo) if redo else None


def set_state(connection: Connection, change_id: int, state: str) -> None:
    """Mark a change as undone, or as done again."""
    connection.execute(
        update(change_table).where(change_table.c.id == change_id).values(state=state)
    )


def drop_undone(connection: Connection) -> None:
    """Mark what was undone as dropped, since something else was done instead."""
    connection.execute(
        update(change_table).where(change_table.c.state == "undone").values(state="dropped")
    )


def erase(connection: Connection) -> None:
    """Delete the rows, labels and users of all changes; that they happened, and when, stays."""
    connection.execute(delete(change_part))
    connection.execute(update(change_table).values(state="dropped", label="", by=""))


def contradicts_tables(connection: Connection) -> bool:
    """Return whether the tables differ from what the newest standing changes have left in them.

    No program that saves whole steps leaves a plan so; pages of two states put together do. Rows
    are compared as they are stored, so that a plan of any version can be checked.
    """
    seen: set[tuple[str, int]] = set()
    parts = connection.execute(
        select(*_PART)
        .join(change_table)
        .where(change_table.c.state == "done")
        .order_by(change_part.c.id.desc())
    )
    for name, fields, rows in parts:
        left = {row_id: after for row_id, _, after in rows if (name, row_id) not in seen}
        seen.update((name, row_id) for row_id in left)
        if any(
            left[row_id] != found for row_id, found in _stored_rows(connection, name, fields, left)
        ):
            return True
    return False


def _stored_rows(
    connection: Connection, name: str, fields: Sequence[str], ids: Iterable[int]
) -> Iterator[tuple[int, list[Any] | None]]:
    """Yield each of these rows as it is stored; none for one that is not there."""
    asked = list(ids)
    columns: list[ColumnElement[Any]] = [column(str(field)) for field in ("id", *fields)]
    statement = select(*columns).select_from(table(str(name)))
    for at in range(0, len(asked), _ASKED_AT_ONCE):
        some = asked[at : at + _ASKED_AT_ONCE]
        lying = connection.execute(statement.where(column("id").in_(some)))
        found = {row_id: values for row_id, *values in lying}
        yield from ((row_id, found.get(row_id)) for row_id in some)
