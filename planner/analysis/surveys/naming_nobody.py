"""Whether a comment may name somebody of the plan."""

from __future__ import annotations

import re

from planner.analysis.naming.texts import is_unspaced
from planner.models import Plan

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters of a part of a name that is looked for; shorter ones are words of many languages."""


class NamesIn:
    """Finds names in comments. It rather finds too many: a comment that is left out harms nobody.

    A name is any part of one, written with a capital as names are, an e-mail address, or an @
    before a word.
    """

    def __init__(self, plan: Plan) -> None:
        self._parts: set[str] = set()
        self._unspaced: set[str] = set()
        for person in plan.people.values():
            for part in _WORD.findall(person.name):
                if is_unspaced(part[:1]):
                    self._unspaced.add(part)
                elif len(part) >= _SHORTEST:
                    self._parts.add(part.casefold())

    def occur_in(self, comment: str) -> bool:
        """Return whether a comment may name somebody."""
        if "@" in comment or any(name in comment for name in self._unspaced):
            return True
        words = _WORD.findall(comment)
        return any(not w[0].islower() and w.casefold() in self._parts for w in words)
