"""Finding people's names in text, and telling apart what is called the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from planner.models import Person
from planner.text import tr

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u2e80-\ud7ff\uf900-\ufaff]")
"""Scripts that put no space between words, in which a name is found anywhere."""
_LEAST = 3
"""Shorter identifiers and family names are ordinary words too often to be taken for somebody."""


class NameFinder:
    """Finds people in text by full name, family name, e-mail or identifier."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], int, bool]]] = {}
        self._anywhere: list[tuple[str, int]] = []
        for person in people:
            for phrase in (person.name, person.email, person.ref):
                self._learn(phrase, person.id)
            name = person.name.split()
            if len(name) > 1 and len(name[-1]) >= _LEAST:
                self._learn(name[-1], person.id, capital=True)
        for known in self._phrases.values():
            known.sort(key=lambda entry: -len(entry[0]))
        self._anywhere.sort(key=lambda entry: -len(entry[0]))

    def _learn(self, phrase: str, person_id: int, *, capital: bool = False) -> None:
        words = tuple(word.casefold() for word in _WORD.findall(phrase))
        if not words or (len("".join(words)) < _LEAST and not _UNSPACED.search(phrase)):
            return
        self._phrases.setdefault(words[0], []).append((words, person_id, capital))
        if _UNSPACED.search(phrase):
            self._anywhere.append((phrase.strip(), person_id))

    def replace_names(self, text: str, roles: Mapping[int, str]) -> str:
        """Return the text with each person found in it called what ``roles`` says,
        or "somebody"."""
        somebody = tr("somebody")
        for phrase, person_id in self._anywhere:
            if phrase in text:
                text = text.replace(phrase, roles.get(person_id) or somebody)
        words = list(_WORD.finditer(text))
        parts, at, index = [], 0, 0
        while index < len(words):
            found = self._found(words, index)
            if found is None:
                index += 1
                continue
            person_id, count = found
            parts += [text[at : words[index].start()], roles.get(person_id) or somebody]
            index += count
            at = words[index - 1].end()
        return "".join((*parts, text[at:]))

    def _found(self, words: list[re.Match[str]], index: int) -> tuple[int, int] | None:
        known = self._phrases.get(words[index].group().casefold())
        for phrase, person_id, capital in known or ():
            here = words[index : index + len(phrase)]
            if tuple(word.group().casefold() for word in here) != phrase:
                continue
            if not capital or not here[0].group()[0].islower():
                return person_id, len(phrase)
        return None


def number_duplicates(names: Mapping[int, str]) -> dict[int, str]:
    """Return the same names, a number after each that occurs more than once, whatever
    its capitals."""
    shared = Counter(map(str.casefold, names.values()))
    if len(shared) == len(names):
        return dict(names)
    taken = set(shared)
    counts: Counter[str] = Counter()
    result: dict[int, str] = {}
    for row_id, name in names.items():
        key = name.casefold()
        if shared[key] > 1:
            counts[key] += 1
            while f"{key} ({counts[key]})" in taken:
                counts[key] += 1
            taken.add(f"{key} ({counts[key]})")
            name = f"{name} ({counts[key]})"
        result[row_id] = name
    return result
