"""Measure 11: how long ago holders and ratings were confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.everyone import Everyone, known_before
from planner.analysis.sponsors.buy_in import rated_subjects
from planner.models import Assignment, Department, Sponsor


@dataclass(frozen=True)
class Confirmation:
    """What is stale: last confirmed more than ``stale_after_days`` ago or, where that never
    happened, begun longer ago (else entered in the plan, else the plan made). It still counts.

    What is not rated is unknown, not stale.
    """

    stale_holders: tuple[Assignment, ...]
    """By which people hold something on the day."""
    stale_ratings: tuple[Sponsor | Department, ...]
    """Sponsors and departments with such a rating; where it bears no day, the plan's counts."""


def confirmation(coverage: Coverage, named: Everyone) -> Confirmation:
    """Find which holders and which ratings are stale on the day of the coverage."""
    plan = coverage.plan
    day = coverage.on - timedelta(days=plan.settings.stale_after_days)
    made = plan.info.created or day
    return Confirmation(
        stale_holders=tuple(known_before(coverage, named, day)),
        stale_ratings=tuple(
            subject
            for subject in rated_subjects(plan)
            if subject.buy_in is not None and (subject.rated_on or made) < day
        ),
    )
