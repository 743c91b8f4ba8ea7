"""Days and times in words."""

from __future__ import annotations

from datetime import date, datetime

from planner.text.manner import manner_in_use
from planner.text.translation import mark, mark_in, tr, trc

_MONTHS = (
    *(mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June")),
    *(mark("July"), mark("August"), mark("September"), mark("October"), mark("November")),
    mark("December"),
)
_WEEKDAYS = (
    *(mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday")),
    *(mark("Saturday"), mark("Sunday")),
)
_SHORT_MONTHS = (
    *(mark_in("short month", "Jan"), mark_in("short month", "Feb"), mark_in("short month", "Mar")),
    *(mark_in("short month", "Apr"), mark_in("short month", "May"), mark_in("short month", "Jun")),
    *(mark_in("short month", "Jul"), mark_in("short month", "Aug"), mark_in("short month", "Sep")),
    *(mark_in("short month", "Oct"), mark_in("short month", "Nov"), mark_in("short month", "Dec")),
)
_SHORT_WEEKDAYS = (
    *(mark_in("short weekday", "Mon"), mark_in("short weekday", "Tue")),
    *(mark_in("short weekday", "Wed"), mark_in("short weekday", "Thu")),
    *(mark_in("short weekday", "Fri"), mark_in("short weekday", "Sat")),
    mark_in("short weekday", "Sun"),
)


def month(when: date) -> str:
    """Return the month of a day in words, with its year: "March 2027"."""
    name, year = tr(_MONTHS[when.month - 1]), str(when.year)
    return tr("{month} {year}", month=name, year=year)


def short_weekday(number: int) -> str:
    """Return a day of the week in few letters: "Mon" for 1, "Sun" for 7."""
    return trc("short weekday", _SHORT_WEEKDAYS[number - 1])


def day(when: date, near: date | None = None) -> str:
    """Return a day in words, "1 March"; with its year where that is not the year of ``near``."""
    return _in_words(when, tr(_MONTHS[when.month - 1]), near)


def weekday_and_day(when: date, near: date | None = None) -> str:
    """Return a day with its weekday, "Wednesday 9 December"; with its year as ``day`` has it."""
    return tr("{weekday} {day}", weekday=tr(_WEEKDAYS[when.weekday()]), day=day(when, near))


def short_day(when: date, near: date | None = None) -> str:
    """Return a day in few letters, "1 Mar"; with its year where that is not that of ``near``."""
    return _in_words(when, trc("short month", _SHORT_MONTHS[when.month - 1]), near)


def exact_day(when: date) -> str:
    """Return a day for a sentence about what stands in a file: "2027-03-01", or in the reader's
    own words."""
    return when.isoformat() if manner_in_use() is None else short_day(when)


def _in_words(when: date, month: str, near: date | None) -> str:
    manner, number_of_day, year = manner_in_use(), str(when.day), str(when.year)
    month_first = manner is not None and manner.month_first
    if near is not None and near.year == when.year:
        if month_first:
            return tr("{month} {day}", day=number_of_day, month=month)
        return tr("{day} {month}", day=number_of_day, month=month)
    if month_first:
        return tr("{month} {day}, {year}", day=number_of_day, month=month, year=year)
    return tr("{day} {month} {year}", day=number_of_day, month=month, year=year)


def clock(when: datetime) -> str:
    """Return the time of a day, "14:05"."""
    manner = manner_in_use()
    if manner is None or not manner.twelve_hours:
        return f"{when:%H:%M}"
    time = f"{when.hour % 12 or 12}:{when:%M}"
    return tr("{time} am", time=time) if when.hour < 12 else tr("{time} pm", time=time)
