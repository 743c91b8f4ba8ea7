"""What was said over time of how far a sponsor or a department is bought in, and what worries them.

The rating that holds stands in their own row, those before it in a list; together they are the
history. A plan that kept a single rating has a history of one.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeVar

from planner.analysis.cover.in_force import owners_of_action
from planner.analysis.sponsors.buy_in import SCALE
from planner.models import Action, BuyIn, Concern, Department, Plan, Rating, Sponsor
from planner.models.work import FINISHED_STATUSES

Subject = Sponsor | Department
R = TypeVar("R", Rating, Concern)

Trend = Literal["fell", "rose", "same"]


class Rated(NamedTuple):
    """One rating of a history."""

    on: date | None
    now: BuyIn
    wanted: BuyIn | None
    by: str
    why: str


class NextStep(NamedTuple):
    """What is to bring somebody closer to what is wanted; people by their ids."""

    action: Action
    owners: tuple[int, ...]
    late: bool

    @property
    def is_whole(self) -> bool:
        """Return whether it has an owner and a day."""
        return bool(self.owners) and self.action.due is not None


def rating_history(plan: Plan, subject: Subject) -> tuple[Rated, ...]:
    """Return every rating of a sponsor or a department, the one that holds last."""
    found = [
        Rated(row.on, row.buy_in, row.buy_in_wanted, row.by, row.why)
        for row in _about(plan, Rating, subject)
        if row.buy_in is not None
    ]
    found.sort(key=lambda rated: rated.on or date.min)
    if subject.buy_in is not None:
        last = Rated(
            subject.rated_on,
            subject.buy_in,
            subject.buy_in_wanted,
            subject.rated_by,
            subject.rated_why,
        )
        found.append(last)
    return tuple(found)


def rating_before(history: tuple[Rated, ...]) -> Rated | None:
    """Return the rating before the last one; none where there is one alone. A rating whose wish
    alone was changed is the same rating."""
    for earlier in reversed(history[:-1]):
        if (earlier.on, earlier.now) != (history[-1].on, history[-1].now):
            return earlier
    return None


def trend(history: tuple[Rated, ...]) -> Trend | None:
    """Return which way the last rating went; none where there is nothing to compare it with."""
    before = rating_before(history)
    if before is None:
        return None
    was, now = SCALE.index(before.now), SCALE.index(history[-1].now)
    return "fell" if now < was else "rose" if now > was else "same"


def concerns_of(plan: Plan, subject: Subject) -> tuple[Concern, ...]:
    """Return what worries a sponsor or a department: what waits for an answer first, each the
    latest first."""
    found = _about(plan, Concern, subject)
    return tuple(sorted(found, key=lambda c: (bool(c.answer), -(c.on or date.min).toordinal())))


def next_step(plan: Plan, subject: Subject, on: date) -> NextStep | None:
    """Return what is to bring a sponsor or a department closer; none where that is finished."""
    action = plan.actions.get(subject.next_action_id or 0)
    if action is None or action.status in FINISHED_STATUSES:
        return None
    late = action.due is not None and action.due < on
    return NextStep(action, owners_of_action(plan, action, on), late)


def _about(plan: Plan, row_type: type[R], subject: Subject) -> tuple[R, ...]:
    field = "sponsor_id" if isinstance(subject, Sponsor) else "department_id"
    return plan.where(row_type, field, subject.id)
