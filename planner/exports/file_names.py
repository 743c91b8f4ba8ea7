"""Names for files that are written for people and departments."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_LONGEST = 90
"""How many bytes of a name a file's name takes."""


def unlike_names(wanted: Iterable[str]) -> list[str]:
    """Return the names with a number behind those that were there before; on many systems names
    that differ by case are one."""
    taken: set[str] = set()
    names = []
    for first in wanted:
        name, again = first, 2
        while name.casefold() in taken:
            name, again = f"{first} ({again})", again + 1
        taken.add(name.casefold())
        names.append(name)
    return names


def fit(name: str) -> str:
    """Return a name without what a file's name may not hold, cut to what it may take."""
    plain = "".join(
        "-" if c in '<>:"/\\|?*' or unicodedata.category(c)[0] == "C" else c
        for c in unicodedata.normalize("NFC", name)
    )
    short = plain.encode()[:_LONGEST].decode(errors="ignore")
    return " ".join(short.split()).strip(" .")
