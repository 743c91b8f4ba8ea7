"""Whether a journal beside a plan belongs to it: found out on copies, before SQLite uses it.

SQLite rolls a plan back with whatever journal lies beside it. That is right after a program was
killed while it saved, and ruin where the plan was put there since, by hand, by a synchronised
folder or from a backup: pages of one state are then written over another. So the plan is copied,
once alone and once with its journal, which is rolled back there, and the copies are compared.

How they are told apart. SQLite writes the pages of a save in order, the first one first, and that
counts the saves. A journal is therefore of this plan only where going back leaves the count as it
is or takes it one down; an older or newer copy of the plan, or a backup, counts otherwise. Where
the count fits, going back is right, since a save half written can look sound, unless the plan is
sound by itself, agrees with its own history, and one of these holds:
- its count is still the one before the save, so that the save had written nothing, and what
  differs from the journal is from elsewhere;
- every page that the journal holds is different, so that the save was written to its end, or the
  plan is somebody's who saved the same step otherwise: nothing is lost by leaving it;
- going back would give what no program saved: a damaged plan, or one that its history contradicts.
Then the plan stays and the journal is set aside. Where both are of one save, by count and stamp, a
way back was itself interrupted after its first pages, and is gone to the end. Where going back is
right but the plan as it is is intact and another state, it is kept among the backups, since both
could be meant.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import Enum, auto
from functools import lru_cache
from pathlib import Path
from typing import IO, NamedTuple

from planner.errors import PlannerError
from planner.files import open_plainly, temporary_folder
from planner.store.connection import absorb_side_files, connect, is_save_interrupted
from planner.store.errors import in_use
from planner.store.file_validation import check_contents, check_header
from planner.store.journal import contradicts_tables
from planner.store.row_reading import stamp_of
from planner.store.side_files import JOURNAL, side_file
from planner.system_errors import unwritable
from planner.text import tr

_NAMES_ANOTHER = bytes.fromhex("d9d505f920a163d7")
"""The end of a journal that names a super-journal, for a save in several files at once: never a
plan's. SQLite deletes the file that it names, whoever wrote that name."""
_ATTEMPTS = 3


class Verdict(Enum):
    """What to do with a plan that has a journal beside it."""

    ROLL_BACK = auto()
    """Roll back to before the interrupted save."""
    ROLL_BACK_AND_KEEP_COPY = auto()
    """Roll back too, but keep a copy of the plan as it is, which is intact as well."""
    IGNORE_JOURNAL = auto()
    """Use the plan as it is; the journal is not its."""
    DAMAGED = auto()
    """The plan is damaged with the journal and without it."""


def check_journal(plan: Path) -> Verdict | None:
    """Return what to do with a plan that an interrupted save left a journal of; none without one.

    Nothing is changed. Raises ``PlannerError`` where no copy can be made to find out.
    """
    for _ in range(_ATTEMPTS):
        if not is_save_interrupted(plan):
            return None
        with suppress(FileNotFoundError):  # the plan's owner recovered it just now
            signature = _signature(plan)
            verdict = _verdict(plan, signature)
            if signature == _signature(plan):
                return verdict
    raise in_use(plan)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Yield a folder for copies of a plan that only this user can enter; it is deleted after."""
    try:
        folder = Path(tempfile.gettempdir())
    except FileNotFoundError as error:  # none takes a file
        raise PlannerError(
            tr(
                "A copy has to be looked at first, and there is no room for it on the disk; nothing"
                " was changed. Make room and try again."
            )
        ) from error
    with ExitStack() as folders:
        with _refusals():
            scratch = folders.enter_context(temporary_folder(folder))
        yield scratch


def copy_file(source: Path, copy: Path) -> Path:
    """Copy a file byte by byte. Raises ``PlannerError`` where there is no room."""
    with _refusals(), source.open("rb") as read, copy.open("wb") as write:
        shutil.copyfileobj(read, write, 1 << 20)
    return copy


def copy_rolled_back(plan: Path, scratch: Path) -> Path:
    """Make a copy of a plan as it was before the interrupted save."""
    copy = copy_file(plan, scratch / "before")
    copy_file(side_file(plan, JOURNAL), side_file(copy, JOURNAL))
    with suppress(sqlite3.Error):  # what cannot even be rolled back is found damaged
        absorb_side_files(copy)
    return copy


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise  # the plan's owner has just recovered what was to be copied
    except OSError as error:
        raise PlannerError(
            tr(
                "A copy has to be looked at first, and none can be made, so nothing was changed."
                " {why}",
                why=unwritable(tempfile.gettempdir(), error),
            )
        ) from error


def _signature(plan: Path) -> tuple[int, ...]:
    states = [path.stat() for path in (plan, side_file(plan, JOURNAL))]
    return tuple(n for s in states for n in (s.st_ino, s.st_size, s.st_mtime_ns))


class _State(NamedTuple):
    """One of the two states that a plan could be in."""

    copy: Path
    saves: int
    stamp: str | None
    """The stamp of the state; none where it is damaged."""
    agrees: bool
    """Whether it is intact and its history agrees with it."""


@lru_cache(maxsize=4)
def _verdict(plan: Path, signature: tuple[int, ...]) -> Verdict:
    """Decide on a plan and its journal as they are; kept, since one opening asks several times."""
    with scratch_folder() as scratch:
        current = _state(copy_file(plan, scratch / "current"))
        before = _state(copy_rolled_back(plan, scratch)) if _could_be_of(plan) else None
        if before and before.stamp and filecmp.cmp(current.copy, before.copy, shallow=False):
            return Verdict.ROLL_BACK  # nothing had been written yet
        fits = before is not None and current.saves - before.saves in (0, 1)
        if not before or not fits:
            return Verdict.IGNORE_JOURNAL if current.stamp else Verdict.DAMAGED
        if before.agrees and (current.saves, current.stamp) == (before.saves, before.stamp):
            return Verdict.ROLL_BACK
        if current.agrees and not _began_only(plan, current, before):
            return Verdict.IGNORE_JOURNAL
        if not before.stamp:
            return Verdict.DAMAGED
        both = current.stamp not in (None, before.stamp)
        return Verdict.ROLL_BACK_AND_KEEP_COPY if both else Verdict.ROLL_BACK


def _began_only(plan: Path, current: _State, before: _State) -> bool:
    """Return whether the save had begun but not ended, and the state before it is intact."""
    if current.saves == before.saves or not before.agrees:
        return False
    with open_plainly(side_file(plan, JOURNAL)) as file:
        journal, size = file.read(28), os.fstat(file.fileno()).st_size
    pages, sector, page_size = (_number(journal, at) for at in (8, 20, 24))
    if size != sector + pages * (page_size + 8):
        return True  # in several pieces, since it is of a very large save
    with current.copy.open("rb") as now, before.copy.open("rb") as then:
        old = iter(lambda: then.read(page_size), b"")
        return sum(now.read(page_size) != page for page in old) < pages


def _could_be_of(plan: Path) -> bool:
    """Return whether the journal has pages of the plan's size, of a save in this one file."""
    with plan.open("rb") as file:
        page_size = int.from_bytes(file.read(18)[16:], "big")
    with open_plainly(side_file(plan, JOURNAL)) as file:
        header = file.read(28)
        names_another = _last_bytes(file) == _NAMES_ANOTHER
    return not names_another and _number(header, 24) == (65536 if page_size == 1 else page_size)


def _last_bytes(file: IO[bytes]) -> bytes:
    file.seek(-min(len(_NAMES_ANOTHER), os.fstat(file.fileno()).st_size), os.SEEK_END)
    return file.read()


def _state(copy: Path) -> _State:
    with copy.open("rb") as file:
        saves = _number(file.read(28), 24)
    try:
        check_header(copy)
        check_contents(copy)
        with connect(copy, "ro") as connection:
            stamp = stamp_of(connection)
            return _State(copy, saves, stamp, not contradicts_tables(connection))
    except (PlannerError, sqlite3.Error, ValueError, TypeError):
        return _State(copy, saves, None, False)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
