"""Where a line may end inside a word: the part of the Unicode line breaking algorithm (Standard
Annex 14) that the words of a plan need, its classes BA, HY, ID, CL and OP written out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from planner.exports.pdf.symbols import pictures

_MAY_BREAK = re.compile("[-/–—\u2e80-\u9fff\uf900-\ufaff]")
"""What a line may end at inside a word."""
_NEVER_FIRST = frozenset(
    "、。，．：；！？）」』】〉》・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]}!?,.:;%’”"
)
_NEVER_LAST = frozenset("（「『【〈《([{‘“")


def breakable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a word is cut so that a line may end inside it: between ideographs, after a
    hyphen."""
    if not _MAY_BREAK.search(text, start, end):
        yield start, end
        return
    for i in range(start + 1, end):
        if _may_end(text[i - 1], text[i], i - start):
            yield start, i
            start = i
    yield start, end


def _may_end(before: str, after: str, length: int) -> bool:
    """Return whether a line may end between two characters of a word, ``length`` after
    its start."""
    if before in "-/–—":
        return after.isalpha() and length > 2
    if not (_is_wide(before) or _is_wide(after)):
        return False
    return not (after in _NEVER_FIRST or before in _NEVER_LAST or unicodedata.combining(after))


def _is_wide(character: str) -> bool:
    """Return whether lines may be broken on both sides: Chinese and Japanese writing."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"


def clusters(text: str) -> list[int]:
    """Return where each character begins with its marks, and each picture of several characters."""
    inside = {i for start, end in pictures(text) for i in range(start + 1, end)}
    return [
        i
        for i, character in enumerate(text)
        if i == 0
        or not (
            i in inside
            or unicodedata.category(character).startswith("M")
            or character in "\u200c\u200d"
            or text[i - 1] == "\u200d"
        )
    ]


def cut_off(text: str, most: int) -> str:
    """Return how a text begins, of so many characters at most; none is cut from its marks."""
    if most >= len(text) or text.isascii():
        return text[:most].rstrip()
    return text[: max((start for start in clusters(text) if start <= most), default=0)].rstrip()
