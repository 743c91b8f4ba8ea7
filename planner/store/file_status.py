"""What became of a plan's file while the plan was open."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from enum import Enum
from pathlib import Path
from sqlite3 import Connection, Error
from typing import NamedTuple

from planner import system_errors
from planner.errors import DamagedError, PlannerError
from planner.store.column_types import MOMENT, decoded
from planner.store.connection import connect, transaction
from planner.store.errors import read_failed
from planner.store.file_validation import check_contents, check_header
from planner.store.interrupted_saves import readable_file
from planner.store.row_reading import changed_at_of, stamp_of
from planner.text import tr


class FileState(Enum):
    """How the file stands to the plan in memory."""

    SAME = "same"
    NEWER = "newer"
    """The same plan, with all that is in memory and more."""
    OTHER = "other"
    """Another plan, or a version of this one that lacks what is in memory."""
    GONE = "gone"
    UNUSABLE = "unusable"
    """Damaged, no plan at all, or not to be read now."""


class FileStatus(NamedTuple):
    """How the file stands, and a sentence about it where something is wrong."""

    state: FileState
    why: str = ""

    @property
    def has_all(self) -> bool:
        """Return whether all that is in memory is in the file too."""
        return self.state in (FileState.SAME, FileState.NEWER)


class Known(NamedTuple):
    """What identifies one state of one plan."""

    stamp: str
    key: str
    """The plan's random key; its copies have it too."""
    newest: tuple[int, datetime] | None
    """The newest step that was saved or read: its id, and when it was taken (UTC)."""
    changed_at: datetime | None
    """When the plan was changed last, an undo included (UTC)."""


def signature(path: Path) -> tuple[int, ...] | None:
    """Return what changes when a file is replaced or written to; none where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def compare(path: Path, known: Known) -> FileStatus:
    """Compare the file, as untrusted as any, with the state that is known."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _missing(path)
    except OSError as error:
        return FileStatus(FileState.UNUSABLE, _with_advice(system_errors.unreadable(path, error)))
    try:
        check_header(path)
        with readable_file(path) as file:
            check_contents(file, named=path)
            with connect(file, "ro") as connection, transaction(connection, "BEGIN"):
                return _compared(path, connection, known)
    except DamagedError:
        what = tr("{file} is damaged now.", file=path.name)
        return FileStatus(FileState.UNUSABLE, _with_advice(what))
    except PlannerError as error:
        return FileStatus(FileState.UNUSABLE, _with_advice(error))
    except (Error, OSError, ValueError, TypeError) as error:
        return FileStatus(FileState.UNUSABLE, _with_advice(read_failed(path, error)))


def _compared(path: Path, connection: Connection, known: Known) -> FileStatus:
    if stamp_of(connection) == known.stamp:
        return FileStatus(FileState.SAME)
    key, name = connection.execute("SELECT key, name FROM plan_info").fetchone() or ("", "")
    if key != known.key:
        what = tr("{file} now holds another plan, “{name}”.", file=path.name, name=name)
        return FileStatus(FileState.OTHER, _with_advice(what))
    if _has_all(connection, known):
        return FileStatus(FileState.NEWER)
    what = tr("{file} now holds a version of this plan without your last change.", file=path.name)
    return FileStatus(FileState.OTHER, _with_advice(what))


def _has_all(connection: Connection, known: Known) -> bool:
    """Return whether the newest known step is in the file, with nothing undone since."""
    changed_at = changed_at_of(connection)
    if known.changed_at is not None and (changed_at is None or changed_at < known.changed_at):
        return False
    return known.newest is None or newest_step(connection, known.newest[0]) == known.newest


def newest_step(connection: Connection, step: int | None = None) -> tuple[int, datetime] | None:
    """Return the id of the newest recorded step, or of this one, and when it was taken."""
    which = "" if step is None else "WHERE id = :step"
    asked = f"SELECT id, at FROM change {which} ORDER BY id DESC LIMIT 1"
    found = connection.execute(asked, {"step": step}).fetchone()
    return (found[0], decoded(MOMENT, found[1])) if found is not None else None


def _missing(path: Path) -> FileStatus:
    what = tr(
        "{file} is no longer in its folder: it was moved, renamed or deleted, or its drive is"
        " gone.",
        file=path.name,
    )
    return FileStatus(FileState.GONE, _with_advice(what))


def _with_advice(what: object) -> str:
    return tr("{what} You see the plan as it was last saved; save a copy to keep it.", what=what)


class HeldFile:
    """A file that can still be read after its name was taken away or given to another.

    Not on Windows, where a file that is held open cannot be replaced by whoever synchronises it.
    """

    def __init__(self) -> None:
        self._handle: int | None = None

    def hold(self, path: Path) -> None:
        """Hold the file that has this name now, in place of the one held before."""
        self.release()
        if os.name == "posix":
            with suppress(OSError):
                self._handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)

    def is_at(self, path: Path) -> bool:
        """Return whether the held file is the one that has this name now."""
        try:
            return self._handle is not None and os.path.samestat(
                os.fstat(self._handle), path.stat()
            )
        except OSError:
            return False

    def permissions(self) -> int | None:
        """Return the permission bits of the file, open to its owner; none where none is held."""
        return None if self._handle is None else os.fstat(self._handle).st_mode & 0o666 | 0o600

    def copy_to(self, target: Path) -> bool:
        """Write the content of the held file into ``target``; return false where none is held."""
        if self._handle is None:
            return False
        with target.open("wb") as file:
            at = 0
            while part := os.pread(self._handle, 1 << 20, at):
                file.write(part)
                at += len(part)
        return True

    def release(self) -> None:
        """Let go of the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
