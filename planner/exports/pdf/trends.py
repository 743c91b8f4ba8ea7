"""Small charts of values over time. They start at zero and carry their numbers as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.exports.blocks.section import Trend, Trends
from planner.exports.pdf.alternatives import trend_said, value_said
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.labels import Box, Labels, Place, over_and_under, places_around
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    ACCENT,
    CELL_BOLD,
    CELL_QUIET,
    HAIRLINE,
    MARGIN,
    QUIET,
    WHITE,
    Style,
)
from planner.text import short_day, tr

_PER_ROW = 4
_OVER_PLOT = 16.0
"""Room for words over the highest value."""
_DOT = 1.8
"""The radius of a value."""
_GUTTER = 14.0
_PLOT = 50.0
"""Height of the plot of a trend."""
_TITLE_LINES, _WORDS_LINES = 2, 3
"""Longer ones are cut; the table under the charts has all."""


def trends_strips(page: Page, block: Trends) -> Iterator[Strip]:
    """Yield small charts in rows of at most four."""
    rows = -(-len(block.items) // _PER_ROW)
    abreast = -(-len(block.items) // max(rows, 1))
    width = (page.width - _GUTTER * (abreast - 1)) / max(abreast, 1)
    for row in range(rows):
        items = block.items[row * abreast : (row + 1) * abreast]
        yield _trend_row(page, items, width)


def _trend_row(page: Page, items: Sequence[Trend], width: float) -> Strip:
    titles = [page.cut_lines(item.title, CELL_BOLD, width - 16, _TITLE_LINES) for item in items]
    words = [page.cut_lines(item.words, CELL_QUIET, width - 16, _WORDS_LINES) for item in items]
    head = max(
        len(titles[i]) * CELL_BOLD.leading + len(words[i]) * CELL_QUIET.leading
        for i in range(len(items))
    )
    height = 8 + head + _OVER_PLOT + _PLOT + 20

    def draw(page: Page, top: float) -> None:
        for i, item in enumerate(items):
            x = MARGIN + i * (width + _GUTTER)
            page.box(x, top, width, height, stroke=HAIRLINE, radius=6)
            below = top - 8 - len(titles[i]) * CELL_BOLD.leading
            with page.tagged("P"):
                page.set_lines(x + 8, top - 8, titles[i], CELL_BOLD)
                page.set_lines(x + 8, below, words[i], CELL_QUIET)
            bottom = top - height + 20
            area = (x + 8, bottom + _PLOT + _OVER_PLOT, width - 16, _PLOT + _OVER_PLOT + 20)
            with page.figure(trend_said(item), *area):
                _draw_plot(page, item, x + 8, bottom, width - 16)

    return Strip(height + 4, draw, space=8)


class _Plot:
    """Where days and values of a trend lie; values begin at zero unless some lie below."""

    def __init__(self, page: Page, trend: Trend, x: float, bottom: float, width: float) -> None:
        self.page, self.trend, self.bottom = page, trend, bottom
        marks = (*trend.points, *trend.line)
        off = (0.0, 0.0) if trend.line else trend.allowed
        below, above = off or (0.0, 0.0)
        against = [v for _, v in trend.line] or [trend.target or 0.0]
        values = [0.0, *(v for _, v in marks), min(against) - below, max(against) + above]
        self.low, self.high = min(values), max(values)
        self.first = min(on for on, _ in marks)
        self.last = max([on for on, _ in marks] + ([trend.due] if trend.due else []))
        self._days = max((self.last - self.first).days, 1)
        self.label = value_said(trend, trend.points[-1][1])
        passed = (trend.points[-1][0] - self.first).days / self._days
        room = width - page.text_width(self.label, CELL_BOLD) - 8
        self.left, self.width = x + 2, min(width - 4, room / passed if passed else width - 4)
        self.right = x + width

    def place(self, on: date, value: float) -> tuple[float, float]:
        """Return where a value on a day lies."""
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        across = self.width * (on - self.first).days / self._days
        return self.left + across, self.bottom + share * _PLOT

    def way(self, off: float = 0.0) -> list[tuple[float, float]]:
        """Return the way to the target, so far above it, up to the right edge."""
        marks = self.trend.line or ((self.first, self.trend.target or 0.0),)
        places = [self.place(on, self._within(value + off)) for on, value in marks]
        return [*places, (self.right, places[-1][1])]

    def _within(self, value: float) -> float:
        """Return a value as far as it is in the picture."""
        return min(max(value, self.low), self.high)


def _draw_plot(page: Page, trend: Trend, x: float, bottom: float, width: float) -> None:
    """Draw the line of a trend over a base line at zero, its last value and target in figures."""
    page.rule(x, bottom, width, QUIET, 0.5)
    if not trend.points:
        return
    plot = _Plot(page, trend, x, bottom, width)
    labels = Labels(Box(x, bottom, plot.right, bottom + _PLOT + _OVER_PLOT))
    labels.line(((x, bottom), (plot.right, bottom)))
    if trend.target is not None:
        _draw_way(plot, labels)
    points = [plot.place(on, value) for on, value in trend.points]
    labels.line(points)
    if len(points) > 1:
        page.stroke(points, ACCENT, 1.4)
    for point in points:
        page.dot(*point, _DOT, ACCENT, hollow=point is not points[-1])
        labels.box(Box(point[0], point[1], point[0], point[1]).wider(_DOT))
    size = page.text_width(plot.label, CELL_BOLD)
    place = labels.place(size, CELL_BOLD, places_around(points[-1], size, CELL_BOLD))
    _write(page, place, plot.label, CELL_BOLD)
    if trend.target is not None:
        _write_target(plot, trend.target, labels)
    page.text(x, bottom - 4, short_day(plot.first, page.on), CELL_QUIET)
    end = plot.left + plot.width
    page.text(end, bottom - 4, short_day(plot.last, page.on), CELL_QUIET, align="right")


def _draw_way(plot: _Plot, labels: Labels) -> None:
    """Draw what the values are held against, and finely how far off they may be."""
    page, trend = plot.page, plot.trend
    for off in (-trend.allowed[0], trend.allowed[1]) if trend.allowed else ():
        if off:
            page.stroke(plot.way(off), HAIRLINE, 0.7)
            labels.line(plot.way(off))
    page.stroke(plot.way(), QUIET, 0.7, dash=(2, 2))
    labels.line(plot.way())


def _write_target(plot: _Plot, target: float, labels: Labels) -> None:
    """Write the target at the end of the way, over or under it."""
    page = plot.page
    words = tr("target {figure}", figure=value_said(plot.trend, target))
    width = page.text_width(words, CELL_QUIET)
    over = plot.way()[-1][1] + CELL_QUIET.leading
    place = labels.place(width, CELL_QUIET, over_and_under(plot.right - width, over))
    _write(page, place, words, CELL_QUIET)


def _write(page: Page, place: Place, words: str, style: Style) -> None:
    """Write words in a picture; on a plate where lines fill all of it."""
    if not place.free:
        left, bottom, right, top = place.box.wider(1)
        page.box(left, top, right - left, top - bottom, fill=WHITE)
    page.text(place.left, place.top, words, style)
