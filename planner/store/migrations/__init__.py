"""The steps that bring older plans up to date, in order.

To add one: keep a plan of the version there is now (``python -m tests.old_files.make``; a test
fails until it is there), write ``step_000N.py`` with ``upgrade(connection)``, and name it last in
``STEPS``. A step is plain SQL, frozen as it was released: it never uses the row classes, which go
on changing. A table that changes is made anew with ``rebuild``; a new one is only created.
"""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Connection

from planner.store.migrations import step_0001, step_0002


class Step(Protocol):
    """One step from a version to the next."""

    def upgrade(self, connection: Connection) -> None: ...


STEPS: tuple[Step, ...] = (step_0001, step_0002)
"""Step N (from one) makes version N."""

LATEST = len(STEPS)
"""The version this program writes."""
