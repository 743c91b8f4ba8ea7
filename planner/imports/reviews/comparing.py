"""What a review says that the plan does not have yet, and what there is to know about that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from planner.analysis.comments.seen import looks_as_seen
from planner.analysis.comments.standing import subject_name
from planner.errors import PlannerError
from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.purpose import Purpose
from planner.models.reviews import Review
from planner.text import day, tr


class Said(NamedTuple):
    """A comment that came in."""

    comment: Comment
    """As it would be in the plan; its id is 0 where it is new, else that of the comment which the
    reviewer wrote anew."""
    name: str
    """What it is about, as that is called now."""
    doubts: tuple[str, ...] = ()
    """What there is to know before it is settled, a sentence each."""


class Incoming(NamedTuple):
    """What came in with a review."""

    said: tuple[Said, ...]
    known: int
    """How many comments the plan has already as they are."""


def compare_review(plan: Plan, review: Review) -> Incoming:
    """Return what a review says that the plan does not have.

    Raises ``PlannerError`` where it is about another plan.
    """
    if review.plan_key != plan.info.key:
        raise PlannerError(
            tr(
                "These are comments on another plan, “{name}”; open that one to bring them in.",
                name=review.plan_name,
            )
        )
    had = {comment.key: comment for comment in plan.table(Comment).values() if comment.key}
    incoming, every = [], []
    for comment in review.comments:
        here = _without_gone(plan, comment)
        every.append(here)
        before = had.get(comment.key)
        if before is None:
            incoming.append(here)
        elif not _says_the_same(before, here):
            incoming.append(here._replace(id=before.id))
    said = tuple(
        Said(each, subject_name(plan, each), tuple(_doubts(plan, review, each, every)))
        for each in incoming
    )
    return Incoming(said, len(review.comments) - len(incoming))


def _without_gone(plan: Plan, comment: Comment) -> Comment:
    gone: dict[str, Any] = {
        ABOUT[row_type]: None
        for row_type, row_id in referred_to(comment)
        if row_id not in plan.table(row_type)
    }
    return comment._replace(**gone)


def _says_the_same(had: Comment, came: Comment) -> bool:
    return (had.text, had.agreed_by, had.agreed_on) == (came.text, came.agreed_by, came.agreed_on)


def _doubts(plan: Plan, review: Review, came: Comment, every: list[Comment]) -> Iterator[str]:
    """Yield what is to be known: that its row is gone or was changed, and other agreements."""
    told = next(each for each in review.comments if each.key == came.key)
    if any(referred_to(told)) and not any(referred_to(came)):
        yield tr("“{name}” is no longer in the plan.", name=came.about)
    if not looks_as_seen(plan, came, review.seen.get(came.key, "")):
        yield tr("It was changed since they looked at it.")
    if came.agreed_on is None:
        return
    for other in (*_agreed_in(plan, came), *every):
        if other.key != came.key and _contradicts(came, other):
            yield tr(
                "Elsewhere it was agreed on {day} by {name}.",
                day=day(other.agreed_on) if other.agreed_on else "",
                name=other.agreed_by,
            )
    for row_type, row_id in referred_to(came):
        if row_type is Purpose:
            yield from _agreed_otherwise(plan.purposes[row_id], came)


def _agreed_in(plan: Plan, came: Comment) -> tuple[Comment, ...]:
    for row_type, row_id in referred_to(came):
        return plan.where(Comment, ABOUT[row_type], row_id)
    return ()


def _contradicts(came: Comment, other: Comment) -> bool:
    """Return whether somebody agreed to the same on another day."""
    return (
        other.agreed_on not in (None, came.agreed_on)
        and other.agreed_by.casefold() == came.agreed_by.casefold()
        and any(referred_to(came))
        and list(referred_to(other)) == list(referred_to(came))
    )


def _agreed_otherwise(purpose: Purpose, came: Comment) -> Iterator[str]:
    if purpose.status != "agreed" or purpose.agreed_on is None:
        return
    if (purpose.agreed_on, purpose.agreed_by) != (came.agreed_on, came.agreed_by):
        yield tr(
            "The plan says that it was agreed on {day} by {name}.",
            day=day(purpose.agreed_on),
            name=purpose.agreed_by or tr("somebody"),
        )
