"""Cell text in a form that can be compared."""

from __future__ import annotations

import unicodedata

from planner.models.fields import says_something

MAX_LENGTH = 1_000
"""Characters, as many as can be typed. Anything longer is no name, id or title, and not used."""

_INVISIBLE = frozenset(
    "\u200b\ufeff\ufffe\uffff\u00ad\u200e\u200f\u2060"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""What directories and web pages leave in copied text: spaces and hyphens of no width, and marks
of the writing direction. Joiners stay, since words are written with them."""


def clean(text: str) -> str:
    """Return the text trimmed, with white space collapsed, in NFC and without control characters.

    The result is empty where nothing of the text can be seen.
    """
    text = " ".join(text.split())
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        kept = (c for c in text if c not in _INVISIBLE and unicodedata.category(c) not in _REFUSED)
        text = " ".join("".join(kept).split())
        if not says_something(text):
            return ""
    return text


class Cleaned(dict[str, str]):
    """The cleaned form of each text, made once for all cells that hold it."""

    def __missing__(self, text: str) -> str:
        cleaned = self[text] = clean(text)
        return cleaned


_REFUSED = frozenset({"Cc", "Cs"})
