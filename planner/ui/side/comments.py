"""What the details panel says of comments on its row, and how one is added."""

from __future__ import annotations

from functools import partial
from typing import Any

from planner.analysis.comments.standing import comment_words, comments_on
from planner.models import Comment
from planner.text import short_day, tr
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace


def show_comments(details: Details, workspace: Workspace, row: Any) -> None:
    """Add the comments on a row that wait to be settled and, in a review, ways to say more."""
    details.subject = row
    waiting, reviewing = comments_on(workspace.plan, row), workspace.reviewing
    own = reviewing.on_row(row) if reviewing is not None else ()
    if waiting or own:
        details.heading(tr("Comments"))
    for comment in waiting:
        _show(details, workspace, comment)
        if not workspace.read_only:
            settle = partial(workspace.open_page, "requests", "comment", comment.id)
            details.button(tr("Settle…"), settle)
    for comment in own:
        _show(details, workspace, comment)
        details.button(tr("Take back"), partial(workspace.run_command, "take back", comment.key))
    if reviewing is not None:
        details.button(tr("Comment…"), partial(workspace.run_command, "comment"), primary=True)
        details.button(tr("Agreed…"), partial(workspace.run_command, "agreed"))


def _show(details: Details, workspace: Workspace, comment: Comment) -> None:
    details.text(comment_words(comment), "strong")
    on = "" if comment.on is None else short_day(comment.on, workspace.today)
    details.text(", ".join(filter(None, [comment.by, on])), "small")
