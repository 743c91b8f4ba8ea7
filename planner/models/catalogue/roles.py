"""The fields of responsibilities and assignments."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.headers import ASSIGNMENT_HEADERS

RESPONSIBILITY = (
    Field("kind", "Kind", listed=False, kept=True),
    Field("department_id", "Department", listed=False, kept=True),
    Field("goal_id", "Goal", listed=False, kept=True),
    Field("purpose_id", "Purpose", listed=False, kept=True),
    Field("sponsor_id", "Sponsor seat", listed=False, kept=True),
    Field("action_id", "Action", listed=False, kept=True),
    Field(
        "needed_cover",
        "Needed cover",
        "needed",
        kept=True,
        within=Range(1, 99, "Needed cover must be 1 to 99.", bearable="above"),
    ),
    Field("plan_info_id", "The plan itself", "plan", listed=False, kept=True),
    Field("weight", "Weight", scale=True, kept=True, within=Range(1, 5, "Weight must be 1 to 5.")),
)

ASSIGNMENT = (
    Field("responsibility_id", "Responsibility", listed=False, kept=True),
    Field("person_id", "Person", short="Champion", kept=True),
    Field("role", "Role", kept=True),
    Field(
        "status",
        "Status",
        coloured=True,
        needed=True,
        kept=True,
        headers=ASSIGNMENT_HEADERS["status"],
    ),
    Field("ready", "Trained", "trained", kept=True),
    Field("ready_on", "Trained on", "trained_on", short="Trained", kept=True),
    Field("since", "Since", kept=True),
    Field("until", "Until", kept=True),
    Field("last_active", "Last active", kept=True),
    Field("confirmed_on", "Confirmed on", short="Confirmed", kept=True),
    Field("entered_on", "Entered on", listed=False, kept=True),
    Field(
        "hours",
        "Hours for this seat",
        "seat_hours",
        short="For this seat",
        unit="h",
        summed=True,
        kept=True,
        within=Range(0, 168, "Hours a week must be 0 to 168.", bearable="above"),
    ),
)
