"""Checking a file before it is trusted: it may come from anybody, or be damaged."""

from __future__ import annotations

import sqlite3
import stat
import time
from pathlib import Path

from planner.errors import PlannerError
from planner.store.connection import APPLICATION_ID, connect, transaction
from planner.store.errors import damaged, in_use, made_by_newer
from planner.store.migrations import LATEST
from planner.store.schema import expected_schema, schema_of, version_of
from planner.store.side_files import JOURNAL, real_path, side_files
from planner.system_errors import unreadable
from planner.text import tr

LARGEST_FILE = 2 * 1024**3
"""Bytes; an extreme plan of a million assignments is about a tenth of this."""
LONGEST_CHECK = 20.0
"""Seconds after which a file made to be slow is given up on; a large one is given more."""
SECONDS_PER_MEGABYTE = 0.2
"""Ten times what an honest file takes."""

_HEADER = b"SQLite format 3\x00"
_ROLLBACK, _WRITE_AHEAD = b"\x01\x01", b"\x02\x02"
"""How SQLite keeps its journal, as the header says; a plan is never left in the second way."""


def check_header(path: Path) -> None:
    """Refuse what is not a plan by its first hundred bytes, without opening it as a database."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise PlannerError(tr("{path} is a folder, not a plan file.", path=path))
    if not stat.S_ISREG(status.st_mode):
        raise PlannerError(tr("{path} is not an ordinary file.", path=path))
    if status.st_size > LARGEST_FILE:
        raise PlannerError(tr("{path} is too large to be a plan.", path=path))
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise unreadable(path, error) from error
    _check_header(path, header, status.st_size)


def _check_header(path: Path, header: bytes, size: int) -> None:
    if (
        len(header) < 100
        or not header.startswith(_HEADER)
        or int.from_bytes(header[68:72], "big") != APPLICATION_ID
    ):
        raise PlannerError(tr("{path} is not a plan.", path=path))
    version = int.from_bytes(header[60:64], "big")
    if version > LATEST:
        raise made_by_newer(path, version, LATEST)
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    whole = page_size * int.from_bytes(header[28:32], "big") == size
    if version >= 1 and header[18:20] == _WRITE_AHEAD:
        raise PlannerError(
            tr(
                "{path} was changed by another database program and cannot be opened as it is;"
                " “rollout-planner verify” with --repair makes a plan of it that can.",
                path=path,
            )
        )
    if version < 1 or header[18:20] != _ROLLBACK or (not whole and not _interrupted(path)):
        raise damaged(path)


def _interrupted(path: Path) -> bool:
    """Return whether a save was interrupted; SQLite rolls it back when it opens the file."""
    return bool(side_files(real_path(path), JOURNAL))


def check_contents(path: Path, *, named: Path | None = None) -> int:
    """Refuse a file whose pages, tables or references are wrong. Return its schema version.

    A table, view or trigger that is not ours is refused, since it would run when the file is used.
    Where the file is a copy, ``named`` is what it is a copy of, for the sentence. Raises
    ``PlannerError``.
    """
    named = named or path
    try:
        with connect(path, "ro") as connection, transaction(connection, "BEGIN"):
            _limit(connection, LONGEST_CHECK + path.stat().st_size * SECONDS_PER_MEGABYTE / 1e6)
            # What a field may hold is looked at when it is read, and then said more exactly.
            connection.execute("PRAGMA ignore_check_constraints = ON")
            # The quick check passes one damaged file in twenty, so the full one is made.
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise damaged(named)
            version = version_of(connection)
            if schema_of(connection) != expected_schema(version):
                raise damaged(named)
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise damaged(named)
            return version
    except (sqlite3.Error, ValueError) as error:
        if "readonly" in str(error) or "unable to open" in str(error):
            raise PlannerError(
                tr("{path} cannot be opened here; copy it to another folder first.", path=named)
            ) from error
        if "locked" in str(error):
            raise in_use(named) from error
        raise damaged(named) from error


def _limit(connection: sqlite3.Connection, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), 100_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 200_000_000)
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 200)
