"""What is said of a goal besides its state: that it falls, or was not measured as agreed."""

from __future__ import annotations

from datetime import date

from planner.analysis.readiness.goal_progress import GoalProgress
from planner.text import day, tr, trn


def goal_remarks(progress: GoalProgress, on: date) -> list[str]:
    """Return the remarks on a goal, each a few words."""
    said = []
    if progress.falling:
        said.append(tr("away from the target {count} times in a row", count=progress.falls))
    if progress.out_of_rhythm and progress.latest is not None:
        said.append(
            trn(
                "last measured on {day}, agreed: every day",
                "last measured on {day}, agreed: every {count} days",
                progress.goal.rhythm_days or 0,
                day=day(progress.latest.on, on),
            )
        )
    return said
