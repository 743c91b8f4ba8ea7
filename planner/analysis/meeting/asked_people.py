"""Who a decision is asked from: the people that a text somebody typed stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from planner.analysis.sponsors.participation import person_in
from planner.models import Person, Plan
from planner.text import tr

_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Asked:
    """Whom a text stands for."""

    people: frozenset[int] = _NOBODY
    several: tuple[str, ...] = ()
    """What several people are called, of whom therefore nobody is meant."""
    unknown: tuple[str, ...] = ()
    """What nobody in the plan is called."""


class AskedPeople:
    """Finds people by id, e-mail address, name, sponsor seat or job title, whole and in this
    order, without regard to case, and to accents where that alone finds them.

    Each of these has to be one person's alone. A text may name several people, apart by commas,
    semicolons, "and" and the like: of what can be read in two ways the longer name is meant.
    A seat stands for whoever sits in it on the day ``on``.
    """

    def __init__(self, plan: Plan, on: date) -> None:
        people = plan.table(Person).values()
        sitting = [(s.title, person_in(plan, s, on)) for s in plan.sponsors.values()]
        called: tuple[Iterable[tuple[str, int]], ...] = (
            [(p.ref, p.id) for p in people],
            [(p.email, p.id) for p in people],
            [(p.name, p.id) for p in people],
            [(title, person.id) for title, person in sitting if person is not None],
            [(p.title, p.id) for p in people],
        )
        self._known = [(fold, _by_words(those, fold)) for those in called for fold in (_same, bare)]
        self._apart = re.compile(rf"\s*(?:[,;/&+\n]|\b{re.escape(tr('and'))}\b)\s*")

    def find(self, text: str) -> Asked:
        """Return the people a text stands for, and what of it stands for nobody."""
        people: set[int] = set()
        several, unknown = [], []
        for words, found in self._phrases(text):
            if len(found) == 1:
                people |= found
            elif found:
                several.append(words)
            else:
                unknown.append(words)
        return Asked(frozenset(people), tuple(several), tuple(unknown))

    def address(self, person: Person, office: str) -> str:
        """Return what to write for a person so that they and nobody else are found by it: their
        ``office`` if that will do, else their name, e-mail address or id."""
        for words in (office, person.name, person.email, person.ref):
            if words and self.find(words).people == {person.id}:
                return words
        return office

    def _phrases(self, text: str) -> Iterator[tuple[str, frozenset[int]]]:
        """Yield the longest names from the left, each with the people called so."""
        starts, ends = [0], []
        for gap in self._apart.finditer(text):
            ends.append(gap.start())
            starts.append(gap.end())
        ends.append(len(text))
        at = 0
        while at < len(starts):
            upto = len(ends) - 1
            while not (found := self._people_called(text[starts[at] : ends[upto]])) and upto > at:
                upto -= 1
            if words := text[starts[at] : ends[upto]].strip():
                yield words, found
            at = upto + 1

    def _people_called(self, words: str) -> frozenset[int]:
        found = (known.get(fold(words)) for fold, known in self._known)
        return next(filter(None, found), _NOBODY)


def _by_words(
    called: Iterable[tuple[str, int]], fold: Callable[[str], str]
) -> dict[str, frozenset[int]]:
    known: dict[str, frozenset[int]] = {}
    for words, person_id in called:
        key = fold(words)
        if key:
            known[key] = known.get(key, _NOBODY) | {person_id}
    return known


def _same(text: str) -> str:
    """Return a text as it is compared: one space between words, no difference of case."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def bare(text: str) -> str:
    """Return a text as it is compared at last: without case, accents and needless space."""
    parts = unicodedata.normalize("NFKD", _same(text))
    return "".join(part for part in parts if not unicodedata.combining(part))
