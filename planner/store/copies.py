"""Copies of an open plan, which have all that is seen in it, whatever became of its file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from planner.errors import PlannerError
from planner.models import Plan
from planner.store.backups import copy_plan
from planner.store.connection import connect
from planner.store.creation import create_beside
from planner.store.file_status import FileState
from planner.store.file_validation import check_contents, check_header
from planner.store.plan_file import PlanFile
from planner.store.row_reading import stamp_of
from planner.store.session import Session
from planner.text import tr


def save_copy(target: Path, plan: Plan, session: Session, file: PlanFile) -> str | None:
    """Write the newest state of an open plan under another name, from memory where its file is
    gone, damaged or another plan's. Return what of the history is missing, as a sentence."""
    found = file.compare()
    if found.state is not FileState.GONE and file.is_at(target):
        raise PlannerError(tr("A copy needs another name than the plan itself."))
    if found.has_all:
        copy_plan(file.path, target)
        return None
    return _copy_from_memory(target, plan, session, file)


def _copy_from_memory(target: Path, plan: Plan, session: Session, file: PlanFile) -> str | None:
    """Write a plan from memory, with the whole history where the deleted file can still be read;
    else with what the session knows of it."""
    from planner.store.writing.new_file import write_plan

    with create_beside(target, file.held.permissions()) as part:
        if file.held.copy_to(part) and _holds(part, file.stamp):
            return None
        part.write_bytes(b"")
        write_plan(part, plan, session.steps())
    return session.why_incomplete()


def _holds(file: Path, stamp: str) -> bool:
    """Return whether a file is an intact plan in this state."""
    try:
        check_header(file)
        check_contents(file)
        with connect(file, "ro") as connection:
            return stamp_of(connection) == stamp
    except (PlannerError, sqlite3.Error):
        return False
