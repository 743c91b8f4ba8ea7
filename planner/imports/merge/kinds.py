"""The kinds of editable columns: how a cell is read, and how a value is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple, Protocol

from planner.errors import PlannerError
from planner.imports.merge.names import Names
from planner.imports.reading.cleaning import MAX_LENGTH
from planner.imports.reading.days import DayOrder, parse_date
from planner.imports.reading.numbers import same_number, to_15_digits
from planner.imports.reading.typed import read_number, read_word, read_yes_no
from planner.models.catalogue import Field, Form
from planner.text import tr

Shown = str | int | float | None
"""A value as people read it and as JSON holds it."""


class Reading(NamedTuple):
    """What reading a cell depends on besides its text."""

    names: Names
    order: DayOrder | None = None
    """Whether the column writes 3/4/2027 for 3 April, judged by all its cells."""
    was: Any = None
    """The value that was exported."""


class Kind(Protocol):
    """One kind of value."""

    @property
    def empty(self) -> Any:
        """The value of an empty cell."""

    def read(self, text: str, reading: Reading) -> Any:
        """Return the value of a filled cell. Raises ``PlannerError`` where it is not valid."""

    def normalize(self, value: Any) -> Any:
        """Return a value of the plan in the form in which a cell is read, for comparison."""

    def display(self, value: Any, names: Names) -> Shown:
        """Return a value in the form in which people and JSON see it."""


_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Text:
    """Text, in one line unless ``lines`` is set."""

    lines: bool = False
    empty: str = ""

    def read(self, text: str, reading: Reading) -> str:
        value = self.normalize(text)
        if not self.lines and len(value) > MAX_LENGTH:
            raise PlannerError(tr("This is longer than {most} characters.", most=MAX_LENGTH))
        return value

    def normalize(self, value: str) -> str:
        value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        value = _UNFIT.sub("", value).strip()
        return value if self.lines else _BREAKS.sub(" ", value)

    def display(self, value: str, names: Names) -> Shown:
        return value or None


@dataclass(frozen=True)
class Number:
    """A number, or a whole one; ``hours`` may be written 2:30 or "2.5 h"."""

    whole: bool = False
    hours: bool = False
    required: bool = False
    empty: None = None

    def read(self, text: str, reading: Reading) -> float | int:
        unit = "h" if self.hours else ""
        value = read_number(text, unit, whole=self.whole, was=reading.was)
        was = reading.was
        return was if isinstance(was, int | float) and same_number(value, was) else value

    def normalize(self, value: float | None) -> float | None:
        return value if value is None or self.whole else to_15_digits(value)

    def display(self, value: float | None, names: Names) -> Shown:
        return int(value) if value is not None and value == int(value) else value


_FIRST_SERIAL, _LAST_SERIAL = 20_000, 110_000
_FIRST_YEAR = 1950
"""A number typed into a date cell becomes an earlier date: 2027 is 19 July 1905."""
_EPOCH = date(1899, 12, 30)
"""Day 0 of the serial numbers of dates since March 1900 (ECMA-376 part 1, 18.17.4)."""


@dataclass(frozen=True)
class Day:
    """A date, written as one or as the serial number of a spreadsheet."""

    required: bool = False
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

    def normalize(self, value: date | None) -> date | None:
        return value

    def display(self, value: date | None, names: Names) -> Shown:
        return value.isoformat() if value else None


@dataclass(frozen=True)
class YesNo:
    """Yes or no; an empty cell is no."""

    empty: bool = False

    def read(self, text: str, reading: Reading) -> bool:
        return read_yes_no(text)

    def normalize(self, value: bool) -> bool:
        return value

    def display(self, value: bool, names: Names) -> Shown:
        return tr("yes") if value else tr("no")


@dataclass(frozen=True)
class Word:
    """One of a few words."""

    words: Sequence[str]
    required: bool = True
    empty: None = None

    def read(self, text: str, reading: Reading) -> str:
        return read_word(text, self.words)

    def normalize(self, value: str | None) -> str | None:
        return value

    def display(self, value: str | None, names: Names) -> Shown:
        return tr(value) if value else value


@dataclass(frozen=True)
class Reference:
    """A row of another list, by name."""

    table: str
    required: bool = False
    empty: None = None

    def read(self, text: str, reading: Reading) -> int:
        return reading.names.find(self.table, text.strip())

    def normalize(self, value: int | None) -> int | None:
        return value

    def display(self, value: int | None, names: Names) -> Shown:
        return None if value is None else names.display(self.table, value)


@dataclass(frozen=True)
class References:
    """Several rows of another list, separated by semicolons or line breaks."""

    table: str
    empty: frozenset[int] = frozenset()

    def read(self, text: str, reading: Reading) -> frozenset[int]:
        parts = [part for part in (p.strip() for p in re.split(r"[;\n]", text)) if part]
        found: set[int] = set()
        at = 0
        while at < len(parts):
            row_id, at = self._next_name(parts, at, reading.names)
            found.add(row_id)
        return frozenset(found)

    def _next_name(self, parts: Sequence[str], at: int, names: Names) -> tuple[int, int]:
        """Return the row of the longest name that begins here: a name may contain semicolons."""
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

    def normalize(self, value: frozenset[int]) -> frozenset[int]:
        return value

    def display(self, value: frozenset[int], names: Names) -> Shown:
        return "; ".join(sorted(names.display(self.table, row_id) for row_id in value)) or None


def kind_of(field: Field) -> Kind:
    """Return how the cells of a field are read."""
    if field.refers_to is not None:
        return Reference(field.refers_to, required=field.required)
    if field.form == "choice":
        return Word(field.kind.words, required=field.required)
    if field.form in ("number", "whole number"):
        whole, hours = field.form == "whole number", field.unit == "h"
        return Number(whole=whole, hours=hours, required=field.required)
    if field.form == "day":
        return Day(required=field.required)
    others: dict[Form, Kind] = {"yes or no": YesNo(), "text": Text(lines=True)}
    return others.get(field.form, Text())
