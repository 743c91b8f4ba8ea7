"""Who leaves and when, and what that leaves behind, in words."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.subjects import about_responsibility, held_names, in_order
from planner.analysis.leavers.departure import Departure
from planner.exports.blocks.section import Block, Paragraph
from planner.exports.documents.material import Material
from planner.models import Person
from planner.text import day, listed, tr, trn

_MOST_DEPARTMENTS = 8
_MOST_NAMES = 12


def leaves_words(material: Material, person: Person) -> str:
    """Return when somebody leaves or left, as a sentence."""
    name = material.names.person(person.id)
    if person.last_day is None:
        return tr("{person} has no last day in the plan.", person=name)
    last = day(person.last_day, material.on)
    if person.last_day < material.on:
        return tr("{person} left on {day}.", person=name, day=last)
    days = (person.last_day - material.on).days
    if days == 0:
        return tr("Today is the last day of {person}.", person=name)
    return trn(
        "{person} leaves on {day}, in one day.",
        "{person} leaves on {day}, in {count} days.",
        days,
        person=name,
        day=last,
    )


def who_words(material: Material, person: Person) -> str:
    """Return title, department and manager, as far as the plan knows them."""
    parts = [person.title]
    if person.department_id is not None:
        parts.append(material.names.department(person.department_id))
    if person.manager_id is not None:
        manager = material.names.person(person.manager_id)
        parts.append(tr("reports to {manager}", manager=manager))
    return " · ".join(part for part in parts if part)


def left_behind(after: Departure) -> Iterator[Block]:
    """Yield what has nobody if nobody takes over, and which departments are cut off."""
    plan, lost = after.before.plan, after.newly_uncovered
    if lost.count:
        called = in_order(about_responsibility(plan, row_id) for row_id in lost.ids)
        yield Paragraph(
            tr(
                "If nobody takes over, nobody holds {names}.",
                names=held_names(called, _MOST_NAMES),
            )
        )
    for sponsor, departments in after.cut_off:
        yield Paragraph(
            tr(
                "Without the sponsor “{sponsor}”, {departments} no longer reach the primary"
                " sponsor.",
                sponsor=sponsor,
                departments=listed(departments, most=_MOST_DEPARTMENTS),
            )
        )
