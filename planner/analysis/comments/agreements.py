"""Agreements that contradict one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.purpose import Purpose
from planner.text import day, tr


def contradictions(plan: Plan, came: Comment, besides: Iterable[Comment] = ()) -> Iterator[str]:
    """Yield a sentence for each place that says otherwise of an agreement: on which day the same
    people agreed to the same, or who agreed to a statement and when.

    ``besides`` are comments that are not in the plan yet.
    """
    for row_type, row_id in referred_to(came):
        in_plan = plan.where(Comment, ABOUT[row_type], row_id)
        for other in (*in_plan, *besides):
            if other.key != came.key and _says_otherwise(came, other):
                yield tr("Elsewhere it was agreed on {day} by {name}.", **_words(other))
        if row_type is Purpose:
            yield from _in_the_plan(plan.purposes[row_id], came)


def _says_otherwise(came: Comment, other: Comment) -> bool:
    return (
        None not in (came.agreed_on, other.agreed_on)
        and other.agreed_on != came.agreed_on
        and other.agreed_by.casefold() == came.agreed_by.casefold()
        and list(referred_to(other)) == list(referred_to(came))
    )


def _in_the_plan(purpose: Purpose, came: Comment) -> Iterator[str]:
    said = (purpose.agreed_on, purpose.agreed_by)
    known = purpose.status == "agreed" and purpose.agreed_on is not None
    if known and came.agreed_on is not None and said != (came.agreed_on, came.agreed_by):
        yield tr("The plan says that it was agreed on {day} by {name}.", **_words(purpose))


def _words(agreed: Comment | Purpose) -> dict[str, str]:
    on = "" if agreed.agreed_on is None else day(agreed.agreed_on)
    return {"day": on, "name": agreed.agreed_by or tr("somebody")}
