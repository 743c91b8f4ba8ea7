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
from typing import IO, Any

from planner.files import lock_file, open_plainly
from planner.system_errors import reason
from planner.text import day, tr

_LARGEST = 4096
"""Bytes; what a lock file says is about a hundred."""
_LONGEST_NAME = 80
"""Characters of a user's or computer's name that are shown."""
_ATTEMPTS = 5
_WHEN = "%Y-%m-%d %H:%M"


def user_name() -> str:
    """Return the name of whoever is signed in to this computer; ``?`` where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def why_not_writable(path: Path) -> str | None:
    """Return why a plan cannot be changed where it is, as a sentence; none where it can."""
    try:
        with path.open("r+b") as file:
            names = os.fstat(file.fileno()).st_nlink
    except OSError as error:
        if why := reason(error):
            return tr("This plan is open for reading only: {why}.", why=why)
        return tr("The file {path} cannot be written. You can save a copy.", path=path)
    if names > 1:
        # A save that is cut off leaves its journal under the name it was made by: by another
        # name the plan would be met half written.
        return tr(
            "{path} has a second name on the disk (a hard link), under which it would be changed as"
            " well, so it is open for reading only. You can save a copy.",
            path=path,
        )
    return None


def lock_path(plan: Path) -> Path:
    """Return where the lock of a plan lies while somebody has the plan open for writing."""
    return plan.with_name(f".{plan.name}.lock")


class OwnerLock:
    """A lock beside the plan, which the system releases by itself when a program dies.

    Anybody who may write in the folder can put something else in its place, so no link is followed,
    and nothing is written to a file that cannot be a lock of ours.
    """

    def __init__(self, plan: Path) -> None:
        self._path = lock_path(plan)
        self._file: IO[bytes] | None = None
        self._held_elsewhere = False
        self._refused: OSError | None = None

    def acquire(self) -> bool:
        """Try to become the plan's owner; return false where somebody else is, or nobody can be."""
        for _ in range(_ATTEMPTS):
            try:
                file = open_plainly(self._path, os.O_RDWR | os.O_CREAT, largest=_LARGEST)
            except FileNotFoundError:
                continue  # its owner took it away just now
            except OSError as error:
                self._held_elsewhere, self._refused = self._is_held(), error
                return False
            self._held_elsewhere = not lock_file(file)
            if not self._held_elsewhere:
                if not self._is_in_place(file):
                    file.close()  # held, but its name is another file's by now
                    continue
                if _is_lock(file.read(_LARGEST)):
                    self._sign(file)
                    return True
            file.close()
            return False
        return False

    def _is_held(self) -> bool:
        """Return whether somebody holds a lock that this user may read but not write."""
        try:
            with open_plainly(self._path, largest=_LARGEST) as file:
                return not lock_file(file)
        except OSError:
            return False

    def _is_in_place(self, file: IO[bytes]) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.lstat())
        except OSError:
            return False

    def _sign(self, file: IO[bytes]) -> None:
        who = {"user": user_name(), "computer": platform.node(), "process": os.getpid()}
        with suppress(OSError):  # on a full disk the plan can still be held, and looked at
            file.seek(0)
            file.truncate(0)
            file.write(json.dumps(who | {"since": f"{datetime.now():{_WHEN}}"}).encode())
            file.flush()
        self._file = file

    @property
    def why_not_acquired(self) -> str:
        """Return why the lock could not be acquired, as a sentence."""
        if self._held_elsewhere:
            return tr(
                "The plan is open elsewhere: {who}. You can look at it and save a copy; once it is"
                " closed there, it can be changed here.",
                who=self.owner or tr("somebody else"),
            )
        if os.path.lexists(self._path):
            return tr(
                "The plan cannot be written because {file} is in the way; move that elsewhere, or"
                " save a copy.",
                file=self._path,
            )
        why = reason(self._refused) if self._refused is not None else ""
        if why:
            return tr("This plan is open for reading only: {why}.", why=why)
        folder = self._path.parent
        return tr("The folder {folder} cannot be written. You can save a copy.", folder=folder)

    @property
    def owner(self) -> str | None:
        """Return who holds the lock and since when, as “name (computer), since 09:12”; none where
        unknown."""
        try:
            with open_plainly(self._path, largest=_LARGEST) as file:
                held = _parse(file.read(_LARGEST))
        except OSError:
            return None
        if held is None:
            return None
        who = f"{_printable(held['user'])} ({_printable(held['computer'])})"
        if held["process"] == os.getpid() and held["computer"] == platform.node():
            who = tr("in another window of yours")
        since = _since(held.get("since"))
        return tr("{who}, since {since}", who=who, since=since) if since else who

    def release(self) -> None:
        """Release the lock, and delete its file."""
        if self._file is None:
            return
        # The file goes first where the system allows it: whoever locks it after that would
        # otherwise hold a lock on a file that is about to disappear.
        if self._is_in_place(self._file):
            with suppress(OSError):
                self._path.unlink()
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()


def _is_lock(content: bytes) -> bool:
    """Return whether a lock wrote this, if only the beginning: a crash leaves nothing, or zeros."""
    return not content.strip(b"\0") or _parse(content) is not None


def _parse(content: bytes) -> dict[str, Any] | None:
    """Return what a lock file says; none where no lock of ours would say that."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(found, dict) and {"user", "computer", "process"} <= found.keys()
    return found if ours else None


def _since(text: object) -> str:
    """Return when a lock was taken, with its day where that is not today; nothing if unknown."""
    try:
        at = datetime.strptime(str(text), _WHEN)
    except ValueError:
        return ""
    today, time = datetime.now().date(), f"{at:%H:%M}"
    if at.date() == today:
        return time
    return tr("{time} on {day}", time=time, day=day(at.date(), today))


def _printable(name: object) -> str:
    return "".join(c for c in str(name) if c.isprintable())[:_LONGEST_NAME] or "?"
