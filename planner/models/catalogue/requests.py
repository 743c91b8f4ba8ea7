"""The fields of what people are asked."""

from __future__ import annotations

from planner.models.catalogue.field import Field

REQUEST = (
    Field("person_id", "Person", kept=True),
    Field("about", "About", kept=True),
    Field("responsibility_id", "Responsibility", listed=False, kept=True),
    Field("for_person_id", "On behalf of", listed=False, kept=True),
    Field("commitment_id", "Promise", listed=False, kept=True),
    Field("message_id", "Message", listed=False, kept=True),
    Field("drill_id", "Drill", listed=False, kept=True),
    Field("asked_on", "Asked", kept=True),
    Field("reminded_on", "Reminded", kept=True),
    Field("due", "Due", kept=True),
    Field("status", "Status", coloured=True, kept=True),
    Field("answer", "Answer", lines=True),
    Field("answered_on", "Answered", kept=True),
)
