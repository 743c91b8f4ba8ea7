"""Checks of messages before they are written."""

from __future__ import annotations

from typing import Any

from planner.errors import PlannerError
from planner.models import Draft, Message, MessageDepartment
from planner.models.fields import says_something
from planner.text import tr


def _check_title(_: Draft, message: Message) -> None:
    if not says_something(message.title):
        raise PlannerError(tr("A message needs a title."))


def _check_named_once(draft: Draft, link: MessageDepartment) -> None:
    plan = draft.plan
    for other in plan.where(MessageDepartment, "message_id", link.message_id):
        if other.id != link.id and other.department_id == link.department_id:
            raise PlannerError(
                tr(
                    "“{title}” already is for {department}.",
                    title=plan.get(Message, link.message_id).title,
                    department=plan.departments[link.department_id].name,
                )
            )


MESSAGE_CHECKS: dict[type[Any], Any] = {
    Message: ((("title",), _check_title),),
    MessageDepartment: ((("message_id", "department_id"), _check_named_once),),
}
"""The checks of each row class beyond single fields (see ``checks``)."""
