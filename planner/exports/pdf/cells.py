"""One cell of a table: how wide and high it is, and how it is drawn."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.exports.blocks.section import Cell, Column, Heat, Meter, Pill, Titled
from planner.exports.pdf.page import Page
from planner.exports.pdf.signs import draw_tone
from planner.exports.pdf.style import (
    CELL,
    CELL_BOLD,
    CELL_QUIET,
    HAIRLINE,
    HEAT,
    MARGIN,
    PILL,
    QUIET,
    TONES,
    Style,
)
from planner.text import rounded, short_day

_WIDEST = 1_000_000.0
_LONGEST_WORD = 120.0
"""A column is made no wider than this for the sake of a word; longer ones are broken."""
_METER = 44.0
"""Width of the bar of a meter."""
_PILL_PAD = 6.0
_HEAT_GAP = 4.0
_HEAT_WORDS = CELL._replace(size=7.0)
_SIGN = 9.0
"""Room for the sign in front of the words of a pill."""


def words(page: Page, cell: str | int | float | date | None) -> str:
    """Return a plain cell as it is read."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return cell
    if isinstance(cell, date):
        return short_day(cell, page.on)
    return rounded(cell)


class Extent(NamedTuple):
    """How much room a cell takes across: the least, and each of its lines where none is broken."""

    least: float
    lines: tuple[float, ...]


def extent(page: Page, cell: Cell) -> Extent:
    """Measure how much room a cell takes across."""
    if isinstance(cell, Titled):
        title = _measured(page, cell.title, CELL_BOLD)
        if not cell.text:
            return title
        text = _measured(page, cell.text, CELL_QUIET)
        return Extent(max(title.least, text.least), title.lines + text.lines)
    if isinstance(cell, str):
        return _measured(page, cell, CELL)
    width = _width(page, cell)
    return Extent(width, (width,))


def _width(page: Page, cell: Pill | Meter | Heat | int | float | date | None) -> float:
    """Return the width of what never goes on a second line."""
    if isinstance(cell, Pill):
        return pill_width(page, cell)
    if isinstance(cell, Meter):
        return page.text_width(cell.words, CELL) + _METER + 8
    if isinstance(cell, Heat):
        figure = page.text_width(cell.figure, CELL_BOLD)
        return figure + page.text_width(cell.words, _HEAT_WORDS) + _HEAT_GAP
    return page.text_width(words(page, cell), CELL)


def _measured(page: Page, text: str, style: Style) -> Extent:
    scale = style.size / 1000
    lines = tuple(line.width * scale for line in page.lines(text, style, _WIDEST))
    least = page.type.narrowest(text, style.weight) * scale
    return Extent(min(least, _LONGEST_WORD), lines)


def cell_height(page: Page, cell: Cell, width: float) -> float:
    """Return the height a cell takes at a width."""
    if isinstance(cell, Titled):
        title = len(page.lines(cell.title, CELL_BOLD, width)) * CELL_BOLD.leading
        if not cell.text:
            return title
        return title + len(page.lines(cell.text, CELL_QUIET, width)) * CELL_QUIET.leading
    if isinstance(cell, str):
        return len(page.lines(cell, CELL, width)) * CELL.leading
    return CELL.leading


def draw_cell(
    page: Page, cell: Cell, column: Column, x: float, top: float, width: float, height: float
) -> None:
    """Draw a cell from its top left; what is one line high sits in the middle of its row's
    first line, so that a row reads along one line."""
    if isinstance(cell, Pill):
        draw_pill(page, cell, x, top)
    elif isinstance(cell, Meter):
        _draw_meter(page, cell, x, top)
    elif isinstance(cell, Heat):
        _draw_heat(page, cell, x, top, width, height)
    elif isinstance(cell, Titled):
        title = page.lines(cell.title, CELL_BOLD, width)
        page.set_lines(x, top, title, CELL_BOLD)
        if cell.text:
            below = top - len(title) * CELL_BOLD.leading
            page.set_lines(x, below, page.lines(cell.text, CELL_QUIET, width), CELL_QUIET)
    elif column.kind == "number" and not isinstance(cell, str):
        page.text(x + width, top, words(page, cell), CELL, align="right")
    else:
        text = words(page, cell)
        style = CELL if text != "–" else CELL_QUIET
        page.set_lines(x, top, page.lines(text, style, width), style)


def _draw_heat(page: Page, cell: Heat, x: float, top: float, width: float, height: float) -> None:
    """Fill the field up to its neighbours, its figure and words on it."""
    right = min(x + width + 4, MARGIN + page.width)
    page.box(x - 4, top + 2.4, right - x + 4, height + 4.8, fill=HEAT[cell.tone])
    after = page.text(x, top, cell.figure, CELL_BOLD)
    page.text(x + after + _HEAT_GAP, top, cell.words, _HEAT_WORDS)


def pill_width(page: Page, pill: Pill) -> float:
    """Return the width of a pill with these words, in points."""
    sign = 0.0 if pill.tone == "plain" else _SIGN
    return page.text_width(pill.words, PILL) + 2 * _PILL_PAD + sign


def draw_pill(page: Page, pill: Pill, x: float, top: float) -> None:
    """Draw a pill; whatever has a colour also carries a sign, so that it is seen without it."""
    back, ink = TONES[pill.tone]
    width, height = pill_width(page, pill), CELL.leading + 2
    page.box(x, top + 1, width, height, fill=back, radius=height / 2)
    text_x = x + _PILL_PAD
    if pill.tone != "plain":
        draw_tone(page, pill, text_x + _SIGN / 2 - 2, top + 1 - height / 2)
        text_x += _SIGN
    page.text(text_x, top + 1 - (height - PILL.leading) / 2, pill.words, PILL._replace(colour=ink))


def _draw_meter(page: Page, meter: Meter, x: float, top: float) -> None:
    middle = top - CELL.leading / 2
    if meter.share is not None:
        page.box(x, middle + 2.5, _METER, 5, fill=HAIRLINE)
        ink = QUIET if meter.tone == "plain" else TONES[meter.tone][1]
        filled = min(max(meter.share, 0.0), 1.0) * _METER
        if filled:
            page.box(x, middle + 2.5, filled, 5, fill=ink)
    page.text(x + _METER + 8, top, meter.words, CELL)
