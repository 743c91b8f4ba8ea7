"""What appeared in a person's name: the items of the ledger, and messages they were sent in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.models import Message, Plan, Post


def items_until(plan: Plan, person_id: int, on: date) -> list[Post]:
    """Return the items in a person's name up to a day, newest first.

    A message that was sent in their name is one of them, written by its author, unless the ledger
    has it too: an item of the same link, or of the same day and title. Of a message without an
    author nobody knows whose voice it was, and it is left out.
    """
    posts = [post for post in plan.where(Post, "person_id", person_id) if post.on <= on]
    found = [*posts, *(sent for sent in _sent(plan, person_id, on) if not _is_among(posts, sent))]
    return sorted(found, key=lambda post: (post.on, post.id), reverse=True)


def _sent(plan: Plan, person_id: int, on: date) -> Iterator[Post]:
    """Yield messages as items; their ids are below 0, so that they are no row of the ledger."""
    for message in plan.where(Message, "messenger_id", person_id):
        day, author = message.on, message.author_id
        if message.status == "sent" and day is not None and day <= on and author is not None:
            yield Post(-message.id, person_id, day, author_id=author, topic=message.title)


def _is_among(posts: list[Post], sent: Post) -> bool:
    title = sent.topic.strip().casefold()
    return any(post.on == sent.on and post.topic.strip().casefold() == title for post in posts)
