"""Emoji and other symbols: which characters are one picture together, and the names of those that
no font shows."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2100-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff]"
)
_LOOK = "[\ufe0f\U0001f3fb-\U0001f3ff]"
"""As a picture rather than a letter, or with a tone of skin."""
_TOGETHER = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[0-9#*]\ufe0f?\u20e3"
    f"|{_PICTURE}{_LOOK}*(?:\u200d{_PICTURE}{_LOOK}*)+"
    "|\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
    f"|{_PICTURE}{_LOOK}+"
)
"""Flags, keys, pictures joined into one, flags of regions, pictures with a look (Unicode Technical
Standard 51, its sequences)."""


def pictures(text: str) -> list[tuple[int, int]]:
    """Return where several characters that are one picture begin and end."""
    return [] if text.isascii() else [match.span() for match in _TOGETHER.finditer(text)]


@lru_cache(maxsize=1000)
def shows_nothing(character: str) -> bool:
    """Return whether a character only says how those around it look."""
    return (
        unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )


def spelled(character: str) -> str:
    """Return the name of a character in brackets; its code where it has none."""
    name = unicodedata.name(character, "").lower()
    return f"[{name or code_of(character)}]"


def code_of(character: str) -> str:
    """Return the code by which a character is found in lists of all characters."""
    return f"U+{ord(character):04X}"
