"""Small charts of values over time. They start at zero and carry their numbers as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    ACCENT,
    CELL_BOLD,
    CELL_QUIET,
    HAIRLINE,
    MARGIN,
    QUIET,
)
from planner.exports.section import Trend, Trends
from planner.text import grouped, short_day, tr

_PER_ROW = 3
_CLEAR = 7.0
"""Between the middle of a value's figure and a line it would stand on."""
_GUTTER = 14.0
_PLOT = 50.0
"""Height of the plot of a trend."""
_TITLE_LINES, _WORDS_LINES = 2, 3
"""Longer ones are cut; the table under the charts has all."""


def trends_strips(page: Page, block: Trends) -> Iterator[Strip]:
    """Small charts, three side by side, or fewer across the page."""
    abreast = min(len(block.items), _PER_ROW)
    width = (page.width - _GUTTER * (abreast - 1)) / max(abreast, 1)
    for start in range(0, len(block.items), _PER_ROW):
        yield _trend_row(page, block.items[start : start + _PER_ROW], width)


def _trend_row(page: Page, items: Sequence[Trend], width: float) -> Strip:
    titles = [page.cut_lines(item.title, CELL_BOLD, width - 16, _TITLE_LINES) for item in items]
    words = [page.cut_lines(item.words, CELL_QUIET, width - 16, _WORDS_LINES) for item in items]
    head = max(
        len(titles[i]) * CELL_BOLD.leading + len(words[i]) * CELL_QUIET.leading
        for i in range(len(items))
    )
    height = 8 + head + 16 + _PLOT + 20

    def draw(page: Page, top: float) -> None:
        for i, item in enumerate(items):
            x = MARGIN + i * (width + _GUTTER)
            page.box(x, top, width, height, stroke=HAIRLINE, radius=6)
            page.set_lines(x + 8, top - 8, titles[i], CELL_BOLD)
            below = top - 8 - len(titles[i]) * CELL_BOLD.leading
            page.set_lines(x + 8, below, words[i], CELL_QUIET)
            bottom = top - height + 20
            _plot(page, item, x + 8, bottom, width - 16)

    return Strip(height + 4, draw, space=8)


def _plot(page: Page, trend: Trend, x: float, bottom: float, width: float) -> None:
    """Draw the line of a trend over a base line at zero, its last value and target in figures."""
    page.rule(x, bottom, width, QUIET, 0.5)
    if not trend.points:
        return
    values = [value for _, value in trend.points]
    beside = trend.target or 0.0
    top_value = max([*values, beside, 0.0]) or 1.0
    floor = min([*values, beside, 0.0])
    first = trend.points[0][0]
    last = max(trend.points[-1][0], trend.due or first)
    days = max((last - first).days, 1)
    label = _figure(trend, values[-1])
    passed = (trend.points[-1][0] - first).days / days
    beside_it = page.text_width(label, CELL_BOLD) + 8
    room = min(width - 4, (width - beside_it) / passed) if passed else width - 4

    def place(on: date, value: float) -> tuple[float, float]:
        share = (value - floor) / (top_value - floor)
        return x + 2 + room * (on - first).days / days, bottom + share * _PLOT

    points = [place(on, value) for on, value in trend.points]
    if trend.target is not None:
        y = place(first, trend.target)[1]
        page.stroke(((x, y), (x + width, y)), QUIET, 0.7, dash=(2, 2))
        target = tr("target {figure}", figure=_figure(trend, trend.target))
        page.text(x + width, y + 10.5, target, CELL_QUIET, align="right")
    if len(points) > 1:
        page.stroke(points, ACCENT, 1.4)
    for point in points:
        page.dot(*point, 1.8, ACCENT, hollow=point is not points[-1])
    end_x, end_y = points[-1]
    if trend.target is not None:
        line = place(first, trend.target)[1]
        if abs(end_y - line) < _CLEAR:
            end_y = line - _CLEAR
    page.text(end_x + 4, end_y + CELL_BOLD.leading / 2, label, CELL_BOLD)
    page.text(x, bottom - 4, short_day(first, page.on), CELL_QUIET)
    page.text(x + 2 + room, bottom - 4, short_day(last, page.on), CELL_QUIET, align="right")


def _figure(trend: Trend, value: float) -> str:
    """Return a value as the picture says it; other units than per cent are said above it."""
    return f"{grouped(value)}%" if trend.unit == "%" else grouped(value)
