"""The blocks of a section as strips on a page. Tables and charts have files of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import singledispatch

from planner.exports.blocks.section import (
    Asks,
    Block,
    Bullets,
    CoverDays,
    Figures,
    Form,
    Halves,
    Heading,
    KeyValues,
    Lanes,
    Panels,
    Paragraph,
    Pointer,
    Stages,
    Standing,
    Table,
    Timeline,
    Trends,
)
from planner.exports.pdf.abreast import figures_strips, panels_strips
from planner.exports.pdf.asks import asks_strips
from planner.exports.pdf.cover_days import cover_days_strips
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.forms import form_strips
from planner.exports.pdf.halves import halves_strips
from planner.exports.pdf.lanes import lanes_strips
from planner.exports.pdf.page import Page
from planner.exports.pdf.stages import stages_strips
from planner.exports.pdf.standing import standing_strips
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import (
    BODY,
    CELL,
    CELL_BOLD,
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

_GUTTER = 12.0
"""Between a term and what it stands for."""
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
def _(block: Form, page: Page) -> Iterator[Strip]:
    return form_strips(page, block)


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
    lines: Sequence[Line],
    style: Style,
    part: Part,
    *,
    space: float = 0,
    keeps: bool = False,
    joined: bool = False,
) -> Strip:
    """Lines across the page."""

    def draw(page: Page, top: float) -> None:
        page.set_lines(MARGIN, top, lines, style, joined=joined)

    return Strip(len(lines) * style.leading, draw, space=space, keeps=keeps, part=part)


@strips.register
def _(block: Heading, page: Page) -> Iterator[Strip]:
    more = block.more
    room = page.width - (pointer_width(page, more.words) + _GUTTER if more else 0)
    lines = page.lines(block.text, HEADING, room)

    def draw(page: Page, top: float) -> None:
        with page.tagged(page.structure.heading):
            page.set_lines(MARGIN, top, lines, HEADING)
        if more is not None:
            draw_pointer(page, more.words, more.section, MARGIN + page.width, top - 2)

    yield Strip(len(lines) * HEADING.leading + 3, draw, space=7, keeps=True)


@strips.register
def _(block: Paragraph, page: Page) -> Iterator[Strip]:
    style = REMARK if block.quiet else BODY
    lines = page.lines(block.text, style, page.width) if block.text else ()
    if block.lead:
        lead = page.lines(block.lead, LEAD, page.width)
        yield _text(lead, LEAD, Part("P"), space=5, keeps=bool(lines))
    part = Part("P")
    for i in range(0, len(lines), _LINES_TOGETHER):
        space = 0 if i else (1 if block.lead else 6)
        yield _text(lines[i : i + _LINES_TOGETHER], style, part, space=space, joined=i > 0)


@strips.register
def _(block: Pointer, page: Page) -> Iterator[Strip]:
    yield pointer_strip(page, block.words, block.section, space=3)


@strips.register
def _(block: Bullets, page: Page) -> Iterator[Strip]:
    whole = Part("L")
    for item in block.items:
        yield from _bullet(page, item, whole)


def _bullet(page: Page, item: str, whole: Part) -> Iterator[Strip]:
    lines = page.lines(item, BODY, page.width - 12)
    point, body = Part("LI"), Part("LBody")
    for i in range(0, len(lines), _LINES_TOGETHER):
        some = lines[i : i + _LINES_TOGETHER]

        def draw(page: Page, top: float, some: Sequence[Line] = some, first: bool = i == 0) -> None:
            with page.part(point), page.part(body):
                if first:
                    page.dot(MARGIN + 3, top - BODY.leading / 2, 1.3, QUIET)
                page.set_lines(MARGIN + 12, top, some, BODY, joined=not first)

        yield Strip(len(some) * BODY.leading, draw, space=0 if i else 2, part=whole)


@strips.register
def _(block: Figures, page: Page) -> Iterator[Strip]:
    return figures_strips(page, block)


@strips.register
def _(block: Panels, page: Page) -> Iterator[Strip]:
    return panels_strips(page, block)


@strips.register
def _(block: KeyValues, page: Page) -> Iterator[Strip]:
    wanted = max((page.text_width(term, CELL_BOLD) for term, _ in block.pairs), default=0.0)
    term_width = min(wanted, page.width * 0.3)
    whole = Part("L")
    for index, (term, meaning) in enumerate(block.pairs):
        height, draw = _pair(page, term, meaning, term_width)
        yield Strip(height, draw, space=5 if index else 7, part=whole)


def _pair(
    page: Page, term: str, meaning: str, term_width: float
) -> tuple[float, Callable[[Page, float], None]]:
    terms = page.lines(term, CELL_BOLD, term_width)
    lines = page.lines(meaning, CELL, page.width - term_width - _GUTTER)

    def draw(page: Page, top: float) -> None:
        with page.tagged("LI"):
            with page.tagged("Lbl"):
                page.set_lines(MARGIN, top, terms, CELL_BOLD)
            with page.tagged("LBody"):
                page.set_lines(MARGIN + term_width + _GUTTER, top, lines, CELL)

    return max(len(terms), len(lines)) * CELL.leading, draw
