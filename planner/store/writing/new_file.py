"""Writing a whole plan into an empty file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, column, delete, insert, table

from planner import __version__
from planner.models import Plan, RowChange
from planner.models.row import TABLES
from planner.store.codec import encode
from planner.store.connection import connect
from planner.store.journal import Change
from planner.store.migrations import LATEST
from planner.store.schema import mark, new_stamp
from planner.store.writing.tables import metadata, state
from planner.store.writing.writer import written_at_once

_SEQUENCE = table("sqlite_sequence", column("name"), column("seq"))
"""SQLite's own: the highest id that each table gave out."""


def write_plan(file: Path, plan: Plan, steps: Iterable[Change] = ()) -> None:
    """Write a plan, and what is known of its history, into an empty file.

    Ids that were ever used in the plan are not given again in the file.
    """
    rows = (
        RowChange(name, row.id, None, row)
        for name, row_type in TABLES.items()
        for row in plan.table(row_type).values()
    )
    with connect(file) as driver, written_at_once(driver) as writer:
        metadata.create_all(writer.core, checkfirst=False)
        mark(driver, LATEST)
        values = {"stamp": new_stamp(), "program": __version__, "changed_at": plan.changed_at}
        writer.core.execute(insert(state).values(id=1, **values))
        writer.write(encode(rows))
        _keep_ids(writer.core, plan)
        for step in steps:
            writer.insert_change(step)


def _keep_ids(connection: Connection, plan: Plan) -> None:
    connection.execute(delete(_SEQUENCE))
    connection.execute(
        insert(_SEQUENCE),
        [{"name": name, "seq": plan.next_id(name) - 1} for name in TABLES],
    )
