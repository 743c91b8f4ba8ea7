"""Text of cells made comparable."""

from __future__ import annotations

import unicodedata

from planner.models.fields import says_something

LONGEST = 2_000
"""Characters. A longer value is no name, id or title, and is not used."""

_INVISIBLE = frozenset("\u200b\ufeff\ufffe\uffff")


def clean(text: str) -> str:
    """Text trimmed, inner white space collapsed, in NFC, without control characters; empty where
    nothing of it can be seen."""
    text = " ".join(text.split())
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        kept = (c for c in text if c not in _INVISIBLE and unicodedata.category(c) not in _REFUSED)
        text = " ".join("".join(kept).split())
        if not says_something(text):
            return ""
    return text


_REFUSED = frozenset({"Cc", "Cs"})
