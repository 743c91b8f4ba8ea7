"""Rules about messages: what is late, what meets, and in whose name it is to be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.analysis.findings.about import About, Wording
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import about, display_name, in_order, names
from planner.analysis.measures import Measures
from planner.analysis.messages.clashes import Clash, clashes
from planner.analysis.messages.standing import is_late, open_messages, signed_by_sponsors
from planner.analysis.rules.cached import found_words
from planner.models import Person
from planner.text import day, tr, trn


@rule(
    "MESSAGE-LATE",
    "medium",
    "The day of a message is past, and it is not sent",
    "Send it, or give it a new day",
    tells=None,
)
def message_late(measures: Measures) -> Iterator[Found]:
    """Find messages that are drafts or agreed after their day."""
    on, words = measures.on, measures.answers.per_key(_late)
    yield found_words(
        measures,
        [
            words(message.id, about(message), message.on, message.status, on)
            for message in open_messages(measures.plan)
            if message.on is not None and is_late(message, on)
        ],
        "The message {names} was not sent on its day.",
        "{count} messages were not sent on their days: {names}.",
    )


def _late(message: About, planned: date, status: str, on: date) -> tuple[About, str]:
    shown, when = display_name(message), day(planned, on)
    if status == "draft":
        return message, tr("{title} ({day}, still a draft)", title=shown, day=when)
    return message, tr("{title} ({day})", title=shown, day=when)


@rule(
    "MESSAGES-MEET",
    "low",
    "Several messages go to one audience on one day",
    "Move one of them",
    tells=None,
)
def messages_meet(measures: Measures) -> Iterator[Found]:
    """Find days ahead on which somebody is told several things."""
    for clash in clashes(measures.plan, measures.on):
        yield Found(in_order(map(about, clash.messages)), _meeting(clash, measures.on))


def _meeting(clash: Clash, on: date) -> Wording:
    def wording(rows: Sequence[About]) -> str:
        return trn(
            "{names} is not the only message to {audience} on {day}.",
            "{count} messages go to {audience} on {day}: {names}.",
            len(rows),
            names=names(rows),
            audience=clash.audience,
            day=day(clash.on, on),
        )

    return wording


@rule(
    "BORROWED-NAME",
    "medium",
    "A sponsor’s name is to stand on what somebody else writes",
    "Let the sponsor write it",
    tells=None,
)
def borrowed_name(measures: Measures) -> Iterator[Found]:
    """Find messages to come in a sponsor's name of which somebody else is the author."""
    words = measures.answers.per_key(_borrowed)
    yield found_words(
        measures,
        [
            words(message.id, about(message), messenger, author)
            for message, messenger, author in signed_by_sponsors(measures.plan, measures.on)
            if messenger != author
        ],
        "One message is to appear in a sponsor’s name and is written by somebody else: {names}.",
        "{count} messages are to appear in a sponsor’s name and are written by somebody else:"
        " {names}.",
    )


def _borrowed(message: About, messenger: Person, author: Person) -> tuple[About, str]:
    return message, tr(
        "{title} ({messenger}, written by {author})",
        title=display_name(message),
        messenger=messenger.shown_name,
        author=author.shown_name,
    )
