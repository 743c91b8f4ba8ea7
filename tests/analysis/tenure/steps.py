"""Steps taken in a plan without a file, each on a day of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from planner.analysis.tenure.log import AssignmentLog
from planner.models import Draft, Plan, RowChange


class Taken(NamedTuple):
    """A step that was taken."""

    id: int
    on: date
    rows: tuple[RowChange, ...]


class Lived:
    """A plan and the log of what was done to it."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.log, self._steps = plan, AssignmentLog(), 0

    def do(self, on: date, verb: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """Take a step on a day."""
        draft = Draft(self.plan, on)
        result = verb(draft, *args, **named)
        self._steps += 1
        self.log.add(Taken(self._steps, on, draft.changes))
        self.plan = draft.plan
        return result
