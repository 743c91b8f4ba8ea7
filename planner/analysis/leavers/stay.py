"""Measure 20: what those who stay after a departure would carry, against what they pledged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from planner.analysis.champions.needs import champions_for, hours_a_champion_needs
from planner.analysis.cover.coverage import Coverage
from planner.analysis.findings.subjects import responsibility_names
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
        return self.too_much > 0

    @property
    def too_much(self) -> Fraction:
        """Hours a week more than they pledged; 0 where it is no more, or nobody knows."""
        if self.pledged is None:
            return Fraction(0)
        return max(Fraction(0), self.carries - _exactly(self.pledged))


def staying(before: Coverage, after: Coverage, leavers: Iterable[int]) -> tuple[Staying, ...]:
    """Return whose load a departure changes among those who stay, in the order of their labels.

    A seat takes the hours of as many champions as its department needs, shared evenly by whoever
    holds it.
    """
    plan = before.plan
    lost = {
        row_id
        for person in leavers
        for row_id in before.held.get(person, ())
        if _is_seat(plan, row_id)
    }
    touched = {person for seat in lost for person in after.holders[seat]}
    load = _Load(before, after, {s for p in touched for s in before.held[p] if _is_seat(plan, s)})
    found = []
    for person_id in sorted(touched, key=lambda p: (plan.people[p].label, p)):
        seats = sorted(load.place.keys() & before.held[person_id], key=load.place.__getitem__)
        was, now = (sum(of[seat] for seat in seats) for of in (load.was, load.now))
        if was == now or not load.unit:
            continue  # seats that take no hours
        alone = tuple(s for s in seats if before.depth(s) > 1 and after.depth(s) == 1)
        pledged = plan.people[person_id].hours
        found.append(Staying(person_id, now * load.unit, pledged, tuple(seats), alone))
    return tuple(found)


class _Load:
    """What each holder of some champion seats carries of them before and after a departure, in
    whole units of one size."""

    def __init__(self, before: Coverage, after: Coverage, seats: Iterable[int]) -> None:
        plan = before.plan
        rows = [plan.responsibilities[seat] for seat in seats]
        rows.sort(key=lambda row: (plan.name_of(row), row.id))
        self.place = {row.id: number for number, row in enumerate(rows)}
        """Where each seat comes in the order of their names."""
        depths = {cover.depth(row.id) for cover in (before, after) for row in rows}
        parts = lcm(*depths)
        self.unit = _exactly(hours_a_champion_needs(plan, before.on)) / parts
        """Hours a week."""
        needed = {row.id: _champions(plan, row) * parts for row in rows}
        self.was = {seat: need // before.depth(seat) for seat, need in needed.items()}
        self.now = {seat: need // after.depth(seat) for seat, need in needed.items()}


def _champions(plan: Plan, seat: Responsibility) -> int:
    """Return how many champions' hours a champion seat takes in all."""
    assert seat.department_id is not None
    staff = plan.departments[seat.department_id].headcount
    return max(seat.needed_cover, champions_for(staff, plan.settings.champion_ratio))


def _exactly(hours: float) -> Fraction:
    """Return hours as they were written, so that 20 times 0.1 is no more than 2."""
    return Fraction(str(hours))


def _is_seat(plan: Plan, responsibility_id: int) -> bool:
    return plan.responsibilities[responsibility_id].kind == "champion seat"


def stay_sentences(plan: Plan, stay: tuple[Staying, ...]) -> Iterator[str]:
    """Say who of those who stay would carry more than they pledged, and of whom it is not known."""
    for person in stay:
        if person.overloaded:
            yield _overloaded(plan, person)
    fine = sum(not person.overloaded and person.pledged is not None for person in stay)
    if fine:
        yield trn(
            "{count} person would carry more than before, within the hours they pledged.",
            "{count} people would carry more than before, each within the hours they pledged.",
            fine,
        )
    unknown = [
        plan.people[person.person_id].shown_name for person in stay if person.pledged is None
    ]
    if unknown:
        yield tr(
            "{names} would carry more than before, and never said how many hours they have.",
            names=listed_names(unknown, 6),
        )


def _overloaded(plan: Plan, person: Staying) -> str:
    assert person.pledged is not None
    name = plan.people[person.person_id].shown_name
    hours = {"pledged": hours_words(person.pledged), "needed": hours_words(person.carries)}
    every = responsibility_names(plan, person.seats)
    if not person.alone:
        return tr(
            "{person} has {pledged} of the {needed} hours that {names} would take.",
            person=name,
            names=every,
            **hours,
        )
    down = responsibility_names(plan, person.alone)
    places = {"names": down, "person": name, **hours}
    if len(person.alone) == len(person.seats):
        return trn(
            "{names} rests on {person} with {pledged} of {needed} hours.",
            "{names} rest on {person} with {pledged} of {needed} hours.",
            len(person.alone),
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
