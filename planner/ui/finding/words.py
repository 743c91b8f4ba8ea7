"""The words of what can be found, and which of them a typed word means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from planner.plain_letters import plain_letters

_BETWEEN = re.compile("[\\s!-/:-@\\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+")
"""What stands between words. Not all that is no letter: the vowel signs of Indian scripts are."""
_APOSTROPHES = str.maketrans("", "", "'’‘ʼʻ`´")
_SHORT = str.maketrans("ßẞæÆœŒþÞ", "ssaaoott")
"""Letters that are two as they are compared; a typo in them is still one."""
_LAST_LETTER = "\U0010ffff"


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: O'Neill-Díaz is oneill and diaz."""
    return [word for word in _BETWEEN.split(_plain(text)) if word]


def readings_of(text: str) -> list[list[str]]:
    """Return the words of a text as they may be meant: first as ``words_of`` has them."""
    readings = [words_of(text), _joined_words_of(text)]
    if not text.isascii():
        readings.append(words_of(text.translate(_SHORT)))
    return [words for at, words in enumerate(readings) if words not in readings[:at]]


def _joined_words_of(text: str) -> list[str]:
    """Return the words of a text, with those that only a hyphen or the like parts in one."""
    return [word for word in (_BETWEEN.sub("", part) for part in _plain(text).split()) if word]


def _plain(text: str) -> str:
    return plain_letters(text).translate(_APOSTROPHES)


def has_words(text: str, typed: str) -> bool:
    """Return whether a text has all that was typed in it, in any order, without case and accents:
    how a filter narrows."""
    said = plain_letters(text)
    return all(word in said for word in plain_letters(typed).split())


def typos_in(word: str) -> int:
    """Return how many letters of a typed word may be wrong, missing, too many or changed over;
    none in a number, which would be another number."""
    if len(word) < 4 or any(letter.isdigit() for letter in word):
        return 0
    return 1 if len(word) < 8 else 2


class Vocabulary:
    """Words, and which of them begin with, contain or are nearly what was typed."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)
        self._beginnings: dict[int, list[str]] = {}
        self._lengths: dict[int, list[str]] = {}

    def beginning_with(self, typed: str) -> list[str]:
        """Return the words that begin with this."""
        words = self._words
        return words[bisect_left(words, typed) : bisect_left(words, typed + _LAST_LETTER)]

    def containing(self, typed: str) -> list[str]:
        """Return the words that have this in them."""
        return [word for word in self._words if typed in word]

    def nearly(self, typed: str) -> dict[str, int]:
        """Return the words that this may be misspelt for, and how unlikely each is.

        Nearness is the number of letters that are wrong, missing, too many or changed over with
        the next (optimal string alignment). Of a longer word its beginning is compared, so that
        it is found while it is still being typed; the letter typed last has then to be right, or
        any word with the same first letters would be near.
        """
        found: dict[str, int] = {}
        for word, distance in self._near(typed, self._of_length(typed)):
            found[word] = 2 * distance
        for beginning, distance in self._near(typed, self._beginning_like(typed)):
            for word in self.beginning_with(beginning):
                found[word] = min(2 * distance + 1, found.get(word, 2 * distance + 1))
        return found

    def _near(self, typed: str, words: list[str]) -> Iterator[tuple[str, int]]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(
            typed, words, scorer=OSA.distance, score_cutoff=typos_in(typed), limit=None
        )
        return ((word, int(distance)) for word, distance, _ in near)

    def _of_length(self, typed: str) -> list[str]:
        """Return the words that are about as long."""
        if not self._lengths:
            for word in self._words:
                self._lengths.setdefault(len(word), []).append(word)
        size, most = len(typed), typos_in(typed)
        lengths = range(size - most, size + most + 1) if most else ()
        return [word for length in lengths for word in self._lengths.get(length, ())]

    def _beginning_like(self, typed: str) -> list[str]:
        """Return beginnings of words that are about as long and end as this does."""
        size, most = len(typed), typos_in(typed)
        lengths = range(size - most, size + most + 1) if most else ()
        return [
            beginning
            for length in lengths
            for beginning in self._beginnings_of(length)
            if beginning[-1] == typed[-1]
        ]

    def _beginnings_of(self, length: int) -> list[str]:
        if length not in self._beginnings:
            long = (word[:length] for word in self._words if len(word) > length)
            self._beginnings[length] = list(dict.fromkeys(long))
        return self._beginnings[length]
