"""Dates as people write them in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal

DayOrder = Literal["day first", "month first", "year first"]

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?", re.ASCII)
_DOTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d\d)", re.ASCII
)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def detect_day_order(texts: Iterable[str]) -> DayOrder | None:
    """Return whether a column writes 3/4/2027 for 3 April or for 4 March.

    It is judged by all its values; none where no value shows it (by a part above 12), or where
    some show one and some the other.
    """
    shown: set[DayOrder] = set()
    for text in texts:
        match = _SLASHES.fullmatch(text.strip())
        if match:
            first, second = int(match[1]), int(match[2])
            if first > 12 >= second:
                shown.add("day first")
            elif second > 12 >= first:
                shown.add("month first")
    return shown.pop() if len(shown) == 1 else None


@lru_cache(maxsize=5_000)
def parse_date(text: str, order: DayOrder | None = None) -> date | None:
    """Return the date that a cleaned text names; none where it names none or could name two."""
    text = text.casefold()
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTS.fullmatch(text):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHES.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        if first == second or order == "day first" or (order is None and first > 12):
            return _date(year, second, first)
        if order == "month first" or second > 12:
            return _date(year, first, second)
        return None
    if match := _DAY_MONTH.fullmatch(text):
        return _date(_year(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_DAY.fullmatch(text):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _year(digits: str) -> int:
    """Return the year of two digits as Excel reads them in a CSV file: 29 is 2029, 30 is 1930."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 30 else 1900)


def _month(name: str) -> int:
    starting = [i for i, month in enumerate(_MONTHS, start=1) if month.startswith(name)]
    if name == "sept":
        return 9
    return starting[0] if starting else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
