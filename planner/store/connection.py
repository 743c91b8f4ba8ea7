"""Short-lived connections to a plan file, in the journal mode that survives copying and kills."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from planner.store.side_files import (
    JOURNAL,
    WRITE_AHEAD,
    real_path,
    refuse_side_files,
    refuse_special_files,
    side_files,
)

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
    uri = f"file:{quote(os.path.realpath(path))}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            if mode != "ro" or not pragma.startswith("journal_mode"):
                connection.execute(f"PRAGMA {pragma}")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
        if mode == "ro":
            connection.execute("PRAGMA query_only = ON")
    except BaseException as error:
        connection.close()
        if isinstance(error, UnicodeDecodeError):  # of SQLite's own words on a broken table
            raise sqlite3.DatabaseError("malformed names in the file") from error
        raise
    return connection


@contextmanager
def connect(path: Path, mode: str = "rw") -> Iterator[sqlite3.Connection]:
    """Open a connection for one piece of work; ``mode`` is ``rw``, ``ro`` or ``rwc`` (create).

    Nothing stays open between pieces of work: a file that was replaced by another program is
    then met as it is now, and never written to under its old name. Raises ``PlannerError`` where
    SQLite would use a side file that nobody has checked (see ``interrupted_saves``).
    """
    path = real_path(path)
    refuse_side_files(path, *WRITE_AHEAD, saving=mode != "ro")
    if mode == "ro":
        refuse_special_files(path, JOURNAL)  # SQLite itself refuses to go back while it only reads
    elif is_save_interrupted(path):
        refuse_side_files(path, JOURNAL, saving=True)
    with closing(_open(path, mode)) as connection:
        yield connection


def is_save_interrupted(path: Path) -> bool:
    """Return whether a save was interrupted, and no program is still at it.

    SQLite would then roll the plan back, whether or not the journal is of this file. It is asked
    itself, since it alone knows the locks of a program that is still saving; that changes nothing.
    Raises ``PlannerError`` where the journal is no ordinary file, and where a
    write-ahead log is there too.
    """
    path = real_path(path)
    if not side_files(path, JOURNAL):
        return False
    refuse_special_files(path, JOURNAL)
    refuse_side_files(path, *WRITE_AHEAD)
    try:
        _open(path, "ro").close()
    except sqlite3.Error as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK
    return False


def absorb_side_files(path: Path) -> None:
    """Let SQLite put what lies beside a plan into it. Raises ``sqlite3.Error``."""
    with closing(_open(path, "rw")) as connection:
        connection.execute("PRAGMA schema_version").fetchone()


@contextmanager
def transaction(connection: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """Commit what is done inside, or nothing of it.

    ``BEGIN`` is sent here because the driver leaves changes of the schema outside a transaction.
    """
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite itself rolls back where the disk is full; a second time would hide that reason.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
