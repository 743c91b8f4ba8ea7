"""Files written whole or not at all: beside the target first, then in its place."""

from __future__ import annotations

import os
import secrets
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.errors import PlannerError
from planner.given_files import check_target
from planner.text import tr

_MARK = ".rollout-part"
"""How the name of an unfinished file ends; no other program's files end like it."""
_PAUSES = (0.05, 0.2, 0.5, 0.0)
"""Seconds between attempts at a target another program holds open, mostly for a moment."""


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """A path to write to; on leaving it is flushed to the disk and replaces ``target``.

    Where anything fails the target stays as it was and the unfinished file is taken away.
    Raises ``PlannerError`` where the folder is missing or cannot be written, the target is no
    place for a document, the disk is full, or another program holds the target open.
    """
    check_target(target)
    _sweep(target)
    part = target.with_name(f"{_stem(target)}{secrets.token_hex(4)}{_MARK}")
    try:
        with _said(target, part):
            part.touch(exist_ok=False)
            yield part
            _flush(part)
            _keep_mode(part, target)
            _replace(part, target)
            _flush_folder(target.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises ``PlannerError`` where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise PlannerError(tr("{path} is a file; give a folder.", path=folder)) from error
    except OSError as error:
        raise PlannerError(
            tr("The folder {path} cannot be made; choose another.", path=folder)
        ) from error


def _sweep(target: Path) -> None:
    """Take away what an earlier attempt at this file left behind when it was cut off."""
    for leftover in target.parent.glob(f"{_stem(target)}*{_MARK}"):
        with suppress(OSError):
            leftover.unlink()


def _stem(target: Path) -> str:
    """How unfinished files of this target begin; short, since a name may be as long as allowed."""
    return f".{zlib.crc32(target.name.encode()):08x}."


@contextmanager
def _said(target: Path, part: Path) -> Iterator[None]:
    """Turn what the system says about the file into a sentence for a person."""
    try:
        yield
    except OSError as error:
        if error.filename is not None and Path(error.filename) != part:
            raise
        if isinstance(error, PermissionError):
            raise PlannerError(
                tr("{path} can’t be written: you may not write in that folder.", path=target)
            ) from error
        raise PlannerError(
            tr("{path} can’t be written: {reason}.", path=target, reason=error.strerror or error)
        ) from error


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


def _keep_mode(part: Path, target: Path) -> None:
    """A replaced file keeps its permissions."""
    with suppress(OSError):
        part.chmod(target.stat().st_mode & 0o777)


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
