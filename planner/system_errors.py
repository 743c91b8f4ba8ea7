"""The sentences for files that the system refuses.

Everything that reads or writes a file hands what was raised, by the system or by SQLite, to
``unreadable`` or ``unwritable`` and raises what they give.
"""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from planner.errors import PlannerError
from planner.text import tr

_BUSY_ON_WINDOWS = (32, 33)
"""Sharing and lock violations, which arrive as EACCES."""

_OF_SQLITE = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
    sqlite3.SQLITE_NOMEM: errno.ENOMEM,
    sqlite3.SQLITE_TOOBIG: errno.EFBIG,
}
_NOT_TAKEN = -1
"""SQLite says only that a write failed: EDQUOT, EFBIG and EIO come as one."""
_NAME_NOT_ALLOWED = (errno.EINVAL, errno.EILSEQ)
_DRIVE_GONE = (errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT)

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, _NOT_TAKEN})
"""What making room, or another disk, may cure."""


def unreadable(path: str | Path, error: BaseException) -> PlannerError:
    """Return the error for a ``path`` that could not be read: what happened, and what to do."""
    if code(error, path) == errno.ENOENT:
        return PlannerError(tr("There is no file {path}.", path=path))
    if code(error, path) == errno.EISDIR:
        return PlannerError(tr("{path} is a folder, not a file.", path=path))
    why = reason(error, path) or tr("you may not read it; ask whoever owns it")
    return PlannerError(tr("{path} cannot be read: {why}.", path=path, why=why))


def unwritable(path: str | Path, error: BaseException) -> PlannerError:
    """Return the error for a ``path`` that could not be written: what happened, and what to do."""
    if code(error, path) == errno.ENOENT:
        folder = Path(path).parent
        if not folder.is_dir():
            return PlannerError(tr("There is no folder {path}.", path=folder))
        why = tr("no file can be made in its folder; choose another")
        return PlannerError(tr("{path} cannot be written: {why}.", path=path, why=why))
    why = reason(error, path) or tr("you may not write there; choose another folder")
    return PlannerError(tr("{path} cannot be written: {why}.", path=path, why=why))


def unprintable(error: OSError) -> PlannerError:
    """Return the error for output of a command that could not be written."""
    why = reason(error) or tr("you may not write there")
    return PlannerError(tr("The output could not be written: {why}.", why=why))


def code(error: BaseException, path: str | Path | None = None) -> int:
    """Return the system's number for what went wrong (``errno``); 0 where it gave none.

    ``error`` may be the system's or SQLite's. ``path`` tells why SQLite could not open a file,
    which it does not say itself.
    """
    if isinstance(error, sqlite3.Error):
        return _code_of_sqlite(error, path)
    if isinstance(error, OSError):
        if getattr(error, "winerror", None) in _BUSY_ON_WINDOWS:
            return errno.EBUSY
        return error.errno or 0
    # A null character in a name never reaches the system.
    return errno.EINVAL if isinstance(error, ValueError) else 0


def _code_of_sqlite(error: sqlite3.Error, path: str | Path | None) -> int:
    number = getattr(error, "sqlite_errorcode", None) or 0
    primary = number & 0xFF
    if primary == sqlite3.SQLITE_IOERR:
        reading = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)
        return errno.EIO if number in reading else _NOT_TAKEN
    if primary == sqlite3.SQLITE_CANTOPEN:
        try:
            there = path is None or Path(path).exists()
        except OSError as refused:
            return refused.errno or 0
        return errno.EACCES if there else errno.ENOENT
    return _OF_SQLITE.get(primary, 0)


def reason(error: BaseException, path: str | Path | None = None) -> str:
    """Return why, as the end of a sentence, with what to do; empty where it is a permission, whose
    words depend on what was tried."""
    number = code(error, path)
    if number in (errno.EACCES, errno.EPERM):
        return ""
    words = _reasons().get(number)
    if words is None and number:
        words = getattr(error, "strerror", None)
    return words or tr("the system gave no reason")


def _reasons() -> dict[int, str]:
    other = tr("its drive or network share is gone; try again when it is back")
    name = tr("no file can have this name; choose another")
    return {
        errno.ENOSPC: tr("the disk is full; make room or choose another"),
        errno.EDQUOT: tr("all the room you may use on this disk is taken; make room there"),
        errno.EFBIG: tr("it is larger than may be written there; choose another disk"),
        _NOT_TAKEN: tr("the disk did not take it; it is full, over your limit or failing"),
        errno.EROFS: tr("the disk can only be read; choose another"),
        errno.EIO: tr("the disk reports a fault; copy what you need to another disk"),
        errno.EBUSY: tr("another program is using it; try again when that is done"),
        errno.ETXTBSY: tr("another program is using it; try again when that is done"),
        errno.EAGAIN: tr("another program is using it; try again when that is done"),
        errno.ENAMETOOLONG: tr("the name is too long; choose a shorter one"),
        errno.ENOENT: tr("it is not there"),
        errno.EEXIST: tr("something of that name is already there; choose another name"),
        errno.EISDIR: tr("it is a folder; give a file name"),
        errno.ENOTDIR: tr("a part of its path is a file, not a folder; choose another place"),
        errno.ENOTEMPTY: tr("the folder is not empty; choose another"),
        errno.ELOOP: tr("it is a link that leads back to itself"),
        errno.EXDEV: tr("it lies on another disk; choose a place on this one"),
        errno.EMFILE: tr("too many files are open; close some programs and try again"),
        errno.ENFILE: tr("too many files are open; close some programs and try again"),
        errno.ENOMEM: tr("there is not enough memory; close some programs and try again"),
        **dict.fromkeys(_NAME_NOT_ALLOWED, name),
        **dict.fromkeys(_DRIVE_GONE, other),
    }
