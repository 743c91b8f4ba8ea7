"""Measure 11: how long ago holders and ratings were confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from planner.analysis.cover.everyone import Everyone, stale
from planner.analysis.sponsors.buy_in import rated_subjects
from planner.models import Assignment, Department, Plan, Sponsor


@dataclass(frozen=True)
class Confirmation:
    """What is stale: confirmed more than ``stale_after_days`` ago. Stale things still count.

    What never bore a date is unknown and counted apart; it is not called stale.
    """

    stale_holders: tuple[Assignment, ...]
    stale_ratings: tuple[Sponsor | Department, ...]
    undated_holders: int
    dated_holders: int
    """Assignments with a date, stale or not."""


def confirmation(plan: Plan, named: Everyone, on: date) -> Confirmation:
    """Which of the assignments in force and which ratings are stale on a day."""
    oldest = on - timedelta(days=plan.settings.stale_after_days)
    undated = sum(those.undated for those in named.of.values())
    return Confirmation(
        stale_holders=tuple(stale(plan, named, on, oldest)),
        stale_ratings=tuple(
            r
            for r in rated_subjects(plan)
            if r.buy_in is not None and r.rated_on is not None and r.rated_on < oldest
        ),
        undated_holders=undated,
        dated_holders=sum(those.standing for those in named.of.values()) - undated,
    )
