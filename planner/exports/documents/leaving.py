"""What is said where a document for somebody is asked for who has left."""

from __future__ import annotations

from planner.analysis.cover.in_force import has_left
from planner.errors import PlannerError
from planner.exports.documents.material import Material
from planner.text import day, tr


def refuse_who_left(material: Material, person_id: int) -> None:
    """Raise ``PlannerError`` for somebody whose last day is past."""
    person = material.source.plan.people[person_id]
    if person.last_day is not None and has_left(person, material.on):
        raise PlannerError(
            tr(
                "{person} left on {day} and has no part in this plan any more; what they held"
                " is on their hand-over sheet.",
                person=material.names.person(person_id),
                day=day(person.last_day, material.on),
            )
        )
