"""Copies of a plan, made whole while it may be in use, and kept in a folder beside it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError

from planner.errors import PlannerError
from planner.store.checks import check_contents, check_file
from planner.store.connection import connect
from planner.text import tr

KEPT = 12
"""How many backups of a plan are kept; the oldest go first."""


class Backup(NamedTuple):
    """One backup: where it is, when it was made (local time), and its size in bytes."""

    path: Path
    at: datetime
    size: int


def folder_of(plan: Path) -> Path:
    """Where a plan's backups are kept."""
    return plan.with_name(f"{plan.stem} backups")


def list_backups(plan: Path) -> list[Backup]:
    """The plan's backups, newest first."""
    found = []
    for path in folder_of(plan).glob("*.rollout"):
        with suppress(ValueError, OSError):
            at = datetime.strptime(path.stem, "%Y-%m-%d %H.%M.%S")
            found.append(Backup(path, at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def copy_plan(plan: Path, target: Path) -> None:
    """Write a copy of a plan: under a temporary name, checked, then moved into place.

    A plain copy of a file in use can be torn; ``VACUUM INTO`` reads one consistent state.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        with connect(plan, "ro") as connection:
            connection.exec_driver_sql("PRAGMA query_only = OFF")  # it also forbids the copy
            connection.exec_driver_sql("VACUUM INTO ?", (str(temporary),))
        check_file(temporary)
        check_contents(temporary, "ro")
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    except (OSError, DBAPIError) as error:
        raise PlannerError(
            tr(
                "A copy could not be written to {path}; the plan itself is safe. Choose another"
                " folder, or make room on the disk.",
                path=target,
            )
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def back_up(plan: Path, at: datetime) -> Path:
    """Make a backup of a plan and let go of the oldest ones."""
    target = folder_of(plan) / f"{at:%Y-%m-%d %H.%M.%S}.rollout"
    copy_plan(plan, target)
    for old in list_backups(plan)[KEPT:]:
        with suppress(OSError):
            old.path.unlink()
    return target
