"""The fields of purpose statements, goals, check-ins, actions and pulse rounds."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.shared import FIGURE, LARGEST_FIGURE, MOST_STAFF, PLACE, SHARE

PURPOSE = (
    Field("title", "Purpose", kept=True),
    Field("statement", "Statement", lines=True, kept=True),
    Field("audience", "Audience", kept=True),
    Field("status", "Status", coloured=True, kept=True),
    Field("written_by", "Written by", listed=False),
    Field("written_on", "Written on", listed=False, kept=True),
    Field("agreed_by", "Agreed by"),
    Field("agreed_on", "Agreed on", kept=True),
    Field("place", "Order", within=PLACE, kept=True),
)

_TOLERANCE = Range(0, LARGEST_FIGURE, "A tolerance must be 0 or more.")
_RHYTHM = Range(1, 3650, "A goal is measured every 1 to 3650 days.")

GOAL = (
    Field("title", "Goal", kept=True),
    Field("metric", "Metric", kept=True),
    Field("unit", "Unit", kept=True),
    Field("baseline", "Baseline", within=FIGURE, kept=True),
    Field("target", "Target", within=FIGURE, kept=True),
    Field("due", "Due", kept=True),
    Field("purpose_id", "Serves", short="Purpose", kept=True),
    Field("direction", "Direction", nothing="by the target", kept=True),
    Field("tolerance", "Tolerance", within=_TOLERANCE, kept=True),
    Field("baseline_on", "Baseline day", kept=True),
    Field("rhythm_days", "Check-in every", unit="days", within=_RHYTHM, kept=True),
)

ACTION = (
    Field("title", "Action", kept=True),
    Field("phase", "Phase", kept=True),
    Field("start", "Start", kept=True),
    Field("due", "Due", kept=True),
    Field("status", "Status", coloured=True, kept=True),
    Field("note", "Note", lines=True),
)

CHECK_IN = (
    Field("goal_id", "Goal", kept=True),
    Field("on", "Day", kept=True),
    Field("value", "Value", within=FIGURE, kept=True),
    Field("note", "Note", lines=True),
)

MILESTONE = (
    Field("goal_id", "Goal", kept=True),
    Field("on", "Day", kept=True),
    Field("value", "Value", within=FIGURE, kept=True),
)

PULSE_ROUND = (
    Field("on", "Day", kept=True),
    Field(
        "asked",
        "Asked",
        kept=True,
        within=Range(0, MOST_STAFF, "People asked must be 0 to 10 million.", bearable="above"),
    ),
    Field(
        "answered",
        "Answered",
        kept=True,
        within=Range(
            0, MOST_STAFF, "People who answered must be 0 to 10 million.", bearable="above"
        ),
    ),
    Field("effective", "Rate it effective", unit="%", within=SHARE, kept=True),
    Field("worth_cost", "Worth the cost", unit="%", within=SHARE, kept=True),
    Field("note", "Note", lines=True),
)
