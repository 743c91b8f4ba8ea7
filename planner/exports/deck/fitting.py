"""Making texts fit their place on a slide, which has no second page.

Widths are those of the bundled fonts, wider than those most masters name. Lines have an exact
height, so that a text takes the same room whatever program shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planner.exports.pdf.breaking import cut_off
from planner.exports.pdf.fonts import Weight
from planner.exports.pdf.text import Line, Typesetter

LEADING = 1.3
"""The height of a line, in parts of the size of its type."""
FLOOR = 10.0
"""No type on a slide is smaller, in points."""
_WIDER, _WIDER_STRONG = 1.03, 1.12
"""How much wider the letters of a master may be than those that are measured; of writing of which
there is no strong font to measure by, the second."""
_LAST_STRONG = "\u058f"
"""Up to here, Latin to Armenian, letters are measured strong."""
_SENTENCE = re.compile(r"(?<=[.!?。])\s+")
_LATE = 0.6
"""A text is cut between two words where that keeps this part of it."""


class Fitted(NamedTuple):
    """A text as it fits its place."""

    text: str
    size: float
    lines: int

    @property
    def height(self) -> float:
        """How high it stands, in points."""
        return self.lines * self.size * LEADING


class Fitter:
    """Measures and shortens the texts of one slide. Lengths are points."""

    def __init__(self) -> None:
        self._typesetter = Typesetter()
        self.shortened: list[str] = []
        """The texts that do not stand in full on the slide, for its notes."""

    def width(self, text: str, size: float, *, strong: bool = False) -> float:
        """Return how wide a text is on one line."""
        line = self._typesetter.line(text, _weight(strong))
        return line.width * size * _wider(text, strong) / 1000

    def lines(self, text: str, width: float, size: float, *, strong: bool = False) -> int:
        """Return how many lines a text takes."""
        return len(self._set(text, width, size, strong)) if text else 0

    def fit(
        self, text: str, width: float, size: float, most: int = 1, *, strong: bool = False
    ) -> str:
        """Return a text of at most so many lines: whole, else its first sentences, else cut at a
        word with an ellipsis."""
        for shorter in _by_sentence(text):
            if self.lines(shorter, width, size, strong=strong) <= most:
                return self._note_cut(text, shorter)
        return self._note_cut(text, self._cut(text, width, size, most, strong))

    def fit_box(
        self,
        text: str,
        width: float,
        height: float,
        size: float,
        *,
        strong: bool = False,
        floor: float = FLOOR,
    ) -> Fitted:
        """Return a text that fits a box: its first sentences, then in smaller type, then cut."""
        for shorter in _by_sentence(text):
            lines = self.lines(shorter, width, size, strong=strong)
            if lines * size * LEADING <= height:
                return Fitted(self._note_cut(text, shorter), size, lines)
        first = next(iter(_SENTENCE.split(text)))
        while size > floor:
            size = max(floor, size - 1)
            lines = self.lines(first, width, size, strong=strong)
            if lines * size * LEADING <= height:
                return Fitted(self._note_cut(text, first), size, lines)
        most = max(1, int(height / (size * LEADING)))
        cut = self.fit(text, width, size, most, strong=strong)
        return Fitted(cut, size, self.lines(cut, width, size, strong=strong))

    def leave_out(self, text: str) -> None:
        """Keep a text for the notes that has no place on the slide."""
        if text and text not in self.shortened:
            self.shortened.append(text)

    def _note_cut(self, whole: str, shown: str) -> str:
        if shown != whole:
            self.leave_out(whole)
        return shown

    def _cut(self, text: str, width: float, size: float, most: int, strong: bool) -> str:
        lines = self._set(text, width, size, strong)
        kept = "".join(line.source for line in lines[:most]).rstrip()
        while len(kept) > 1 and self.lines(f"{kept}…", width, size, strong=strong) > most:
            at_word = kept.rpartition(" ")[0]
            late = len(at_word) > _LATE * len(kept)
            kept = (at_word if late else cut_off(kept, len(kept) - 1)).rstrip(" ,;:")
        return f"{kept}…"

    def _set(self, text: str, width: float, size: float, strong: bool) -> tuple[Line, ...]:
        room = width * 1000 / (size * _wider(text, strong))
        return self._typesetter.lines(text, _weight(strong), room)


def _weight(strong: bool) -> Weight:
    return "bold" if strong else "regular"


def _wider(text: str, strong: bool) -> float:
    return _WIDER_STRONG if strong and max(text, default="") > _LAST_STRONG else _WIDER


def _by_sentence(text: str) -> Iterator[str]:
    """Yield a text, then without its last sentence, and so on to its first alone."""
    sentences = _SENTENCE.split(text)
    for count in range(len(sentences), 0, -1):
        yield text if count == len(sentences) else " ".join(sentences[:count])
