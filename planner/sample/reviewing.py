"""What sponsors of the sample said when they looked at the plan."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions.comments import settle_comments, take_comments
from planner.models import Comment, Department, Draft

SAID: tuple[tuple[str, str, str, int], ...] = (
    (
        "Operations",
        "My people read the bulletin. Say when it ends before you ask them to look elsewhere.",
        "Nadia Haddad",
        16,
    ),
    (
        "Legal",
        "Who carries Legal once Dana Whitfield is gone? I would ask Ben Achterberg.",
        "Emil Petrov",
        3,
    ),
)
"""About which department, what, by whom, and how many days ago."""

SETTLED = "It stands under what Operations needs: it ends on the day of launch."
SETTLED_AGO = 14


def take_reviews(draft: Draft, today: date) -> None:
    """Take in what two sponsors said; the first of it is settled."""
    for about, text, by, ago in SAID:
        (department,) = draft.plan.where(Department, "name", about)
        said_on = today - timedelta(days=ago)
        comment = Comment(
            0,
            text=text,
            by=by,
            on=said_on,
            about=about,
            page="champions",
            department_id=department.id,
        )
        take_comments(draft, [comment])
    first = next(iter(draft.plan.table(Comment)))
    settle_comments(draft, [first], "done", today - timedelta(days=SETTLED_AGO), SETTLED)
