"""The list of comments."""

from __future__ import annotations

from planner.analysis.comments.standing import subject_name
from planner.exports.lists.field_columns import own_columns
from planner.exports.lists.listing import Column, Listing, View
from planner.models import Comment
from planner.text import tr


def comments(view: View) -> Listing:
    """Return what was said about the plan by those who looked at it, what is open first."""

    def about(comment: Comment) -> str:
        if comment.person_id is not None:
            return view.names.person(comment.person_id)
        return view.names.text(subject_name(view.plan, comment))

    columns: tuple[Column[Comment], ...] = (
        Column("about", tr("About"), about),
        *own_columns(view, Comment),
    )
    ordered = sorted(view.plan.table(Comment).values(), key=lambda c: (c.status != "open", c.id))
    return view.listing(
        "comments",
        tr("Comments"),
        columns,
        ((f"comment {comment.id}", comment) for comment in ordered),
        of_people=True,
        about=tr("What those who looked at the plan said about it, and what was agreed."),
        empty=tr("Nobody has commented on the plan yet."),
    )
