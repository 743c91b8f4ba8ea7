"""What is said to whom on the way to the launch, and in whose name."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

MessageStatus = Literal["draft", "agreed", "sent", "dropped"]

OPEN_STATUSES: frozenset[str] = frozenset({"draft", "agreed"})
"""A message that is still to be said."""


class Message(NamedTuple):
    """Something said to an audience through a channel on a day.

    The audience is everybody, the departments of ``MessageDepartment`` rows, or what ``audience``
    says, and may be all of them.
    """

    id: int
    title: str
    on: date | None = None
    """The day on which it is to be said, or was."""
    to_all: bool = False
    audience: str = ""
    """Whoever else it is for, such as “managers”."""
    channel: str = ""
    author_id: int | None = None
    """Who writes it."""
    messenger_id: int | None = None
    """Who says it: in whose name it appears."""
    status: MessageStatus = "draft"
    purpose_id: int | None = None
    action_id: int | None = None
    link: str = ""
    """Where it can be read."""
    text: str = ""


class MessageDepartment(NamedTuple):
    """A message is for a department."""

    id: int
    message_id: int
    department_id: int
