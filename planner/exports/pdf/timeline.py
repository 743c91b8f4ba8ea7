"""The timeline of a document: what takes days, one under another."""

from __future__ import annotations

from collections.abc import Iterator

from planner.exports.pdf.axis import Axis, axis_header
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import BODY, CELL, CELL_QUIET, MARGIN, PALE, TONES, WHITE
from planner.exports.pictures import Span, Timeline

_ROW = 15.0


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
    left, width = MARGIN + label_width + 10, page.width - label_width - 14
    axis = Axis(block.first, block.last, left, width)
    header = axis_header(axis, block.marks)
    yield header
    for i, span in enumerate(block.spans):
        yield _span_strip(page, block, span, axis, label_width, header, keeps=i == 0)


def _span_strip(
    page: Page,
    block: Timeline,
    span: Span,
    axis: Axis,
    label_width: float,
    header: Strip,
    *,
    keeps: bool,
) -> Strip:
    lines = page.lines(span.label, CELL, label_width)
    height = max(_ROW, len(lines) * CELL.leading + 5)

    def draw(page: Page, top: float) -> None:
        base = top - height
        axis.draw_lines(page, block.marks, top, base)
        page.set_lines(MARGIN, top - 2.5, lines, CELL)
        _draw_span(page, span, axis, top - height / 2)
        page.rule(MARGIN, base, page.width, PALE)

    return Strip(height, draw, keeps=keeps, header=header)


def _draw_span(page: Page, span: Span, axis: Axis, middle: float) -> None:
    """A bar from day to day, or a diamond on a single day, with its words beside it; where there
    is too little room, with the first of them."""
    ink = TONES[span.tone][1]
    start, end = axis.x(span.first), axis.x(span.last)
    if end - start < 5:
        page.diamond(end, middle, 3.6, ink)
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
    page.box(x - 1, top - 1, width + 2, CELL_QUIET.leading - 2, fill=WHITE)
    page.text(x, top, words, CELL_QUIET)
