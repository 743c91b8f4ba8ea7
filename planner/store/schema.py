"""The version of a plan file: what it is made of, and bringing older ones up to date.

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
from sqlite3 import Connection

from planner import __version__
from planner.store import journal
from planner.store.columns import FORMS, quoted
from planner.store.connection import APPLICATION_ID, connect, transaction
from planner.store.errors import made_by_newer, migration_failed, save_failed
from planner.store.migrations import LATEST, STEPS
from planner.store.structure import facts, stated


def new_stamp() -> str:
    """Return a random stamp that no other state of any plan has."""
    return uuid.uuid4().hex


def mark(connection: Connection, version: int) -> None:
    """Make a file say that it is a plan, and of which version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def version_of(connection: Connection) -> int:
    """Return the schema version that a file states."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


# Bringing up to date ---------------------------------------------------------------------


def migrate(path: Path) -> None:
    """Bring an older plan up to date, whole or not at all. The caller has made a backup.

    Raises ``PlannerError`` where that cannot be saved, where what came of it is not what a new plan
    is made of, or where a newer program was quicker; the file is then as it was.
    """
    try:
        with connect(path) as connection:
            # With foreign keys on, a table that is rebuilt would take along the rows that refer
            # to it. Inside a transaction this says nothing and does nothing, so it comes first.
            connection.execute("PRAGMA foreign_keys = OFF")
            with transaction(connection, "BEGIN EXCLUSIVE"):
                version = version_of(connection)  # another program may have been quicker
                if version > LATEST:
                    raise made_by_newer(path, version, LATEST)
                if version < LATEST:
                    _migrate(connection, path)
    except sqlite3.Error as error:
        raise save_failed(error, path) from error


@contextmanager
def migrated_in_memory(connection: Connection, path: Path) -> Iterator[Connection]:
    """Yield an older plan that cannot be written, brought up to date in memory alone."""
    with _memory() as copy:
        connection.backup(copy)
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
        or connection.execute("PRAGMA foreign_key_check").fetchone() is not None
        or not journal.is_readable(connection)
    ):
        raise migration_failed(path)
    connection.execute("UPDATE state SET program = ?", (__version__,))
    mark(connection, LATEST)


def _is_refused_by_the_system(error: Exception) -> bool:
    """Return whether a step failed for want of room or access, and not over the plan itself."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF not in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT)


def _row_counts(connection: Connection) -> dict[str, int]:
    """Count the rows of every table, SQLite's own apart."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
    ).fetchall()
    return {
        name: connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0]
        for (name,) in names
    }


# What a file must be made of --------------------------------------------------------------


Schema = frozenset[str]
"""Every fact about the tables, indexes, views and triggers of a file (see ``structure``)."""

_OWN_TABLES = ("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")


def schema_of(connection: Connection) -> Schema:
    """Return what a file is made of; SQLite's own tables are left out."""
    made = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    return frozenset(
        fact
        for kind, name, sql in made
        if sql is not None and (kind != "table" or name not in _OWN_TABLES)
        for fact in facts(sql)
    )


@cache
def expected_schema(version: int) -> Schema:
    """Return what a file of this version is made of; kept, since every opening asks."""
    if version == LATEST:
        return frozenset(fact for form in FORMS.values() for fact in stated(form))
    with _memory() as empty:
        for step in STEPS[:version]:
            step.upgrade(empty)
        return schema_of(empty)


def _memory() -> closing[Connection]:
    """Open an empty database that is in no file."""
    return closing(sqlite3.connect(":memory:", isolation_level=None))
