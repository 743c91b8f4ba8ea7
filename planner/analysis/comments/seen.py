"""How a row looked to whoever commented on it, to tell whether it was changed since."""

from __future__ import annotations

import hashlib
from typing import Any

from planner.analysis.comments.standing import row_name
from planner.models import Comment, Plan
from planner.models.comments import ABOUT, referred_to
from planner.models.subjects import KIND_OF

_LETTERS = 16
"""Of the digest; two of these rows never share so many by chance."""


def look_of(plan: Plan, row: Any) -> str:
    """Return a digest of a row, of its weight, and of who was given it in which role; a field that
    says nothing does not count, so that a later version which has more fields sees the same."""
    held: tuple[Any, ...] = ()
    if type(row) in KIND_OF:
        seat = plan.responsibility_for(row)
        held = (seat, *sorted(plan.assignments_of(seat.id)))
    content = repr([[pair for pair in each._asdict().items() if pair[1]] for each in (row, *held)])
    return hashlib.sha256(content.encode()).hexdigest()[:_LETTERS]


def looks_as_seen(plan: Plan, comment: Comment, seen: str) -> bool:
    """Return whether the row of a comment is as it was; yes where nobody noted how that was."""
    now = [look_of(plan, plan.get(row_type, row_id)) for row_type, row_id in referred_to(comment)]
    return not seen or not now or now == [seen]


def comment_on(row: Any, page: str) -> Comment:
    """Return a comment on a row, written on this page, that says nothing yet."""
    reference: dict[str, Any] = {ABOUT[type(row)]: row.id}
    return Comment(0, about=row_name(row), page=page, **reference)
