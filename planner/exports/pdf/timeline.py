"""The timeline of a document: what takes days, one under another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from planner.exports.blocks.pictures import Span, Timeline
from planner.exports.pdf.axis import Axis, Marks, axis_header
from planner.exports.pdf.flow import Strip, empty_strip, rows_together
from planner.exports.pdf.labels import Box, Labels, box_of
from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import CELL, CELL_QUIET, MARGIN, PALE, TONES, WHITE

_ROW = 15.0
_MOST_LINES = 3
"""Longer labels are cut: a line of time is found by how it begins."""
_DIAMOND, _SHORTEST_BAR = 3.6, 5.0
_BESIDE = 4.5
"""Between a bar or diamond and its words."""
_BEFORE_WHO = 8.0
"""Between a label and whose it is."""


def timeline_strips(page: Page, block: Timeline) -> Iterator[Strip]:
    """Yield the days along the top, a row for each stretch of time."""
    if not block.spans:
        yield empty_strip(page, block.empty)
        return
    label_width = page.width * 0.36
    left, width = MARGIN + label_width + 10, page.width - label_width - 14
    axis = Axis(block.first, block.last, left, width)
    header = axis_header(page, axis, block.marks)
    whole = Part("L")
    yield header
    yield from rows_together(
        Strip(*_span(page, block, span, axis, label_width), header=header, part=whole)
        for span in block.spans
    )


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
        label = _label(page, span, axis, block.marks, top - height / 2)
        axis.draw_lines(page, block.marks, top, base, [label.box])
        below = top - 2.5 - len(lines) * CELL.leading
        with page.tagged("LI"), page.tagged("LBody"):
            page.set_lines(MARGIN, top - 2.5, lines, CELL)
            page.set_lines(MARGIN, below, who, CELL_QUIET)
            if beside:
                page.text(MARGIN + used, below + CELL.leading, span.who, CELL_QUIET)
            _draw_span(page, span, axis, top - height / 2, label)
        page.rule(MARGIN, base, page.width, PALE)

    return height, draw


class _Label(NamedTuple):
    """The words of a span, and whether they stand on its bar."""

    box: Box
    top: float
    inside: bool


def _ends(span: Span, axis: Axis) -> tuple[float, float]:
    """Return where a span begins and ends across the page; of a single day, its diamond."""
    start, end = axis.x(span.first), axis.x(span.last)
    return (start, end) if end - start >= _SHORTEST_BAR else (end - _DIAMOND, end + _DIAMOND)


def _label(page: Page, span: Span, axis: Axis, marks: Marks, middle: float) -> _Label:
    """Return where the words of a span go: beside it, where the line of no marked day goes through
    them; on it where it takes all the room."""
    start, end = _ends(span, axis)
    top = middle + CELL_QUIET.leading / 2
    width = page.text_width(span.words, CELL_QUIET)
    right = axis.left + axis.width
    after, before = end + _BESIDE, start - _BESIDE - width
    if after + width > right and before < axis.left:
        left = (start + end - width) / 2
        return _Label(box_of(left, top, width, CELL_QUIET), top, inside=True)
    labels = Labels(Box(axis.left, top - 2 * CELL_QUIET.leading, right, top + CELL_QUIET.leading))
    for on, _ in marks:
        labels.line(((axis.x(on), top), (axis.x(on), top - CELL_QUIET.leading)))
    place = labels.place(width, CELL_QUIET, ((after, top), (before, top)))
    return _Label(place.box, top, inside=False)


def _draw_span(page: Page, span: Span, axis: Axis, middle: float, label: _Label) -> None:
    """Draw a bar from day to day, or a diamond on a single day, and its words."""
    ink = TONES[span.tone][1]
    start, end = _ends(span, axis)
    if axis.x(span.last) - axis.x(span.first) < _SHORTEST_BAR:
        page.diamond(axis.x(span.last), middle, _DIAMOND, ink)
    else:
        page.box(start, middle + 3.5, end - start, 7, fill=ink, radius=2)
    style = CELL_QUIET._replace(colour=WHITE) if label.inside else CELL_QUIET
    page.text(label.box.left, label.top, span.words, style)
