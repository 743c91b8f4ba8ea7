"""The decision paper as a text: what the next meeting decides, and the minutes of the last."""

from __future__ import annotations

from planner.analysis.meeting.minutes import minutes_of_last_meeting
from planner.analysis.requests.texts import Text
from planner.exports.documents.decision_paper import asked_in_paper, paper_sections
from planner.exports.documents.material import Material
from planner.exports.texts.of_sections import as_plain_text
from planner.models import Person
from planner.text import day, tr


def decisions_text(material: Material) -> Text | None:
    """Return the text for those who are to decide, who have the id 0 together; none where nothing
    is asked and nothing was answered."""
    plan, on = material.plan, material.on
    if not asked_in_paper(material) and minutes_of_last_meeting(plan, on) is None:
        return None
    subject = tr("{plan} on {day}: decisions", plan=plan.info.name, day=day(on))
    body = as_plain_text(paper_sections(material, to_fill_in=False), on)
    return Text(
        Person(0, name=tr("the meeting")), subject, f"{body}\n\n{plan.info.prepared_by}".strip()
    )
