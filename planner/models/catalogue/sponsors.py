"""The fields of sponsor seats, of what sponsors promised, and of what appeared in their name."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.shared import ratings

_OFTEN = Range(1, 3650, "How often must be every 1 to 3650 days.", bearable="anywhere")

SPONSOR = (
    Field("title", "Sponsor seat", short="Seat", kept=True),
    Field("is_primary", "Primary", "primary", kept=True),
    Field("reports_to_id", "Reports to", kept=True),
    Field(
        "cadence_days",
        "Promised every (days)",
        "cadence",
        short="Seen every",
        unit="days",
        kept=True,
        within=_OFTEN,
    ),
    *ratings(kept=False),
)

COMMITMENT = (
    Field("sponsor_id", "Sponsor seat", short="Seat", kept=True),
    Field("promise", "Promise", kept=True),
    Field("kind", "Kind", nothing="of no kind", kept=True),
    Field("phase", "Phase", nothing="of no phase", kept=True),
    Field("audience", "Audience", kept=True),
    Field("due", "Due", kept=True),
    Field("cadence_days", "Every (days)", "cadence", short="Every", unit="days", kept=True,
          within=_OFTEN),
    Field("status", "Status", coloured=True, kept=True),
    Field("note", "Note", lines=True),
)  # fmt: skip

POST = (
    Field("person_id", "In whose name", short="Sponsor", kept=True),
    Field("on", "Day", kept=True),
    Field("kind", "Written", kept=True),
    Field("author_id", "Writer", kept=True),
    Field("is_reply", "Reply", "reply", kept=True),
    Field("topic", "Topic"),
    Field("link", "Link"),
)
