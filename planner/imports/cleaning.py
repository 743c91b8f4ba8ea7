"""Text of cells made comparable, and what counts as no value."""

from __future__ import annotations

import unicodedata

from planner.models.fields import says_something

LONGEST = 2_000
"""Characters. A longer value is no name, id or title, and is not used."""

_NO_VALUES = frozenset(
    {
        *("n/d", "n.d.", "nd", "n/a", "#n/a", "n.a."),
        *("tbc", "tbd", "tba", "to be confirmed", "to be decided", "to be appointed"),
        *("vacant", "vacancy", "vacant post", "eliminated", "unfilled", "unknown"),
        *("not disclosed", "not known", "-", "--", "–", "—", "?"),
    }
)
"""What tables write where nobody can be named; compared without regard to case."""

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


def named(text: str) -> str:
    """A cleaned name, manager or e-mail; empty where it is a placeholder such as "N/D"."""
    return "" if text.casefold() in _NO_VALUES else text
