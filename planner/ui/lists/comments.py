"""The table of what reviewers said."""

from __future__ import annotations

from typing import NamedTuple

from planner.actions import rows
from planner.actions.comments import open_again, settle_comments
from planner.analysis.comments.standing import comment_words, subject_name
from planner.models import Comment, Draft
from planner.models.comments import CommentStatus
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing

_TONES = {"open": "weak", "done": "good", "noted": "plain"}


class CommentRow(NamedTuple):
    """One comment as the table shows it."""

    key: int
    comment: Comment
    about: str

    @property
    def waits(self) -> bool:
        """Whether it is still to be settled."""
        return self.comment.status == "open"


def comment_rows(workspace: Workspace) -> list[CommentRow]:
    """Return a row for every comment, those that wait to be settled first; in a review below them
    what the reviewer said, under numbers that no comment of the plan has."""
    plan, reviewing = workspace.plan, workspace.reviewing
    every = sorted(plan.table(Comment).values(), key=lambda c: (c.status != "open", c.id))
    own = () if reviewing is None else enumerate(reviewing.comments, 1)
    numbered = [*((each.id, each) for each in every), *((-number, each) for number, each in own)]
    return [CommentRow(key, each, subject_name(plan, each)) for key, each in numbered]


def comment_listing(workspace: Workspace) -> Listing:
    """Return the table of comments; how one is settled is typed in its cells."""
    own = OwnColumns(workspace, Comment, "comment")

    def set_status(draft: Draft, key: int, value: CommentStatus) -> None:
        if value == "open":
            open_again(draft, [key])
        else:
            settle_comments(draft, [key], value, workspace.today)

    return Listing(
        key="comments",
        columns=(
            Column(tr("About"), lambda r: r.about, width=13, strong=True),
            Column(
                tr("What it says"), lambda r: comment_words(r.comment).replace("\n", " "), width=30
            ),
            own(
                "status",
                write=set_status,
                label=tr("settle a comment"),
                order=lambda r: not r.waits,
                tone=lambda r: _TONES[r.comment.status],
                width=9,
            ),
            own("by", write=None, width=13),
            own("on", write=None, width=9),
            own("answer", label=tr("settle a comment"), width=20),
            own("settled_on", write=None, width=9),
            *own.rest(except_for=("text", "agreed_by", "agreed_on")),
        ),
        remove_all=lambda draft, keys: rows.remove_many(draft, Comment, keys),
        remove_label=lambda n: trn("remove {count} comment", "remove {count} comments", n),
        removed=lambda n: trn("Removed {count} comment.", "Removed {count} comments.", n),
        sort=2,
    )
