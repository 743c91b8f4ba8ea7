"""What the fields of a row may hold: their types, and the figures and days that mean something."""

from __future__ import annotations

import math
import types
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from planner.models.row import TABLES
from planner.text import Sentence, mark, tr

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""Measures look months back and ahead from a day, which the calendar must have."""
MOST_STAFF = 10_000_000
"""More than any organisation has; a larger number is a slip."""
LARGEST_FIGURE = 1e12
"""No figure of a plan comes near it; a plan file holds whole numbers up to 9.2e18."""


class Kind(NamedTuple):
    """The type of one field: its class, whether it may be unknown, and the words of a choice."""

    plain: type
    optional: bool
    words: tuple[str, ...]


@cache
def kinds(table: str) -> dict[str, Kind]:
    """The kind of each field of a table's rows, in their order."""
    hints = get_type_hints(TABLES[table])
    return {field: _kind(hints[field]) for field in TABLES[table]._fields}


def _kind(hint: Any) -> Kind:
    optional = False
    if get_origin(hint) in (Union, types.UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
        optional = True
    if get_origin(hint) is Literal:
        return Kind(str, optional, get_args(hint))
    return Kind(hint, optional, ())


_REFERENCES = {
    "manager_id": "person",
    "parent_id": "department",
    "reports_to_id": "sponsor",
    "author_id": "person",
    "needs_id": "action",
}
"""Fields whose name does not say which table they refer to; ``goal_id`` and the like do."""


@cache
def references(table: str) -> dict[str, str]:
    """The fields of a table's rows that refer to a row, with the table it is in."""
    return {
        field: _REFERENCES.get(field, field.removesuffix("_id"))
        for field in TABLES[table]._fields
        if field.endswith("_id")
    }


class Range(NamedTuple):
    """From where to where a figure means something, and how that is said."""

    low: int | float
    high: int | float
    sentence: Sentence


_STAFF = (0, MOST_STAFF)
_INFLUENCE = Range(1, 5, "Influence runs from 1 to 5.")
_SHARE = Range(0, 100, "A share runs from 0 to 100 per cent.")
_FIGURE = Range(-LARGEST_FIGURE, LARGEST_FIGURE, "This is too large a number.")

RANGES: Mapping[str, Mapping[str, Range]] = {
    "responsibility": {
        "weight": Range(1, 5, "Weight runs from 1 to 5."),
        "needed_cover": Range(1, 99, "Needed cover runs from 1 to 99."),
    },
    "department": {
        "headcount": Range(
            *_STAFF, mark("Staff cannot be fewer than none, or more than 10 million.")
        ),
        "influence": _INFLUENCE,
    },
    "person": {"hours": Range(0, 168, "Hours a week run from 0 to 168.")},
    "sponsor": {
        "influence": _INFLUENCE,
        "cadence_days": Range(1, 3650, "How often is at least every day, at most 3650 days apart."),
    },
    "goal": {"baseline": _FIGURE, "target": _FIGURE},
    "check_in": {"value": _FIGURE},
    "pulse_round": {
        "asked": Range(*_STAFF, mark("Nobody can be asked fewer than no times.")),
        "answered": Range(*_STAFF, mark("Fewer than nobody cannot have answered.")),
        "effective": _SHARE,
        "worth_cost": _SHARE,
    },
}
"""The figures that are bound, by table and field."""


def what_is_wrong(table: str, field: str, value: Any) -> str | None:
    """Why a field cannot be given this value, as a sentence; none where it can."""
    kind, bounds = kinds(table)[field], RANGES.get(table, {}).get(field)
    if value is None:
        if kind.optional:
            return None
        return tr(bounds.sentence) if bounds else tr("This cannot be left empty.")
    if kind.words:
        if value in kind.words:
            return None
        words = ", ".join(tr(word) for word in kind.words)
        return tr("“{value}” is not one of: {words}.", value=value, words=words)
    if not fits(kind, value):
        if kind.plain in (int, float):
            return tr("“{text}” is not a number that fits here.", text=value)
        return tr("“{text}” does not fit here.", text=value)
    if bounds is not None and not bounds.low <= value <= bounds.high:
        return tr(bounds.sentence)
    if kind.plain is date and not FIRST_DAY <= value <= LAST_DAY:
        return tr(
            "{day} is out of reach; days run from {first} to {last}.",
            day=value.isoformat(),
            first=FIRST_DAY.isoformat(),
            last=LAST_DAY.isoformat(),
        )
    return None


def fits(kind: Kind, value: Any) -> bool:
    """Whether a value that is there is of this kind; words and ranges aside."""
    if kind.plain is float:
        return type(value) in (int, float) and math.isfinite(value)
    if kind.plain is int:
        return type(value) is int and abs(value) < 2**63
    if kind.plain is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind.plain)


def says_something(text: str) -> bool:
    """Whether a text has a character that can be seen."""
    return any(unicodedata.category(c)[0] not in "CZ" for c in text)
