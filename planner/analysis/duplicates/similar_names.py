"""Names that differ by case, accents, spaces, punctuation or an obvious slip."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_AND = frozenset({"and", "und", "et", "y", "e", "en", "i", "och", "og", "ja"})
_SHORTEST = 5
"""Letters of a word in which one letter too many, missing or changed with the next is a slip."""
_SHORTEST_OTHER = 7
"""Letters of a word in which one letter may be another: short words that differ so are two."""

_Words = tuple[str, ...]


def alike_names(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the groups of names that look like one, each in the order given.

    Words with figures never differ by a slip: Team 1 is not Team 2.
    """
    every = list(dict.fromkeys(names))
    group_of = list(range(len(every)))
    seen: dict[_Words | str, list[int]] = {}
    words_of = [_words(name) for name in every]
    for at, words in enumerate(words_of):
        joined = "".join(words)
        keys: list[_Words | str] = [joined] if joined else []
        keys.extend(_shortened(words) if joined else ())
        for key in keys:
            for other in seen.setdefault(key, []):
                if key == joined or _is_slip(words, words_of[other]):
                    _unite(group_of, at, other)
            seen[key].append(at)
    groups: dict[int, list[str]] = {}
    for at, name in enumerate(every):
        groups.setdefault(_root(group_of, at), []).append(name)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def _words(name: str) -> _Words:
    folded = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in folded if not unicodedata.combining(c)).replace("&", " and ")
    words = re.findall(r"[^\W_]+", plain)
    middle = range(1, len(words) - 1)  # at an end it is a letter: Team E
    return tuple("and" if at in middle and w in _AND else w for at, w in enumerate(words))


def _shortened(words: _Words) -> Iterator[_Words]:
    """Yield the words with one letter less in one place, and as they are: two names that differ
    by a slip have one of these in common."""
    yield words
    for at, word in enumerate(words):
        if len(word) >= _SHORTEST:
            for cut in dict.fromkeys(word[:i] + word[i + 1 :] for i in range(1, len(word))):
                yield (*words[:at], cut, *words[at + 1 :])


def _is_slip(first: _Words, second: _Words) -> bool:
    differ = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    if len(first) != len(second) or len(differ) != 1:
        return False
    short, long = sorted(differ[0], key=len)
    if len(short) < _SHORTEST - 1 or len(long) < _SHORTEST or not (short + long).isalpha():
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[:at] + short[at + 1 : at + 2] + short[at] + short[at + 2 :]
    return swapped == long or (len(long) >= _SHORTEST_OTHER and short[at + 1 :] == long[at + 1 :])


def _root(group_of: list[int], at: int) -> int:
    while group_of[at] != at:
        at = group_of[at]
    return at


def _unite(group_of: list[int], first: int, second: int) -> None:
    roots = sorted((_root(group_of, first), _root(group_of, second)))
    group_of[roots[1]] = roots[0]
