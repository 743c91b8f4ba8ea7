"""Short-lived connections to a plan file, in the journal mode that survives copying and kills."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

APPLICATION_ID = 0x524F4C4C
"""Marks a SQLite file as a plan ("ROLL")."""

_PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "busy_timeout = 2000",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "cache_size = -65536",  # KiB, taken as needed: a large plan is not read again and again
)


def _open(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.resolve()))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            if mode != "ro" or not pragma.startswith("journal_mode"):
                connection.execute(f"PRAGMA {pragma}")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
        if mode == "ro":
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def connect(path: Path, mode: str = "rw") -> Iterator[Connection]:
    """A connection for one piece of work; ``mode`` is ``rw``, ``ro`` or ``rwc`` (create).

    Nothing stays open between pieces of work: a file that was replaced by another program is
    then met as it is now, and never written to under its old name.
    """
    with _engine(path, mode).connect() as connection:
        yield connection


@lru_cache(maxsize=16)
def _engine(path: Path, mode: str) -> Engine:
    """Making an engine takes longer than a connection; it holds none itself (``NullPool``)."""
    return create_engine(
        "sqlite://",
        creator=lambda: _open(path, mode),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
    )


@contextmanager
def transaction(connection: Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """All of it or nothing. ``BEGIN`` is said here because the driver's own way leaves changes
    to the schema outside the transaction."""
    connection.exec_driver_sql(begin)
    try:
        yield
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
