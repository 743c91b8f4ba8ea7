"""Whom a message is for."""

from __future__ import annotations

from planner.models import Department, Message, MessageDepartment, Plan
from planner.text import listed, tr


def departments_of(plan: Plan, message: Message) -> tuple[Department, ...]:
    """Return the departments a message is for, as they were added; none for one to everybody."""
    links = plan.where(MessageDepartment, "message_id", message.id)
    return tuple(plan.departments[link.department_id] for link in links)


def audience_words(plan: Plan, message: Message) -> str:
    """Return whom a message is for: "everybody", "Finance, Legal and managers"; empty where that is
    not said."""
    parts = [tr("everybody")] if message.to_all else []
    parts += sorted((d.name for d in departments_of(plan, message)), key=str.casefold)
    return listed([*parts, *filter(None, [message.audience])])


def reached(plan: Plan, message: Message) -> frozenset[int]:
    """Return the ids of the departments that a message reaches: all of them where it is for
    everybody, else those it is for, with all that are part of them."""
    if message.to_all:
        return frozenset(plan.departments)
    found = set[int]()
    ahead = [department.id for department in departments_of(plan, message)]
    while ahead:
        department_id = ahead.pop()
        if department_id not in found:
            found.add(department_id)
            ahead += [part.id for part in plan.where(Department, "parent_id", department_id)]
    return frozenset(found)
