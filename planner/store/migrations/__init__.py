"""The steps that bring older plans up to date, in order.

To add one: write ``step_000N.py`` with ``upgrade(op)`` (Alembic's operations; tables are rebuilt
with ``op.batch_alter_table``), name it last in ``STEPS``, and add a plan of the version before it
to ``tests/old_files``: a test fails until it is there.
"""

from __future__ import annotations

from typing import Any, Protocol

from planner.store.migrations import step_0001


class Step(Protocol):
    """One step from a version to the next."""

    def upgrade(self, op: Any) -> None: ...


STEPS: tuple[Step, ...] = (step_0001,)
"""Step N (from one) makes version N."""

LATEST = len(STEPS)
"""The version this program writes."""
