"""Finding people's names in text, and telling apart what is called the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from planner.exports.redaction.name_parts import (
    TITLES,
    UNSPACED,
    WORD,
    bare_stem,
    initials_of,
    is_somebody,
    mail_name,
    parts_of,
    stems,
    words_of,
)
from planner.models import Person
from planner.plain_letters import plain_letters
from planner.text import tr

_K = TypeVar("_K", bound=Hashable)

_LEAST = 3
"""Shorter identifiers are ordinary words too often to be taken for somebody."""


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    part: bool
    """Whether it is a part of a name, which begins with a capital where it stands for somebody."""


class _Find(NamedTuple):
    person_id: int | None
    """None where several are called so."""
    first: int
    """The first word of it, and the first after it."""
    end: int
    genitive: bool = False
    """Whether it ends in the "s" that other languages put on a name, as in "Whitfields"."""


class NameFinder:
    """Finds people in text by full, given and family name, initials, e-mail and identifier,
    whatever the capitals, accents and endings. What is in ``kept`` is no part of a name: it is
    somebody's only where more is said.
    """

    def __init__(self, people: Iterable[Person], kept: Iterable[str] = ()) -> None:
        self._kept = {words_of(words) for words in kept}
        self._known: dict[_Phrase, int | None] = {}
        self._anywhere: dict[str, int | None] = {}
        self._initials: dict[tuple[str, ...], int | None] = {}
        self._letters: dict[int, tuple[str, ...]] = {}
        for person in people:
            self._learn_person(person)
        self._by_word: dict[str, list[_Phrase]] = {}
        for phrase in sorted(self._known, key=lambda p: (-len(p.words), p.part)):
            self._by_word.setdefault(phrase.words[0], []).append(phrase)
        self._longest_first = sorted(self._anywhere, key=len, reverse=True)

    def _learn_person(self, person: Person) -> None:
        for phrase in (person.name, person.email, person.ref, mail_name(person)):
            self._learn(phrase, person.id, part=False)
        for part in parts_of(person):
            self._learn(part, person.id, part=True)
        if letters := initials_of(person):
            self._letters[person.id] = letters
            _note(self._initials, letters, person.id)

    def _learn(self, phrase: str, person_id: int, *, part: bool) -> None:
        words, unspaced = words_of(phrase), UNSPACED.search(phrase)
        if not words or (len("".join(words)) < _LEAST and not unspaced):
            return
        if part and words in self._kept:
            return
        _note(self._known, _Phrase(words, part), person_id)
        if part and len(words) == 1 and (stem := bare_stem(words[0])):
            _note(self._known, _Phrase((stem,), part), person_id)
        if unspaced:
            _note(self._anywhere, phrase.strip(), person_id)

    def replace_names(self, text: str, roles: Mapping[int, str]) -> str:
        """Return the text with each person found in it called what ``roles`` says,
        or "somebody"."""
        for phrase in self._longest_first:
            if phrase in text:
                text = text.replace(phrase, _role_of(self._anywhere[phrase], roles))
        words = list(WORD.finditer(text))
        parts, at, last = list[str](), 0, None
        for found in self._all(text, words):
            start = words[found.first].start()
            if last is not None and found.person_id == last and not text[at:start].strip():
                at = _end_of_name(
                    text, words[found.end - 1]
                )  # a given and a family name are one person
                continue
            called = _role_of(found.person_id, roles)
            parts += [text[at:start], tr("{name}’s", name=called) if found.genitive else called]
            at, last = _end_of_name(text, words[found.end - 1]), found.person_id
        return "".join((*parts, text[at:]))

    def _all(self, text: str, words: Sequence[re.Match[str]]) -> Iterator[_Find]:
        index, free = 0, 0
        while index < len(words):
            found = self._find_name(text, words, index) or self._abbreviated(text, words, index)
            if found is None:
                index += 1
                continue
            yield found._replace(first=_start_of_name(text, words, index, free))
            index = free = found.end

    def _find_name(self, text: str, words: Sequence[re.Match[str]], index: int) -> _Find | None:
        before = plain_letters(words[index - 1].group()) if index else ""
        for stem in stems(plain_letters(words[index].group())):
            for phrase in self._by_word.get(stem, ()):
                end = index + len(phrase.words)
                here = words[index:end]
                if not _reads(phrase, here):
                    continue
                if not phrase.part or is_somebody(stem, text, here[0], before):
                    person_id = self._known[phrase]
                    genitive = plain_letters(here[-1].group()) == f"{phrase.words[-1]}s"
                    end = self._with_initial(text, words, end, person_id)
                    return _Find(person_id, index, end, genitive)
        return None

    def _with_initial(
        self, text: str, words: Sequence[re.Match[str]], end: int, person_id: int | None
    ) -> int:
        """Return where a name ends that an initial follows: "Dana W."."""
        letters = self._letters.get(person_id or 0, ())
        if end < len(words) and text[words[end - 1].end() : words[end].start()] == " ":
            word = words[end].group()
            if len(word) == 1 and word.isupper() and plain_letters(word) in letters[1:]:
                return end + 1
        return end

    def _abbreviated(self, text: str, words: Sequence[re.Match[str]], index: int) -> _Find | None:
        """Return whose initials stand here, each with its full stop: "D.W."."""
        letters, end = list[str](), index
        while end < len(words) and len(words[end].group()) == 1 and words[end].group().isupper():
            if text[words[end].end() : words[end].end() + 1] != ".":
                break
            letters.append(plain_letters(words[end].group()))
            end += 1
        if tuple(letters) not in self._initials:
            return None
        return _Find(self._initials[tuple(letters)], index, end)


def _note(known: dict[_K, int | None], key: _K, person_id: int) -> None:
    """Write down whose a key is, and that it is nobody's alone where several have it."""
    known[key] = person_id if known.get(key, person_id) == person_id else None


def _role_of(person_id: int | None, roles: Mapping[int, str]) -> str:
    return (roles.get(person_id) if person_id is not None else None) or tr("somebody")


def _reads(phrase: _Phrase, here: Sequence[re.Match[str]]) -> bool:
    """Return whether words are a phrase; the last word of a name may have an ending."""
    read = tuple(plain_letters(word.group()) for word in here)
    if read == phrase.words:
        return True
    ended = phrase.part or len(phrase.words) > 1
    same = len(read) == len(phrase.words) and read[:-1] == phrase.words[:-1]
    return ended and same and phrase.words[-1] in stems(read[-1])


def _end_of_name(text: str, last: re.Match[str]) -> int:
    """Return where a name ends in the text, with the full stop of an initial inside a sentence."""
    stop = len(last.group()) == 1 and re.match(r"\.\s+[^\W\d_A-Z]", text[last.end() :])
    return last.end() + 1 if stop else last.end()


def _start_of_name(text: str, words: Sequence[re.Match[str]], index: int, free: int) -> int:
    """Return where a name begins with the titles and initials before it: "Dr D. Whitfield"."""
    while index > free:
        word, gap = words[index - 1].group(), text[words[index - 1].end() : words[index].start()]
        initial = len(word) == 1 and word.isupper() and gap in (".", ". ")
        titled = plain_letters(word) in TITLES and gap in (" ", ". ") and not word[0].islower()
        if not initial and not titled:
            break
        index -= 1
    return index


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
