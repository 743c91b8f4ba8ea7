"""What was done to a plan, kept so that it can be taken back and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from sqlite3 import Connection
from typing import Any

from planner.models import RowChange
from planner.models.kinds import references
from planner.store.codec import decode
from planner.store.column_types import JSON, MOMENT, decoded
from planner.store.columns import select

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


_PARTS = "SELECT table_name, fields, rows FROM change_part"
_STEPS = 'SELECT id, at, "by", label, state FROM change'
_STANDING = f"{_STEPS} WHERE state = 'done' ORDER BY id DESC LIMIT ?"
_UNDONE = f"{_STEPS} WHERE state = 'undone' ORDER BY id LIMIT 1"


def _part(table: Any, fields: Any, rows: Any) -> tuple[str, list[str], list[Any]]:
    """Return what is stored of a part of a change as ``decode`` takes it."""
    return table, decoded(JSON, fields), decoded(JSON, rows)


def _step(step_id: int, at: Any, by: str, label: str, state: str) -> Change:
    return Change(step_id, decoded(MOMENT, at), by, label, state)


def rows_of(connection: Connection, change_id: int) -> tuple[RowChange, ...]:
    """Return the rows of a recorded change, before and after."""
    parts = connection.execute(f"{_PARTS} WHERE change_id = ? ORDER BY id", (change_id,))
    return tuple(change for part in parts for change in decode(*_part(*part)))


def changes_of(connection: Connection, table: str) -> list[RowChange]:
    """Return every recorded change to the rows of a table, oldest first, whatever became of it."""
    parts = connection.execute(f"{_PARTS} WHERE table_name = ? ORDER BY change_id, id", (table,))
    return [change for part in parts for change in decode(*_part(*part))]


def is_readable(connection: Connection) -> bool:
    """Return whether every recorded row can be made again from what is kept of it."""
    try:
        for part in connection.execute(_PARTS):
            decode(*_part(*part))
    except (KeyError, TypeError, ValueError):
        return False
    return True


def standing(connection: Connection, limit: int) -> list[Change]:
    """Return the newest changes that stand, newest first, without their rows."""
    return [_step(*header) for header in connection.execute(_STANDING, (limit,))]


_WHO_HELD_WHAT = ("assignment", "person", "responsibility", *references("responsibility").values())
"""Where it is written who held what, and what both were called."""


def assignment_steps(connection: Connection) -> list[Change]:
    """Return every change that stands and gave something to somebody or took it away, oldest
    first: with its changes to assignments, and the rows that it removed."""
    names = ", ".join("?" * len(_WHO_HELD_WHAT))
    parts = connection.execute(
        'SELECT change.id, at, "by", label, state, table_name, fields, rows'
        " FROM change JOIN change_part ON change_id = change.id"
        f" WHERE state = 'done' AND table_name IN ({names}) ORDER BY change.id, change_part.id",
        _WHO_HELD_WHAT,
    )
    found: dict[int, Change] = {}
    for *header, table_name, fields, rows in parts:
        change = found.get(header[0]) or _step(*header)
        told = decoded(JSON, rows)
        if table_name != "assignment":
            told = [row for row in told if row[2] is None]
        taken = decode(table_name, decoded(JSON, fields), told)
        found[change.id] = replace(change, rows=(*change.rows, *taken))
    return list(found.values())


def next_steps(connection: Connection) -> tuple[Change | None, Change | None]:
    """Return what undo would take back, and what redo would do again; without their rows."""
    undo = connection.execute(_STANDING, (1,)).fetchone()
    redo = connection.execute(_UNDONE).fetchone()
    return _step(*undo) if undo else None, _step(*redo) if redo else None


def contradicts_tables(connection: Connection) -> bool:
    """Return whether the tables differ from what the newest standing changes have left in them.

    No program that saves whole steps leaves a plan so; pages of two states put together do. Rows
    are compared as they are stored, so that a plan of any version can be checked.
    """
    seen: set[tuple[str, int]] = set()
    parts = connection.execute(
        f"{_PARTS} JOIN change ON change_id = change.id WHERE state = 'done'"
        " ORDER BY change_part.id DESC"
    )
    for part in parts:
        name, fields, rows = _part(*part)
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
    statement = select(str(name), ("id", *map(str, fields)))
    for at in range(0, len(asked), _ASKED_AT_ONCE):
        some = asked[at : at + _ASKED_AT_ONCE]
        places = ", ".join("?" * len(some))
        lying = connection.execute(f"{statement} WHERE id IN ({places})", some)
        found = {row_id: values for row_id, *values in lying}
        yield from ((row_id, found.get(row_id)) for row_id in some)
