"""Who has a plan open for writing: one window or command at a time."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from planner.text import tr

_FAR = 1 << 30
"""Locked here, beyond the text, so that others can read who holds the lock."""


def user_name() -> str:
    """The name of whoever is signed in to this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


class OwnerLock:
    """A lock beside the plan that the system lets go of by itself when a program dies."""

    def __init__(self, plan: Path) -> None:
        self._path = plan.with_name(f".{plan.name}.lock")
        self._file: IO[bytes] | None = None
        self._no_place = False

    def take(self) -> bool:
        """Try to become the plan's owner; false where somebody else is, or nobody can be."""
        try:
            file = self._path.open("a+b")
        except OSError:
            self._no_place = True
            return False
        if not _lock(file):
            file.close()
            return False
        file.truncate(0)
        who = {"user": user_name(), "computer": platform.node(), "process": os.getpid()}
        file.write(json.dumps(who | {"since": f"{datetime.now():%Y-%m-%d %H:%M}"}).encode())
        file.flush()
        self._file = file
        return True

    @property
    def why_not(self) -> str:
        """Why the lock could not be taken, as a sentence."""
        if self._no_place:
            folder = self._path.parent
            return tr("The folder {folder} cannot be written. You can save a copy.", folder=folder)
        who = self.owner or tr("somebody else")
        return tr("The plan is open elsewhere: {who}. You can save a copy.", who=who)

    @property
    def owner(self) -> str | None:
        """Who holds the lock, for a sentence: a name and a computer; none where unknown."""
        try:
            who = json.loads(self._path.read_bytes()[:4096])
            return f"{who['user']} ({who['computer']})"
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def release(self) -> None:
        """Let go of the lock, and take its file away."""
        if self._file is None:
            return
        # The file goes first where the system allows it: whoever locks it after that would
        # otherwise hold a lock on a file that is about to disappear.
        with suppress(OSError):
            self._path.unlink()
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        file.seek(0)
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
