"""Words as they are compared when sorting and finding: without case and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=200_000)
def fold(words: str) -> str:
    """Lucía and lucia are found by the same letters and sorted to the same place."""
    if words.isascii():
        return words.casefold()
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
