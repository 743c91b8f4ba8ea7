"""Ways along the days: promises kept, missed and still to come, a row for everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planner.exports.blocks.pictures import Lane, Lanes, Sign
from planner.exports.pdf.alternatives import lane_said
from planner.exports.pdf.axis import Axis, axis_header
from planner.exports.pdf.flow import Strip, last_keeps, rows_together
from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import (
    CELL,
    CELL_BOLD,
    CELL_QUIET,
    COLUMN,
    HAIRLINE,
    INK,
    MARGIN,
    TONES,
    WHITE,
)

_LABEL, _NEXT = 0.22, 0.3
"""The parts of the width for whose lane it is, and for what comes next."""
_SIGN = 4.2
_MOST_LINES = 3
"""Longer names and promises are cut; the tables beside the picture have all."""


def lanes_strips(page: Page, block: Lanes) -> Iterator[Strip]:
    """Yield the days along the top, a row for each lane, and what the signs mean."""
    label, following = page.width * _LABEL, page.width * _NEXT
    axis = Axis(block.first, block.last, MARGIN + label + 12, page.width - label - following - 30)
    header = _header(page, block, axis, following)
    whole = Part("L")
    rows = (
        Strip(*_lane(page, block, lane, axis), header=header, part=whole) for lane in block.lanes
    )
    yield header
    yield from last_keeps(rows_together(rows))
    yield _legend(page, block)


def _header(page: Page, block: Lanes, axis: Axis, following: float) -> Strip:
    days = axis_header(page, axis, block.marks)
    x = MARGIN + page.width - following

    def draw(page: Page, top: float) -> None:
        days.draw(page, top)
        with page.tagged("P"):
            page.text(x, top - days.height + COLUMN.leading + 3, block.next_title, COLUMN)

    return Strip(days.height, draw, space=days.space, keeps=True)


def _lane(
    page: Page, block: Lanes, lane: Lane, axis: Axis
) -> tuple[float, Callable[[Page, float], None]]:
    label, following = page.width * _LABEL, page.width * _NEXT
    title = page.cut_lines(lane.title, CELL_BOLD, label, _MOST_LINES)
    text = page.cut_lines(lane.text, CELL_QUIET, label, _MOST_LINES) if lane.text else ()
    after = page.cut_lines(lane.next, CELL, following, _MOST_LINES)
    named = len(title) * CELL_BOLD.leading + len(text) * CELL_QUIET.leading
    height = max(named, len(after) * CELL.leading) + 7

    def draw(page: Page, top: float) -> None:
        axis.draw_lines(page, block.marks, top, top - height)
        with page.tagged("LI"), page.tagged("LBody"):
            with page.tagged("P"):
                page.set_lines(MARGIN, top - 3, title, CELL_BOLD)
                page.set_lines(MARGIN, top - 3 - len(title) * CELL_BOLD.leading, text, CELL_QUIET)
            _draw_stops(page, block, lane, axis, top, height)
            with page.tagged("P"):
                x, ink = MARGIN + page.width - following, TONES[lane.tone][1]
                style = CELL._replace(colour=INK if lane.tone == "plain" else ink)
                page.set_lines(x, top - 3, after, style)
        page.rule(MARGIN, top - height, page.width)

    return height, draw


def _draw_stops(
    page: Page, block: Lanes, lane: Lane, axis: Axis, top: float, height: float
) -> None:
    middle = top - height / 2
    page.rule(axis.left, middle, axis.width, HAIRLINE, 1.2)
    if lane.stops:
        with page.figure(lane_said(block, lane), axis.left, top, axis.width, height):
            for stop in lane.stops:
                draw_sign(page, stop.sign, axis.x(stop.on), middle)


def _legend(page: Page, block: Lanes) -> Strip:
    def draw(page: Page, top: float) -> None:
        x, y = MARGIN + _SIGN, top - 5
        with page.tagged("P"):
            for sign, words in block.signs:
                draw_sign(page, sign, x, y - CELL_QUIET.leading / 2)
                x += 9 + page.text(x + 9, y, words, CELL_QUIET) + 20

    return Strip(5 + CELL_QUIET.leading, draw)


def draw_sign(page: Page, sign: Sign, x: float, y: float) -> None:
    """Draw a sign: a disc with a tick is done, a cross missed, an open diamond to come, a full one
    late."""
    good, bad = TONES["good"][1], TONES["bad"][1]
    if sign == "done":
        page.dot(x, y, _SIGN, good)
        page.stroke(((x - 1.9, y), (x - 0.5, y - 1.6), (x + 2.1, y + 1.7)), WHITE, 1.1)
    elif sign == "missed":
        page.box(x - 3.4, y + 3.4, 6.8, 6.8, fill=WHITE)
        for rise in (-1, 1):
            page.stroke(((x - 3, y - 3 * rise), (x + 3, y + 3 * rise)), bad, 1.7)
    else:
        ink = bad if sign == "late" else TONES["plain"][1]
        page.diamond(x, y, _SIGN + 0.6, ink)
        if sign == "open":
            page.diamond(x, y, _SIGN - 1.2, WHITE)
