"""The fields of drills."""

from __future__ import annotations

from planner.models.catalogue.field import Field

DRILL = (
    Field("on", "Day", kept=True),
    Field("responsibility_id", "Responsibility", kept=True),
    Field("person_id", "Carried by", stable="carried_by", searched=True, kept=True),
    Field("outcome", "Outcome", coloured=True, kept=True),
    Field("stuck_on", "Stuck on", lines=True, searched=True),
    Field("note", "Note", lines=True),
    Field("settled_on", "Settled on", stable="settled", short="Settled", kept=True),
)
