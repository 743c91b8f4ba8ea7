"""How a value of the plan lies in its file, as something plainer."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple


class ColumnType(NamedTuple):
    """What SQLite calls the type of a column, and how its values come to lie there and back.

    Neither ``encode`` nor ``decode`` is asked about ``None``; values for which there is none lie
    there as they are. ``decode`` raises ``ValueError`` or ``TypeError`` for what is no such value.
    """

    sql: str
    encode: Callable[[Any], Any] | None = None
    decode: Callable[[Any], Any] | None = None
    words: tuple[str, ...] = ()
    """The only texts there are, if they are few."""


def _as_json(value: Any) -> str:
    """Return the text of a list without spaces; what lies in it is known to hold no circles."""
    return json.dumps(value, ensure_ascii=False, check_circular=False, separators=(",", ":"))


INTEGER = ColumnType("INTEGER")
REAL = ColumnType("REAL")
TEXT = ColumnType("TEXT")
DAY = ColumnType("TEXT", date.isoformat, date.fromisoformat)
"""A day, stored as in ``2026-11-22``."""
MOMENT = ColumnType("TEXT", datetime.isoformat, datetime.fromisoformat)
"""A day and time, stored as in ``2026-11-22T09:30:00+00:00``."""
FLAG = ColumnType("INTEGER", int, bool)
"""Yes or no, stored as 1 or 0."""
JSON = ColumnType("TEXT", _as_json, json.loads)
"""A list."""


def choice(*words: str) -> ColumnType:
    """Return the type of one of a few words, stored as it is."""
    return ColumnType("TEXT", words=words)


def decoded(kind: ColumnType, value: Any) -> Any:
    """Return the value of what is stored."""
    return value if value is None or kind.decode is None else kind.decode(value)
