"""Files and sets of files, written whole or not at all: beside the target, then in its place."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from itertools import count
from pathlib import Path

from planner.errors import PlannerError
from planner.files import permissions_like, temporary_folder
from planner.given_files import check_target
from planner.system_errors import unwritable
from planner.text import tr

_PAUSES = (0.05, 0.2, 0.5, 0.0)
"""Seconds between attempts at a target another program holds open, mostly for a moment."""


class _FileSet:
    """Files that go into their places together."""

    def __init__(self) -> None:
        self._staging_folders = ExitStack()
        """What they are written in until all are whole."""
        self._undo = ExitStack()
        """Takes away what was made in its place already."""
        self._staging_by_folder: dict[Path, Path] = {}
        self._finished: list[tuple[Path, Path]] = []
        self._numbers = count()

    @contextmanager
    def whole_or_none(self) -> Iterator[None]:
        """Put the files in their places on leaving, or take away what there is of them."""
        with self._undo, self._staging_folders:
            yield
            self._replace_targets()
            self._undo.pop_all()

    def undo_creation_of(self, path: Path) -> None:
        """Take away a file or an empty folder that is in its place already, where the set fails.

        A folder in which others have put something meanwhile stays.
        """
        self._undo.callback(_remove, path)

    @contextmanager
    def temporary_for(self, target: Path) -> Iterator[Path]:
        """Give a path to write to; on leaving it is flushed and waits for the others."""
        check_target(target)
        staging = self._staging_beside(target)
        with _unwritable_target(target, staging):
            temporary = staging / f"part-{next(self._numbers)}"
            temporary.touch(exist_ok=False)
            usual = temporary.stat().st_mode
            yield temporary
            _flush(temporary)
            temporary.chmod(_permissions(target, usual))
        self._finished.append((temporary, target))

    def _staging_beside(self, target: Path) -> Path:
        folder = target.parent
        if folder not in self._staging_by_folder:
            with _unwritable_target(target, folder):
                self._staging_by_folder[folder] = self._staging_folders.enter_context(
                    temporary_folder(folder)
                )
        return self._staging_by_folder[folder]

    def _replace_targets(self) -> None:
        """Move every file into its place; where one is refused, those before it go back."""
        with ExitStack() as undoing:
            for temporary, target in self._finished:
                if len(self._finished) > 1:
                    undoing.callback(_put_back, target, _keep_old(target, temporary))
                with _unwritable_target(target, temporary.parent):
                    _replace(temporary, target)
            undoing.pop_all()
        for folder in self._staging_by_folder:
            _flush_folder(folder)


_files: ContextVar[_FileSet | None] = ContextVar("_files", default=None)
"""Where files wait that are being written together."""


@contextmanager
def written_together() -> Iterator[_FileSet]:
    """Put the files that are written within into their places when the last of them is whole.

    Where anything fails every target stays as it was, and folders made within are taken away.
    A set within a set belongs to that.
    """
    if (outer := _files.get()) is not None:
        yield outer
        return
    files = _FileSet()
    token = _files.set(files)
    try:
        with files.whole_or_none():
            yield files
    finally:
        _files.reset(token)


@contextmanager
def atomic_write(target: Path) -> Iterator[Path]:
    """Give a path to write to; on leaving it is flushed to the disk and replaces ``target``,
    within ``written_together`` once the others are whole too.

    Where anything fails the target stays as it was and the unfinished file is taken away; that of
    a killed program goes the next time. Raises ``PlannerError`` where the folder is missing or
    cannot be written, the target is a folder, the disk is full, or another program holds the
    target open.
    """
    with written_together() as files, files.temporary_for(target) as temporary:
        yield temporary


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
    """Make a folder where there is none; it goes again where the set of files that it is made for
    fails. Raises ``PlannerError`` where that cannot be done."""
    missing: list[Path] = []
    try:
        missing += [place for place in (folder, *folder.parents) if not os.path.lexists(place)]
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise PlannerError(tr("{path} is a file; give a folder.", path=folder)) from error
    except (OSError, ValueError) as error:
        raise unwritable(next(reversed(missing), folder), error) from error
    if (files := _files.get()) is not None:
        for place in reversed(missing):
            files.undo_creation_of(place)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)


@contextmanager
def _unwritable_target(target: Path, place: Path) -> Iterator[None]:
    """Turn what the system says about what is in ``place`` into a sentence for a person."""
    try:
        yield
    except OSError as error:
        if error.filename is not None and Path(error.filename).parent != place:
            raise
        raise unwritable(target, error) from error


def _replace(temporary: Path, target: Path) -> None:
    """On Windows this is refused while another program has the target open."""
    for pause in _PAUSES:
        try:
            temporary.replace(target)
        except PermissionError as error:
            refusal = error
            time.sleep(pause)
        else:
            return
    raise PlannerError(
        tr("{path} is open in another program; close it there and try again.", path=target)
    ) from refusal


def _keep_old(target: Path, temporary: Path) -> Path | None:
    """Return a second name, or else a copy, of what a file is about to replace, if anything."""
    if not os.path.lexists(target):
        return None
    old = temporary.with_name(f"{temporary.name}-old")
    try:
        os.link(target, old, follow_symlinks=False)
    except (OSError, NotImplementedError):
        try:
            shutil.copy2(target, old, follow_symlinks=False)
        except OSError as error:
            raise unwritable(target, error) from error
    return old


def _put_back(target: Path, old: Path | None) -> None:
    with suppress(OSError):
        if old is None:
            target.unlink(missing_ok=True)
        else:
            old.replace(target)


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
