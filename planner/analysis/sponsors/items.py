"""What appeared in a person's name: the items of the ledger, and messages they were sent in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.models import Message, Plan, Post


def items_until(plan: Plan, person_id: int, on: date) -> list[Post]:
    """Return the items in a person's name up to a day, newest first.

    A message that was sent in their name is one of them, written by its author, unless the ledger
    has it too (``is_one_item``). Of a message without an author nobody knows whose voice it was,
    and it is left out.
    """
    posts = [post for post in plan.where(Post, "person_id", person_id) if post.on <= on]
    found = [*posts, *_sent(plan, person_id, on, posts)]
    return sorted(found, key=lambda post: (post.on, post.id), reverse=True)


def _sent(plan: Plan, person_id: int, on: date, posts: list[Post]) -> Iterator[Post]:
    """Yield messages as items; their ids are below 0, so that they are no row of the ledger."""
    for message in plan.where(Message, "messenger_id", person_id):
        day, author = message.on, message.author_id
        if message.status != "sent" or day is None or day > on or author is None:
            continue
        if not any(is_one_item(post, message) for post in posts):
            yield Post(
                -message.id,
                person_id,
                day,
                author_id=author,
                topic=message.title,
                link=message.link,
            )


def is_one_item(post: Post, message: Message) -> bool:
    """Return whether an item in the messenger's name is the message: it has the same link, or the
    same day and title."""
    if message.link and _plain(post.link) == _plain(message.link):
        return True
    return post.on == message.on and _plain(post.topic) == _plain(message.title)


def _plain(text: str) -> str:
    return text.strip().rstrip("/").casefold()
