"""The list of messages."""

from __future__ import annotations

from datetime import date

from planner.exports.lists.field_columns import own_columns, with_computed
from planner.exports.lists.listing import Column, Listing, View, join_names
from planner.models import Message, MessageDepartment
from planner.text import tr


def messages(view: View) -> Listing:
    """Return what is said to whom, by day; what has no day yet comes last."""
    plan, names = view.plan, view.names

    def departments(message: Message) -> str:
        links = plan.where(MessageDepartment, "message_id", message.id)
        return join_names(names.department(link.department_id) for link in links)

    those: tuple[Column[Message], ...] = (
        Column("departments", tr("For departments"), departments, "long", editable=True),
    )
    columns = with_computed(own_columns(view, Message), after={"to_all": those})
    ordered = sorted(plan.table(Message).values(), key=lambda m: (m.on or date.max, m.id))
    return view.listing(
        "messages",
        tr("Messages"),
        columns,
        ((f"message {m.id}", m) for m in ordered),
        about=tr("What is said to whom, when, through which channel and in whose name."),
        empty=tr("No message has been planned yet."),
    )
