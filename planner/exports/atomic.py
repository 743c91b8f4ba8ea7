"""Files written whole or not at all: beside the target first, then in its place."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from planner.errors import PlannerError
from planner.files import permissions_like, workroom
from planner.given_files import check_target
from planner.system_errors import unwritable
from planner.text import tr

_PAUSES = (0.05, 0.2, 0.5, 0.0)
"""Seconds between attempts at a target another program holds open, mostly for a moment."""


@contextmanager
def atomic_write(target: Path) -> Iterator[Path]:
    """Give a path to write to; on leaving it is flushed to the disk and replaces ``target``.

    Where anything fails the target stays as it was and the unfinished file is taken away; that of
    a killed program goes the next time. Raises ``PlannerError`` where the folder is missing or
    cannot be written, the target is a folder, the disk is full, or another program holds the
    target open.
    """
    check_target(target)
    with ExitStack() as rooms:
        with _said(target, target.parent):
            room = rooms.enter_context(workroom(target.parent))
        part = room / "part"
        with _said(target, room):
            part.touch(exist_ok=False)
            usual = part.stat().st_mode
            yield part
            _flush(part)
            part.chmod(_permissions(target, usual))
            _replace(part, target)
            _flush_folder(target.parent)


_most_open: ContextVar[int] = ContextVar("_most_open", default=0o777)
"""The permission bits that a new file may have at most."""


@contextmanager
def as_private_as(plan: Path) -> Iterator[None]:
    """Keep new files that are written within from whoever the plan is closed to.

    Where the plan is gone they are open to its owner alone.
    """
    try:
        most_open = permissions_like(plan)
    except OSError:
        most_open = 0o600
    token = _most_open.set(most_open)
    try:
        yield
    finally:
        _most_open.reset(token)


def _permissions(target: Path, usual: int) -> int:
    """Return the permission bits for a file: those of the one it replaces, else the usual or more
    private ones."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        return usual & _most_open.get()


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises ``PlannerError`` where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise PlannerError(tr("{path} is a file; give a folder.", path=folder)) from error
    except (OSError, ValueError) as error:
        raise unwritable(folder, error) from error


@contextmanager
def _said(target: Path, place: Path) -> Iterator[None]:
    """Turn what the system says about what is in ``place`` into a sentence for a person."""
    try:
        yield
    except OSError as error:
        if error.filename is not None and Path(error.filename).parent != place:
            raise
        raise unwritable(target, error) from error


def _replace(part: Path, target: Path) -> None:
    """On Windows this is refused while another program has the target open."""
    for pause in _PAUSES:
        try:
            part.replace(target)
        except PermissionError as error:
            refusal = error
            time.sleep(pause)
        else:
            return
    raise PlannerError(
        tr("{path} is open in another program; close it there and try again.", path=target)
    ) from refusal


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last; some systems cannot open a folder, and need no flush."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
