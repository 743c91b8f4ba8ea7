"""The picture of what is left standing: people at the left, what they hold at the right."""

from __future__ import annotations

from collections.abc import Iterator

from planner.exports.blocks.pictures import Held, Standing
from planner.exports.pdf.alternatives import standing_said
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import ACCENT, CELL, MARGIN, PILL, QUIET, REMARK, TONES
from planner.text import tr

_ROW = 15.0
_PEOPLE, _HELD = 0.27, 0.5
"""Where the dots of people and of responsibilities stand, as parts of the width."""
_TIE = (0.72, 0.76, 0.83)
"""The colour of a line that holds."""


def standing_strips(page: Page, block: Standing) -> Iterator[Strip]:
    """Yield all of the picture, never parted, and a line that says what is not in it."""
    rows = max(len(block.people), len(block.held), 1)
    rest = page.lines(block.rest, REMARK, page.width) if block.rest else ()
    height = rows * _ROW + 4

    def draw(page: Page, top: float) -> None:
        with page.figure(standing_said(block), MARGIN, top, page.width, height):
            _draw(page, block, top, height)
        if rest:
            with page.tagged("P"):
                page.set_lines(MARGIN, top - height, rest, REMARK)

    yield Strip(height + len(rest) * REMARK.leading, draw, space=8)


def _draw(page: Page, block: Standing, top: float, height: float) -> None:
    left, right = MARGIN + page.width * _PEOPLE, MARGIN + page.width * _HELD
    people = _places(len(block.people), top, height)
    held = _places(len(block.held), top, height)
    for lost in (False, True):
        for i, thing in enumerate(block.held):
            for holder in thing.holders:
                if block.people[holder].leaves is lost:
                    ink, dash = (TONES["bad"][1], (3, 2)) if lost else (_TIE, ())
                    ends = ((left + 6, people[holder]), (right - 6, held[i]))
                    page.curve(*ends, ink, 1.0, dash)
    for i, person in enumerate(block.people):
        _person(page, person.name, left, people[i], leaves=person.leaves)
    for i, thing in enumerate(block.held):
        _draw_held(page, thing, right, held[i])


def _places(count: int, top: float, height: float) -> list[float]:
    """Return the middles of rows, spread so that both columns have the same middle."""
    first = top - (height - count * _ROW) / 2 - _ROW / 2
    return [first - i * _ROW for i in range(count)]


def _person(page: Page, name: str, x: float, y: float, *, leaves: bool) -> None:
    """Draw a disc with the name; who leaves is a ring, and said to leave."""
    ink = TONES["bad"][1] if leaves else ACCENT
    page.dot(x, y, 3.6, ink, hollow=leaves)
    right, room = x - 9, page.width * _PEOPLE - 12
    if leaves:
        said = page.text(
            right, y + PILL.leading / 2, tr("leaves"), PILL._replace(colour=ink), align="right"
        )
        right, room = right - said - 7, room - said - 7
    words = page.shortened(name, CELL, room)
    page.text(right, y + CELL.leading / 2, words, CELL, align="right")


def _draw_held(page: Page, thing: Held, x: float, y: float) -> None:
    """Draw a square, crossed where nobody is left, with the name and what is left in words."""
    ink = TONES[thing.tone][1]
    page.box(x - 3.4, y + 3.4, 6.8, 6.8, fill=ink)
    if thing.tone == "bad":
        for rise in (-1, 1):
            page.stroke(((x - 2, y - 2 * rise), (x + 2, y + 2 * rise)), (1, 1, 1), 0.9)
    style = PILL._replace(colour=ink if thing.tone != "good" else QUIET)
    room = MARGIN + page.width - x - 10
    said = page.text_width(thing.words, style)
    name = page.shortened(thing.name, CELL, max(room - said - 8, room * 0.3))
    width = page.text(x + 9, y + CELL.leading / 2, name, CELL)
    page.text(x + 9 + width + 7, y + style.leading / 2, thing.words, style)
