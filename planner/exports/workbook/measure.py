"""How wide a text is in a cell, and how high: not every program finds that out by itself."""

from __future__ import annotations

import unicodedata
from math import ceil

LINE, AROUND = 14.0, 5.0
"""The height of a line of text, and what a row has above and below it, in points."""
TALLEST = 400.0
"""Points that a row has at most: Excel allows 409, and repairs a book with more."""
_TALL_LINE = 17.5
"""The height of a line in the scripts of India and its neighbours, of Georgia and Ethiopia."""
_PLAIN, _BOLD = 0.92, 1.04
"""How wide a letter of running text is against a digit, by which columns are measured
(ECMA-376-1, 18.3.1.13)."""


def width_of(text: str) -> float:
    """Return about how many digits wide a text is, its longest line."""
    longest = max(text.split("\n"), key=len, default="")
    return float(len(longest)) if longest.isascii() else sum(map(_letter, longest))


def _letter(character: str) -> float:
    if character.isascii():
        return 1.0
    if unicodedata.combining(character) or unicodedata.category(character) == "Mn":
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.9
    return 1.35 if _is_broad(character) else 1.05


def _is_broad(character: str) -> bool:
    """Return whether letters are wide: Armenian, and from Devanagari to Ethiopic."""
    return "\u0530" <= character < "\u0590" or "\u0900" <= character < "\u1400"


def text_height(text: str, width: float, *, bold: bool = False) -> float:
    """Return the height of a text in a column so many digits wide, in points; breaks between words
    cost some room."""
    room, letter = max(1.0, width - 1), _BOLD if bold else _PLAIN
    lines = sum(max(1, ceil(width_of(part) * letter / room)) for part in text.split("\n"))
    tall = not text.isascii() and any("\u0900" <= character < "\u1400" for character in text)
    return lines * (_TALL_LINE if tall else LINE)
