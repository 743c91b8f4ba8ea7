"""Whom a message is for."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.models import Department, Message, MessageDepartment, Plan
from planner.text import listed, tr

_EVERYBODY = frozenset(
    {"all", "everybody", "everyone", "all staff", "all employees", "all colleagues", "company-wide"}
    | {"whole company", "entire company", "alle", "alle mitarbeitenden", "alle mitarbeiter"}
    | {"gesamte belegschaft", "tous", "tout le monde", "todos", "todo el personal", "tutti"}
    | {"iedereen", "alle medewerkers", "wszyscy", "alla", "alla medarbetare", "kaikki"}
    | {"alle medarbejdere", "alle ansatte"}
)
"""What people write for everybody; case aside."""

_PARTS = re.compile(r"\s*[;\n|]\s*")
_PIECES = re.compile(r",\s*|\s+(?:and|und|et|y|e|en|i|och|og|ja)\s+", re.IGNORECASE)


class Audience(NamedTuple):
    """Whom a message is for."""

    to_all: bool
    departments: tuple[int, ...]
    """Their ids."""
    others: str
    """Whoever else it is for, in words."""


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


def departments_reached(plan: Plan, message: Message) -> frozenset[int]:
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


def audience_text(plan: Plan, message: Message) -> str:
    """Return whom a message is for in the form in which ``read_audience`` reads it."""
    parts = [tr("everybody")] if message.to_all else []
    parts += sorted((d.name for d in departments_of(plan, message)), key=str.casefold)
    return "; ".join([*parts, *filter(None, [message.audience])])


def read_audience(plan: Plan, text: str) -> Audience:
    """Return whom a text means: everybody, departments by name, and others in its own words.

    Semicolons, line breaks and bars stand between them; commas and "and" only around the name of
    a department, since others are called as people like.
    """
    names = {d.name.casefold(): d.id for d in plan.departments.values()}
    to_all, found, others = False, dict[int, None](), list[str]()
    for part in filter(None, _PARTS.split(text.strip())):
        pieces = [part]
        if part.casefold() not in names:
            apart = [piece.strip() for piece in _PIECES.split(part) if piece.strip()]
            pieces = apart if any(each.casefold() in names for each in apart) else [part]
        for piece in pieces:
            if piece.casefold() in names:
                found[names[piece.casefold()]] = None
            elif piece.casefold() in {*_EVERYBODY, tr("everybody").casefold()}:
                to_all = True
            else:
                others.append(piece)
    return Audience(to_all, tuple(found), ", ".join(others))
