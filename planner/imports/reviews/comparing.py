"""What a review says that the plan does not have yet, and what there is to know about that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from planner.analysis.comments.agreements import contradictions
from planner.analysis.comments.seen import looks_as_seen
from planner.analysis.comments.standing import is_gone, subject_name
from planner.errors import PlannerError
from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.reviews import Review
from planner.text import tr


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
    if is_gone(came):
        yield tr("“{name}” is no longer in the plan.", name=came.about)
    if not looks_as_seen(plan, came, review.seen.get(came.key, "")):
        yield tr("It was changed since they looked at it.")
    yield from contradictions(plan, came, every)
