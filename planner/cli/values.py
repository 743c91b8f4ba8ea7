"""Reading what people type on the command line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.models import Decision, Department, Person, Plan
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
"""The days a plan can be looked at on; measures reach months back and ahead of them."""


def day_value(text: str) -> date:
    """Return the day of a text such as 2027-03-01. Raises ``PlannerError`` for any other."""
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
    """Return a bus factor threshold, an exact decimal from 0 up to, but not, 1.

    Raises ``PlannerError`` for anything else.
    """
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
    """Return the name of a file or folder. Raises ``PlannerError`` for an empty one, which would
    mean the current folder."""
    if not text.strip():
        raise PlannerError(tr("A file or folder is given as an empty word; give its name."))
    return text


def sections_value(text: str) -> list[str]:
    """Return the section names in a text that separates them by commas.

    Raises ``PlannerError`` where there are none.
    """
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise PlannerError(tr("Name the sections, separated by commas."))
    return names


def count_value(text: str) -> int:
    """Return a whole number of one or more. Raises ``PlannerError`` for anything else."""
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
        raise PlannerError(tr("“{text}” is not a whole number of 1 or more.", text=text))
    return int(text)


def one_of(words: Sequence[str]) -> Callable[[str], str]:
    """Return a function that returns a text that is one of these words, and refuses any other."""

    def value(text: str) -> str:
        if text not in words:
            raise PlannerError(
                tr("“{text}” is none of these words: {words}.", text=text, words=listed(words))
            )
        return text

    return value


def _normalized(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def find_person(plan: Plan, text: str) -> Person:
    """Return the person of this id, else e-mail address, else name.

    Raises ``PlannerError`` where there is none, or where several have the name.
    """
    wanted = _normalized(text)
    if not wanted:
        raise PlannerError(tr("Say which person, by id, e-mail address or name."))
    by_ref = plan.where(Person, "ref", wanted)
    if by_ref:
        return by_ref[0]
    for field in ("email", "name"):
        found = [
            person
            for person in plan.people.values()
            if _normalized(getattr(person, field)).casefold() == wanted.casefold()
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
    """Return the department of this name. Raises ``PlannerError`` where there is none."""
    found = plan.where(Department, "name", _normalized(text))
    if not found:
        raise PlannerError(tr("There is no department called “{name}” in this plan.", name=text))
    return found[0]


def find_decision(plan: Plan, text: str) -> Decision:
    """Return the decision that is asked in these words, else the only one with these words in it.

    Raises ``PlannerError`` where there is none, or where there are several.
    """
    wanted = _normalized(text).casefold()
    if not wanted:
        raise PlannerError(tr("Say which decision, in words of what is asked."))
    asked = {d.id: _normalized(d.ask).casefold() for d in plan.decisions.values()}
    found = [row_id for row_id, words in asked.items() if words == wanted]
    found = found or [row_id for row_id, words in asked.items() if wanted in words]
    if not found:
        raise PlannerError(tr("This plan asks for no decision “{words}”.", words=text))
    if len(found) > 1:
        raise PlannerError(
            tr(
                "{count} decisions have “{words}” in them; say more of the one you mean.",
                count=len(found),
                words=text,
            )
        )
    return plan.decisions[found[0]]
