"""Copies of a plan, made whole while it may be in use, and kept in a folder beside it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.files import make_folder_like, permissions_like, temporary_folder
from planner.store.connection import connect, transaction
from planner.store.file_validation import check_contents, check_header
from planner.store.interrupted_saves import readable_file
from planner.store.side_files import real_path, refuse_leftovers
from planner.system_errors import unwritable

_NAMED = "%Y-%m-%d %H.%M.%S"
"""How a backup is named: the moment it was made, in local time."""


class Backup(NamedTuple):
    """One backup: where it is, when it was made (local time), and its size in bytes."""

    path: Path
    at: datetime
    size: int


def backup_folder(plan: Path) -> Path:
    """Return the folder in which a plan's backups are kept."""
    plan = real_path(plan)
    return plan.with_name(f"{plan.stem} backups")


def list_backups(plan: Path) -> list[Backup]:
    """Return the plan's backups, newest first."""
    found = []
    for path in backup_folder(plan).glob("*.rollout"):
        with suppress(ValueError, OSError):
            at = datetime.strptime(path.stem, _NAMED)
            found.append(Backup(path, at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def all_files(plan: Path) -> list[Path]:
    """Return all files in a plan's backup folder: backups, and what ``recovery`` set aside."""
    with suppress(OSError):
        return sorted(path for path in backup_folder(plan).iterdir() if path.is_file())
    return []


def copy_plan(plan: Path, target: Path) -> None:
    """Write a copy of a plan, as private as it is: made apart, checked, then moved into place.

    Raises ``PlannerError`` where the plan cannot be read or the copy not be written.
    """
    with _temporary_copy(plan, target) as made:
        # A plain copy of a file in use can be torn; VACUUM INTO reads one consistent state, and
        # leaves out the room of what was deleted.
        with readable_file(plan) as source, connect(source, "ro") as connection:
            connection.execute("PRAGMA query_only = OFF")  # it also forbids the copy
            connection.execute("VACUUM INTO ?", (str(made),))
        _check(made, plan)


@contextmanager
def _temporary_copy(plan: Path, target: Path) -> Iterator[Path]:
    """Yield where to make a copy of a plan; it is then given its permissions, and its place."""
    refuse_leftovers(target)
    try:
        permissions = permissions_like(plan)
        make_folder_like(plan, target.parent)
        with temporary_folder(target.parent) as scratch:
            made = scratch / "plan"
            yield made
            made.chmod(permissions)
            with made.open("rb+") as file:
                os.fsync(file.fileno())
            made.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise unwritable(_refused(error, target), error) from error


def _check(copy: Path, plan: Path) -> None:
    check_header(copy)
    check_contents(copy, named=plan)


def _refused(error: Exception, target: Path) -> Path:
    """Return what could not be written: the copy, or the folder for it."""
    folder = target.parent
    return folder if getattr(error, "filename", None) == str(folder) else target


def unused_path(plan: Path, at: datetime, ending: str) -> Path:
    """Return an unused path in the backup folder: this moment's, or one a few seconds later."""
    while os.path.lexists(place := backup_folder(plan) / f"{at.strftime(_NAMED)}{ending}"):
        at += timedelta(seconds=1)
    return place


def back_up(plan: Path, at: datetime) -> Path:
    """Make a backup of a plan, and delete older ones that have expired. Return where it is."""
    target = unused_path(plan, at, ".rollout")
    copy_plan(plan, target)
    _delete_expired(plan, at)
    return target


def back_up_unchecked(plan: Path, at: datetime) -> Path:
    """Make a backup of a plan in a twentieth of the time, page by page and whole; return where it
    is. ``check_backup`` does the rest. Raises ``PlannerError`` where it cannot be made."""
    target = unused_path(plan, at, ".rollout")
    with (
        _temporary_copy(plan, target) as made,
        readable_file(plan) as source,
        connect(source, "ro") as connection,
        transaction(connection, "BEGIN"),
        closing(sqlite3.connect(made)) as copy,
    ):
        connection.execute("SELECT 1 FROM sqlite_schema")  # nobody writes from here on
        copy.execute("PRAGMA synchronous = OFF")  # the file is synchronised when it is whole
        connection.backup(copy)
    return target


def check_backup(backup: Path, plan: Path) -> None:
    """Check a backup, and delete older ones that have expired; where it is not sound, it is
    deleted instead, and ``PlannerError`` raised."""
    try:
        _check(backup, plan)
    except PlannerError:
        with suppress(OSError):
            backup.unlink()
        raise
    _delete_expired(plan, datetime.strptime(backup.stem, _NAMED))


def _delete_expired(plan: Path, at: datetime) -> None:
    for old in expired(list_backups(plan), at):
        with suppress(OSError):
            old.path.unlink()


NEWEST_KEPT = 12
"""How many of the newest backups are kept whatever their age."""


def expired(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """Return the backups, given newest first, that need not be kept.

    Besides the newest, the first of each hour is kept for a day, the first of each day for a
    month, and the first of each week for good, so that many commands in a row push out nothing of
    last week. The first, since it is from before what was done in that time.
    """
    first: dict[object, Backup] = {}
    for backup in reversed(backups):
        first.setdefault(_span(backup.at, now - backup.at), backup)
    kept = {*first.values(), *backups[:NEWEST_KEPT]}
    return [backup for backup in backups if backup not in kept]


def _span(at: datetime, age: timedelta) -> object:
    """Return the hour, day or week of which one backup of this age is kept."""
    if age < timedelta(days=1):
        return at.replace(minute=0, second=0)
    if age < timedelta(days=31):
        return at.date()
    return at.isocalendar()[:2]
