"""How words and shapes of a slide look: the master's own ink, and colours of states that read on
its background and always come with a sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from planner.exports.blocks.section import Tone
from planner.exports.deck.fitting import LEADING
from planner.exports.deck.slide import Words

INK, WHITE = RGBColor(0x1E, 0x23, 0x2E), RGBColor(0xFF, 0xFF, 0xFF)
TONES: dict[Tone, RGBColor] = {
    "good": RGBColor(0x1A, 0x7A, 0x48),
    "weak": RGBColor(0x8A, 0x5A, 0x00),
    "bad": RGBColor(0xB3, 0x1B, 0x1B),
    "plain": RGBColor(0x55, 0x5F, 0x78),
}
"""On a light background, and on the soft ones of pills."""
TONES_ON_DARK: dict[Tone, RGBColor] = {
    "good": RGBColor(0x6F, 0xDC, 0xA0),
    "weak": RGBColor(0xF5, 0xC2, 0x5B),
    "bad": RGBColor(0xFF, 0xA0, 0x98),
    "plain": RGBColor(0xC3, 0xCA, 0xD9),
}
SOFT: dict[Tone, RGBColor] = {
    "good": RGBColor(0xE2, 0xF4, 0xE9),
    "weak": RGBColor(0xFC, 0xF1, 0xCF),
    "bad": RGBColor(0xFB, 0xE3, 0xE1),
    "plain": RGBColor(0xE9, 0xED, 0xF3),
}
SIGNS: dict[Tone, str] = {"good": "●", "weak": "▲", "bad": "✕", "plain": "◇"}
"""A sign beside every colour, for whoever cannot tell colours apart."""


class Colour(NamedTuple):
    """A colour of the master's theme, lighter or darker, or one of its own."""

    rgb: RGBColor
    theme: MSO_THEME_COLOR | None = None
    brightness: float = 0.0

    def paint(self, target: Any) -> None:
        """Paint a font, a fill or a line with it."""
        if self.theme is None:
            target.rgb = self.rgb
            return
        target.theme_color = self.theme
        if self.brightness:
            target.brightness = self.brightness


@dataclass(frozen=True)
class Palette:
    """The colours of a deck on one master."""

    ink: Colour
    quiet: Colour
    line: Colour
    tones: dict[Tone, RGBColor]
    on_tones: RGBColor
    """Words on the colour of a state."""


def signed(words: Words) -> str:
    """Return words with the sign of their state, if they have one."""
    return words.text if words.tone is None else f"{SIGNS[words.tone]} {words.text}"


def add_words(
    paragraph: Any, words: Words, size: float, palette: Palette, *, quiet: bool = False
) -> None:
    """Add words to a paragraph; those with a tone have its sign and colour."""
    paragraph.line_spacing = Pt(size * LEADING)
    if not words.text:
        # An empty line is as high as what says it ends.
        paragraph._p.get_or_add_endParaRPr().set("sz", str(round(size * 100)))
        return
    run = paragraph.add_run()
    run.text = signed(words)
    run.font.size, run.font.bold = Pt(size), words.strong or words.tone is not None
    if words.tone is None:
        (palette.quiet if quiet else palette.ink).paint(run.font.color)
    else:
        run.font.color.rgb = palette.tones[words.tone]


def describe(shape: Any, words: str) -> None:
    """Give a table, a chart or a picture its alternative text."""
    shape._element._nvXxPr.cNvPr.set("descr", words)
