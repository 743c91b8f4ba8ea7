"""The words in which people are asked: ours, or the plan's own in their place.

In braces stands what differs from person to person. Braces that mean nothing here stay as they
are, so that whoever edits the words cannot break them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from planner.models import Plan, Wording
from planner.models.requests import WordingKey
from planner.text import Sentence, tr


class TextPart(NamedTuple):
    """One part of a text: what it is for, its usual words, and what may stand in braces there."""

    title: Sentence
    usual: Sentence
    places: tuple[str, ...]


_SEAT = ("plan", "department", "hours")

PARTS: dict[WordingKey, TextPart] = {
    "subject": TextPart("Subject", "{plan}: {count}, please", ("plan", "count")),
    "greeting": TextPart(
        "Beginning", "Hello {name},\n\n{count} about {plan}:", ("name", "count", "plan")
    ),
    "reminder": TextPart(
        "Beginning of a reminder",
        "Hello {name},\n\nI wrote on {asked} and have not heard from you. {count} about {plan}"
        " would help me:",
        ("name", "asked", "count", "plan"),
    ),
    "accept as champion": TextPart(
        "Asking a champion",
        "Will you be the champion of {plan} in {department}? It takes about {hours} h a week. If it"
        " does not suit you, just say no: then I will ask somebody else.",
        _SEAT,
    ),
    "accept as backup": TextPart(
        "Asking a backup",
        "Will you stand in for the champion of {plan} in {department} when needed?",
        ("plan", "department"),
    ),
    "confirm a seat": TextPart(
        "Confirming a champion",
        "Do you still carry {plan} in {department}?",
        ("plan", "department"),
    ),
    "confirm as backup": TextPart(
        "Confirming a backup", "Are you still the backup {where}?", ("where", "plan")
    ),
    "confirm": TextPart("Confirming anything else", "Do you still hold {what}?", ("what", "plan")),
    "hours": TextPart(
        "Hours", "How many hours a week can you give {plan}? So far: {hours}.", ("plan", "hours")
    ),
    "stand-in": TextPart("Who stands in", "Who could be your backup {where}?", ("where", "plan")),
    "manager": TextPart(
        "Asking a manager",
        "Do you agree that {person} carries {plan} in {department}, about {hours} h a week?",
        ("person", *_SEAT),
    ),
    "promise": TextPart(
        "Asking about a promise", "You promised “{what}”{by}. Is it done?", ("what", "by", "plan")
    ),
    "message": TextPart(
        "Asking to send a message",
        "Please send “{what}” to {audience}{through}{by}. Has it been sent?",
        ("what", "audience", "through", "by", "plan"),
    ),
    "closing": TextPart(
        "End",
        "Please reply with a line for each, such as “{example}”.\n\nThank you",
        ("example", "plan"),
    ),
}
"""Every part of a text, in its order."""


def template(plan: Plan, key: WordingKey) -> str:
    """Return the words of a part: the plan's own where it has some, else the usual ones."""
    for own in plan.table(Wording).values():
        if own.key == key and own.text.strip():
            return own.text
    return tr(PARTS[key].usual)


def worded(plan: Plan, key: WordingKey, places: Mapping[str, str]) -> str:
    """Return a part of a text with its places filled in."""
    return re.sub(r"\{(\w+)\}", lambda found: places.get(found[1], found[0]), template(plan, key))
