"""Words as they are compared where people type them as they can: without case and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BARRED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
"""Letters that are one piece, which people without them on the keyboard type so."""


@lru_cache(maxsize=200_000)
def plain_letters(words: str) -> str:
    """Return words in small letters without accents: Lucía and lucia are the same."""
    if words.isascii():
        return words.casefold()
    parts = unicodedata.normalize("NFKD", words.casefold())
    letters = "".join(part for part in parts if not unicodedata.combining(part))
    return letters.casefold().translate(_BARRED)
