"""The blocks of a section as strips on a page. Tables and charts have files of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import singledispatch

from planner.exports.pdf.asks import asks_strips
from planner.exports.pdf.cover_days import cover_days_strips
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.halves import halves_strips
from planner.exports.pdf.lanes import lanes_strips
from planner.exports.pdf.page import Page
from planner.exports.pdf.stages import stages_strips
from planner.exports.pdf.standing import standing_strips
from planner.exports.pdf.style import (
    BODY,
    CELL,
    CELL_BOLD,
    CELL_QUIET,
    FIGURE,
    HAIRLINE,
    HEADING,
    LEAD,
    MARGIN,
    QUIET,
    REMARK,
    Style,
)
from planner.exports.pdf.table import draw_pointer, pointer_strip, pointer_width, table_strips
from planner.exports.pdf.text import Line
from planner.exports.pdf.timeline import timeline_strips
from planner.exports.pdf.trends import trends_strips
from planner.exports.section import (
    Asks,
    Block,
    Bullets,
    CoverDays,
    Figure,
    Figures,
    Halves,
    Heading,
    KeyValues,
    Lanes,
    Marked,
    Panel,
    Panels,
    Paragraph,
    Pointer,
    Stages,
    Standing,
    Table,
    Timeline,
    Trends,
)

_GUTTER = 12.0
"""Between things that stand side by side."""
_AFTER_MARK = 6.0
"""Between a sign or day and its text."""
_RIGHT = 0.4
"""The most of a line that who it is of takes."""
_PANEL_LINES = 2
"""Longer lines of a panel are cut."""
_LINES_TOGETHER = 8
"""How many lines of a long text are never parted."""


@singledispatch
def strips(block: Block, page: Page) -> Iterator[Strip]:
    """Yield the strips of one block."""
    raise TypeError(f"no drawing for {type(block).__name__}")


@strips.register
def _(block: Table, page: Page) -> Iterator[Strip]:
    return table_strips(page, block)


@strips.register
def _(block: Halves, page: Page) -> Iterator[Strip]:
    return halves_strips(page, block)


@strips.register
def _(block: Stages, page: Page) -> Iterator[Strip]:
    return stages_strips(page, block)


@strips.register
def _(block: Asks, page: Page) -> Iterator[Strip]:
    return asks_strips(page, block)


@strips.register
def _(block: Trends, page: Page) -> Iterator[Strip]:
    return trends_strips(page, block)


@strips.register
def _(block: Timeline, page: Page) -> Iterator[Strip]:
    return timeline_strips(page, block)


@strips.register
def _(block: Lanes, page: Page) -> Iterator[Strip]:
    return lanes_strips(page, block)


@strips.register
def _(block: CoverDays, page: Page) -> Iterator[Strip]:
    return cover_days_strips(page, block)


@strips.register
def _(block: Standing, page: Page) -> Iterator[Strip]:
    return standing_strips(page, block)


def _text(
    lines: Sequence[Line], style: Style, *, space: float = 0, keeps: bool = False, below: float = 0
) -> Strip:
    """Lines across the page."""

    def draw(page: Page, top: float) -> None:
        page.set_lines(MARGIN, top, lines, style)

    return Strip(len(lines) * style.leading + below, draw, space=space, keeps=keeps)


@strips.register
def _(block: Heading, page: Page) -> Iterator[Strip]:
    more = block.more
    room = page.width - (pointer_width(page, more.words) + _GUTTER if more else 0)
    lines = page.lines(block.text, HEADING, room)

    def draw(page: Page, top: float) -> None:
        page.set_lines(MARGIN, top, lines, HEADING)
        if more is not None:
            x = MARGIN + page.width - pointer_width(page, more.words)
            draw_pointer(page, more.words, more.section, x, top - 2)

    yield Strip(len(lines) * HEADING.leading + 3, draw, space=7, keeps=True)


@strips.register
def _(block: Paragraph, page: Page) -> Iterator[Strip]:
    style = REMARK if block.quiet else BODY
    lines = page.lines(block.text, style, page.width) if block.text else ()
    if block.lead:
        lead = page.lines(block.lead, LEAD, page.width)
        yield _text(lead, LEAD, space=5, keeps=bool(lines))
    for i in range(0, len(lines), _LINES_TOGETHER):
        space = 0 if i else (1 if block.lead else 6)
        yield _text(lines[i : i + _LINES_TOGETHER], style, space=space)


@strips.register
def _(block: Pointer, page: Page) -> Iterator[Strip]:
    yield pointer_strip(page, block.words, block.section, space=3)


@strips.register
def _(block: Bullets, page: Page) -> Iterator[Strip]:
    for item in block.items:
        yield from _bullet(page, item)


def _bullet(page: Page, item: str) -> Iterator[Strip]:
    lines = page.lines(item, BODY, page.width - 12)
    for i in range(0, len(lines), _LINES_TOGETHER):
        part = lines[i : i + _LINES_TOGETHER]

        def draw(page: Page, top: float, part: Sequence[Line] = part, dot: bool = i == 0) -> None:
            if dot:
                page.dot(MARGIN + 3, top - BODY.leading / 2, 1.3, QUIET)
            page.set_lines(MARGIN + 12, top, part, BODY)

        yield Strip(len(part) * BODY.leading, draw, space=0 if i else 2)


@strips.register
def _(block: Figures, page: Page) -> Iterator[Strip]:
    number = max(len(block.items), 1)
    width = (page.width - _GUTTER * (number - 1)) / number
    names = [page.lines(item.name, CELL, width) for item in block.items]
    remarks = [page.lines(item.remark, CELL_QUIET, width) for item in block.items]
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
            _figure(page, item, x, top - 5, width)
            below = top - 5 - FIGURE.leading
            page.set_lines(x, below, names[i], CELL)
            page.set_lines(x, below - len(names[i]) * CELL.leading - 1, remarks[i], CELL_QUIET)
        page.rule(MARGIN, top - height, page.width)

    yield Strip(height + 2, draw, space=9)


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


@strips.register
def _(block: Panels, page: Page) -> Iterator[Strip]:
    number = max(len(block.items), 1)
    width = (page.width - _GUTTER * (number - 1)) / number
    marks = [_mark_width(page, panel) for panel in block.items]
    bodies = [
        _panel_lines(page, panel, width - mark)
        for panel, mark in zip(block.items, marks, strict=True)
    ]
    tallest = max((sum(len(lines) for _, lines in body) for body in bodies), default=0)
    height = HEADING.leading + 3 + tallest * CELL.leading

    def draw(page: Page, top: float) -> None:
        for i, panel in enumerate(block.items):
            x = MARGIN + i * (width + _GUTTER)
            page.text(x, top, panel.title, HEADING)
            below = top - HEADING.leading - 3
            for line, lines in bodies[i]:
                page.text(x, below, line.mark, CELL)
                page.set_lines(x + marks[i], below, lines, CELL)
                right = page.shortened(line.right, CELL_QUIET, width * _RIGHT)
                page.text(x + width, below, right, CELL_QUIET, align="right")
                below -= len(lines) * CELL.leading

    yield Strip(height, draw, space=7)


def _mark_width(page: Page, panel: Panel) -> float:
    """Return the width of the column of signs or days; nothing where there are none."""
    widest = max((page.text_width(line.mark, CELL) for line in panel.lines), default=0.0)
    return widest + _AFTER_MARK if widest else 0.0


def _panel_lines(page: Page, panel: Panel, room: float) -> list[tuple[Marked, Sequence[Line]]]:
    """Return each line and its text, broken and cut to what a panel has room for."""
    return [(line, _beside(page, line, room)) for line in panel.lines]


def _beside(page: Page, line: Marked, room: float) -> Sequence[Line]:
    right = page.text_width(line.right, CELL_QUIET) if line.right else 0.0
    taken = min(right, room * _RIGHT) + _AFTER_MARK if line.right else 0.0
    return page.cut_lines(line.text, CELL, room - taken, _PANEL_LINES)


@strips.register
def _(block: KeyValues, page: Page) -> Iterator[Strip]:
    wanted = max((page.text_width(term, CELL_BOLD) for term, _ in block.pairs), default=0.0)
    term_width = min(wanted, page.width * 0.3)
    room = page.width - term_width - _GUTTER
    for index, (term, meaning) in enumerate(block.pairs):
        yield _pair(page, term, meaning, term_width, room, first=index == 0)


def _pair(
    page: Page, term: str, meaning: str, term_width: float, room: float, *, first: bool
) -> Strip:
    terms = page.lines(term, CELL_BOLD, term_width)
    lines = page.lines(meaning, CELL, room)

    def draw(page: Page, top: float) -> None:
        page.set_lines(MARGIN, top, terms, CELL_BOLD)
        page.set_lines(MARGIN + term_width + _GUTTER, top, lines, CELL)

    height = max(len(terms), len(lines)) * CELL.leading
    return Strip(height, draw, space=7 if first else 5)
