"""The status of a document: a shape and a word, so that it is told without colour."""

from __future__ import annotations

from planner.exports.pdf.page import Page
from planner.exports.pdf.style import (
    HEADING,
    TONES,
)
from planner.exports.section import Pill

_STYLE = HEADING._replace(size=9.5)
_HEIGHT = 20.0
_SHAPE = 18.0
"""Room for the shape in front of the word."""


def status_width(page: Page, status: Pill) -> float:
    """Return the width of the status pill, in points."""
    return page.text_width(status.words, _STYLE) + _SHAPE + 18


def draw_status(page: Page, status: Pill, right: float, top: float) -> None:
    """Draw a pill with its right end at ``right``: a circle is good, a triangle at risk, a square
    bad, a ring unknown."""
    back, ink = TONES[status.tone]
    width = status_width(page, status)
    left, middle = right - width, top - _HEIGHT / 2
    page.box(left, top, width, _HEIGHT, fill=back, radius=_HEIGHT / 2)
    x = left + 15
    if status.tone == "good":
        page.dot(x, middle, 3.8, ink)
    elif status.tone == "weak":
        page.shape(((x - 4.6, middle - 3.8), (x + 4.6, middle - 3.8), (x, middle + 4.2)), ink)
    elif status.tone == "bad":
        page.box(x - 3.8, middle + 3.8, 7.6, 7.6, fill=ink)
    else:
        page.dot(x, middle, 3.4, ink, hollow=True)
    style = _STYLE._replace(colour=ink)
    page.text(left + _SHAPE + 8, top - (_HEIGHT - style.leading) / 2, status.words, style)
