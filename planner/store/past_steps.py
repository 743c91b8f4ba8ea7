"""What was done to an open plan: from its file, or from memory where that is no longer its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from planner.store import journal
from planner.store.journal import Change
from planner.store.plan_file import PlanFile
from planner.store.session import Session


def newest_steps(file: PlanFile, session: Session, limit: int) -> list[Change]:
    """Return the newest standing changes, newest first, with their rows; from memory those made
    since the plan was opened."""
    if not file.compare().has_all:
        return session.standing()[:limit]
    with file.reading() as connection:
        return [
            replace(change, rows=journal.rows_of(connection, change.id))
            for change in journal.standing(connection, limit)
        ]


def assignment_steps(file: PlanFile, session: Session) -> list[Change]:
    """Return every standing change that gave something to somebody or took it away, oldest first:
    with its changes to assignments, and the rows that it removed; from memory with all rows."""
    if not file.compare().has_all:
        return session.standing()[::-1]
    with file.reading() as connection:
        return journal.assignment_steps(connection)


def row_states(file: PlanFile, session: Session, table: str, row_id: int) -> list[Any]:
    """Return all that a row was before or after any step, also one that was taken back, oldest
    first."""
    if not file.compare().has_all:
        changes = [row for step in session.steps() for row in step.rows if row.table == table]
    else:
        with file.reading() as connection:
            changes = journal.changes_of(connection, table)
    mine = [change for change in changes if change.id == row_id]
    return [state for change in mine for state in (change.before, change.after) if state]
