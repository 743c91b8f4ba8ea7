"""How a message stands: whether it is late, and whose name is to stand on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from planner.analysis.messages.clashes import clashes
from planner.analysis.sponsors.participation import people_in
from planner.models import Message, Person, Plan
from planner.models.messages import OPEN_STATUSES
from planner.text import listed, tr


def open_messages(plan: Plan) -> Iterator[Message]:
    """Yield the messages that are still to be sent."""
    for status in sorted(OPEN_STATUSES):
        yield from plan.where(Message, "status", status)


def is_late(message: Message, on: date) -> bool:
    """Return whether the day of a message is past although it was not sent."""
    return message.status in OPEN_STATUSES and message.on is not None and message.on < on


def signed_by_sponsors(plan: Plan, on: date) -> Iterator[tuple[Message, Person, Person]]:
    """Yield messages that are still to appear in the name of an owner of a sponsor seat, with
    their messenger and author; those of which both are known."""
    signed = [
        (message, message.messenger_id, message.author_id)
        for message in open_messages(plan)
        if message.messenger_id is not None and message.author_id is not None
    ]
    if not signed:
        return
    sponsors = {p.id: p for sponsor in plan.sponsors.values() for p in people_in(plan, sponsor, on)}
    for message, messenger_id, author_id in signed:
        if messenger_id in sponsors:
            yield message, sponsors[messenger_id], plan.people[author_id]


def remarks(plan: Plan, on: date) -> Mapping[int, tuple[str, ...]]:
    """Return what is to be seen to of each message, by its id; those with nothing are left out."""
    found: dict[int, list[str]] = {}
    for message in open_messages(plan):
        if is_late(message, on):
            found.setdefault(message.id, []).append(tr("its day is past"))
    for clash in clashes(plan, on):
        for message in clash.messages:
            others = [f"“{m.title}”" for m in clash.messages if m.id != message.id]
            words = tr("same day as {titles}", titles=listed(others, 2))
            found.setdefault(message.id, []).append(words)
    for message, messenger, author in signed_by_sponsors(plan, on):
        if messenger != author:
            words = tr("in the name of {messenger}, written by {author}")
            words = words.format(messenger=messenger.shown_name, author=author.shown_name)
            found.setdefault(message.id, []).append(words)
    return {message_id: tuple(words) for message_id, words in found.items()}
