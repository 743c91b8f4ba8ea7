"""Texts short enough for a slide, which has no second page."""

from __future__ import annotations

from planner.exports.deck.look import width_of

_USUAL = width_of("n")
_LATE = 0.6
"""A text is cut between two words where that keeps this part of it."""


def short(words: str, most: int) -> str:
    """Return a text of no more than so many letters of usual width, cut at a word with an
    ellipsis; wide letters count for more."""
    taken = 0.0
    for place, letter in enumerate(words):
        taken += width_of(letter) / _USUAL
        if taken > most:
            kept = words[: max(place - 1, 1)]
            at_word = kept.rfind(" ")
            return f"{kept[:at_word] if at_word > place * _LATE else kept}…"
    return words
