"""The steps that bring older plans up to date, in order.

To add one: keep a plan of the version there is now (``python -m tests.old_files.make``; a test
fails until it is there), write ``step_000N.py`` with ``upgrade(connection)``, and name it last in
``STEPS``. A step is plain SQL, frozen as it was released: it never uses the row classes, which go
on changing. A table that changes is rebuilt with ``rebuild``; a new one is only created. New
columns come last: what is saved of damaged pages of an older plan goes by their order.

Why not Alembic: what it is good at (several databases, branches of versions, steps written by
comparing) a plan file never needs, and where it matters most it guesses. For SQLite it rebuilds a
table from what it finds by reflection, and so loses what reflection does not see: that ids are
never given again, and checks. It knows nothing of the journal, whose rows have to change with the
tables if undo is to reach back over a version. A step here says the whole new table, in a
statement that can be read; one function carries the rows and the journal alike; and what comes of
it is compared, fact by fact, with what a new file is made of before it is let stand.
"""

from __future__ import annotations

from sqlite3 import Connection
from typing import Protocol

from planner.store.migrations import (
    step_0001,
    step_0002,
    step_0003,
    step_0004,
    step_0005,
    step_0006,
    step_0007,
    step_0008,
    step_0009,
    step_0010,
    step_0011,
    step_0012,
    step_0013,
    step_0014,
    step_0015,
    step_0016,
)


class Step(Protocol):
    """One step from a version to the next."""

    def upgrade(self, connection: Connection) -> None:
        """Take the step inside the caller's transaction."""


STEPS: tuple[Step, ...] = (
    step_0001,
    step_0002,
    step_0003,
    step_0004,
    step_0005,
    step_0006,
    step_0007,
    step_0008,
    step_0009,
    step_0010,
    step_0011,
    step_0012,
    step_0013,
    step_0014,
    step_0015,
    step_0016,
)
"""Step N (from one) makes version N."""

LATEST = len(STEPS)
"""The version this program writes."""
