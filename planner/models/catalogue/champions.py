"""The fields of champions' stages, training, thanks and successors."""

from __future__ import annotations

from planner.models.catalogue.field import Field

STAGE = (
    Field("responsibility_id", "Champion seat", listed=False, kept=True),
    Field("person_id", "Person", kept=True),
    Field("on", "Day", kept=True),
    Field("status", "Stage", coloured=True, kept=True),
    Field("note", "Note", lines=True),
)

TRAINING = (
    Field("title", "Session", kept=True),
    Field("on", "Day", kept=True),
    Field("note", "Note", lines=True),
)

ATTENDANCE = (
    Field("training_id", "Session", listed=False, kept=True),
    Field("person_id", "Who came", kept=True),
)

THANKS = (
    Field("person_id", "Person", kept=True),
    Field("on", "Day", kept=True),
    Field("what", "What for", lines=True),
    Field("by", "Thanked by"),
)

SUCCESSOR = (
    Field("responsibility_id", "Responsibility", listed=False, kept=True),
    Field("person_id", "Being prepared", kept=True),
    Field("until", "Until", kept=True),
    Field("note", "Note", lines=True),
)
