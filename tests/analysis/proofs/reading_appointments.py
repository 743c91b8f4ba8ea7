"""Measure 17, read word by word: who may be appointed, and the best of every way to do it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from planner.models import Assignment, Draft, Plan, Refusal, Responsibility
from tests.analysis.proofs import reading_cover as reading

Place = tuple[int, int]
"""A person's and a responsibility's id."""


class Room(NamedTuple):
    """What one person can take on besides what they hold."""

    everything: int
    seats: int


def room(plan: Plan, person: int, on: date) -> Room:
    """Within the hours pledged and not needed for seats held, and what one backup can carry."""
    held = reading.holders(plan, on)
    ready = {
        a.responsibility_id
        for a in plan.assignments.values()
        if a.person_id == person
        and a.role == "backup"
        and a.responsibility_id in held
        and reading.counts(plan, a, plan.get(Responsibility, a.responsibility_id), on)
    }
    everything = max(0, plan.settings.backups_per_person - len(ready))
    hours = plan.people[person].hours
    if hours is None:
        return Room(everything, everything)
    launched = plan.info.launch is not None and plan.info.launch <= on
    settings = plan.settings
    each = settings.hours_after_launch if launched else settings.hours_before_launch
    mine = [one for one, people in held.items() if person in people]
    seats = [one for one in mine if plan.get(Responsibility, one).kind == "champion seat"]
    free = hours - len(seats) * each
    return Room(everything if free > 0 else 0, int(max(0.0, free) // each))


def could_take(plan: Plan, one: int, on: date) -> list[int]:
    """Who is there, stays, does not hold it, and has not stepped down from it or declined."""
    mine = [a for a in plan.assignments.values() if a.responsibility_id == one]
    refused = {r.person_id for r in plan.table(Refusal).values() if r.responsibility_id == one}
    soon = on + timedelta(days=plan.settings.leaving_within_days)
    return [
        person.id
        for person in plan.people.values()
        if reading.there(plan, person.id, on)
        and (person.last_day is None or person.last_day > soon)
        and person.id not in reading.holders(plan, on)[one]
        and not any(
            a.person_id == person.id and a.status in ("declined", "stepped down") for a in mine
        )
        and person.id not in refused
    ]


def appointed(plan: Plan, places: Collection[Place]) -> Plan:
    draft = Draft(plan)
    for person, one in places:
        draft.add(Assignment, person_id=person, responsibility_id=one, role="backup", ready=True)
    return draft.plan


def within_room(plan: Plan, places: Collection[Place], on: date) -> bool:
    """Whether nobody is asked for more than they can carry."""
    for person in {who for who, _ in places}:
        taken = [plan.get(Responsibility, one) for who, one in places if who == person]
        can = room(plan, person, on)
        seats = sum(row.kind == "champion seat" for row in taken)
        if len(taken) > can.everything or seats > can.seats:
            return False
    return True


def allowed(plan: Plan, places: Collection[Place], on: date) -> bool:
    """Whether everybody may be appointed, and nothing they take has then a common cause."""
    if not within_room(plan, places, on):
        return False
    if any(who not in could_take(plan, one, on) for who, one in places):
        return False
    after = appointed(plan, places)
    common = reading.common_causes(after, reading.holders(after, on))
    return not any(one in common for _, one in places)


def single_points(plan: Plan, on: date) -> list[int]:
    return [one for one, people in reading.holders(plan, on).items() if len(people) == 1]


def best(plan: Plan, most: int, on: date, worth: Callable[[Sequence[int]], int]) -> int:
    """The most that can be cleared with at most so many appointments."""
    points = single_points(plan, on)
    found = 0
    for count in range(1, min(most, len(points)) + 1):
        for chosen in combinations(points, count):
            if worth(chosen) > found and any(
                allowed(plan, places, on) for places in _ways(plan, chosen, on)
            ):
                found = worth(chosen)
    return found


def _ways(plan: Plan, chosen: Sequence[int], on: date) -> Iterator[list[Place]]:
    if not chosen:
        yield []
        return
    for rest in _ways(plan, chosen[1:], on):
        for person in could_take(plan, chosen[0], on):
            places = [(person, chosen[0]), *rest]
            if within_room(plan, places, on):
                yield places


def every_way(plan: Plan, count: int, on: date) -> Iterator[tuple[Place, ...]]:
    """Every way to make so many appointments to anything."""
    places = [(p, row.id) for row in reading.rows(plan) for p in could_take(plan, row.id, on)]
    for chosen in combinations(places, count):
        if within_room(plan, chosen, on):
            yield chosen


def bus_factor(plan: Plan, on: date) -> int:
    held = reading.holders(plan, on)
    return len(reading.minimum_sets(plan, held, plan.settings.threshold)[0])
