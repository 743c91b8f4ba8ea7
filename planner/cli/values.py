"""Reading what people type on the command line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.models import Department, Person, Plan
from planner.text import listed, tr

if TYPE_CHECKING:
    from planner.imports import DayOrder

DAY_ORDERS: dict[str, DayOrder] = {
    "dmy": "day first",
    "mdy": "month first",
    "ymd": "year first",
}
"""The orders of a day as they are typed."""

EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)
"""Measures look months back and ahead from a day, which the calendar must have."""


def day_value(text: str) -> date:
    """A date written 2027-03-01."""
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            raise ValueError
        day = date.fromisoformat(text)
    except ValueError:
        raise PlannerError(
            tr("“{text}” is not a date; write it like 2027-03-01.", text=text)
        ) from None
    if not EARLIEST <= day <= LATEST:
        raise PlannerError(
            tr(
                "{text} is out of reach; the days a plan is looked at run from {first} to {last}.",
                text=text,
                first=EARLIEST.isoformat(),
                last=LATEST.isoformat(),
            )
        )
    return day


def threshold_value(text: str) -> Decimal:
    """A bus factor threshold, an exact decimal from 0 up to, but not, 1."""
    try:
        value = Decimal(text)
        fits = value.is_finite() and 0 <= value < 1
    except InvalidOperation:
        fits = False
    if not fits:
        raise PlannerError(
            tr("The threshold “{text}” is not a number from 0 up to, but not, 1.", text=text)
        )
    return value


def path_value(text: str) -> str:
    """The name of a file or folder; an empty word would mean the current folder."""
    if not text.strip():
        raise PlannerError(tr("A file or folder is given as an empty word; give its name."))
    return text


def sections_value(text: str) -> list[str]:
    """Names of sections, separated by commas."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise PlannerError(tr("Name the sections, separated by commas."))
    return names


def count_value(text: str) -> int:
    """A whole number of one or more, such as how many to appoint."""
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
        raise PlannerError(tr("“{text}” is not a whole number of 1 or more.", text=text))
    return int(text)


def one_of(words: Sequence[str]) -> Callable[[str], str]:
    """Reads one of these words."""

    def value(text: str) -> str:
        if text not in words:
            raise PlannerError(
                tr("“{text}” is none of these words: {words}.", text=text, words=listed(words))
            )
        return text

    return value


def _same(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def find_person(plan: Plan, text: str) -> Person:
    """The person somebody means: by id, else e-mail, else name."""
    wanted = _same(text)
    if not wanted:
        raise PlannerError(tr("Say which person, by id, e-mail address or name."))
    by_ref = plan.where(Person, "ref", wanted)
    if by_ref:
        return by_ref[0]
    for field in ("email", "name"):
        found = [
            person
            for person in plan.people.values()
            if _same(getattr(person, field)).casefold() == wanted.casefold()
        ]
        if len(found) > 1:
            raise PlannerError(
                tr(
                    "{count} people are called {name}; say which one by id: {ids}.",
                    count=len(found),
                    name=wanted,
                    ids=", ".join(sorted(person.label for person in found)),
                )
            )
        if found:
            return found[0]
    raise PlannerError(tr("There is nobody called “{name}” in this plan.", name=wanted))


def find_department(plan: Plan, text: str) -> Department:
    """The department of this name."""
    found = plan.where(Department, "name", _same(text))
    if not found:
        raise PlannerError(tr("There is no department called “{name}” in this plan.", name=text))
    return found[0]
