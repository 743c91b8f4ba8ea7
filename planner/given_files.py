"""Opening files that people name, and checking files to be written, before anything else is done.

Reading from a pipe may wait without end, a device may give or take bytes without end, and a file
may be larger than the memory there is. So every file that is an argument, or is chosen or dropped,
passes here before it is opened.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import IO

from planner.errors import PlannerError
from planner.system_errors import unreadable, unwritable
from planner.text import tr

_PLAN_BEGINS = b"SQLite format 3\0"
"""How a plan file begins, as any SQLite database does."""
_BESIDE = ("-journal", "-wal", "-shm")
"""How the names of files go on that may lie beside a plan and are taken for a part of it."""
_WAITS_FOR_NOBODY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_given(path: Path, most: int) -> IO[bytes]:
    """Open an ordinary file of at most so many bytes for reading; links are followed.

    Raises ``PlannerError`` with one sentence where it is missing, something else, or too large.
    """
    try:
        _check_ordinary(path, path.stat(), most)
        handle = os.open(path, os.O_RDONLY | _WAITS_FOR_NOBODY)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    try:
        _check_ordinary(path, os.fstat(handle), most)  # it may have been replaced meanwhile
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_given(path: Path, most: int) -> bytes:
    """Read an ordinary file of at most so many bytes; raises as ``open_given`` does."""
    try:
        with open_given(path, most) as file:
            content = file.read(most + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(content) > most:
        raise _too_large(path, most)
    return content


def check_target(path: Path) -> None:
    """Raise ``PlannerError`` where no document can be written: to a folder, a pipe, a device, a
    plan, a file that belongs to one, or in a folder that does not exist."""
    _check_folder(path)
    if _belongs_to_a_plan(path):
        raise PlannerError(
            tr("{path} belongs to a plan; choose another name for the document.", path=path)
        )
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise PlannerError(tr("{path} is a folder; give a file name.", path=path))
    if not stat.S_ISREG(status.st_mode):
        raise PlannerError(tr("{path} is not an ordinary file; choose another name.", path=path))
    if _begins_like_a_plan(path):
        raise PlannerError(
            tr("{path} is a plan, which no document may replace; choose another name.", path=path)
        )


def _check_folder(path: Path) -> None:
    try:
        is_folder = stat.S_ISDIR(path.parent.stat().st_mode)
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error
    if not is_folder:
        raise PlannerError(tr("{path} is a file; give a folder.", path=path.parent))


def _check_ordinary(path: Path, status: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise PlannerError(tr("{file} is a folder, not a file.", file=path))
    if not stat.S_ISREG(status.st_mode):
        raise PlannerError(tr("{file} is not an ordinary file, and was not read.", file=path))
    if status.st_size > most:
        raise _too_large(path, most)


def _too_large(path: Path, most: int) -> PlannerError:
    return PlannerError(
        tr(
            "{file} is larger than {most}, the most that is read, so nothing of it was.",
            file=path,
            most=tr("{count} MB", count=most // 1_000_000)
            if most >= 1_000_000
            else tr("{count} KB", count=most // 1_000),
        )
    )


def _belongs_to_a_plan(path: Path) -> bool:
    """Return whether a file of this name would be taken for a plan's journal or lock."""
    name = path.name
    plans = [name.removesuffix(ending) for ending in _BESIDE if name.endswith(ending)]
    if name.startswith(".") and name.endswith(".lock"):
        plans.append(name[1 : -len(".lock")])
    return any(plan and _begins_like_a_plan(path.with_name(plan)) for plan in plans)


def _begins_like_a_plan(path: Path) -> bool:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        handle = os.open(path, os.O_RDONLY | _WAITS_FOR_NOBODY)
    except (OSError, ValueError):
        return False
    with os.fdopen(handle, "rb") as file:
        return file.read(len(_PLAN_BEGINS)) == _PLAN_BEGINS
