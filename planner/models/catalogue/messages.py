"""The fields of messages."""

from __future__ import annotations

from planner.models.catalogue.field import Field

MESSAGE = (
    Field("title", "Message", kept=True),
    Field("on", "Day", kept=True),
    Field("to_all", "To everybody", short="Everybody", kept=True),
    Field("audience", "Others it is for", short="Others", kept=True),
    Field("channel", "Channel", kept=True),
    Field("author_id", "Author", kept=True),
    Field("messenger_id", "Messenger", kept=True),
    Field("status", "Status", coloured=True, kept=True),
    Field("purpose_id", "Purpose", kept=True),
    Field("action_id", "Action", kept=True),
    Field("link", "Link"),
    Field("text", "Text", lines=True),
)
