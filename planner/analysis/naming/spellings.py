"""Other ways in which a person's name may be written: in small letters, joined, without accents."""

from __future__ import annotations

import re
import unicodedata

from planner.analysis.naming.texts import is_unspaced
from planner.models import Person

_SHORTEST_WORD = 3
"""Letters; a shorter part of a name is found in too many texts that mean nobody."""
_SHORTEST_JOINED = 6
"""Letters of a name whose parts are joined, which is looked for inside words too."""


class Spellings:
    """Finds what may mean a person, as ``person`` alone: a part of the name as a word, the parts
    joined in either order (``DanaOkafor``, ``okafor_dana``), or what the e-mail begins with."""

    def __init__(self, person: Person) -> None:
        parts = [_letters(part) for part in person.name.split()]
        mailbox = _folded(person.email.partition("@")[0])[0]
        words = {part for part in [*parts, mailbox.strip()] if _is_telling(part)}
        self._words = _any_word_of(words)
        joined = {"".join(order) for order in (parts, parts[::-1], parts[:1] + parts[-1:])}
        joined |= {"".join(parts[-1:] + parts[:1])}
        self._joined = [word for word in joined if len(parts) > 1 and len(word) >= _SHORTEST_JOINED]

    def find(self, text: str) -> tuple[int, int] | None:
        """Return where in a text they may be meant first: start and end; none where nowhere."""
        folded, places = _folded(text)
        found = self._words.search(folded)
        if found is not None:
            return places[found.start()], places[found.end() - 1] + 1
        return self._find_joined(folded, places)

    def _find_joined(self, folded: str, places: list[int]) -> tuple[int, int] | None:
        # A space stays: parts that stand alone are found as words.
        kept = [
            (letter, at)
            for letter, at in zip(folded, places, strict=True)
            if letter.isalnum() or letter.isspace()
        ]
        letters = "".join(letter for letter, _ in kept)
        for word in self._joined:
            start = letters.find(word)
            if start >= 0:
                return kept[start][1], kept[start + len(word) - 1][1] + 1
        return None


def _is_telling(part: str) -> bool:
    return len(part) >= _SHORTEST_WORD or (len(part) > 1 and is_unspaced(part[0]))


def _any_word_of(parts: set[str]) -> re.Pattern[str]:
    longest_first = sorted(parts, key=len, reverse=True)
    return re.compile("|".join(map(_whole_word, longest_first)) or r"(?!)")


def _whole_word(part: str) -> str:
    """Figures and underscores end a word here: ``dana2`` and ``dana_notes`` name her."""
    before = "" if is_unspaced(part[0]) else r"(?<![^\W\d_])"
    after = "" if is_unspaced(part[-1]) else r"(?![^\W\d_])"
    return f"{before}{re.escape(part)}{after}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, _folded(text)[0]))


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text in small letters without accents, and where in it each letter stood."""
    folded: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        for plain in unicodedata.normalize("NFKD", letter).casefold():
            if not unicodedata.combining(plain):
                folded.append(plain)
                places.append(at)
    return "".join(folded), places
