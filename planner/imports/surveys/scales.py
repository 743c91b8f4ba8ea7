"""What one answer counts, by the measure that is made of its question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from planner.imports.reading.yes_no import parse_yes_no
from planner.imports.surveys.scale_words import FAVOURABLE, NO_ANSWER, SCALE_WORDS, scale_key
from planner.models.placeholders import is_placeholder
from planner.models.surveys import Measure
from planner.text import tr

_LEADING = re.compile(r"(\d{1,2})(?:[.,]0+)?\s*(?:[-–—=:.)(\[|/]|$)\s*(.*)", re.DOTALL)
"""A number, perhaps with its words: "5", "5 - Strongly agree", "5 (agree)"."""
_TRAILING = re.compile(r"(.+?)\s*[-–—=:(\[|]\s*(\d{1,2})\s*[)\]]?", re.DOTALL)
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(%?)")
_OUT_OF_10 = range(11)


class UnreadAnswerError(ValueError):
    """An answer of which it cannot be said what it counts."""


class Scale(NamedTuple):
    """How the answers to one question are read."""

    measure: Measure
    top: int | None = None
    """The highest number of a scale of numbers from 1; none where answers are words."""
    of_one: bool = False
    """Whether shares are written as 0.6 for 60%."""

    def score(self, text: str) -> float | None:
        """Return what a cleaned answer counts (see ``SurveyResult``); none where it is none.

        Raises ``UnreadAnswerError`` where that cannot be said.
        """
        if not text or is_no_answer(text):
            return None
        return _SCORES[self.measure](self, text)

    @property
    def said(self) -> str:
        """How numbers are understood, where nothing but numbers says it; else empty."""
        if self.top is None:
            return ""
        middle = (self.top + 1) // 2 if self.top % 2 else None
        first = (middle or self.top // 2) + 1
        return tr(
            "read as numbers from 1 to {top}; {first} and more are favourable",
            top=self.top,
            first=first,
        )


def is_no_answer(text: str) -> bool:
    """Return whether a cleaned cell says that somebody did not answer."""
    return SCALE_WORDS.get(scale_key(text)) == NO_ANSWER or (
        is_placeholder(text) and SCALE_WORDS.get(scale_key(text)) is None
    )


def scale_of(measure: Measure, texts: Iterable[str]) -> Scale:
    """Return how the answers to a question are read, judged by all of them."""
    texts = list(texts)
    if measure == "favourable":
        numbers = [n for n in map(_bare_number, texts) if n is not None]
        top = next((top for top in (5, 7, 10) if numbers and max(numbers) <= top), None)
        return Scale(measure, top)
    if measure == "percent":
        found = [m for m in map(_PERCENT.fullmatch, texts) if m]
        of_one = bool(found) and all(not m[2] and _decimal(m[1]) <= 1 for m in found)
        return Scale(measure, of_one=of_one and any("." in m[1] or "," in m[1] for m in found))
    return Scale(measure)


def lowest_score(measure: Measure) -> int:
    """Return what an answer counts at least."""
    return -1 if measure == "recommend" else 0


def _word(text: str) -> str | None:
    """Return what the words of an answer count as; none where they are of no scale we know."""
    known = SCALE_WORDS.get(scale_key(text))
    if known is None and (match := _LEADING.fullmatch(text)) and match[2]:
        known = SCALE_WORDS.get(scale_key(match[2]))
    if known is None and (match := _TRAILING.fullmatch(text)):
        known = SCALE_WORDS.get(scale_key(match[1]))
    return known


def _bare_number(text: str) -> int | None:
    """Return the number of an answer whose words say nothing."""
    return None if _word(text) is not None else _number(text)


def _number(text: str) -> int | None:
    match = _LEADING.fullmatch(text)
    if match is not None:
        return int(match[1])
    trailing = _TRAILING.fullmatch(text)
    return int(trailing[2]) if trailing else None


def _favourable(scale: Scale, text: str) -> float | None:
    word = _word(text)
    if word == NO_ANSWER:
        return None
    if word is not None:
        return float(word == FAVOURABLE)
    number = _number(text)
    if number is not None and scale.top is not None and 1 <= number <= scale.top:
        return float(2 * number > scale.top + 1)
    answer = parse_yes_no(text) if number is None else None
    if answer is None:
        raise UnreadAnswerError(text)
    return float(answer)


def _recommend(_: Scale, text: str) -> float:
    number = _number(text)
    if number is None or number not in _OUT_OF_10:
        raise UnreadAnswerError(text)
    return 1.0 if number >= 9 else -1.0 if number <= 6 else 0.0


def _percent(scale: Scale, text: str) -> float:
    match = _PERCENT.fullmatch(text)
    share = _decimal(match[1]) / (1 if scale.of_one else 100) if match else 2
    if share > 1:
        raise UnreadAnswerError(text)
    return share


def _decimal(digits: str) -> float:
    return float(digits.replace(",", "."))


_SCORES: Mapping[str, Callable[[Scale, str], float | None]] = {
    "favourable": _favourable,
    "recommend": _recommend,
    "percent": _percent,
}
