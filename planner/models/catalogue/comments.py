"""The fields of comments."""

from __future__ import annotations

from planner.models.catalogue.field import Field

COMMENT = (
    Field("text", "Comment", lines=True),
    Field("by", "Written by", short="By"),
    Field("on", "Written on", short="On", kept=True),
    Field("agreed_by", "Agreed by"),
    Field("agreed_on", "Agreed on", kept=True),
    Field("status", "Status", coloured=True, kept=True),
    Field("answer", "Word on it", lines=True),
    Field("settled_on", "Settled on", short="Settled", kept=True),
    Field("about", "About", listed=False),
    Field("page", "Page", listed=False, kept=True),
    Field("department_id", "Department", listed=False, kept=True),
    Field("person_id", "Person", listed=False, kept=True),
    Field("purpose_id", "Purpose", listed=False, kept=True),
    Field("goal_id", "Goal", listed=False, kept=True),
    Field("sponsor_id", "Sponsor seat", listed=False, kept=True),
    Field("action_id", "Action", listed=False, kept=True),
    Field("message_id", "Message", listed=False, kept=True),
    Field("pilot_problem_id", "Problem of the pilot", listed=False, kept=True),
    Field("decision_id", "Decision", listed=False, kept=True),
    Field("key", "Known by", listed=False),
)
