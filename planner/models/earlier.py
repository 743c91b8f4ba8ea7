"""What a row said before it says something else, where that is kept.

A rating and the wording of a purpose statement are never overwritten: a row says what holds now,
and what held before goes into a list of its own. What is only completed, or still being written on
the same day, leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from planner.models.buy_in import Rating
from planner.models.people import Department
from planner.models.purpose import Purpose, PurposeVersion
from planner.models.sponsors import Sponsor

Fields = dict[str, Any]

_RATED = ("buy_in", "buy_in_wanted", "rated_on")


def brought_along(row_type: type[Any], before: Any, fields: Fields, today: date | None) -> Fields:
    """Return the fields of a change with what follows from them; ``before`` is none for a new row.

    A rating that differs bears this day, unless another is given, and what was seen for the one
    before is not said of it. A statement that differs is no longer agreed, unless it is said to be.
    """
    follow = _FOLLOWS.get(row_type)
    return fields if follow is None else follow(before, fields, today) | fields


def earlier(before: Any, after: Any, today: date | None) -> tuple[type[Any], Fields] | None:
    """Return the class and the fields of the row that keeps what a row said before this change;
    none where nothing is lost, or nothing is entered on any day."""
    find = _EARLIER.get(type(before))
    return None if find is None or today is None else find(before, after, today)


# Ratings ---------------------------------------------------------------------------------


def _rated(before: Any, fields: Fields, today: date | None) -> Fields:
    follows: Fields = {}
    now, rating = getattr(before, "buy_in", None), fields.get("buy_in")
    if "buy_in" in fields and rating != now:
        follows["rated_on"] = None if rating is None else today
    same = (now, getattr(before, "rated_on", None))
    if before is not None and None not in same and same != _now(before, follows | fields):
        follows |= {"rated_by": "", "rated_why": ""}
    return follows


def _now(before: Any, fields: Fields) -> tuple[Any, Any]:
    return fields.get("buy_in", before.buy_in), fields.get("rated_on", before.rated_on)


def _earlier_rating(before: Any, after: Any, _: date) -> tuple[type[Any], Fields] | None:
    if before.buy_in is None or all(
        getattr(before, field) in (None, getattr(after, field)) for field in _RATED
    ):
        return None
    subject = "sponsor_id" if isinstance(before, Sponsor) else "department_id"
    return Rating, {
        subject: before.id,
        "on": before.rated_on,
        "buy_in": before.buy_in,
        "buy_in_wanted": before.buy_in_wanted,
        "by": before.rated_by,
        "why": before.rated_why,
    }


# Statements ------------------------------------------------------------------------------


def _reworded(before: Purpose | None, fields: Fields, today: date | None) -> Fields:
    follows: Fields = {}
    was = "" if before is None else before.statement
    if fields.get("statement", was) != was:
        follows = {"written_on": today, "written_by": "", "agreed_on": None, "agreed_by": ""}
        if before is not None and before.status == "agreed":
            follows["status"] = "drafted"
    status = fields.get("status")
    if status == "agreed" and (before is None or before.status != "agreed" or follows):
        follows["agreed_on"] = today
    elif status is not None and status != "agreed":
        follows |= {"agreed_on": None, "agreed_by": ""}
    return follows


def _earlier_version(
    before: Purpose, after: Purpose, today: date
) -> tuple[type[Any], Fields] | None:
    being_written = before.status != "agreed" and before.written_on == today
    if not before.statement or before.statement == after.statement or being_written:
        return None
    return PurposeVersion, {
        "purpose_id": before.id,
        "statement": before.statement,
        "written_by": before.written_by,
        "written_on": before.written_on,
        "agreed": before.status == "agreed",
        "agreed_by": before.agreed_by,
        "agreed_on": before.agreed_on,
    }


_FOLLOWS: dict[type[Any], Callable[[Any, Fields, date | None], Fields]] = {
    Sponsor: _rated,
    Department: _rated,
    Purpose: _reworded,
}
_EARLIER: dict[type[Any], Callable[[Any, Any, date], tuple[type[Any], Fields] | None]] = {
    Sponsor: _earlier_rating,
    Department: _earlier_rating,
    Purpose: _earlier_version,
}
