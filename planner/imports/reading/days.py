"""Days as people write them in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from planner.imports.reading.month_names import MONTHS, WEEKDAYS, plain

DayOrder = Literal["day first", "month first", "year first"]
Readings = Mapping[DayOrder | None, date]
"""The days that a text may name, by the order in which it is read; by none where the order of its
parts is plain."""

_ZONE = r"(?: ?(?:z|utc|gmt))?(?: ?[+-]\d\d:?(?:\d\d)?)?(?: ?[\[(][^\])]*[\])])?"
_TIME = re.compile(
    rf"(?:[t ]|, )\d{{1,2}}(?:[:.h]\d\d){{1,2}}(?:[.,]\d+)?(?: ?(?:[ap]\.? ?m\.?|uhr|h))?{_ZONE}"
)
_ISO_ZONE = re.compile(rf"(\d{{4}}-\d\d-\d\d){_ZONE}")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)t\d{4,6}(?:\.\d+)?z?")
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.] ?|年)(\d{1,2})(?:[-/.] ?|月)(\d{1,2})[.日]?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)\.?")
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|e|ste|de|o|a|\.)?[ /-]?([^\W\d_]{3,12})\.?,?[ /-]?(\d{4}|\d\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th|\.)?,? (\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})\.?[ -]([^\W\d_]{3,12})\.?[ -](\d{1,2})\.?")
_FILLERS = re.compile(
    r"\b(?:den|the|of|de|del|do|dnia|le|el|il)\b(?!\.)| (?:r(?:oku|\.)?|г\.?|года|року)$"
)
_BARE = re.compile(r"\d{5}(?:\.\d+)?|\d{8}")
_FIRST_SERIAL, _LAST_SERIAL = 18_264, 73_050
"""The days 1950-01-01 to 2099-12-31 as spreadsheets count them."""


def readings(text: str) -> Readings:
    """Return the days that a cleaned text may name; none where it names none."""
    return _readings(text)


def usual_readings(text: str) -> Readings:
    """Return the days that a cleaned text names as lists are usually written.

    A year of two digits comes first in few lists, and but for 27-03-01 hardly ever.
    """
    found = readings(text)
    if len(found) > 1 and "-" not in text:
        return {order: day for order, day in found.items() if order != "year first"}
    return found


@lru_cache(maxsize=20_000)
def _readings(text: str) -> Readings:
    text = plain(text)
    found = _dates_in(_without_time(text))
    if found:
        return found
    weekday, _, rest = text.partition(" ")
    days = WEEKDAYS.get(weekday.strip(".,"))
    if days is None:
        return MappingProxyType({})
    found = _dates_in(_without_time(rest.strip(" ,")))
    return {order: day for order, day in found.items() if day.weekday() in days}


def _without_time(text: str) -> str:
    iso = _ISO_ZONE.fullmatch(text)
    if iso is not None:
        return iso[1]
    for time in _TIME.finditer(text):
        if time.end() == len(text):
            return text[: time.start()]
    return text


def _dates_in(text: str) -> Readings:
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return _only(match[1], int(match[2]), match[3])
    if match := _NUMBERS.fullmatch(text):
        return dict(_in_numbers(match))
    if match := _MONTH_DAY.fullmatch(text):
        return _only(match[3], MONTHS.get(match[1], 0), match[2])
    if match := _YEAR_MONTH.fullmatch(text):
        return _only(match[1], MONTHS.get(match[2], 0), match[3])
    text = " ".join(_FILLERS.sub(" ", text).split())
    if match := _DAY_MONTH.fullmatch(text):
        return _only(match[3], MONTHS.get(match[2], 0), match[1])
    return {}


def _only(year: str, month: int, day: str) -> Readings:
    found = _date(_year(year), month, int(day))
    return {} if found is None else {None: found}


def _in_numbers(match: re.Match[str]) -> Iterator[tuple[DayOrder | None, date]]:
    first, mark, second, last = int(match[1]), match[2], int(match[3]), match[4]
    tried: list[tuple[DayOrder | None, date | None]] = [
        ("day first", _date(_year(last), second, first)),
        # With dots the day comes first, wherever dots are used.
        ("month first", _date(_year(last), first, second) if mark != "." else None),
        ("year first", _date(_year(match[1]), second, int(last)) if len(last) == 2 else None),
    ]
    if len(match[1]) == 1:
        tried.pop()
    for order, day in tried:
        if day is not None:
            yield order, day


def detect_day_order(texts: Iterable[str]) -> DayOrder | None:
    """Return whether a column writes 3/4/2027 for 3 April or for 4 March.

    It is judged by all its values; none where they leave it open, or where some show one order and
    some another.
    """
    every = [(text, readings(" ".join(text.split()))) for text in set(texts)]
    telling = [(text, found) for text, found in every if found.keys() - {None}]
    if all(found.keys() != {"year first"} for _, found in telling):
        telling = [(text, usual_readings(text)) for text, _ in telling]
    possible: set[DayOrder | None] | None = None
    for _, found in telling:
        if len(found) == 1 or len(set(found.values())) > 1:
            possible = set(found) if possible is None else possible & found.keys()
    return possible.pop() if possible is not None and len(possible) == 1 else None


def parse_date(text: str, order: DayOrder | None = None) -> date | None:
    """Return the day that a cleaned text names; none where it names none or could name two."""
    found = readings(text)
    if order in found:
        return found[order]
    days = set(usual_readings(text).values())
    return days.pop() if len(days) == 1 else None


def day_of_number(text: str, *, counts_from_1904: bool = False) -> date | None:
    """Return the day that a bare number could be: 46082 as spreadsheets count days since 1900 or
    1904, or 20270301."""
    if not _BARE.fullmatch(text):
        return None
    if len(text) == 8:
        year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
        return _date(year, month, day) if 1900 <= year < 2100 else None
    serial = int(text[:5]) + (1_462 if counts_from_1904 else 0)
    if not _FIRST_SERIAL <= serial <= _LAST_SERIAL:
        return None
    return date(1899, 12, 30) + timedelta(days=serial)


def _year(digits: str) -> int:
    """Return the year of two digits: up to 49 it is 2049, from 50 on 1950. Nobody in a plan came
    before, and many a last day or launch lies beyond the 2029 where spreadsheets draw the line."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
