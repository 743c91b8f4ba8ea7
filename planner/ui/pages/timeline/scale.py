"""Days along the chart: how wide one is, where each lies, and what stands above them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from PySide6.QtCore import QLocale

from planner.ui.as_written import word_locale

LEAST, MOST = 0.4, 48.0
"""Pixels of a day."""
STEP = 1.25
"""How much wider a day becomes by one step of zooming."""
MARGIN = 28
"""Days to the left of the first and to the right of the last."""
_DAYS_FROM, _WEEKS_FROM, _MONTHS_FROM = 15.0, 2.9, 0.9
"""Pixels of a day from which every day, every week, every month has its place in the head."""

Zoom = Literal["days", "weeks", "months"]
WIDTHS: dict[Zoom, float] = {"days": 26.0, "weeks": 4.7, "months": 1.6}
"""Pixels of a day at each step that has a name."""


class Tick(NamedTuple):
    """A place in the head: from a day up to another, which is no part of it."""

    first: date
    end: date
    words: str
    short: str = ""
    """For where there is less room."""


class Scale(NamedTuple):
    """Days from ``origin`` on, each ``width`` pixels wide."""

    origin: date
    last: date
    width: float
    first_weekday: int = 1
    """The first day of a week, Monday being 1."""

    @property
    def length(self) -> float:
        """Pixels of all days."""
        return ((self.last - self.origin).days + 1) * self.width

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return (day - self.origin).days * self.width

    def day_at(self, x: float) -> date:
        """Return the day at a place, no further than the scale reaches."""
        number = int(x // self.width)
        return self.origin + timedelta(days=max(0, min(number, (self.last - self.origin).days)))

    @property
    def zoom(self) -> Zoom:
        """What the lower line of the head tells apart."""
        if self.width >= _DAYS_FROM:
            return "days"
        return "weeks" if self.width >= _WEEKS_FROM else "months"

    def upper_ticks(self, first: date, last: date) -> Iterator[Tick]:
        """Yield the upper line of the head between two days: months, or years."""
        if self.zoom == "months":
            yield from _years(first, last)
        else:
            yield from _months(first, last, short=False)

    def lower_ticks(self, first: date, last: date) -> Iterator[Tick]:
        """Yield the lower line of the head between two days: days, weeks, months or quarters."""
        if self.zoom == "days":
            yield from _days(first, last)
        elif self.zoom == "weeks":
            yield from _weeks(first, last, self.first_weekday)
        elif self.width >= _MONTHS_FROM:
            yield from _months(first, last, short=True)
        else:
            yield from _quarters(first, last)


def scale_over(first: date, last: date, width: float) -> Scale:
    """Return a scale with room on both sides of these days, as weeks go where the reader lives."""
    margin = timedelta(days=MARGIN)
    return Scale(
        max(first, date.min + margin) - margin,
        min(last, date.max - 3 * margin) + 2 * margin,
        min(MOST, max(LEAST, width)),
        QLocale().firstDayOfWeek().value,
    )


def _days(first: date, last: date) -> Iterator[Tick]:
    while first <= last:
        following = first + timedelta(days=1)
        yield Tick(first, following, str(first.day))
        first = following


def _weeks(first: date, last: date, begins: int) -> Iterator[Tick]:
    first -= timedelta(days=(first.isoweekday() - begins) % 7)
    while first <= last:
        following = first + timedelta(days=7)
        yield Tick(first, following, str(first.day))
        first = following


def _months(first: date, last: date, *, short: bool) -> Iterator[Tick]:
    here, locale = first.replace(day=1), word_locale()
    while here <= last:
        following = _later(here, 1)
        brief = locale.standaloneMonthName(here.month, QLocale.FormatType.ShortFormat)
        if short:
            yield Tick(here, following, brief)
        else:
            name = locale.standaloneMonthName(here.month, QLocale.FormatType.LongFormat)
            yield Tick(here, following, f"{name} {here.year}", brief)
        here = following


def _quarters(first: date, last: date) -> Iterator[Tick]:
    here = first.replace(month=(first.month - 1) // 3 * 3 + 1, day=1)
    while here <= last:
        following = _later(here, 3)
        yield Tick(here, following, f"Q{(here.month + 2) // 3}")
        here = following


def _years(first: date, last: date) -> Iterator[Tick]:
    for year in range(first.year, last.year + 1):
        yield Tick(date(year, 1, 1), date(year + 1, 1, 1), str(year))


def _later(first: date, months: int) -> date:
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
