"""Opening files without following links, locking them, and making them whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_MARK = ".rollout-part"
"""How the name of a temporary folder ends; no other program's files end like it."""
_LOCK = "held"
"""The file in a temporary folder that is locked as long as somebody works in it."""
_BEING_MADE = 60.0
"""Seconds within which a temporary folder without that file may still be about to get it."""
_FAR = 1 << 30
"""A file is locked at this offset, beyond its content, so that others can read that."""


def open_plainly(path: Path, flags: int = os.O_RDONLY, *, largest: int | None = None) -> IO[bytes]:
    """Open an ordinary file with one name: no link, no pipe, no device.

    Nothing is changed by opening it, whatever it is. Raises ``OSError`` where it is something
    else, or has more bytes than ``largest``.
    """
    with suppress(FileNotFoundError):
        _check_plain(path, path.lstat(), largest)
    safely = (
        getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    handle = os.open(path, flags | safely, 0o666)
    try:
        opened = os.fstat(handle)
        _check_plain(path, opened, largest)
        if not os.path.samestat(opened, path.lstat()):
            raise FileNotFoundError(errno.ENOENT, "replaced while it was opened", str(path))
        return os.fdopen(handle, "rb" if flags == os.O_RDONLY else "r+b", buffering=0)
    except BaseException:
        os.close(handle)
        raise


def _check_plain(path: Path, status: os.stat_result, largest: int | None) -> None:
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))
    if largest is not None and status.st_size > largest:
        raise OSError(errno.EFBIG, "too large", str(path))


@contextmanager
def temporary_folder(folder: Path) -> Iterator[Path]:
    """Yield a new folder in ``folder`` that only this user can enter, and delete it afterwards.

    What is made in it is moved to its place when it is whole. A program that is killed leaves its
    temporary folder behind: the next one made in the same folder deletes it, since the system
    releases the locks of a dead program, while one that somebody works in stays. Raises
    ``OSError``."""
    remove_abandoned_folders(folder)
    temporary = folder / f".{secrets.token_hex(4)}{_MARK}"
    temporary.mkdir(mode=0o700)
    try:
        with (temporary / _LOCK).open("xb") as held:
            lock_file(held)
            yield temporary
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def remove_abandoned_folders(folder: Path) -> None:
    """Delete what killed programs left in a folder; see ``temporary_folder``."""
    with suppress(OSError):
        abandoned = [Path(entry) for entry in os.scandir(folder) if entry.name.endswith(_MARK)]
        for temporary in abandoned:
            with suppress(OSError):
                if stat.S_ISDIR(temporary.lstat().st_mode) and _is_abandoned(temporary):
                    shutil.rmtree(temporary, ignore_errors=True)


def _is_abandoned(temporary: Path) -> bool:
    try:
        with open_plainly(temporary / _LOCK, os.O_RDWR) as held:
            return lock_file(held)
    except FileNotFoundError:
        return time.time() - temporary.lstat().st_mtime > _BEING_MADE


def same_file(first: Path, second: Path) -> bool:
    """Return whether two paths lead to one file, be it by a link or a second name."""
    try:
        return first.samefile(second)
    except OSError:
        return os.path.realpath(first) == os.path.realpath(second)


def permissions_like(path: Path) -> int:
    """Return the permission bits for a copy of a file: its own, but always open to its owner."""
    return path.stat().st_mode & 0o666 | 0o600


def make_folder_like(path: Path, folder: Path) -> None:
    """Make a folder, unless it exists, that is open to those who may read this file."""
    permissions = permissions_like(path)
    folder.mkdir(mode=permissions | (permissions & 0o444) >> 2, parents=True, exist_ok=True)


if sys.platform == "win32":
    import msvcrt

    def lock_file(file: IO[bytes]) -> bool:
        """Try to lock an open file for this program alone. Return whether that worked.

        The system releases it when the program ends.
        """
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        file.seek(0)
        return True

else:
    import fcntl

    def lock_file(file: IO[bytes]) -> bool:
        """Try to lock an open file for this program alone. Return whether that worked.

        The system releases it when the program ends.
        """
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
