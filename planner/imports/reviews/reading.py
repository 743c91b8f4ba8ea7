"""The file of a review, read; it may come from anybody."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from planner.errors import PlannerError
from planner.given_files import read_given
from planner.models import Comment
from planner.models.comments import ABOUT
from planner.models.fields import says_something, what_is_wrong
from planner.models.reviews import ENDING, FORMAT, VERSION, Review
from planner.models.row import table_of
from planner.text import tr

_MOST_BYTES = 5_000_000
"""Of a file; a reviewer who writes all day comes to some hundred thousand."""
_HEAD = 200
"""Bytes among which a file says what it is."""
_TEXTS = ("text", "agreed_by", "about", "page")
_FIELDS = {table_of(row_type): field for row_type, field in ABOUT.items()}


def is_review(path: Path) -> bool:
    """Return whether a file is of a review, intact or not."""
    try:
        return path.suffix.lower() == ENDING and _begins_like_one(read_given(path, _MOST_BYTES))
    except PlannerError:
        return False


def _begins_like_one(content: bytes) -> bool:
    return FORMAT.encode() in content[:_HEAD]


def read_review(path: Path) -> Review:
    """Return the review in a file.

    Raises ``PlannerError`` with one sentence where it is none, damaged, or of a later version.
    """
    content = read_given(path, _MOST_BYTES)
    if not _begins_like_one(content):
        raise PlannerError(tr("{file} holds no comments from a review.", file=path.name))
    try:
        found = json.loads(content)
        if _number(found["version"]) > VERSION:
            raise PlannerError(
                tr(
                    "{file} was written by a newer Rollout Planner; bring it in with that one.",
                    file=path.name,
                )
            )
        return _review(found)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise PlannerError(
            tr(
                "{file} is damaged, so nothing came in; ask whoever wrote it to send it again.",
                file=path.name,
            )
        ) from error


def _review(found: dict[str, Any]) -> Review:
    by = _text(found["reviewer"])
    comments = tuple(_comment(told, by) for told in found["comments"])
    if len({comment.key for comment in comments}) < len(comments) or not says_something(by):
        raise ValueError(by)
    seen = {told["key"]: _text(told.get("seen", "")) for told in found["comments"]}
    return Review(_text(found["plan"]), _text(found["plan_name"]), by, comments, seen)


def _comment(told: dict[str, Any], by: str) -> Comment:
    days = {field: _day(told.get(field)) for field in ("on", "agreed_on")}
    fields: dict[str, Any] = {field: _text(told.get(field, "")) for field in _TEXTS}
    fields |= days | _reference(_text(told.get("table", "")), told.get("row", 0))
    comment = Comment(0, by=by, key=_text(told["key"]), **fields)
    if not comment.key or (comment.agreed_on is None and not says_something(comment.text)):
        raise ValueError(told)
    if any(what_is_wrong("comment", field, value) for field, value in days.items()):
        raise ValueError(told)
    return comment


def _reference(table: str, row_id: Any) -> dict[str, int]:
    return {_FIELDS[table]: _number(row_id)} if table else {}


def _number(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise ValueError(value)
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))
