"""The chapter on messages of the buy-in plan."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.messages.audience import audience_words
from planner.analysis.messages.standing import is_late
from planner.exports.blocks.section import Cell, Column, Paragraph, Pill, Section, Table
from planner.exports.buy_in import message_rows
from planner.exports.documents.material import Material
from planner.models import Message
from planner.models.messages import OPEN_STATUSES
from planner.text import listed, number, tr

_MOST = 30
"""Messages told one by one; the rest is counted."""


def messages_chapter(material: Material) -> Section:
    """Return every message that was not dropped, by day; of very many those still to be said, and
    the latest of those said."""
    rows = message_rows(material.plan)
    shown = _messages_shown(rows)
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
        tuple(_row(material, message) for message in shown),
        empty=tr("No message has been planned yet."),
    )
    return Section("messages", tr("Messages"), (table, *_left_out_words(rows, shown)))


def _messages_shown(rows: list[Message]) -> list[Message]:
    """Return the first that are still to be said, and the latest of those said where there is
    room."""
    waiting = [message for message in rows if message.status in OPEN_STATUSES][:_MOST]
    said = [message for message in rows if message.status not in OPEN_STATUSES]
    room = _MOST - len(waiting)
    kept = {message.id for message in (*said[len(said) - min(room, len(said)) :], *waiting)}
    return [message for message in rows if message.id in kept]


def _left_out_words(rows: list[Message], shown: list[Message]) -> Iterator[Paragraph]:
    """Yield how many are left out, said already or to be said later."""
    shown_ids = {message.id for message in shown}
    rest = [message for message in rows if message.id not in shown_ids]
    if not rest:
        return
    later = sum(message.status in OPEN_STATUSES for message in rest)
    counts = ((len(rest) - later, tr("said before")), (later, tr("to be said later")))
    parts = listed([f"{number(count)} {words}" for count, words in counts if count])
    yield Paragraph(tr("And more: {parts}. The workbook has all.", parts=parts))


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
