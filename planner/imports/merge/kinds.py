"""What an editable column holds: how a cell is read, and how a value is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple, Protocol

from planner.errors import PlannerError
from planner.imports.merge.names import Names
from planner.imports.reading.cleaning import LONGEST
from planner.imports.reading.numbers import exact, parse_number
from planner.imports.reading.values import DayOrder, parse_date
from planner.text import tr

Shown = str | int | float | None
"""A value as people read it and as JSON holds it."""


class Reading(NamedTuple):
    """What the reading of a cell depends on besides its text."""

    names: Names
    order: DayOrder | None = None
    """Whether the column writes 3/4/2027 for 3 April, judged by all its cells."""
    was: Any = None
    """The value that was exported."""


class Kind(Protocol):
    """One kind of value. An empty cell is ``empty``."""

    @property
    def empty(self) -> Any: ...

    def read(self, text: str, reading: Reading) -> Any:
        """The value a cell shows, which is not blank; ``PlannerError`` where it is not valid."""

    def same(self, value: Any) -> Any:
        """A value of the plan in the form in which a cell gives it, to be compared."""

    def shown(self, value: Any, names: Names) -> Shown: ...


_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Text:
    """Text; without ``lines`` in one line."""

    lines: bool = False
    empty: str = ""

    def read(self, text: str, reading: Reading) -> str:
        value = self.same(text)
        if not self.lines and len(value) > LONGEST:
            raise PlannerError(tr("This is longer than {most} characters.", most=LONGEST))
        return value

    def same(self, value: str) -> str:
        value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        value = _UNFIT.sub("", value).strip()
        return value if self.lines else _BREAKS.sub(" ", value)

    def shown(self, value: str, names: Names) -> Shown:
        return value or None


@dataclass(frozen=True)
class Number:
    """A number, or a whole one; ``hours`` may be written 2:30 or "2.5 h"."""

    whole: bool = False
    hours: bool = False
    required: bool = False
    empty: None = None

    def read(self, text: str, reading: Reading) -> float | int:
        number = parse_number(text.strip(), reading.was, hours=self.hours, whole=self.whole)
        if not self.whole:
            return number
        if number != int(number) or abs(number) > 1e12:
            raise PlannerError(tr("“{text}” is not a whole number.", text=text.strip()))
        return int(number)

    def same(self, value: float | None) -> float | None:
        return value if value is None or self.whole else exact(value)

    def shown(self, value: float | None, names: Names) -> Shown:
        return int(value) if value is not None and value == int(value) else value


_FIRST_SERIAL, _LAST_SERIAL = 20_000, 110_000
_FIRST_YEAR = 1950
"""A number typed into a cell of dates becomes an earlier one: 2027 is 19 July 1905."""
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True)
class Day:
    """A day, written as one or as a spreadsheet counts it."""

    empty: None = None

    def read(self, text: str, reading: Reading) -> date:
        text = " ".join(text.split())
        found = parse_date(text, reading.order)
        if found is None and re.fullmatch(r"\d{5,6}(?:\.\d+)?", text, re.ASCII):
            serial = int(float(text))
            if _FIRST_SERIAL <= serial <= _LAST_SERIAL:
                return _EPOCH + timedelta(days=serial)
        if found is None or found.year < _FIRST_YEAR:
            raise PlannerError(tr("“{text}” is not a date; write it like 2027-03-01.", text=text))
        return found

    def same(self, value: date | None) -> date | None:
        return value

    def shown(self, value: date | None, names: Names) -> Shown:
        return value.isoformat() if value else None


_YES = frozenset({"yes", "y", "true", "x", "✓", "✔", "1"})
_NO = frozenset({"no", "n", "false", "-", "–", "0"})


@dataclass(frozen=True)
class YesNo:
    """Yes or no; an empty cell is no."""

    empty: bool = False

    def read(self, text: str, reading: Reading) -> bool:
        word = text.strip().casefold()
        if word in _YES or word == tr("yes").casefold():
            return True
        if word in _NO or word == tr("no").casefold():
            return False
        raise PlannerError(tr("“{text}” is neither yes nor no.", text=text.strip()))

    def same(self, value: bool) -> bool:
        return value

    def shown(self, value: bool, names: Names) -> Shown:
        return tr("yes") if value else tr("no")


@dataclass(frozen=True)
class Word:
    """One of a few words."""

    words: Sequence[str]
    required: bool = True
    empty: None = None

    def read(self, text: str, reading: Reading) -> str:
        typed = " ".join(text.split()).casefold()
        for word in self.words:
            if typed in (word.casefold(), tr(word).casefold()):
                return word
        raise PlannerError(
            tr(
                "“{value}” is not one of: {words}.",
                value=text.strip(),
                words=", ".join(map(tr, self.words)),
            )
        )

    def same(self, value: str | None) -> str | None:
        return value

    def shown(self, value: str | None, names: Names) -> Shown:
        return tr(value) if value else value


@dataclass(frozen=True)
class Reference:
    """A row of another list, by name."""

    table: str
    required: bool = False
    empty: None = None

    def read(self, text: str, reading: Reading) -> int:
        return reading.names.find(self.table, text.strip())

    def same(self, value: int | None) -> int | None:
        return value

    def shown(self, value: int | None, names: Names) -> Shown:
        return None if value is None else names.shown(self.table, value)


@dataclass(frozen=True)
class References:
    """Several rows of another list, apart by semicolons or line breaks."""

    table: str
    empty: frozenset[int] = frozenset()

    def read(self, text: str, reading: Reading) -> frozenset[int]:
        parts = [part for part in (p.strip() for p in re.split(r"[;\n]", text)) if part]
        found: set[int] = set()
        at = 0
        while at < len(parts):
            row_id, at = self._next(parts, at, reading.names)
            found.add(row_id)
        return frozenset(found)

    def _next(self, parts: Sequence[str], at: int, names: Names) -> tuple[int, int]:
        """The longest name that begins here: a name may hold a semicolon itself."""
        for end in range(min(len(parts), at + 4), at + 1, -1):
            try:
                return names.find(self.table, "; ".join(parts[at:end])), end
            except PlannerError:
                continue
        try:
            return names.find(self.table, parts[at]), at + 1
        except PlannerError as error:
            if "," in parts[at]:
                raise PlannerError(
                    tr("{error} Several names need semicolons between them.", error=error)
                ) from None
            raise

    def same(self, value: frozenset[int]) -> frozenset[int]:
        return value

    def shown(self, value: frozenset[int], names: Names) -> Shown:
        return "; ".join(sorted(names.shown(self.table, row_id) for row_id in value)) or None
