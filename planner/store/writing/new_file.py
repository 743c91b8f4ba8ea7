"""Writing a whole plan into an empty file."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, column, create_mock_engine, delete, insert, table
from sqlalchemy.sql.ddl import ExecutableDDLElement

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
        for statement in _creating():
            driver.execute(statement)
        mark(driver, LATEST)
        values = {"stamp": new_stamp(), "program": __version__, "changed_at": plan.changed_at}
        writer.core.execute(insert(state).values(id=1, **values))
        writer.write(encode(rows))
        _keep_ids(writer.core, plan)
        for step in steps:
            writer.insert_change(step)


@cache
def _creating() -> tuple[str, ...]:
    """Return the statements that make the tables; SQLAlchemy takes longer over them than SQLite."""
    statements: list[str] = []

    def keep(statement: ExecutableDDLElement, *_: object, **__: object) -> None:
        statements.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine("sqlite://", keep)
    metadata.create_all(engine, checkfirst=False)
    return tuple(statements)


def _keep_ids(connection: Connection, plan: Plan) -> None:
    connection.execute(delete(_SEQUENCE))
    connection.execute(
        insert(_SEQUENCE),
        [{"name": name, "seq": plan.next_id(name) - 1} for name in TABLES],
    )
