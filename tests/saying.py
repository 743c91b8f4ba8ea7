"""Messages for tests, said in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planner.models import Department, Draft, Message, MessageDepartment
from tests.plans import ON, person_id


def say(
    draft: Draft,
    title: str = "Why we do this",
    *,
    writer: str = "",
    messenger: str = "",
    to: Iterable[str] = (),
    **fields: Any,
) -> Message:
    """Add a message for departments by name, of ``ON`` and agreed unless ``fields`` say other."""
    fields = {"on": ON, "status": "agreed"} | fields
    for field, name in (("author_id", writer), ("messenger_id", messenger)):
        if name:
            fields[field] = person_id(draft.plan, name)
    message = draft.add(Message, title=title, **fields)
    for name in to:
        (department,) = draft.plan.where(Department, "name", name)
        draft.add(MessageDepartment, message_id=message.id, department_id=department.id)
    return message
