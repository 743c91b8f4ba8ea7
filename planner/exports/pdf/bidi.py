"""In which direction each character of a text is read (Unicode Standard Annex 9)."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import bidirectional

from bidi import algorithm

_RTL = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CLOSING = {")": "(", "]": "[", "}": "{", "»": "«", "›": "‹", "〉": "〈", "》": "《", "」": "「"}
_OPENING = frozenset(_CLOSING.values())
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""What counts as which direction between brackets."""


def levels(text: str) -> tuple[int, ...]:
    """Return the embedding level of each character: odd levels are read from right to left.

    The text is one paragraph without marks of its own that embed or override a direction. The
    documents read from left to right, and so does a text with a single letter of that direction:
    "שירה (active)" begins with the name.
    """
    if not _RTL.search(text):
        return (0,) * len(text)
    storage = algorithm.get_empty_storage()
    base = 0 if any(bidirectional(c) == "L" for c in text) else algorithm.get_base_level(text)
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return tuple(_for_each(text, storage["chars"], base))


def _for_each(text: str, resolved: list[dict[str, Any]], base: int) -> list[int]:
    """Return a level for every character: those the algorithm leaves out (joiners) take the one
    before."""
    found, last, at = [], base, 0
    for character in text:
        if at < len(resolved) and resolved[at]["ch"] == character:
            last = resolved[at]["level"]
            at += 1
        found.append(last)
    return found


def _resolve_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """Rule N0, which the library leaves out: a pair of brackets goes with what it encloses."""
    for start, end in _pairs(characters):
        inside = {_STRONG.get(c["type"]) for c in characters[start + 1 : end]} - {None}
        if not inside:
            continue
        direction = base
        if base not in inside:
            before = (_STRONG.get(c["type"]) for c in reversed(characters[:start]))
            direction = next((known for known in before if known), base)
        characters[start]["type"] = characters[end]["type"] = direction


def _pairs(characters: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Where brackets open and close, in the order in which they open."""
    open_: list[int] = []
    found = []
    for at, character in enumerate(characters):
        if character["ch"] in _OPENING:
            open_.append(at)
        elif character["ch"] in _CLOSING:
            wanted = _CLOSING[character["ch"]]
            for depth in range(len(open_) - 1, -1, -1):
                if characters[open_[depth]]["ch"] == wanted:
                    found.append((open_[depth], at))
                    del open_[depth:]
                    break
    return sorted(found)
