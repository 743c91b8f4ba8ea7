"""What the fields of a row may hold."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from planner.models.catalogue import Range, field_at
from planner.models.kinds import fits, kinds
from planner.text import exact_day, tr

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""Measures look months back and ahead from a day, which the calendar must have."""


def range_of(table: str, field: str) -> Range | None:
    """Return from where to where a figure means something; none where any does."""
    known = field_at(table, field)
    return known.within if known is not None else None


def what_is_wrong(table: str, field: str, value: Any) -> str | None:
    """Return why a field cannot be given this value, as a sentence; none where it can."""
    kind, bounds = kinds(table)[field], range_of(table, field)
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
            day=exact_day(value),
            first=exact_day(FIRST_DAY),
            last=exact_day(LAST_DAY),
        )
    return None


def says_something(text: str) -> bool:
    """Return whether a text has a character that can be seen."""
    return any(unicodedata.category(c)[0] not in "CZ" for c in text)
