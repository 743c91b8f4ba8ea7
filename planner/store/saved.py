"""A step between being saved and being told of."""

from __future__ import annotations

from typing import NamedTuple

from planner.models import Plan
from planner.store.journal import Change


class Saved(NamedTuple):
    """A step that is in the file already, and what it makes of the plan in memory."""

    plan: Plan
    """The plan with it."""
    change: Change
    """The step, with the rows that it changed just now."""
    recorded: Change
    """The same with its rows as they were recorded: the other way round where it was undone."""
    next_undo: Change | None
    next_redo: Change | None
