"""Typed text as the plan keeps it."""

from __future__ import annotations

import unicodedata
from typing import Any

from planner.errors import PlannerError
from planner.models.catalogue import CATALOGUE, fields_of
from planner.text import tr

LONGEST_LINE = 1_000
LONGEST_TEXT = 30_000
"""Characters; a spreadsheet's cell holds no more than about this."""

_SEVERAL_LINES = frozenset({"why", "context", "recommendation"}) | {
    field.attribute for row_type in CATALOGUE for field in fields_of(row_type) if field.lines
}
"""The fields that may have more than one line."""


def normalize_text(field: str, value: Any) -> Any:
    """Return a text without spaces around it and without invisible characters, in Unicode form C.

    A name, title or the like becomes one line. What is not text is returned as it is. Raises
    ``PlannerError`` where the text is too long.
    """
    if not isinstance(value, str) or field == "data":
        return value
    several = field in _SEVERAL_LINES
    seen = "".join(c if _visible(c) or (several and c == "\n") else " " for c in value)
    text = seen.strip() if several else " ".join(seen.split())
    longest = LONGEST_TEXT if several else LONGEST_LINE
    if len(text) > longest:
        raise PlannerError(
            tr(
                "“{beginning}…” is too long; {longest} characters are the most.",
                beginning=text[:40],
                longest=longest,
            )
        )
    return unicodedata.normalize("NFC", text)


def _visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
