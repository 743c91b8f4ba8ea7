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
_DRILL = ("day", "what", "department", "person", "others", "plan")

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
    "drill alone": TextPart(
        "A drill: who carries a department alone",
        "On {day} {department} is yours alone: for that day {others} will do nothing for {plan}.\n"
        "1. Answer the oldest open question there.\n"
        "2. Post what your department should know this week.\n"
        "3. Find the list of all champions, and send me the link to it.\n"
        "By 5 pm please tell me how it went.",
        _DRILL,
    ),
    "drill of the plan": TextPart(
        "A drill: who keeps the plan alone",
        "On {day} {what} is yours alone: for that day {others} will do nothing for {plan}.\n"
        "1. Open the plan, and make the status pack of that day.\n"
        "2. Answer whoever has waited longest.\n"
        "3. Find the newest backup of the plan, and send me the place.\n"
        "By 5 pm please tell me how it went.",
        _DRILL,
    ),
    "drill doing nothing": TextPart(
        "A drill: who does nothing",
        "On {day} please do nothing for {what} in {plan}: no posts, no answers, no hints to"
        " {person}, who carries it alone for that day.",
        _DRILL,
    ),
    "drill in a department": TextPart(
        "A drill: telling a head of department",
        "On {day} we see whether {what} does well in {plan} for a day without {others}: {person}"
        " carries it alone. Please do nothing about it; you will hear how it went.",
        _DRILL,
    ),
    "hand-over": TextPart(
        "Asking somebody to take over",
        "Will you take over {what} for {plan} from {person}{when}?{show}",
        ("what", "plan", "person", "when", "show"),
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
