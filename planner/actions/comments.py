"""Taking in what reviewers said, and settling it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from planner.actions import rows
from planner.analysis.comments.agreements import statement_to_agree
from planner.errors import PlannerError
from planner.models import Comment, Draft, Purpose
from planner.text import tr

Settled = Literal["done", "noted"]


def take_comments(draft: Draft, comments: Iterable[Comment]) -> None:
    """Add comments that came in; one that has the id of a comment of the plan is that one, written
    again by whoever wrote it, and waits to be settled again."""
    for comment in comments:
        fields = comment._asdict()
        row_id = fields.pop("id")
        if row_id:
            rows.edit(draft, Comment, row_id, **fields)
        else:
            rows.add(draft, Comment, **fields)


def settle_comments(
    draft: Draft, comment_ids: Iterable[int], status: Settled, on: date, answer: str | None = None
) -> None:
    """Note on which day comments were settled, how, and in a word why; without one that which is
    there stays."""
    said = {} if answer is None else {"answer": answer}
    for comment_id in comment_ids:
        rows.edit(draft, Comment, comment_id, status=status, settled_on=on, **said)


def accept_agreement(draft: Draft, comment_id: int, on: date, answer: str | None = None) -> None:
    """Settle an agreement as done and mark its purpose statement as agreed, by whom and on the day
    the agreement says.

    Raises ``PlannerError`` where the statement is agreed already or has got other words since.
    """
    comment = rows.find(draft, Comment, comment_id)
    purpose = statement_to_agree(draft.plan, comment)
    if purpose is None:
        raise PlannerError(tr("There is no statement that this agreement could mark as agreed."))
    agreed = {"agreed_by": comment.agreed_by, "agreed_on": comment.agreed_on}
    rows.edit(draft, Purpose, purpose.id, status="agreed", **agreed)
    settle_comments(draft, [comment_id], "done", on, answer)


def open_again(draft: Draft, comment_ids: Iterable[int]) -> None:
    """Let comments wait to be settled again; what was answered stays with them."""
    for comment_id in comment_ids:
        rows.edit(draft, Comment, comment_id, status="open", settled_on=None)
