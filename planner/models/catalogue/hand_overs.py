"""The fields of hand-overs."""

from __future__ import annotations

from planner.models.catalogue.field import Field

HAND_OVER = (
    Field("responsibility_id", "Responsibility", listed=False, kept=True),
    Field("person_id", "Handed over by", searched=True, kept=True),
    Field(
        "to_person_id",
        "Taken over by",
        stable="taken_by",
        searched=True,
        kept=True,
        nothing="nobody yet",
    ),
    Field("state", "State", coloured=True, kept=True),
    Field("answered_on", "Answered", kept=True),
    Field("to_show", "What has to be shown", short="To show", lines=True, searched=True),
    Field("shown_by_id", "Shown by", kept=True, nothing="whoever hands it over"),
    Field("due", "Due", kept=True),
    Field("shown_on", "Shown on", short="Shown", kept=True),
)
