"""The lists of what sponsors promised, and of what appeared in their names."""

from __future__ import annotations

from planner.exports.lists.field_columns import own_columns
from planner.exports.lists.listing import Listing, View
from planner.models import Commitment, Post
from planner.text import tr


def promises(view: View) -> Listing:
    """Return everything that sponsors promised, by seat, what is due first."""
    rows = sorted(
        view.plan.commitments.values(),
        key=lambda p: (p.sponsor_id, p.due is None, p.due or view.on, p.id),
    )
    return view.listing(
        "promises",
        tr("Promises"),
        own_columns(view, Commitment),
        ((f"commitment {row.id}", row) for row in rows),
        about=tr("What sponsors promised, by phase and kind, and whether they kept it."),
        empty=tr("No sponsor has promised anything yet."),
    )


def posts(view: View) -> Listing:
    """Return every item that appeared in somebody's name, oldest first."""
    rows = sorted(view.plan.posts.values(), key=lambda p: (p.on, p.id))
    return view.listing(
        "posts",
        tr("Taking part"),
        own_columns(view, Post),
        ((f"post {row.id}", row) for row in rows),
        of_people=True,
        about=tr("What appeared in the sponsors’ names, and who wrote it."),
        empty=tr("Nothing has appeared in a sponsor’s name yet."),
    )
