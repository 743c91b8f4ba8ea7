"""Saying whom a message is for, and moving messages to other days."""

from __future__ import annotations

from planner.actions import rows
from planner.analysis.messages.audience import read_audience
from planner.models import Draft, Message, MessageDepartment


def address(draft: Draft, message_id: int, text: str) -> Message:
    """Let a message be for whom a text means: everybody, departments by name, others in words."""
    message = rows.find(draft, Message, message_id)
    wanted = read_audience(draft.plan, text)
    left = set(wanted.departments)
    for link in draft.plan.where(MessageDepartment, "message_id", message_id):
        if link.department_id in left:
            left.discard(link.department_id)
        else:
            draft.remove(link)
    for department_id in wanted.departments:
        if department_id in left:
            draft.add(MessageDepartment, message_id=message_id, department_id=department_id)
    return rows.edit(draft, Message, message.id, to_all=wanted.to_all, audience=wanted.others)
