"""Tables of other things than people: tasks, activity on the platform, posts,
what was tried in a pilot."""

from __future__ import annotations

from planner.imports.kinds.actions import ACTIONS
from planner.imports.kinds.activity import ACTIVITY
from planner.imports.kinds.kind import Kind
from planner.imports.kinds.messages import MESSAGES
from planner.imports.kinds.pilot import PILOT, tries_words
from planner.imports.kinds.posts import POSTS
from planner.imports.kinds.task_results import cell_text, read_cell
from planner.text import trn

__all__ = ["KINDS", "Kind", "cell_text", "made_words", "read_cell"]

KINDS: dict[str, Kind] = {kind.key: kind for kind in (ACTIONS, ACTIVITY, POSTS, MESSAGES, PILOT)}
"""Each kind by its name on the command line; ``people`` is the roster's."""


def made_words(made: str, count: int) -> str:
    """Return how many rows of a kind are new, in words; ``made`` is their name in JSON."""
    if made == "last_active":
        return trn("{count} day of last activity", "{count} days of last activity", count)
    if made == "tries":
        return tries_words(count)
    if made == "posts":
        return trn("{count} new item", "{count} new items", count)
    if made == "answers":
        return trn("{count} person who answered", "{count} people who answered", count)
    if made == "messages":
        return trn("{count} new message", "{count} new messages", count)
    return trn("{count} new action", "{count} new actions", count)
