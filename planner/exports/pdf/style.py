"""What documents look like: the page, its margins, colours and type styles. Lengths are points."""

from __future__ import annotations

from typing import NamedTuple

from planner.exports.blocks.section import Tone
from planner.exports.pdf.fonts import Weight

Colour = tuple[float, float, float]


def colour_of(code: str) -> Colour:
    """Return the colour written as six hexadecimal digits."""
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


INK = colour_of("1b2437")
QUIET = colour_of("5b6678")
HAIRLINE = colour_of("dfe3ea")
PALE = colour_of("f4f6f9")
ACCENT = colour_of("2f4fb5")
WHITE = colour_of("ffffff")
TONES: dict[Tone, tuple[Colour, Colour]] = {
    "good": (colour_of("e2f4e9"), colour_of("19683d")),
    "weak": (colour_of("fcf1cf"), colour_of("7d5200")),
    "bad": (colour_of("fbe3e1"), colour_of("a31d14")),
    "plain": (colour_of("e9edf3"), colour_of("3e4a5e")),
}
"""Background and ink of each tone; the ink reads on its background and on white."""
HEAT: dict[Tone, Colour] = {
    "good": colour_of("dcf1e4"),
    "weak": colour_of("f8d877"),
    "bad": colour_of("eb958c"),
    "plain": colour_of("eef1f5"),
}
"""The fields of a heat map: the worse, the darker, also in grey."""

PAPERS = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}
"""Width and height of each paper."""
MARGIN = 40.0
TOP = 36.0
BOTTOM = 52.0


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
