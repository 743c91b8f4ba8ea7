"""What counts on a day ahead: all of the plan, but for actions that are over by then."""

from __future__ import annotations

from datetime import date

from planner.models import Plan, Responsibility


def weight_counting(plan: Plan, on: date, day: date) -> int:
    """Return the weight of all that counts on a day, looked at from ``on``.

    Every unfinished action counts on ``on`` itself; on later days it does until it is due, and
    always without a due date.
    """

    def counts(row: Responsibility) -> bool:
        due = plan.actions[row.action_id].due if row.action_id is not None else None
        return due is None or day <= due

    rows = plan.responsibilities.values()
    return sum(row.weight for row in rows if day == on or counts(row))
