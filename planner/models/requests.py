"""What people are asked, and the words they are asked in."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

About = Literal[
    "accept", "confirm", "hours", "stand-in", "manager", "promise", "message", "drill", "hand-over"
]
"""Whether they accept a seat; still hold something; how many hours a week they can give; who can
stand in for them; whether, as somebody's manager, they agree; whether a promise is kept; to send a
message, and whether they did; how a drill went; whether they take over what somebody hands over."""

RequestStatus = Literal["open", "answered", "withdrawn"]

WordingKey = Literal[
    "subject",
    "greeting",
    "reminder",
    "accept as champion",
    "accept as backup",
    "confirm a seat",
    "confirm as backup",
    "confirm",
    "hours",
    "stand-in",
    "manager",
    "promise",
    "message",
    "closing",
    "drill alone",
    "drill of the plan",
    "drill doing nothing",
    "drill in a department",
    "hand-over",
]
"""The parts of a text that asks somebody; each has words of its own (see
``analysis/requests/wording``)."""


class Request(NamedTuple):
    """Something asked of one person. Its number in texts and replies is its id: "R17"."""

    id: int
    person_id: int
    """Who owes the answer."""
    about: About = "confirm"
    responsibility_id: int | None = None
    """What is to be accepted, confirmed, stood in for, taken over, or agreed to by a manager."""
    for_person_id: int | None = None
    """Whose manager is asked, or who hands it over."""
    commitment_id: int | None = None
    """The promise that is asked about."""
    asked_on: date | None = None
    reminded_on: date | None = None
    """When they were reminded last."""
    due: date | None = None
    status: RequestStatus = "open"
    answer: str = ""
    """What they answered, as they wrote it."""
    answered_on: date | None = None
    message_id: int | None = None
    """The message that is to be sent."""
    drill_id: int | None = None
    """The drill that is asked about."""


class Wording(NamedTuple):
    """Words of the plan’s own for one part of the texts that ask people."""

    id: int
    key: WordingKey
    text: str
