"""Writing changed rows into a plan, and what was done into its history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, update

from planner.store.codec import Part, encode
from planner.store.connection import transaction
from planner.store.journal import Change
from planner.store.writing.core import through_core
from planner.store.writing.rows import write_rows
from planner.store.writing.tables import change, change_part, state

# Made once: putting a condition together takes as long as writing by it.
_RENEW = update(state).where(state.c.stamp == bindparam("known"))
_DROP_UNDONE = update(change).where(change.c.state == "undone").values(state="dropped")


class Writer:
    """Writes into a plan inside one transaction."""

    def __init__(self, driver: sqlite3.Connection, core: Connection) -> None:
        self.driver = driver
        """The same connection, to read what has just been written."""
        self.core = core

    def renew_stamp(self, known: str, stamp: str, at: datetime) -> bool:
        """Give the plan a new stamp; return false where it has not the one that is known."""
        values = {"known": known, "stamp": stamp, "changed_at": at}
        return bool(self.core.execute(_RENEW, values).rowcount)

    def write(self, parts: Iterable[Part]) -> None:
        """Write changed rows, in any order: references are checked at the commit."""
        write_rows(self.core, parts)

    def record(self, at: datetime, by: str, label: str, parts: Iterable[Part]) -> int:
        """Add a change to the plan's history. Return its id."""
        values = {"at": at, "by": by, "label": label, "state": "done"}
        change_id = self.core.execute(insert(change), values).lastrowid
        self._record_parts(change_id, parts)
        return change_id

    def insert_change(self, step: Change) -> None:
        """Add a change, with its rows and under its own id, to the history of a new file."""
        values = {column.name: getattr(step, column.name) for column in change.columns}
        self.core.execute(insert(change), values)
        self._record_parts(step.id, encode(step.rows))

    def _record_parts(self, change_id: int, parts: Iterable[Part]) -> None:
        rows = [
            {"change_id": change_id, "table_name": p.table, "fields": p.fields, "rows": p.rows}
            for p in parts
        ]
        self.core.execute(insert(change_part), rows)

    def set_state(self, change_id: int, to: str) -> None:
        """Mark a change as undone, or as done again."""
        self.core.execute(update(change).where(change.c.id == change_id).values(state=to))

    def drop_undone(self) -> None:
        """Mark what was undone as dropped, since something else was done instead."""
        self.core.execute(_DROP_UNDONE)

    def erase_history(self) -> None:
        """Delete the rows, labels and users of all changes; that they happened, and when, stays."""
        self.core.execute(delete(change_part))
        self.core.execute(update(change).values(state="dropped", label="", by=""))


@contextmanager
def written_at_once(driver: sqlite3.Connection) -> Iterator[Writer]:
    """Yield what writes into an open plan; all of it is committed on leaving, or nothing."""
    with through_core(driver) as core, transaction(driver):
        yield Writer(driver, core)
