"""Moving actions to other days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from planner.actions.rows import edit, find
from planner.errors import PlannerError
from planner.models import Action, Draft
from planner.text import tr


def move_actions(draft: Draft, days: Mapping[int, int]) -> None:
    """Let each of these actions begin and be due so many days later (below 0: earlier).

    Raises ``PlannerError`` where a day would be one that a plan cannot hold.
    """
    for action_id, by in days.items():
        action = find(draft, Action, action_id)
        written = {"start": action.start, "due": action.due}
        try:
            moved = {
                field: day + timedelta(days=by) for field, day in written.items() if day is not None
            }
        except OverflowError as error:
            raise PlannerError(tr("That is beyond the days a plan can hold.")) from error
        edit(draft, Action, action_id, **moved)
