"""The version of a plan file: making new files, and bringing older ones up to date.

To change the tables: change the row class and add a step to ``migrations``. Tests hold that a new
file and one brought up to date are made of the same, and that plans of every earlier version are
understood, with all that was done in them.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, insert, inspect, select, table, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from planner import __version__
from planner.store import journal
from planner.store.connection import APPLICATION_ID, connect, transaction
from planner.store.errors import made_by_newer, migration_failed, save_failed
from planner.store.migrations import LATEST, STEPS
from planner.store.structure import facts
from planner.store.tables import metadata, sqlite_master, state


def create_tables(connection: Connection) -> None:
    """Make the tables of the latest version in an empty file."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(state).values(id=1, stamp=new_stamp(), program=__version__))
    _mark(connection, LATEST)


def new_stamp() -> str:
    """Return a random stamp that no other state of any plan has."""
    return uuid.uuid4().hex


def _mark(connection: Connection, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def version_of(connection: Connection) -> int:
    """Return the schema version that a file states."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


# Bringing up to date ---------------------------------------------------------------------


def migrate(path: Path) -> None:
    """Bring an older plan up to date, whole or not at all. The caller has made a backup.

    Raises ``PlannerError`` where that cannot be saved, where what came of it is not what a new plan
    is made of, or where a newer program was quicker; the file is then as it was.
    """
    try:
        with connect(path) as connection:
            # With foreign keys on, a table that is made anew would take along the rows that refer
            # to it. Inside a transaction this says nothing and does nothing, so it comes first.
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            with transaction(connection, "BEGIN EXCLUSIVE"):
                version = version_of(connection)  # another program may have been quicker
                if version > LATEST:
                    raise made_by_newer(path, version, LATEST)
                if version < LATEST:
                    _migrate(connection, path)
    except DBAPIError as error:
        raise save_failed(error, path) from error


@contextmanager
def migrated_in_memory(connection: Connection, path: Path) -> Iterator[Connection]:
    """Yield an older plan that cannot be written, brought up to date in memory alone."""
    file = connection.connection.driver_connection
    assert isinstance(file, sqlite3.Connection)
    with _memory() as copy:
        memory = copy.connection.driver_connection
        assert isinstance(memory, sqlite3.Connection)
        file.backup(memory)
        with transaction(copy, "BEGIN"):
            _migrate(copy, path)
        yield copy


def _migrate(connection: Connection, path: Path) -> None:
    """Take the steps that are missing. Raises ``PlannerError`` where the outcome is not right."""
    version, before = version_of(connection), _row_counts(connection)
    try:
        for step in STEPS[version:]:
            step.upgrade(connection)
    except Exception as error:
        if _is_refused_by_the_system(error):
            raise
        raise migration_failed(path) from error
    after = _row_counts(connection)
    if (
        schema_of(connection) != expected_schema(LATEST)
        or any(after[name] != before[name] for name in before.keys() & after.keys())
        or connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None
        or not journal.is_readable(connection)
    ):
        raise migration_failed(path)
    connection.execute(update(state).values(program=__version__))
    _mark(connection, LATEST)


def _is_refused_by_the_system(error: Exception) -> bool:
    """Return whether a step failed for want of room or access, and not over the plan itself."""
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF not in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT)


def _row_counts(connection: Connection) -> dict[str, int]:
    """Count the rows of every table, SQLite's own apart."""
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in inspect(connection).get_table_names()
    }


# What a file must be made of --------------------------------------------------------------


Schema = frozenset[str]
"""Every fact about the tables, indexes, views and triggers of a file (see ``structure``)."""

_OWN_TABLES = ("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")


def schema_of(connection: Connection) -> Schema:
    """Return what a file is made of; SQLite's own tables are left out."""
    made = connection.execute(select(*sqlite_master.c)).all()
    return frozenset(
        fact
        for kind, name, sql in made
        if sql is not None and (kind != "table" or name not in _OWN_TABLES)
        for fact in facts(sql)
    )


@cache
def expected_schema(version: int) -> Schema:
    """Return what a file of this version is made of; kept, since every opening asks."""
    with _memory() as empty:
        if version == LATEST:
            metadata.create_all(empty, checkfirst=False)
        else:
            for step in STEPS[:version]:
                step.upgrade(empty)
        return schema_of(empty)


@contextmanager
def _memory() -> Iterator[Connection]:
    """Open an empty database that is in no file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as driver:
        engine = create_engine(
            "sqlite://",
            creator=lambda: driver,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
        )
        with engine.connect() as connection:
            yield connection
        engine.dispose()
