"""How a value of the plan lies in its file: SQL types that convert it on its way in and out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator


class Converted(TypeDecorator[Any]):
    """A type whose values lie in the file as something plainer.

    ``encode`` and ``decode`` are there for whole columns too (see ``codec``); neither is asked
    about ``None``. ``decode`` raises ``ValueError`` or ``TypeError`` for what is no such value.
    """

    impl: Any = Text
    cache_ok = True
    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Return what is stored for a value."""
        return None if value is None else self.encode(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Return the value of what is stored."""
        return None if value is None else self.decode(value)


class Day(Converted):
    """A day, stored as in ``2026-11-22``."""

    cache_ok = True
    encode = staticmethod(date.isoformat)
    decode = staticmethod(date.fromisoformat)


class Moment(Converted):
    """A day and time, stored as in ``2026-11-22T09:30:00+00:00``."""

    cache_ok = True
    encode = staticmethod(datetime.isoformat)
    decode = staticmethod(datetime.fromisoformat)


class Flag(Converted):
    """Yes or no, stored as 1 or 0."""

    impl = Integer
    cache_ok = True
    encode = staticmethod(int)
    decode = staticmethod(bool)


class Json(Converted):
    """A list, stored as JSON without spaces."""

    cache_ok = True

    @staticmethod
    def encode(value: Any) -> str:
        """Return the text of a list; what lies in it is known to hold no circles."""
        return json.dumps(value, ensure_ascii=False, check_circular=False, separators=(",", ":"))

    decode = staticmethod(json.loads)


class Choice(TypeDecorator[str]):
    """One of a few words, stored as it is."""

    impl = Text
    cache_ok = True

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words
