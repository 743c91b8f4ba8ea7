"""How a status came to be and where it could go: pills in a row with arrows between them."""

from __future__ import annotations

from collections.abc import Iterator

from planner.exports.blocks.section import Stage, Stages
from planner.exports.pdf.flow import Strip
from planner.exports.pdf.page import Page
from planner.exports.pdf.status import NOW, THEN, draw_status, status_width
from planner.exports.pdf.structure import Part
from planner.exports.pdf.style import CELL_BOLD, CELL_QUIET, MARGIN, QUIET

_GAP = 13.0
"""On either side of an arrow."""
_ARROW = 12.0


def stages_strips(page: Page, block: Stages) -> Iterator[Strip]:
    """Yield the row of stages: when, and the status under it."""
    height = CELL_QUIET.leading + 3 + NOW.height

    def draw(page: Page, top: float) -> None:
        x = MARGIN
        for index, stage in enumerate(block.items):
            if index:
                x = _arrow(page, x + _GAP, top - CELL_QUIET.leading - 3 - NOW.height / 2) + _GAP
            with page.tagged("LI"), page.tagged("LBody"):
                x += _draw(page, stage, x, top)

    yield Strip(height, draw, space=7, part=Part("L"))


def _draw(page: Page, stage: Stage, x: float, top: float) -> float:
    """Draw one stage; return how wide it is."""
    size = NOW if stage.now else THEN
    words = page.text(x, top, stage.when, CELL_BOLD if stage.now else CELL_QUIET)
    width = status_width(page, stage.status, size)
    below = top - CELL_QUIET.leading - 3 - (NOW.height - size.height) / 2
    draw_status(page, stage.status, x + width, below, size)
    return max(words, width)


def _arrow(page: Page, x: float, y: float) -> float:
    """Draw an arrow to the right; return where it ends."""
    end = x + _ARROW
    page.stroke(((x, y), (end, y)), QUIET, 1.0)
    page.stroke(((end - 3.5, y + 3), (end, y), (end - 3.5, y - 3)), QUIET, 1.0)
    return end
