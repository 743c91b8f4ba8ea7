"""Numbers in cells: as numbers, as text, or shown as dates or times by a pasted format."""

from __future__ import annotations

import math
import re
from datetime import date, datetime

from planner.errors import PlannerError
from planner.text import tr

_PLAIN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_COMMA = re.compile(r"([-+]?\d+),(\d+)", re.ASCII)
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:([ ,'’.\u00a0\u202f])\d{3})(?:\1\d{3})*", re.ASCII)
_HOURS = re.compile(r" ?(?:hours?|hrs?|h)$", re.IGNORECASE)
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d))?", re.ASCII)
_TIME = re.compile(r"(\d{1,6}):(\d\d)(?::(\d\d))?", re.ASCII)
_LAST_DISGUISED = 1950
"""A number that a date format disguises lies early in the last century; a later date is meant."""


def to_15_digits(number: float) -> float:
    """Round a number to the 15 significant digits that spreadsheets keep."""
    return float(f"{number:.15g}")


def same_number(first: float, second: float) -> bool:
    """Return whether two numbers are the same but for the digits beyond those that spreadsheets
    keep; of two programs each may round them, and so twice."""
    return math.isclose(first, second, rel_tol=1e-14)


def parse_number(
    text: str, was: float | None = None, *, hours: bool = False, whole: bool = False
) -> float:
    """Return the number a cell shows; ``was`` decides where a pasted format leaves two readings.

    Raises ``PlannerError`` where the cell does not show a number.
    """
    if hours:
        text = _HOURS.sub("", text)
    if (match := _TIME.fullmatch(text)) is not None:
        return _of_time(match, text, was, hours)
    if (match := _DAY.fullmatch(text)) is not None:
        return _of_day(match, text)
    found = _plain(text, whole)
    if found is None or not math.isfinite(found):
        raise PlannerError(tr("“{text}” is not a number.", text=text))
    return to_15_digits(found)


def _plain(text: str, whole: bool) -> float | None:
    if _PLAIN.fullmatch(text):
        return float(text)
    comma, grouped = _COMMA.fullmatch(text), _GROUPED.fullmatch(text)
    if comma and grouped and not whole:
        raise PlannerError(
            tr("“{text}” can be read as two numbers; write it without the comma.", text=text)
        )
    if grouped:
        return float(re.sub(r"[^-+\d]", "", text))
    return float(f"{comma[1]}.{comma[2]}") if comma else None


def _of_day(match: re.Match[str], text: str) -> float:
    try:
        day = datetime.fromisoformat(f"{match[1]} {match[2] or '00:00:00'}")
    except ValueError:
        raise PlannerError(tr("“{text}” is not a number.", text=text)) from None
    if day.year >= _LAST_DISGUISED:
        raise PlannerError(tr("“{text}” is a date, not a number.", text=text))
    # Excel counts a 29 February 1900 that never existed, for compatibility with Lotus 1-2-3
    # (ECMA-376 part 1, 18.17.4): before 1 March 1900 serial numbers count from a day later.
    first = date(1899, 12, 30) if day >= datetime(1900, 3, 1) else date(1899, 12, 31)
    seconds = (day - datetime.combine(day.date(), datetime.min.time())).total_seconds()
    return to_15_digits((day.date() - first).days + seconds / 86_400)


def _of_time(match: re.Match[str], text: str, was: float | None, hours: bool) -> float:
    clock_hours = int(match[1]) + int(match[2]) / 60 + int(match[3] or 0) / 3600
    if was is not None and abs(was - clock_hours / 24) < 1 / 86_400:
        return was
    if not hours:
        raise PlannerError(tr("“{text}” is a time, not a number.", text=text))
    return to_15_digits(round(clock_hours, 6))
