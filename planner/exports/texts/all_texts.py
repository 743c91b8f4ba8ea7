"""Every text there is to send, each with the name of its file."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.requests.owed import owed
from planner.analysis.requests.texts import Text, text_to
from planner.exports.documents.material import Material
from planner.exports.texts.decisions import decisions_text
from planner.exports.texts.department import department_text
from planner.exports.texts.friday import friday_text
from planner.text import tr


def named_texts(measures: Measures, findings: Sequence[Finding]) -> list[tuple[str, Text]]:
    """Return the Friday mail to the primary sponsor, what the meeting decides, two paragraphs to
    each head of department, and what everybody who owes an answer is asked; each with what its file
    is called.

    Texts tell neither ratings nor who would leave in a what-if.
    """
    plan, on = measures.plan, measures.on
    material = Material.of(measures, findings)
    friday = friday_text(material)
    found = [] if friday is None else [(tr("Friday {name}", name=_name(friday)), friday)]
    decisions = decisions_text(material) if plan.decisions else None
    found += [] if decisions is None else [(tr("Decisions"), decisions)]
    for seat in measures.seats:
        department = seat.department.name
        found.append((tr("Department {name}", name=department), department_text(material, seat)))
    for each in owed(plan, on):
        text = text_to(plan, each.person, each.open, on)
        found.append((tr("Request {name}", name=_name(text)), text))
    return found


def _name(text: Text) -> str:
    return text.person.shown_name
