"""The version of a plan file: making new files, and bringing older ones up to date.

To change the tables: change the row class, add a step to ``migrations`` and a file of the old
version to ``tests/old_files``. A test holds new files equal to migrated ones.
"""

from __future__ import annotations

import re
import sqlite3
import uuid
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from planner import __version__
from planner.errors import PlannerError
from planner.store.connection import APPLICATION_ID, connect, transaction
from planner.store.migrations import LATEST, STEPS
from planner.store.tables import metadata
from planner.text import tr


def create_tables(connection: Connection) -> None:
    """The tables of the latest version, in an empty file."""
    metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(
        "INSERT INTO state (id, stamp, changed_at, program) VALUES (1, ?, NULL, ?)",
        (new_stamp(), __version__),
    )
    _mark(connection, LATEST)


def new_stamp() -> str:
    """A mark that no other state of any plan has."""
    return uuid.uuid4().hex


def _mark(connection: Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def version_of(connection: Connection) -> int:
    """The schema version a file says it has."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(path: Path) -> None:
    """Bring an older plan up to date, whole or not at all. The caller has made a backup."""
    with connect(path) as connection:
        # With foreign keys on, rebuilding a table would delete the rows that refer to it.
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        with transaction(connection, "BEGIN EXCLUSIVE"):
            for step in STEPS[version_of(connection) :]:
                step.upgrade(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise PlannerError(
                    tr(
                        "This plan could not be brought up to date because rows in it refer to"
                        " others that are missing; it was left as it is."
                    )
                )
            connection.exec_driver_sql("UPDATE state SET program = ?", (__version__,))
            _mark(connection, LATEST)


def schema_of(connection: Connection) -> dict[str, str]:
    """What a file is made of, normalised so that only real differences remain."""
    found = connection.exec_driver_sql(
        "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite_%'"
    ).all()
    return {name: _normal(sql) for name, sql in found}


def _normal(sql: str) -> str:
    return re.sub(r"\s+", "", sql.replace('"', "")).lower()


@cache
def expected_schema(version: int) -> dict[str, str]:
    """What a file of this version is made of; worked out once, since every opening asks."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as empty:
        if version == LATEST:
            metadata.create_all(empty, checkfirst=False)
        else:
            for step in STEPS[:version]:
                step.upgrade(empty)
        schema = schema_of(empty)
    engine.dispose()
    return schema
