"""Days along a line, with the days that are marked across a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.exports.pdf.alternatives import days_said
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.labels import Box, Labels, past
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import ACCENT, CELL_QUIET, COLUMN, HAIRLINE, MARGIN, Style
from planner.text import short_day

Marks = Sequence[tuple[date, str]]
_LINE = 11.0
"""Height of the words of a mark."""
_BESIDE = 4.0
"""Between a line and its words."""
_LABEL_GAP = 8.0
"""Between two days at least."""


class Axis:
    """Days from the first to the last, from left to right."""

    def __init__(self, first: date, last: date, left: float, width: float) -> None:
        self.first, self.last = first, last
        self.left, self.width = left, width
        self._days = max((last - first).days, 1)

    def x(self, on: date) -> float:
        """Return where a day stands, in points; days outside stand at the nearer end."""
        inside = min(max(on, self.first), self.last)
        return self.left + self.width * (inside - self.first).days / self._days

    def months(self) -> Iterator[date]:
        """Yield the first days of the months in between."""
        day = self.first.replace(day=1)
        while (day := (day + timedelta(days=32)).replace(day=1)) <= self.last:
            yield day

    def draw_lines(
        self, page: Page, marks: Marks, top: float, base: float, words: Sequence[Box] = ()
    ) -> None:
        """Draw the months and the marked days as lines, from a top to a base, past the words that
        stand there."""
        for month in self.months():
            for line in past(self.x(month), top, base, words):
                page.stroke(line, HAIRLINE, 0.4)
        for on, _ in marks:
            for line in past(self.x(on), top, base, words):
                page.stroke(line, ACCENT, 0.8, dash=(2, 2))

    def draw_days(self, page: Page, top: float, style: Style = CELL_QUIET) -> None:
        """Write the first day and the months, as many as there is room for."""
        taken = self.left + page.text(self.left, top, short_day(self.first, page.on), style)
        for month in self.months():
            x, words = self.x(month), short_day(month, page.on)
            room = self.left + self.width - page.text_width(words, style)
            if taken + _LABEL_GAP <= x <= room:
                taken = x + page.text(x, top, words, style)


def axis_header(page: Page, axis: Axis, marks: Marks) -> Strip:
    """Return the days along the top, and under them the words of the marks."""
    ordered = sorted(marks)
    height = 16.0 + _LINE * len(ordered)

    def draw_days(page: Page, top: float) -> None:
        axis.draw_days(page, top)
        placed = list(_place_marks(page, axis, ordered, top, height))
        for mark in placed:
            below = [other.box for other in placed if other.box.top < mark.top]
            for line in past(mark.x, mark.top, top - height, below):
                page.stroke(line, ACCENT, 0.8, dash=(2, 2))
            page.text(mark.box.left, mark.top, mark.words, COLUMN)

    def draw(page: Page, top: float) -> None:
        with page.figure(
            days_said(axis.first, axis.last, marks), axis.left, top, axis.width, height
        ):
            draw_days(page, top)
        page.rule(MARGIN, top - height, page.width)

    return Strip(height, draw, space=6, keeps=True)


class _Mark(NamedTuple):
    """A marked day, and its words beside the line that goes down from it."""

    x: float
    top: float
    words: str
    box: Box


def _place_marks(
    page: Page, axis: Axis, ordered: Marks, top: float, height: float
) -> Iterator[_Mark]:
    """Yield the marks, each a line lower than the one before, its words on whichever side no other
    line goes through them."""
    right = axis.left + axis.width
    labels = Labels(Box(axis.left, top - height, right, top))
    for i, (on, said) in enumerate(ordered):
        x, y = axis.x(on), top - 13 - _LINE * i
        words = page.shortened(said, COLUMN, max(right - x, x - axis.left) - _BESIDE)
        width = page.text_width(words, COLUMN)
        places = ((x + _BESIDE, y), (x - _BESIDE - width, y))
        place = labels.place(width, COLUMN, places)
        labels.line(((x, y), (x, top - height)))
        yield _Mark(x, y, words, place.box)
