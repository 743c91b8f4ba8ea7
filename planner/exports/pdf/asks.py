"""What is asked of a meeting: each ask over its options, what each means beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planner.exports.blocks.section import AskItem, AskLine, Asks, Pill
from planner.exports.pdf.cells import draw_pill, pill_width
from planner.exports.pdf.flow import Strip, empty_strip
from planner.exports.pdf.forms import ROW, draw_blank
from planner.exports.pdf.page import Page
from planner.exports.pdf.structure import Part
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
from planner.text import tr

_NUMBER = 14.0
"""Room for the number of an ask, and for the letter of an option."""
_MEANINGS = (0.43, 0.38, 0.34, 0.5)
"""Where what an option means may begin, as a part of the width; the first of these is taken that
makes what is asked no higher than another would."""
_GAP = 10.0
_PAD = 3.0
"""Above and below an ask."""
_WHO = 0.42
"""The part of the width that from whom and by when may take where a title goes on a second line."""
_TITLE = BODY._replace(weight="bold")
_FROM = CELL._replace(colour=QUIET)
_LETTER = Style(7, 8, "bold")
_DISC = 4.8


def asks_strips(page: Page, block: Asks) -> Iterator[Strip]:
    """Yield each ask over a rule."""
    if not block.items:
        yield empty_strip(page, block.empty)
    whole = Part("L")
    tried = (
        [_broken(page, item, block.most_lines, begins) for item in block.items]
        for begins in _MEANINGS
    )
    for ask in min(tried, key=lambda asks: sum(ask.height for ask in asks)):
        yield _strip(ask, whole)


class _Option(NamedTuple):
    """An option, broken into lines."""

    line: AskLine
    text: Sequence[Line]
    meaning: Sequence[Line]
    height: float


class _Ask(NamedTuple):
    """An ask, broken into lines."""

    item: AskItem
    who: Sequence[tuple[str, Style]]
    title: Sequence[Line]
    context: Sequence[Line]
    options: Sequence[_Option]
    meanings_begin: float

    @property
    def height(self) -> float:
        """The room it takes from rule to rule."""
        head = len(self.title) * _TITLE.leading + len(self.context) * CELL_QUIET.leading
        answer = ROW if self.item.answer else 0.0
        return 2 * _PAD + head + sum(option.height for option in self.options) + answer


def _strip(ask: _Ask, whole: Part) -> Strip:
    def draw(page: Page, top: float) -> None:
        with page.tagged("LI"):
            with page.tagged("Lbl"):
                page.text(MARGIN, top - _PAD, ask.item.number, _TITLE)
            with page.tagged("LBody"):
                _draw(page, ask, MARGIN + _NUMBER, top - _PAD)
        page.rule(MARGIN, top - ask.height, page.width)

    return Strip(ask.height, draw, space=1, part=whole)


def _broken(page: Page, item: AskItem, most: int, begins: float) -> _Ask:
    room = page.width - _NUMBER
    late = pill_width(page, Pill(item.late, "bad")) + _GAP if item.late else 0.0
    left = room - page.text_width(item.title, _TITLE) - _GAP - late
    who = _who(page, item, max(room * _WHO, left))
    beside = late + (_width(page, who) + _GAP if who else 0.0)
    return _Ask(
        item,
        who,
        page.cut_lines(item.title, _TITLE, room - beside, most),
        page.cut_lines(item.context, CELL_QUIET, room, most) if item.context else (),
        [_option(page, line, room, most, begins) for line in item.lines],
        begins,
    )


def _draw(page: Page, ask: _Ask, left: float, y: float) -> None:
    with page.tagged("P"):
        _draw_title(page, ask, left, y)
    y -= len(ask.title) * _TITLE.leading
    if ask.context:
        with page.tagged("P"):
            page.set_lines(left, y, ask.context, CELL_QUIET)
        y -= len(ask.context) * CELL_QUIET.leading
    options = Part("L")
    for option in ask.options:
        with page.part(options), page.tagged("LI"):
            _draw_option(page, option, left, y, ask.meanings_begin)
        y -= option.height
    if ask.item.answer:
        with page.tagged("P"):
            draw_blank(page, ask.item.answer, left, y, MARGIN + page.width - left)


def _draw_title(page: Page, ask: _Ask, left: float, y: float) -> None:
    page.set_lines(left, y, ask.title, _TITLE)
    if ask.item.late:
        end = left + ask.title[-1].width * _TITLE.size / 1000 + _GAP
        below = y - (len(ask.title) - 1) * _TITLE.leading - 1
        draw_pill(page, Pill(ask.item.late, "bad"), end, below)
    x = MARGIN + page.width - _width(page, ask.who)
    for words, style in ask.who:
        x += page.text(x, y - (_TITLE.leading - style.leading) / 2, words, style)


def _width(page: Page, who: Sequence[tuple[str, Style]]) -> float:
    return sum(page.text_width(words, style) for words, style in who)


def _who(page: Page, item: AskItem, room: float) -> list[tuple[str, Style]]:
    """Return from whom and by when, as it stands at the right; a long name is cut."""
    by_when = f" · {item.by_when}" if item.by_when and item.from_whom else item.by_when
    left = room - page.text_width(by_when, CELL_BOLD)
    parts = (page.shortened(item.from_whom, _FROM, left), _FROM), (by_when, CELL_BOLD)
    return [part for part in parts if part[0]]


def _option(page: Page, line: AskLine, room: float, most: int, begins: float) -> _Option:
    style = CELL_BOLD if line.recommended else CELL
    beside = room * begins if line.meaning else room
    text = page.cut_lines(line.text, style, beside - _NUMBER - _GAP, most)
    meaning = page.cut_lines(line.meaning, CELL, room * (1 - begins), most)
    return _Option(line, text, meaning, max(len(text), len(meaning)) * CELL.leading + 1)


def _draw_option(page: Page, option: _Option, left: float, top: float, begins: float) -> None:
    middle = top - CELL.leading / 2
    line = option.line
    if line.mark:
        page.dot(left + _DISC, middle, _DISC, INK if line.recommended else QUIET,
                 hollow=not line.recommended)  # fmt: skip
        colour = WHITE if line.recommended else QUIET
        said = tr("{letter}, recommended", letter=line.mark) if line.recommended else ""
        with page.tagged("Lbl", said=said):
            page.text(
                left + _DISC, middle + _LETTER.leading / 2, line.mark,
                _LETTER._replace(colour=colour), align="middle",
            )  # fmt: skip
    else:
        page.stroke(((left + 1.5, middle), (left + 2 * _DISC - 1.5, middle)), QUIET, 1.0)
    style = CELL_BOLD if line.recommended else CELL if line.mark else CELL._replace(colour=QUIET)
    with page.tagged("LBody"):
        page.set_lines(left + _NUMBER, top, option.text, style)
        page.set_lines(left + (page.width - _NUMBER) * begins, top, option.meaning, CELL)
