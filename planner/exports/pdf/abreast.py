"""What stands side by side across the page: figures of note, and panels of short lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.exports.blocks.section import Figure, Figures, Marked, Panel, Panels
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.signs import draw_moved
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import (
    CELL,
    CELL_QUIET,
    FIGURE,
    HAIRLINE,
    HEADING,
    LEAD,
    MARGIN,
    Style,
)
from planner.exports.pdf.text import Line

_GUTTER = 12.0
"""Between things that stand side by side."""
_AFTER_MARK = 6.0
"""Between a sign or day and its text."""
_SIGN = 10.0
"""Room for the sign before what a figure was."""
_RIGHT = 0.4
"""The part of a line that who it is of may take, even where its text then goes on a second one."""


def figures_strips(page: Page, block: Figures) -> Iterator[Strip]:
    """Yield figures of note between two rules."""
    number = max(len(block.items), 1)
    width = (page.width - _GUTTER * (number - 1)) / number
    names = [page.lines(item.name, CELL, width) for item in block.items]
    remarks = [
        page.lines(item.remark, CELL_QUIET, width - _sign_width(item)) if item.remark else ()
        for item in block.items
    ]
    name_height = max((len(lines) for lines in names), default=1) * CELL.leading
    remark_height = max((len(lines) for lines in remarks), default=0) * CELL_QUIET.leading
    height = 5 + FIGURE.leading + name_height + remark_height + 7

    def draw(page: Page, top: float) -> None:
        page.rule(MARGIN, top, page.width)
        for i, item in enumerate(block.items):
            x = MARGIN + i * (width + _GUTTER)
            if i:
                between = x - _GUTTER / 2
                page.stroke(((between, top), (between, top - height)), HAIRLINE, 0.6)
            below = top - 5 - FIGURE.leading
            last = below - len(names[i]) * CELL.leading - 1
            with page.tagged("LI"), page.tagged("LBody"):
                _figure(page, item, x, top - 5, width)
                page.set_lines(x, below, names[i], CELL)
                if item.moved:
                    draw_moved(page, item.moved, x, last - CELL_QUIET.leading / 2)
                page.set_lines(x + _sign_width(item), last, remarks[i], CELL_QUIET)
        page.rule(MARGIN, top - height, page.width)

    yield Strip(height + 2, draw, space=9, part=Part("L"))


def _sign_width(item: Figure) -> float:
    """Return the room of the sign that says how a figure has moved."""
    return _SIGN if item.moved else 0.0


def _figure(page: Page, item: Figure, x: float, top: float, width: float) -> None:
    """Draw a figure as large as it fits, and what it is of behind it."""
    unit = page.text_width(f" {item.unit}", LEAD) if item.unit else 0.0
    style = _fitting_figure(page, item.value, width - unit)
    after = page.text(x, top, page.shortened(item.value, style, width - unit), style)
    if item.unit:
        lower = top - (FIGURE.size - LEAD.size) * 0.36
        page.text(x + after + 4, lower, item.unit, LEAD)


def _fitting_figure(page: Page, words: str, width: float) -> Style:
    """Large figures as large as they fit."""
    needed = page.text_width(words, FIGURE)
    fitting = 0.99 * width / needed if needed > width else 1.0
    size = max(FIGURE.size * fitting, 8.0)
    return FIGURE._replace(size=size)


def panels_strips(page: Page, block: Panels) -> Iterator[Strip]:
    """Yield titled boxes of short lines."""
    number = max(len(block.items), 1)
    width = (page.width - _GUTTER * (number - 1)) / number
    titles = [page.lines(panel.title, HEADING, width) for panel in block.items]
    title_height = max((len(lines) for lines in titles), default=1) * HEADING.leading
    marks = [_mark_width(page, panel) for panel in block.items]
    bodies = [
        [(line, _text_beside(page, line, width, mark, block.most_lines)) for line in panel.lines]
        for panel, mark in zip(block.items, marks, strict=True)
    ]
    tallest = max((sum(len(lines) for _, lines in body) for body in bodies), default=0)
    height = title_height + 3 + tallest * CELL.leading

    def draw(page: Page, top: float) -> None:
        for i in range(len(block.items)):
            x = MARGIN + i * (width + _GUTTER)
            with page.tagged(page.structure.heading):
                page.set_lines(x, top, titles[i], HEADING)
            below = top - title_height - 3
            with page.tagged("L"):
                for line, lines in bodies[i]:
                    _panel_line(page, line, lines, x, below, marks[i], width)
                    below -= len(lines) * CELL.leading

    yield Strip(height, draw, space=7)


def _panel_line(
    page: Page, line: Marked, lines: Sequence[Line], x: float, top: float, mark: float, width: float
) -> None:
    """Draw the sign or day of a line, its text, and at the right who or what it is of."""
    with page.tagged("LI"):
        if line.mark:
            with page.tagged("Lbl"):
                page.text(x, top, line.mark, CELL)
        with page.tagged("LBody"):
            page.set_lines(x + mark, top, lines, CELL)
            room = _room_at_right(page, line, width, mark)
            right = page.shortened(line.right, CELL_QUIET, room)
            page.text(x + width, top, right, CELL_QUIET, align="right")


def _mark_width(page: Page, panel: Panel) -> float:
    """Return the width of the column of signs or days; nothing where there are none."""
    widest = max((page.text_width(line.mark, CELL) for line in panel.lines), default=0.0)
    return widest + _AFTER_MARK if widest else 0.0


def _text_beside(page: Page, line: Marked, width: float, mark: float, most: int) -> Sequence[Line]:
    """Return the text of a line of a panel, broken and cut to the room between its mark and who it
    is of."""
    taken = 0.0
    if line.right:
        right = page.text_width(line.right, CELL_QUIET)
        taken = min(right, _room_at_right(page, line, width, mark)) + _AFTER_MARK
    return page.cut_lines(line.text, CELL, width - mark - taken, most)


def _room_at_right(page: Page, line: Marked, width: float, mark: float) -> float:
    """Return how much of a line who it is of may take: all that a short text leaves of it."""
    left = width - mark - _AFTER_MARK - page.text_width(line.text, CELL)
    return max(width * _RIGHT, left)
