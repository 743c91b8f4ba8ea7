"""Which comments are on a row, what they are about, and which wait to be settled."""

from __future__ import annotations

from typing import Any

from planner.analysis.comments.pages import page_name
from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.decisions import Decision
from planner.models.row import display_name
from planner.text import day, tr


def row_name(row: Any) -> str:
    """Return what a row that can be commented on is called."""
    return row.ask if isinstance(row, Decision) else display_name(row)


def subject_name(plan: Plan, comment: Comment) -> str:
    """Return what a comment is about, as it is called now; a row that is gone, as it was called
    when the comment was written."""
    for row_type, row_id in referred_to(comment):
        return row_name(plan.get(row_type, row_id))
    return comment.about or page_name(comment.page)


def is_gone(comment: Comment) -> bool:
    """Return whether a comment is about a row that is no longer in the plan."""
    return bool(comment.about) and not any(referred_to(comment))


def comments_on(plan: Plan, row: Any) -> tuple[Comment, ...]:
    """Return the comments on a row that wait to be settled, the oldest first."""
    found = plan.where(Comment, ABOUT[type(row)], row.id)
    return tuple(comment for comment in found if comment.status == "open")


def open_comments(plan: Plan) -> tuple[Comment, ...]:
    """Return every comment that waits to be settled, the oldest first."""
    return plan.where(Comment, "status", "open")


def comment_words(comment: Comment) -> str:
    """Return what a comment says, in a sentence: that somebody agreed, and its words."""
    return "\n".join(filter(None, (agreed_words(comment), comment.text)))


def agreed_words(comment: Comment) -> str:
    """Return who agreed on which day; nothing for a remark."""
    if comment.agreed_on is None:
        return ""
    if not comment.agreed_by:
        return tr("Agreed on {day}.", day=day(comment.agreed_on))
    return tr("Agreed on {day} by {name}.", day=day(comment.agreed_on), name=comment.agreed_by)
