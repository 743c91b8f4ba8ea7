"""Departures in which people leave on days of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from planner.text import listed, listed_names, tr

_MOST_NAMES = 6


def by_day(days: Mapping[int, date]) -> list[tuple[date, tuple[int, ...]]]:
    """Return who is gone from each day on, the first day first; ``days`` has the first day without
    each person by their id."""
    gone: dict[date, list[int]] = {}
    for person_id, day in days.items():
        gone.setdefault(day, []).append(person_id)
    return [(day, tuple(gone[day])) for day in sorted(gone)]


def gone_by(days: Mapping[int, date], on: date) -> tuple[int, ...]:
    """Return who is gone on a day."""
    return tuple(person_id for person_id, day in days.items() if day <= on)


def left_words(
    days: Mapping[int, date],
    names: Callable[[Iterable[int]], Sequence[str]],
    said: Callable[[date], str],
) -> str:
    """Say who left when, as it goes on from an "if": "Ann left on 1 March and Bo on 2 May".

    ``said`` gives a day in words.
    """
    parts: list[str] = []
    for day, people in by_day(days):
        who = listed_names(list(names(people)), _MOST_NAMES)
        sentence = tr("{names} on {day}") if parts else tr("{names} left on {day}")
        parts.append(sentence.format(names=who, day=said(day)))
    return listed(parts)
