"""The table of messages."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, get_args

from planner.actions import rows
from planner.actions.messages import address
from planner.analysis.messages.audience import audience_text, audience_words, departments_of
from planner.analysis.messages.standing import is_late, remarks
from planner.models import Message
from planner.models.messages import MessageStatus
from planner.text import tr, trn
from planner.ui.lists.field_columns import OwnColumns
from planner.ui.state.workspace import Workspace
from planner.ui.table import Column, Listing
from planner.ui.table.kinds import Text

_TONES = {"draft": "plain", "agreed": "plain", "sent": "good", "dropped": "plain"}
_STATUSES: tuple[str, ...] = get_args(MessageStatus)
_AT_THE_SIDE = ("to_all", "audience", "text")


class MessageRow(NamedTuple):
    """A message with what the table shows of it."""

    key: int
    message: Message
    audience: str
    """Whom it is for, in words."""
    audience_typed: str
    audiences: tuple[str, ...]
    """The same, one by one."""
    messenger: str
    words: str
    """Its status; that it is late comes before it."""
    tone: str
    to_see_to: str


def message_rows(workspace: Workspace) -> list[MessageRow]:
    """Return a row for every message, by day; those without a day come last."""
    plan, today = workspace.plan, workspace.today
    said = remarks(plan, today)
    ordered = sorted(plan.table(Message).values(), key=lambda m: (m.on or date.max, m.id))
    return [
        MessageRow(
            message.id,
            message,
            audience_words(plan, message),
            audience_text(plan, message),
            _audiences(workspace, message),
            "" if message.messenger_id is None else plan.people[message.messenger_id].shown_name,
            *state(message, today),
            "; ".join(said.get(message.id, ())),
        )
        for message in ordered
    ]


def _audiences(workspace: Workspace, message: Message) -> tuple[str, ...]:
    names = [department.name for department in departments_of(workspace.plan, message)]
    everybody = [tr("everybody")] if message.to_all else []
    return (*everybody, *names, *filter(None, [message.audience]))


def state(message: Message, on: date) -> tuple[str, str]:
    """Return how a message stands, in words and tone; that it is late comes before its status."""
    if is_late(message, on) and message.on is not None:
        return trn("{count} day late", "{count} days late", (on - message.on).days), "bad"
    return tr(message.status), _TONES[message.status]


def _columns(workspace: Workspace) -> tuple[Column, ...]:
    """Return the columns: what, when and to whom; through what, by whom and how far it is."""
    own = OwnColumns(workspace, Message, "message")
    return (
        own("title", width=26, strong=True),
        own("on", width=9),
        Column(
            tr("Audience"),
            lambda r: r.audience_typed,
            Text(),
            address,
            label=tr("change whom it is for"),
            show=lambda r: r.audience,
            width=20,
        ),
        own("channel", width=13),
        own("messenger", width=15),
        own("author", width=15),
        own(
            "status",
            show=lambda r: r.words,
            tone=lambda r: r.tone,
            order=lambda r: _STATUSES.index(r.message.status),
            width=12,
        ),
        Column(tr("To see to"), lambda r: r.to_see_to, width=26),
        *own.rest(except_for=_AT_THE_SIDE),
    )


def message_listing(workspace: Workspace) -> Listing:
    """Return the table of messages, one row for each."""
    return Listing(
        key="messages",
        columns=_columns(workspace),
        add=lambda draft, title: rows.add(draft, Message, title=title),
        add_label=tr("Add a message…"),
        added=tr("add message"),
        remove_all=lambda draft, keys: rows.remove_many(draft, Message, keys),
        remove_label=lambda n: trn("remove {count} message", "remove {count} messages", n),
        removed=lambda n: trn("Removed {count} message.", "Removed {count} messages.", n),
        sort=1,
    )
