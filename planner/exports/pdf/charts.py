"""Charts of a document: small trends and the timeline. They carry their numbers as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    ACCENT,
    BODY,
    CELL,
    CELL_BOLD,
    CELL_QUIET,
    COLUMN,
    HAIRLINE,
    MARGIN,
    PALE,
    QUIET,
    TONES,
)
from planner.exports.section import Span, Timeline, Trend, Trends
from planner.text import number, short_day

_PER_ROW = 3
_GUTTER = 14.0
_PLOT = 58.0
"""Height of the plot of a trend."""
_ROW = 15.0
"""Height of a row of the timeline."""


def trends_strips(page: Page, block: Trends) -> Iterator[Strip]:
    """Small charts, three side by side."""
    width = (page.width - _GUTTER * (_PER_ROW - 1)) / _PER_ROW
    for start in range(0, len(block.items), _PER_ROW):
        yield _trend_row(page, block.items[start : start + _PER_ROW], width)


def _trend_row(page: Page, items: Sequence[Trend], width: float) -> Strip:
    titles = [page.lines(item.title, CELL_BOLD, width - 16) for item in items]
    words = [page.lines(item.words, CELL_QUIET, width - 16) for item in items]
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
    """The line of a trend over a base line at zero, its last value and target in figures."""
    page.rule(x, bottom, width, QUIET, 0.5)
    if not trend.points:
        return
    values = [value for _, value in trend.points]
    top_value = max([*values, trend.target or 0.0, 0.0]) or 1.0
    floor = min([*values, trend.target or 0.0, 0.0])
    first = trend.points[0][0]
    last = max(trend.points[-1][0], trend.due or first)
    days = max((last - first).days, 1)
    room = width - 30

    def place(on: date, value: float) -> tuple[float, float]:
        share = (value - floor) / (top_value - floor)
        return x + 2 + room * (on - first).days / days, bottom + share * _PLOT

    points = [place(on, value) for on, value in trend.points]
    if trend.target is not None:
        y = place(first, trend.target)[1]
        page.stroke(((x, y), (x + width, y)), QUIET, 0.7, dash=(2, 2))
        page.text(x + width, y + 9.5, number(trend.target), CELL_QUIET, align="right")
    if len(points) > 1:
        page.stroke(points, ACCENT, 1.4)
    for point in points:
        page.dot(*point, 1.8, ACCENT, hollow=point is not points[-1])
    end_x, end_y = points[-1]
    page.text(end_x + 4, end_y + CELL_BOLD.leading / 2, number(values[-1]), CELL_BOLD)
    page.text(x, bottom - 4, short_day(first, page.on), CELL_QUIET)
    page.text(x + 2 + room, bottom - 4, short_day(last, page.on), CELL_QUIET, align="right")


def timeline_strips(page: Page, block: Timeline) -> Iterator[Strip]:
    """The days along the top, a row for each stretch of time."""
    if not block.spans:
        lines = page.lines(block.empty, BODY, page.width)
        yield Strip(
            len(lines) * BODY.leading,
            lambda page, top: page.set_lines(MARGIN, top, lines, BODY),
            space=2,
        )
        return
    label_width = page.width * 0.36
    axis = _Axis(block, MARGIN + label_width + 10, page.width - label_width - 14)
    header = _timeline_header(block, axis)
    yield header
    for i, span in enumerate(block.spans):
        yield _span_strip(page, block, span, axis, label_width, header, keeps=i == 0)


class _Axis:
    """Days along a line."""

    def __init__(self, block: Timeline, left: float, width: float) -> None:
        self.first, self.last = block.first, block.last
        self.left, self.width = left, width
        self._days = max((block.last - block.first).days, 1)

    def x(self, on: date) -> float:
        inside = min(max(on, self.first), self.last)
        return self.left + self.width * (inside - self.first).days / self._days

    def months(self) -> Iterator[date]:
        """The first days of the months in between."""
        day = self.first.replace(day=1)
        while (day := (day + timedelta(days=32)).replace(day=1)) <= self.last:
            yield day


def _timeline_header(block: Timeline, axis: _Axis) -> Strip:
    marks = sorted(block.marks)
    height = 16.0 + 11.0 * len(marks)

    def draw(page: Page, top: float) -> None:
        page.text(axis.left, top, short_day(axis.first, page.on), CELL_QUIET)
        for month in axis.months():
            if axis.left + 45 < axis.x(month) < axis.left + axis.width - 30:
                page.text(axis.x(month), top, short_day(month, page.on), CELL_QUIET)
        for i, (on, words) in enumerate(marks):
            x, y = axis.x(on), top - 13 - 11 * i
            left = x > axis.left + axis.width * 0.6
            page.stroke(((x, y), (x, top - height)), ACCENT, 0.8, dash=(2, 2))
            page.text(x - 4 if left else x + 4, y, words, COLUMN, align="right" if left else "left")
        page.rule(MARGIN, top - height, page.width)

    return Strip(height, draw, space=6, keeps=True)


def _span_strip(
    page: Page,
    block: Timeline,
    span: Span,
    axis: _Axis,
    label_width: float,
    header: Strip,
    *,
    keeps: bool,
) -> Strip:
    lines = page.lines(span.label, CELL, label_width)
    height = max(_ROW, len(lines) * CELL.leading + 5)

    def draw(page: Page, top: float) -> None:
        base = top - height
        for month in axis.months():
            page.stroke(((axis.x(month), top), (axis.x(month), base)), HAIRLINE, 0.4)
        for on, _ in block.marks:
            page.stroke(((axis.x(on), top), (axis.x(on), base)), ACCENT, 0.8, dash=(2, 2))
        page.set_lines(MARGIN, top - 2.5, lines, CELL)
        _draw_span(page, span, axis, top - height / 2)
        page.rule(MARGIN, base, page.width, PALE)

    return Strip(height, draw, keeps=keeps, header=header)


def _draw_span(page: Page, span: Span, axis: _Axis, middle: float) -> None:
    """A bar from day to day, or a diamond on a single day, with its words beside it; where there
    is too little room, with the first of them."""
    ink = TONES[span.tone][1]
    start, end = axis.x(span.first), axis.x(span.last)
    if end - start < 5:
        points = (
            (end - 3.6, middle),
            (end, middle + 3.6),
            (end + 3.6, middle),
            (end, middle - 3.6),
        )
        page.shape(points, ink)
        end += 2
    else:
        page.box(start, middle + 3.5, end - start, 7, fill=ink, radius=2)
    top = middle + CELL_QUIET.leading / 2
    for words in (span.words, span.words.split(" · ")[0]):
        width = page.text_width(words, CELL_QUIET)
        if end + 6 + width <= axis.left + axis.width:
            _on_white(page, end + 6, top, words, width)
            return
        if start - 6 - width >= axis.left:
            _on_white(page, start - 6 - width, top, words, width)
            return


def _on_white(page: Page, x: float, top: float, words: str, width: float) -> None:
    """Words that lines behind them do not run through."""
    page.box(x - 1, top - 1, width + 2, CELL_QUIET.leading - 2, fill=(1, 1, 1))
    page.text(x, top, words, CELL_QUIET)
