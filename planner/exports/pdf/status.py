"""The status of a document: a shape and a word, so that it is told without colour."""

from __future__ import annotations

from typing import NamedTuple

from planner.exports.blocks.section import Pill
from planner.exports.pdf.page import Page
from planner.exports.pdf.style import HEADING, TONES, Style

_SHAPE = 18.0
"""Room for the shape in front of the word."""


class Size(NamedTuple):
    """How large a status is drawn."""

    style: Style
    height: float
    outlined: bool = False


THEN = Size(HEADING._replace(size=9.5), 20.0)
NOW = Size(HEADING._replace(size=11.5), 23.0, outlined=True)


def status_width(page: Page, status: Pill, size: Size = THEN) -> float:
    """Return the width of the status pill, in points."""
    return page.text_width(status.words, size.style) + _SHAPE + 18


def draw_status(page: Page, status: Pill, right: float, top: float, size: Size = THEN) -> None:
    """Draw a pill with its right end at ``right``: a circle is good, a triangle at risk, a square
    bad, a ring unknown."""
    back, ink = TONES[status.tone]
    width, height = status_width(page, status, size), size.height
    left, middle = right - width, top - height / 2
    outline = ink if size.outlined else None
    page.box(left, top, width, height, fill=back, stroke=outline, radius=height / 2)
    x = left + 15
    if status.tone == "good":
        page.dot(x, middle, 3.8, ink)
    elif status.tone == "weak":
        page.shape(((x - 4.6, middle - 3.8), (x + 4.6, middle - 3.8), (x, middle + 4.2)), ink)
    elif status.tone == "bad":
        page.box(x - 3.8, middle + 3.8, 7.6, 7.6, fill=ink)
    else:
        page.dot(x, middle, 3.4, ink, hollow=True)
    style = size.style._replace(colour=ink)
    page.text(left + _SHAPE + 8, top - (height - style.leading) / 2, status.words, style)
