"""Measure 20: what those who stay after a departure would carry, against what they pledged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planner.analysis.champions.needs import champion_need, hours_a_champion_needs
from planner.analysis.cover.coverage import Coverage
from planner.models import Plan, Responsibility
from planner.text import listed_names, number, tr, trn


@dataclass(frozen=True)
class Staying:
    """Somebody who stays, and carries more hours a week than before."""

    person_id: int
    carries: Fraction
    """Hours a week of the champion seats they hold then, each divided among its holders."""
    pledged: float | None
    """Hours a week; none where they never said."""
    seats: tuple[int, ...]
    """The champion seats they hold then, in the order of their names."""
    alone: tuple[int, ...]
    """Those of them that come down to them alone."""

    @property
    def overloaded(self) -> bool:
        """Whether they would carry more than they pledged."""
        return self.pledged is not None and self.carries > _exactly(self.pledged)


def staying(before: Coverage, after: Coverage, leavers: Iterable[int]) -> tuple[Staying, ...]:
    """Return whose load a departure changes among those who stay, in the order of their labels.

    A seat takes the hours of as many champions as its department needs, shared evenly by whoever
    holds it.
    """
    plan = before.plan
    lost = {one for person in leavers for one in before.held.get(person, ())}
    touched = {p for one in lost if _is_seat(plan, one) for p in after.holders[one]}
    found = []
    for person_id in sorted(touched, key=lambda p: (plan.people[p].label, p)):
        seats = [one for one in before.held[person_id] if _is_seat(plan, one)]
        carries = _carries(after, seats)
        if carries == _carries(before, seats):
            continue  # a seat that takes no hours
        seats.sort(key=lambda one: (plan.name_of(plan.responsibilities[one]), one))
        alone = tuple(s for s in seats if before.depth(s) > 1 and after.depth(s) == 1)
        pledged = plan.people[person_id].hours
        found.append(Staying(person_id, carries, pledged, tuple(seats), alone))
    return tuple(found)


def _exactly(hours: float) -> Fraction:
    """Return hours as they were written, so that 20 times 0.1 is no more than 2."""
    return Fraction(str(hours))


def _is_seat(plan: Plan, responsibility_id: int) -> bool:
    return plan.responsibilities[responsibility_id].kind == "champion seat"


def _carries(cover: Coverage, seats: Iterable[int]) -> Fraction:
    """Return the hours a week of champion seats, each divided among its holders."""
    plan = cover.plan
    rows = [plan.responsibilities[seat] for seat in seats]
    return sum((_hours(plan, row, cover.on) / cover.depth(row.id) for row in rows), Fraction(0))


def _hours(plan: Plan, seat: Responsibility, on: date) -> Fraction:
    """Return the hours a week that a champion seat takes in all."""
    assert seat.department_id is not None
    staff = plan.departments[seat.department_id].headcount
    needed = champion_need(staff, seat.needed_cover, plan.settings.champion_ratio)
    return needed * _exactly(hours_a_champion_needs(plan, on))


def stay_sentences(plan: Plan, stay: tuple[Staying, ...]) -> Iterator[str]:
    """Say who of those who stay would carry more than they pledged, and of whom it is not known."""
    for one in stay:
        if one.overloaded:
            yield _overloaded(plan, one)
    fine = sum(not one.overloaded and one.pledged is not None for one in stay)
    if fine:
        yield trn(
            "{count} more would carry more than before, within the hours they pledged.",
            "{count} more would carry more than before, within the hours they pledged.",
            fine,
        )
    unknown = [plan.people[one.person_id].shown_name for one in stay if one.pledged is None]
    if unknown:
        yield trn(
            "{names} would carry more too, and never said how many hours they have.",
            "{names} would carry more too, and never said how many hours they have.",
            len(unknown),
            names=listed_names(unknown, 6),
        )


def _overloaded(plan: Plan, one: Staying) -> str:
    assert one.pledged is not None
    name = plan.people[one.person_id].shown_name
    hours = {"pledged": hours_words(one.pledged), "needed": hours_words(one.carries)}
    every = listed_names([plan.name_of(plan.responsibilities[seat]) for seat in one.seats], 4)
    if not one.alone:
        return tr(
            "{person} has {pledged} of the {needed} hours that {names} would take.",
            person=name,
            names=every,
            **hours,
        )
    down = [plan.name_of(plan.responsibilities[seat]) for seat in one.alone]
    places = {"names": listed_names(down, 4), "person": name, **hours}
    if len(one.alone) == len(one.seats):
        return trn(
            "{names} rests on {person} with {pledged} of {needed} hours.",
            "{names} rest on {person} with {pledged} of {needed} hours.",
            len(down),
            **places,
        )
    return trn(
        "{names} rests on {person} with {pledged} of the {needed} hours that {every} take.",
        "{names} rest on {person} with {pledged} of the {needed} hours that {every} take.",
        len(down),
        every=every,
        **places,
    )


def hours_words(hours: Fraction | float) -> str:
    """Return hours a week, to a tenth."""
    return number(round(float(hours), 1))
