"""What is asked of a meeting: each ask over its options, what each means beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.exports.pdf.cells import draw_pill, pill_width
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    BODY,
    CELL,
    CELL_BOLD,
    CELL_QUIET,
    INK,
    MARGIN,
    QUIET,
    WHITE,
    Style,
)
from planner.exports.pdf.text import Line
from planner.exports.section import AskItem, AskLine, Asks, Pill

_NUMBER = 14.0
"""Room for the number of an ask, and for the letter of an option."""
_MEANING = 0.43
"""Where what an option means begins, as a part of the width."""
_GAP = 10.0
_PAD = 3.5
"""Above and below an ask."""
_LINES = 2
"""Longer texts are cut: the decision paper has all of them."""
_TITLE = BODY._replace(weight="bold")
_LETTER = Style(6.25, 8, "bold")
_DISC = 4.6


def asks_strips(page: Page, block: Asks) -> Iterator[Strip]:
    """Yield each ask over a rule."""
    if not block.items:
        lines = page.lines(block.empty, BODY, page.width)
        yield Strip(
            len(lines) * BODY.leading,
            lambda page, top: page.set_lines(MARGIN, top, lines, BODY),
            space=2,
        )
    for item in block.items:
        yield _item(page, item)


def _item(page: Page, item: AskItem) -> Strip:
    left, room = MARGIN + _NUMBER, page.width - _NUMBER
    who = _who(item)
    who_width = sum(page.text_width(words, style) for words, style in who)
    late = Pill(item.late, "bad")
    late_width = pill_width(page, late) + _GAP if item.late else 0.0
    title_room = room - late_width - (who_width + _GAP if who else 0)
    title = page.cut_lines(item.title, _TITLE, title_room, _LINES)
    context = page.cut_lines(item.context, CELL_QUIET, room, _LINES) if item.context else ()
    options = [_option(page, line, room) for line in item.lines]
    height = (
        2 * _PAD
        + len(title) * _TITLE.leading
        + len(context) * CELL_QUIET.leading
        + sum(option.height for option in options)
    )

    def draw(page: Page, top: float) -> None:
        y = top - _PAD
        page.text(MARGIN, y, item.number, _TITLE)
        page.set_lines(left, y, title, _TITLE)
        if item.late:
            end = left + title[-1].width * _TITLE.size / 1000 + _GAP
            below = y - (len(title) - 1) * _TITLE.leading - 1
            draw_pill(page, late, end, below)
        x = MARGIN + page.width - who_width
        for words, style in who:
            x += page.text(x, y, words, style)
        y -= len(title) * _TITLE.leading
        page.set_lines(left, y, context, CELL_QUIET)
        y -= len(context) * CELL_QUIET.leading
        for option in options:
            _draw_option(page, option, left, y)
            y -= option.height
        page.rule(MARGIN, top - height, page.width)

    return Strip(height, draw, space=1)


def _who(item: AskItem) -> list[tuple[str, Style]]:
    """Return from whom and by when, as it stands at the right."""
    parts: list[tuple[str, Style]] = []
    if item.from_whom:
        parts.append((item.from_whom, CELL_QUIET))
    if item.by_when:
        between = " · " if parts else ""
        parts.append((f"{between}{item.by_when}", CELL_BOLD))
    return parts


class _Set(NamedTuple):
    """An option, broken into lines."""

    line: AskLine
    text: Sequence[Line]
    meaning: Sequence[Line]
    height: float


def _option(page: Page, line: AskLine, room: float) -> _Set:
    style = CELL_BOLD if line.recommended else CELL
    beside = room * _MEANING if line.meaning else room
    text = page.cut_lines(line.text, style, beside - _NUMBER - _GAP, _LINES)
    meaning = page.cut_lines(line.meaning, CELL, room * (1 - _MEANING), _LINES)
    return _Set(line, text, meaning, max(len(text), len(meaning)) * CELL.leading + 1)


def _draw_option(page: Page, option: _Set, left: float, top: float) -> None:
    middle = top - CELL.leading / 2
    line = option.line
    if line.mark:
        page.dot(left + _DISC, middle, _DISC, INK if line.recommended else QUIET,
                 hollow=not line.recommended)  # fmt: skip
        colour = WHITE if line.recommended else QUIET
        page.text(
            left + _DISC, middle + _LETTER.leading / 2, line.mark,
            _LETTER._replace(colour=colour), align="middle",
        )  # fmt: skip
    else:
        page.stroke(((left + 1.5, middle), (left + 2 * _DISC - 1.5, middle)), QUIET, 1.0)
    style = CELL_BOLD if line.recommended else CELL if line.mark else CELL._replace(colour=QUIET)
    page.set_lines(left + _NUMBER, top, option.text, style)
    page.set_lines(left + (page.width - _NUMBER) * _MEANING, top, option.meaning, CELL)
