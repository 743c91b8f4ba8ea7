"""The chapter on messages of the buy-in plan."""

from __future__ import annotations

from planner.analysis.messages.audience import audience_words
from planner.analysis.messages.standing import is_late
from planner.exports.buy_in import message_rows
from planner.exports.documents.material import Material
from planner.exports.section import Cell, Column, Pill, Section, Table
from planner.models import Message
from planner.text import tr


def messages_chapter(material: Material) -> Section:
    """Return every message that was not dropped, by day."""
    table = Table(
        "messages",
        (
            Column(tr("Message"), width=3),
            Column(tr("Audience"), width=2),
            Column(tr("Channel"), width=1),
            Column(tr("Author"), width=1.5),
            Column(tr("Messenger"), width=1.5),
            Column(tr("Day"), "day", 0.5),
            Column(tr("Status"), "pill", 0.5),
        ),
        tuple(_row(material, message) for message in message_rows(material.plan)),
        empty=tr("No message has been planned yet."),
    )
    return Section("messages", tr("Messages"), (table,))


def _row(material: Material, message: Message) -> tuple[Cell, ...]:
    late = is_late(message, material.on)
    words = tr("late, {status}", status=tr(message.status)) if late else tr(message.status)
    return (
        message.title,
        audience_words(material.plan, message) or "–",
        message.channel or "–",
        _name(material, message.author_id),
        _name(material, message.messenger_id),
        message.on,
        Pill(words, "bad" if late else "good" if message.status == "sent" else "plain"),
    )


def _name(material: Material, person_id: int | None) -> str:
    return "–" if person_id is None else material.names.person(person_id)
