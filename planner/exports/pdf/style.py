"""What documents look like: the page, its margins, colours and type styles. Lengths are points."""

from __future__ import annotations

from typing import NamedTuple

from planner.exports.pdf.fonts import Weight
from planner.exports.section import Tone

Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


INK = _colour("1b2437")
QUIET = _colour("5b6678")
HAIRLINE = _colour("dfe3ea")
PALE = _colour("f4f6f9")
ACCENT = _colour("2f4fb5")
WHITE = _colour("ffffff")
TONES: dict[Tone, tuple[Colour, Colour]] = {
    "good": (_colour("e2f4e9"), _colour("19683d")),
    "weak": (_colour("fcf1cf"), _colour("7d5200")),
    "bad": (_colour("fbe3e1"), _colour("a31d14")),
    "plain": (_colour("e9edf3"), _colour("3e4a5e")),
}
"""Background and ink of each tone; the ink reads on its background and on white."""

A4 = (595.28, 841.89)
MARGIN = 40.0
TOP = 40.0
BOTTOM = 56.0


class Style(NamedTuple):
    """How a text is set."""

    size: float
    leading: float
    weight: Weight = "regular"
    colour: Colour = INK


TITLE = Style(19, 24, "bold")
SUBTITLE = Style(8.5, 12, colour=QUIET)
CHAPTER = Style(14, 18, "bold")
HEADING = Style(10.5, 14, "bold")
LEAD = Style(9.5, 13.5, "bold")
BODY = Style(9, 13)
REMARK = Style(8, 11.5, colour=QUIET)
CELL = Style(8, 11)
CELL_BOLD = Style(8, 11, "bold")
CELL_QUIET = Style(7.5, 10.5, colour=QUIET)
COLUMN = Style(7.25, 10, "bold", QUIET)
PILL = Style(7.25, 10, "bold")
FIGURE = Style(18, 23, "bold")
FOOTER = Style(7, 10, colour=QUIET)
