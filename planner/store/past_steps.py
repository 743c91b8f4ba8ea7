"""What was done to an open plan: from its file, or from memory where that is no longer its own."""

from __future__ import annotations

from dataclasses import replace

from planner.store import journal
from planner.store.journal import Change
from planner.store.plan_file import PlanFile
from planner.store.session import Session


def newest_steps(file: PlanFile, session: Session, limit: int) -> list[Change]:
    """Return the newest standing changes, newest first, with their rows."""
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
