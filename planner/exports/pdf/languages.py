"""The language of words whose script is that of one language."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SCRIPTS = {
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KANNADA": "kn",
    "KATAKANA": "ja",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
}
"""Scripts by the first word of the names of their letters. Others, such as Arabic, Cyrillic,
Devanagari and Han, are those of several languages; which one a name is in cannot be known."""


@lru_cache(maxsize=20_000)
def language_of(text: str) -> str:
    """Return the code of the language that the letters of a text are known to be in, else none."""
    if text.isascii():
        return ""
    letters = (c for c in text if unicodedata.category(c)[0] == "L" and c != "µ")
    found = {_SCRIPTS.get(unicodedata.name(c, "").partition(" ")[0], "") for c in letters}
    return found.pop() if len(found) == 1 else ""
