"""What is filled in by hand: boxes to tick and lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.exports.blocks.section import Blank, Form
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import CELL, MARGIN, QUIET
from planner.text import trn

ROW = 22.0
"""The height of a row: hands write larger than type."""
_LINE = 25.0
"""Between two lines to write on."""
_MOST_OF_LINES = 3
"""An empty page is no invitation: so many times the lines asked for are enough."""
_BOX = 8.0
_AFTER = 5.0
"""Between a box and its words, and between words and their line."""
_BETWEEN = 16.0
"""Between blanks, and from the words of a box to the next box."""
_LEAST_LINE = 60.0
"""A line is never shorter: what does not leave so much goes on in another row."""
_WORDS = CELL._replace(colour=QUIET)


def form_strips(page: Page, form: Form, room: float = 0.0) -> Iterator[Strip]:
    """Yield the rows of a form and its lines, more than asked for where ``room`` holds them."""
    whole = Part("L")
    for blanks in form.rows:
        yield _row(page, blanks, whole)
    used = sum(len(_parted(page, blanks)) for blanks in form.rows) * ROW
    fitting = int((room - used) // _LINE)
    lines = max(form.lines, min(fitting, form.lines * _MOST_OF_LINES))
    if form.lines:
        yield Strip(lines * _LINE, lambda page, top: _rule_lines(page, top, lines))


def _row(page: Page, blanks: Sequence[Blank], whole: Part) -> Strip:
    rows = _parted(page, blanks)

    def draw(page: Page, top: float) -> None:
        for down, row in enumerate(rows):
            x = MARGIN
            for blank, width in zip(row, _widths(page, row), strict=True):
                with page.tagged("LI"), page.tagged("LBody"):
                    draw_blank(page, blank, x, top - down * ROW, width)
                x += width + _BETWEEN

    return Strip(len(rows) * ROW, draw, part=whole)


def _parted(page: Page, blanks: Sequence[Blank]) -> list[Sequence[Blank]]:
    """Return the blanks in one row; in a row each where they do not leave room to write."""
    widths = _widths(page, blanks)
    if all(
        _width_taken(page, blank) <= width - _LEAST_LINE
        for blank, width in zip(blanks, widths, strict=True)
    ):
        return [blanks]
    return [(blank,) for blank in blanks]


def _widths(page: Page, blanks: Sequence[Blank]) -> list[float]:
    room = page.width - _BETWEEN * (len(blanks) - 1)
    parts = sum(blank.width for blank in blanks)
    return [room * blank.width / parts for blank in blanks]


def _width_taken(page: Page, blank: Blank) -> float:
    """Return how much of the width words and boxes take."""
    boxes = (_BOX + _AFTER + page.text_width(words, CELL) + _BETWEEN for words in blank.boxes)
    return page.text_width(blank.words, _WORDS) + _AFTER + sum(boxes)


def draw_blank(page: Page, blank: Blank, x: float, top: float, width: float) -> None:
    """Draw a blank in a row of its own height: its words, its boxes, and the line to write on."""
    end, base = x + width, top - ROW + 6
    text_top = base + CELL.leading / 2 + CELL.size * 0.36
    if blank.words:
        x += page.text(x, text_top, page.shortened(blank.words, _WORDS, width), _WORDS) + _AFTER
    for words in blank.boxes:
        x += _BETWEEN / 2 if x > end - width else 0.0
        page.box(x, base + _BOX - 1.2, _BOX, _BOX, stroke=QUIET)
        x += _BOX + _AFTER
        x += page.text(x, text_top, page.shortened(words, CELL, end - x), CELL) + _AFTER
    room = end - x
    if room > _AFTER:
        page.rule(x, base - 2, room, QUIET, 0.5)


def _rule_lines(page: Page, top: float, lines: int) -> None:
    said = trn("One line to write on", "{count} lines to write on", lines)
    with page.figure(said, MARGIN, top, page.width, lines * _LINE):
        for line in range(1, lines + 1):
            page.rule(MARGIN, top - line * _LINE + 2, page.width, QUIET, 0.5)
