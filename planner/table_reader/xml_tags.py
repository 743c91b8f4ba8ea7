"""Tags and names of cells in the XML of a sheet, found without a parser: sheets are large, and few
tags matter."""

from __future__ import annotations

import re
from html import unescape

_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\')')


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of an XML tag, without their namespaces."""
    return {m[1].split(":")[-1]: unescape(m[2] or m[3] or "") for m in _ATTRIBUTE.finditer(tag)}


def column_index(letters: str) -> int:
    """Return the index of a column from its letters: 0 for A, 26 for AA."""
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def column_letters(at: int) -> str:
    """Return the letters of a column: A for 0, AA for 26."""
    letters = ""
    while at >= 0:
        letters = chr(ord("A") + at % 26) + letters
        at = at // 26 - 1
    return letters
