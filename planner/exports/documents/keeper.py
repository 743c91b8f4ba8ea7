"""Who keeps the plan, and how to reach them."""

from __future__ import annotations

from planner.analysis.your_part.contacts import keepers
from planner.exports.documents.material import Material
from planner.text import tr


def keeper_words(material: Material, reader: int) -> str:
    """Return whom to turn to with questions and answers; empty where nobody is known, or it is the
    reader alone."""
    found = keepers(material.source)
    if reader in found:
        return ""
    who = reached_at(material, found[0]) if found else material.plan.info.prepared_by
    return tr("Questions, answers and changes: to {keeper}.", keeper=who) if who else ""


def reached_at(material: Material, person_id: int) -> str:
    """Return a person's name and, where the plan that is told of has it, their e-mail address."""
    name, email = material.names.person(person_id), material.plan.people[person_id].email
    if not email or email == name:
        return name
    return tr("{name} ({email})", name=name, email=email)
