"""A review: what somebody says about a plan they only look at, until its owner takes it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from planner.models.comments import Comment

FORMAT = "rollout-planner review"
"""What the file of a review says that it is."""
VERSION = 1
"""The form of the file; it goes up when a reader has to tell two forms apart."""
ENDING = ".json"


class Review(NamedTuple):
    """What one reviewer says about one plan. Its comments have no numbers yet, and a key each."""

    plan_key: str
    plan_name: str
    by: str
    comments: tuple[Comment, ...] = ()
    seen: Mapping[str, str] = {}
    """How the row of each comment looked, by the comment's key (see ``analysis/comments/seen``)."""
