"""What a plan holds on one person in comments: what was said about them."""

from __future__ import annotations

from collections.abc import Iterator

from planner.models import Comment, Person, Plan
from planner.text import day, tr


def commented_on(plan: Plan, person: Person) -> Iterator[str]:
    """Yield one line for each comment on the person."""
    for comment in plan.where(Comment, "person_id", person.id):
        if comment.agreed_on is not None:
            agreed = {"day": day(comment.agreed_on), "name": comment.agreed_by}
            said = [tr("agreed on {day} by {name}", **agreed)]
        else:
            said = []
        said += [comment.text] if comment.text else []
        yield tr("comment on them, by {who}: {text}", who=comment.by, text="; ".join(said))
