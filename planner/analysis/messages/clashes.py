"""Messages that meet: several to one audience on one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.analysis.messages.audience import departments_reached
from planner.models import Message, Plan
from planner.text import listed_names, tr

_MOST_NAMED = 3


class Clash(NamedTuple):
    """Messages of one day of which each goes to an audience that another one goes to."""

    on: date
    messages: tuple[Message, ...]
    audience: str
    """Whom more than one of them reaches, in words."""


def clashes(plan: Plan, first: date) -> Iterator[Clash]:
    """Yield the days from ``first`` on at which somebody is told several things, in their order.

    What was dropped meets nothing.
    """
    of_day: dict[date, list[Message]] = {}
    for message in plan.table(Message).values():
        if message.on is not None and message.on >= first and message.status != "dropped":
            of_day.setdefault(message.on, []).append(message)
    for on, messages in sorted(of_day.items()):
        if len(messages) > 1 and (found := _of_day(plan, on, messages)) is not None:
            yield found


def _of_day(plan: Plan, on: date, messages: list[Message]) -> Clash | None:
    places = {message.id: _places(plan, message) for message in messages}
    times = Counter(place for found in places.values() for place in found)
    twice = {place for place, count in times.items() if count > 1}
    meeting = tuple(message for message in messages if places[message.id] & twice)
    return Clash(on, meeting, _words(plan, meeting, twice)) if meeting else None


def _places(plan: Plan, message: Message) -> frozenset[int | str]:
    """Return what a message reaches: departments by their ids, others by their words; a message to
    everybody reaches whoever else one is for, and everybody where no department is known."""
    words = {message.audience.casefold()} - {""}
    return departments_reached(plan, message) | words | ({_EVERYBODY} if message.to_all else set())


_EVERYBODY = 0


def _words(plan: Plan, messages: Iterable[Message], places: set[int | str]) -> str:
    if _EVERYBODY in places:
        return tr("everybody")
    written = {message.audience.casefold(): message.audience for message in messages}
    names = [
        plan.departments[each].name if isinstance(each, int) else written[each] for each in places
    ]
    return listed_names(sorted(names, key=str.casefold), _MOST_NAMED)
