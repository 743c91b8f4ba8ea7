"""Names, and which of them fit what was typed, the best first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from heapq import nsmallest
from typing import NamedTuple

from planner.text import tr
from planner.ui.finding.words import Vocabulary, readings_of, words_of

_FIRST, _LATER, _BESIDE = range(3)
"""Where a word stands: first in a name, later in it, or in what is said beside it."""
_ANYWHERE = ((_FIRST, 3), (_LATER, 3), (_BESIDE, 4))
_NEARLY = 5
_MISSPELT = ((_FIRST, _NEARLY), (_LATER, _NEARLY), (_BESIDE, 7))
"""How far from best it is that a word of this place only contains, or nearly is, a typed one."""
_STEPS = 100
"""More than any such distance."""
_LEAST_JOINED = 4
"""Letters of words typed in one that may stand across the words of a name."""

_Way = Callable[[str], Iterator[tuple[int, int, str]]]
"""Gives for a typed word the places, distances and words that fit it."""

_Having = dict[int, int]
"""Which names have a word, by their places, and how far each is from it."""


class Found(NamedTuple):
    """A name that fits; the less, the better."""

    distance: int
    """How far the name is from what was typed; -1 where it is just that."""
    rank: int
    name: str
    at: int
    """Its place in the names that were given."""

    @property
    def near(self) -> bool:
        """Whether the name is not what was typed, and only nearly so."""
        return self.distance >= _NEARLY * _STEPS


class Names:
    """Names to find by any beginnings of their words in any order, without case and accents.

    Best are names that are what was typed; then those whose words begin with each typed word,
    those in which other words beside the name do, those that contain them, and at last those
    that differ by a letter or two. Equally good ones stand by rank, then by name.
    """

    def __init__(
        self, names: Sequence[str], beside: Sequence[str] = (), ranks: Sequence[int] = ()
    ) -> None:
        self._given, self._beside = names, beside or [""] * len(names)
        self._ranks = ranks or [0] * len(names)
        self._places: tuple[dict[str, list[int]], ...] = ({}, {}, {})
        self._names: list[str] = []
        """The names given, as far as they have been looked through."""
        self._joined: list[str] = []

    def prepare(self, count: int) -> bool:
        """Look through some more names before anybody asks; return whether any are left."""
        first = len(self._names)
        for at, name in enumerate(self._given[first : first + count], first):
            readings = readings_of(name)
            self._names.append(" ".join(readings[0]))
            _put(self._places, at, readings)
            for word in {word for words in readings_of(self._beside[at]) for word in words}:
                self._places[_BESIDE].setdefault(word, []).append(at)
        return len(self._names) < len(self._given)

    def given(self, at: int) -> str:
        """Return the name at this place as it was given."""
        return self._given[at]

    @cached_property
    def _words(self) -> Vocabulary:
        self.prepare(len(self._given))
        first, later, beside = self._places
        return Vocabulary({*first, *later, *beside})

    @cached_property
    def _in_order(self) -> list[int]:
        """The places of the names by rank, then by name."""
        return sorted(range(len(self._names)), key=lambda at: (self._ranks[at], self._names[at]))

    @cached_property
    def _order(self) -> list[int]:
        order = [0] * len(self._names)
        for number, at in enumerate(self._in_order):
            order[at] = number
        return order

    def find(self, typed: str, most: int, *, misspelt: bool = True) -> list[int]:
        """Return the places of the names that fit, best first; without a word, the first ones."""
        if not typed.strip():
            return list(range(min(most, len(self._given))))
        return [found.at for found in self.matches(typed, most, misspelt=misspelt)]

    def matches(self, typed: str, most: int, *, misspelt: bool = True) -> list[Found]:
        """Return the names that fit, best first; the further they are, the less they are looked
        for: only where there are not so many better ones."""
        found: dict[int, int] = {}
        readings = [(words, [_Having() for _ in words]) for words in readings_of(typed)]
        for way in (self._beginning, self._containing, self._misspelt)[: 3 if misspelt else 2]:
            for words, having in readings:
                for word, state in zip(words, having, strict=True):
                    self._add_having(word, way, state)
                for at, distance in _having_all(having).items():
                    found[at] = min(distance, found.get(at, distance))
            if way == self._containing:
                self._add_joined(typed, found)
            if len(found) >= most:
                break
        return self._best(" ".join(words_of(typed)), found, most)

    def _best(self, typed: str, found: dict[int, int], most: int) -> list[Found]:
        order, names, count = self._order, self._names, len(self._names)
        for at in found:
            if names[at] == typed:
                found[at] = -1
        # One number for distance and order, for there may be many thousands of them.
        best = nsmallest(most, [found[at] * count + order[at] for at in found])
        places = [self._in_order[number % count] for number in best]
        return [Found(found[at], self._ranks[at], names[at], at) for at in places]

    def _add_having(self, word: str, way: _Way, having: _Having) -> None:
        """Add who has the words that fit in this way."""
        for place, distance, known in way(word):
            for at in self._places[place].get(known, ()):
                if distance < having.get(at, _STEPS):
                    having[at] = distance

    def _beginning(self, word: str) -> Iterator[tuple[int, int, str]]:
        for known in self._words.beginning_with(word):
            for place in (_FIRST, _LATER, _BESIDE):
                yield place, place, known

    def _containing(self, word: str) -> Iterator[tuple[int, int, str]]:
        for known in self._words.containing(word):
            for place, distance in _ANYWHERE:
                yield place, distance, known

    def _misspelt(self, word: str) -> Iterator[tuple[int, int, str]]:
        for known, distance in self._words.nearly(word).items():
            for place, least in _MISSPELT:
                yield place, least + distance, known

    def _add_joined(self, typed: str, found: dict[int, int]) -> None:
        """Find van der Meer by vandermeer."""
        typed = "".join(words_of(typed))
        if len(typed) < _LEAST_JOINED:
            return
        self._joined = self._joined or [name.replace(" ", "") for name in self._names]
        for at, name in enumerate(self._joined):
            if typed in name:
                found.setdefault(at, 3 * _STEPS + 3)


def _having_all(each: list[_Having]) -> dict[int, int]:
    """Return who has every word, and how far they are: by the word that fits worst, then by all
    of them."""
    if len(each) < 2:
        return {at: distance * _STEPS + distance for near in each for at, distance in near.items()}
    found = {}
    for at in min(each, key=len):
        if all(at in having for having in each):
            far = [having[at] for having in each]
            found[at] = max(far) * _STEPS + sum(far)
    return found


def _put(places: tuple[dict[str, list[int]], ...], at: int, readings: list[list[str]]) -> None:
    """Note where a name has which words, however it is read."""
    for place, known in (
        (_FIRST, {words[0] for words in readings if words}),
        (_LATER, {word for words in readings for word in words[1:]}),
    ):
        for word in known:
            places[place].setdefault(word, []).append(at)


_lately: deque[tuple[list[str], Names]] = deque(maxlen=6)


def near_words(typed: str) -> str:
    """Say that what was found only nearly is what was typed."""
    return tr("Nothing is called “{typed}”; near it:", typed=typed.strip())


def names_of(labels: list[str]) -> Names:
    """Return these labels to find in; those of a list seen lately need not be looked through
    again."""
    for known, names in _lately:
        if known == labels:
            return names
    names = Names(labels)
    _lately.append((labels, names))
    return names
