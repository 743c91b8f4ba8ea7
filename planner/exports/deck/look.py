"""How words and shapes of a slide look: colours that always come with a sign, and type."""

from __future__ import annotations

from typing import Any
from unicodedata import category, east_asian_width

from pptx.dml.color import RGBColor
from pptx.util import Pt

from planner.exports.deck.slide import Words
from planner.exports.section import Tone

INK = RGBColor(0x1A, 0x20, 0x33)
QUIET = RGBColor(0x55, 0x5F, 0x78)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)
LINE = RGBColor(0xD8, 0xDC, 0xE6)
TONES: dict[Tone, RGBColor] = {
    "good": RGBColor(0x1A, 0x7A, 0x48),
    "weak": RGBColor(0x8A, 0x5A, 0x00),
    "bad": RGBColor(0xB3, 0x1B, 0x1B),
    "plain": RGBColor(0x9A, 0xA3, 0xB5),
}
_SIGNS: dict[Tone, str] = {"good": "● ", "weak": "▲ ", "bad": "✕ ", "plain": "◇ "}
"""A sign beside every colour, for whoever cannot tell colours apart."""
_STRONG = 1.08
"""How much wider strong letters are."""
_AFTER_CYRILLIC = 0x530
_THIN = frozenset("iljtfrI.,;:!|'()[] ")


def say(paragraph: Any, words: Words, size: Pt, *, quiet: bool = False) -> None:
    """Add words to a paragraph; those with a tone have its sign and colour."""
    run = paragraph.add_run()
    sign = "" if words.tone is None else _SIGNS[words.tone]
    run.text = sign + words.text
    run.font.size, run.font.bold = size, words.strong or words.tone is not None
    run.font.color.rgb = QUIET if quiet else INK
    if words.tone is not None:
        run.font.color.rgb = TONES[words.tone] if words.tone != "plain" else QUIET


def fitting(text: str, room: int, size: Pt, *, strong: bool = False) -> str:
    """Return a text cut to what about fits on a line: slides are set where they are shown."""
    left = room / (size * (_STRONG if strong else 1))
    for at, letter in enumerate(text):
        left -= width_of(letter)
        if left < 0:
            return f"{text[: max(1, at - 1)].rstrip()}…"
    return text


def width_of(letter: str) -> float:
    """Return about how wide a letter is in most typefaces, in parts of the size of the type."""
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if letter in _THIN:
        return 0.32
    if east_asian_width(letter) in "FW":
        return 1.0
    if ord(letter) < _AFTER_CYRILLIC:
        return 0.68 if letter.isupper() else 0.55
    return 0.75


def describe(shape: Any, words: str) -> None:
    """Give a table, a chart or a picture its alternative text."""
    shape._element._nvXxPr.cNvPr.set("descr", words)
