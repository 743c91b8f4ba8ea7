"""How many hours a week are meant for which champion seat, of those a person pledged.

Measure 15 goes by what was pledged alone; this says whether it adds up.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planner.analysis.cover.in_force import in_force
from planner.models import Person, Plan, Responsibility
from planner.models.roles import OVER_STATUSES
from planner.text import listed, number, tr


class SeatHours(NamedTuple):
    """What one person gives to each of their champion seats."""

    pledged: float | None
    """Hours a week in all; none where nobody gave them."""
    by_seat: tuple[tuple[str, float | None], ...]
    """The department of each seat with the hours meant for it."""

    @property
    def meant(self) -> float:
        """The hours meant for any of the seats."""
        return sum(hours or 0 for _, hours in self.by_seat)

    @property
    def short(self) -> float:
        """By how many hours the seats ask for more than was pledged."""
        return max(0.0, self.meant - (self.pledged or 0)) if self.meant else 0.0

    @property
    def words(self) -> str:
        """The hours as a sentence; empty where none are known."""
        parts = [
            tr("{hours} h for {seat}", hours=number(hours), seat=seat)
            for seat, hours in self.by_seat
            if hours is not None
        ]
        if self.pledged is None:
            return tr("{seats}; nothing is pledged.", seats=listed(parts)) if parts else ""
        pledged = number(self.pledged)
        if not parts:
            return tr("{pledged} h a week pledged.", pledged=pledged)
        words = tr("{seats}, of {pledged} h a week pledged.", seats=listed(parts), pledged=pledged)
        if not self.short:
            return words
        return tr("{words} That is {hours} h too many.", words=words, hours=number(self.short))


def seat_hours(plan: Plan, person: Person, on: date) -> SeatHours:
    """Return what a person gives to the seats they have on a day."""
    seats = []
    for given in plan.assignments_by(person.id):
        seat = plan.get(Responsibility, given.responsibility_id)
        standing = given.status not in OVER_STATUSES and in_force(given, on)
        if seat.kind == "champion seat" and standing:
            seats.append((plan.name_of(seat), given.hours))
    return SeatHours(person.hours, tuple(sorted(seats, key=lambda each: each[0])))
