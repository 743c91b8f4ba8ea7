"""Free hours: what somebody pledged, less what the champion seats they hold need."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from planner.analysis.as_written import as_written
from planner.analysis.champions.needs import hours_a_champion_needs
from planner.analysis.cover.coverage import Coverage
from planner.models import Person, Responsibility


class Load(NamedTuple):
    """How many champion seats, and how many other things, somebody is to take on."""

    seats: int = 0
    others: int = 0

    def with_one(self, row: Responsibility) -> Load:
        """Return the load with this responsibility besides."""
        if is_seat(row):
            return Load(self.seats + 1, self.others)
        return Load(self.seats, self.others + 1)


def is_seat(row: Responsibility) -> bool:
    """Return whether a responsibility asks for the hours of a champion."""
    return row.kind == "champion seat"


def load_of(rows: Iterable[Responsibility]) -> Load:
    """Return the load that these responsibilities are."""
    load = Load()
    for row in rows:
        load = load.with_one(row)
    return load


class FreeHours:
    """Everybody's free hours on the day of a coverage, and what appointments ask of them.

    An appointment asks for a champion's hours for a seat, and for a setting for anything else;
    what is held besides seats takes nothing off. Counted exactly, in parts of an hour of which
    both are whole numbers.
    """

    def __init__(self, coverage: Coverage) -> None:
        plan = coverage.plan
        seat = as_written(hours_a_champion_needs(plan, coverage.on))
        other = as_written(plan.settings.hours_for_other_things)
        self._parts = lcm(seat.denominator, other.denominator)
        """Into how many parts an hour is divided."""
        self.seat, self.other = int(seat * self._parts), int(other * self._parts)
        """What an appointment to a champion seat asks for, and one to anything else, in parts."""
        self._rows, self._held = plan.responsibilities, coverage.held

    def hours_asked(self, row: Responsibility) -> int:
        """Return the parts of an hour that an appointment to this asks for."""
        return self.seat if is_seat(row) else self.other

    def in_hours(self, parts: int) -> float:
        """Return parts of an hour as hours a week."""
        return float(Fraction(parts, self._parts))

    def free(self, person: Person) -> int | None:
        """Return the parts of an hour a person has free; below none where the seats held need
        more than was pledged, ``None`` where nothing is known."""
        if person.hours is None:
            return None
        pledged = as_written(person.hours)
        whole = pledged.numerator * self._parts // pledged.denominator
        return whole - self._for_seats(person)

    def spare(self, person: Person) -> float | None:
        """Return the free hours a week of a person, ``None`` where nothing is known."""
        if person.hours is None:
            return None
        return float(as_written(person.hours) - Fraction(self._for_seats(person), self._parts))

    def _for_seats(self, person: Person) -> int:
        """Return the parts of an hour that the seats a person holds need."""
        held = self._held.get(person.id)
        return (
            self.seat * sum(is_seat(self._rows[responsibility_id]) for responsibility_id in held)
            if held
            else 0
        )

    def fits(self, person: Person, load: Load) -> bool:
        """Return whether a person can take this on; of somebody whose hours are unknown that is
        not known to be otherwise."""
        free = self.free(person)
        return free is None or load.seats * self.seat + load.others * self.other <= free
