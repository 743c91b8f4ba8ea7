"""Agreements that contradict one another, and what an agreement would make agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.purpose import Purpose
from planner.text import day, tr


def contradictions(plan: Plan, came: Comment, besides: Iterable[Comment] = ()) -> Iterator[str]:
    """Yield a sentence for each place that says otherwise of an agreement: on which day the same
    people agreed to the same, who agreed to a statement and when, and since when it has its words.

    ``besides`` are comments that are not in the plan yet.
    """
    for row_type, row_id in referred_to(came):
        in_plan = plan.where(Comment, ABOUT[row_type], row_id)
        for other in (*in_plan, *besides):
            if other.key != came.key and _says_otherwise(came, other):
                yield tr("Elsewhere it was agreed on {day} by {name}.", **_words(other))
        if row_type is Purpose:
            yield from _in_the_plan(plan.purposes[row_id], came)


def statement_to_agree(plan: Plan, comment: Comment) -> Purpose | None:
    """Return the purpose statement that counts as agreed once this agreement is accepted; none for
    a remark, where the statement is agreed already or has got other words since."""
    if comment.purpose_id is None or comment.agreed_on is None:
        return None
    purpose = plan.purposes[comment.purpose_id]
    agreed = purpose.status == "agreed"
    return None if agreed or _worded_since(purpose, comment) is not None else purpose


def _worded_since(purpose: Purpose, came: Comment) -> date | None:
    """Return the day on which a statement got its words, where that is after an agreement."""
    if purpose.written_on is None or came.agreed_on is None:
        return None
    return purpose.written_on if purpose.written_on > came.agreed_on else None


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
    if (since := _worded_since(purpose, came)) is not None:
        yield tr("The statement has had its words only since {day}.", day=day(since))


def _words(agreed: Comment | Purpose) -> dict[str, str]:
    on = "" if agreed.agreed_on is None else day(agreed.agreed_on)
    return {"day": on, "name": agreed.agreed_by or tr("somebody")}
