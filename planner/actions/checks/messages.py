"""Checks of messages before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import Checks, require_text, twin_of
from planner.errors import PlannerError
from planner.models import Draft, Message, MessageDepartment
from planner.text import tr


def _check_title(_: Draft, message: Message) -> None:
    require_text(message.title, tr("A message needs a title."))


def _check_named_once(draft: Draft, link: MessageDepartment) -> None:
    if twin_of(draft, link, ("message_id", "department_id")) is not None:
        raise PlannerError(
            tr(
                "“{title}” already is for {department}.",
                title=draft.plan.get(Message, link.message_id).title,
                department=draft.plan.departments[link.department_id].name,
            )
        )


MESSAGE_CHECKS: Checks = {
    Message: ((("title",), _check_title),),
    MessageDepartment: ((("message_id", "department_id"), _check_named_once),),
}
