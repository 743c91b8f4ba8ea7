"""The fields of concerns and of case notes."""

from __future__ import annotations

from planner.models.catalogue.field import Field

CONCERN = (
    Field("quote", "Concern", lines=True, rating=True),
    Field("sponsor_id", "Sponsor seat", kept=True, rating=True),
    Field("department_id", "Department", kept=True, rating=True),
    Field("said_by", "Said by", rating=True),
    Field("on", "Said on", kept=True, rating=True),
    Field("answer", "Answer", lines=True, rating=True),
    Field("answered_on", "Answered on", short="Answered", kept=True, rating=True),
)

CASE_NOTE = (
    Field("title", "Case note", kept=True),
    Field("happened", "What happened", lines=True, kept=True),
    Field("source", "Source", kept=True, searched=True),
    Field("fits", "About", kept=True),
    Field("quoted", "Quoted", kept=True),
    Field("shipped", "Comes from", listed=False, kept=True),
)
