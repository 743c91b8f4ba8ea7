"""The timeline of a document: what takes days, one under another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.exports.pdf.axis import Axis, axis_header
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import BODY, CELL, CELL_QUIET, MARGIN, PALE, TONES, WHITE
from planner.exports.pictures import Span, Timeline

_ROW = 15.0
_MOST_LINES = 3
"""Longer labels are cut: a line of time is found by how it begins."""
_TOGETHER = 6
"""Up to this many rows are never parted; of more, no row ends on a page of its own."""
_BEFORE_WHO = 8.0
"""Between a label and whose it is."""


def timeline_strips(page: Page, block: Timeline) -> Iterator[Strip]:
    """Yield the days along the top, a row for each stretch of time."""
    if not block.spans:
        lines = page.lines(block.empty, BODY, page.width)
        yield Strip(
            len(lines) * BODY.leading,
            lambda page, top: page.set_lines(MARGIN, top, lines, BODY),
            space=2,
            part=Part("P"),
        )
        return
    label_width = page.width * 0.36
    left, width = MARGIN + label_width + 10, page.width - label_width - 14
    axis = Axis(block.first, block.last, left, width)
    header = axis_header(axis, block.marks)
    whole = Part("L")
    yield header
    last = len(block.spans) - 1
    for i, span in enumerate(block.spans):
        height, draw = _span(page, block, span, axis, label_width)
        keeps = i in (0, last - 1) or i < last < _TOGETHER
        yield Strip(height, draw, keeps=keeps and i < last, header=header, part=whole)


def _span(
    page: Page, block: Timeline, span: Span, axis: Axis, label_width: float
) -> tuple[float, Callable[[Page, float], None]]:
    lines = page.cut_lines(span.label, CELL, label_width, _MOST_LINES)
    used = lines[-1].width * CELL.size / 1000 + _BEFORE_WHO
    beside = used + page.text_width(span.who, CELL_QUIET) <= label_width
    who = (
        page.cut_lines(span.who, CELL_QUIET, label_width, _MOST_LINES)
        if span.who and not beside
        else ()
    )
    said = len(lines) * CELL.leading + len(who) * CELL_QUIET.leading
    height = max(_ROW, said + 5)

    def draw(page: Page, top: float) -> None:
        base = top - height
        axis.draw_lines(page, block.marks, top, base)
        below = top - 2.5 - len(lines) * CELL.leading
        with page.tagged("LI"), page.tagged("LBody"):
            page.set_lines(MARGIN, top - 2.5, lines, CELL)
            page.set_lines(MARGIN, below, who, CELL_QUIET)
            if beside:
                page.text(MARGIN + used, below + CELL.leading, span.who, CELL_QUIET)
            _draw_span(page, span, axis, top - height / 2)
        page.rule(MARGIN, base, page.width, PALE)

    return height, draw


def _draw_span(page: Page, span: Span, axis: Axis, middle: float) -> None:
    """Draw a bar from day to day, or a diamond on a single day, with its words beside it, or on it
    where it takes all the room."""
    ink = TONES[span.tone][1]
    start, end = axis.x(span.first), axis.x(span.last)
    if end - start < 5:
        page.diamond(end, middle, 3.6, ink)
        end += 2
    else:
        page.box(start, middle + 3.5, end - start, 7, fill=ink, radius=2)
    top = middle + CELL_QUIET.leading / 2
    width = page.text_width(span.words, CELL_QUIET)
    if end + 6 + width <= axis.left + axis.width:
        _on_white(page, end + 6, top, span.words, width)
    elif start - 6 - width >= axis.left:
        _on_white(page, start - 6 - width, top, span.words, width)
    else:
        inside = CELL_QUIET._replace(colour=WHITE)
        page.text((start + end) / 2, top, span.words, inside, align="middle")


def _on_white(page: Page, x: float, top: float, words: str, width: float) -> None:
    """Words that lines behind them do not run through."""
    page.box(x - 1, top - 1, width + 2, CELL_QUIET.leading - 2, fill=WHITE)
    page.text(x, top, words, CELL_QUIET)
