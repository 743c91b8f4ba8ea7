"""Measure 17, read word by word: who may be appointed, and the best of every way to do it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations

from planner.models import Assignment, Draft, Plan, Refusal, Responsibility
from tests.analysis.proofs import reading_cover as reading

Pairing = tuple[int, int]
"""A person's and a responsibility's id."""


def within_hours(plan: Plan, places: Collection[Pairing], on: date) -> bool:
    """Whether nobody is asked for more hours than they pledged, less those of the seats they hold;
    who never said how many is not limited by hours."""
    champion = exact(champion_hours(plan, on))
    held = reading.holders(plan, on)
    for person in {who for who, _ in places}:
        hours = plan.people[person].hours
        if hours is None:
            continue
        seats = [one for one, people in held.items() if person in people and is_seat(plan, one)]
        free = exact(hours) - champion * len(seats)
        if asked(plan, [place for place in places if place[0] == person], on) > free:
            return False
    return True


def champion_hours(plan: Plan, on: date) -> float:
    settings, launch = plan.settings, plan.info.launch
    launched = launch is not None and launch <= on
    return settings.hours_after_launch if launched else settings.hours_before_launch


def asked(plan: Plan, places: Collection[Pairing], on: date) -> Fraction:
    """The hours a week that appointments ask for in all."""
    other = plan.settings.hours_for_other_things
    each = (champion_hours(plan, on) if is_seat(plan, one) else other for _, one in places)
    return sum(map(exact, each), Fraction(0))


def exact(hours: float) -> Fraction:
    return Fraction(repr(hours))


def is_seat(plan: Plan, one: int) -> bool:
    return plan.get(Responsibility, one).kind == "champion seat"


def may_sponsor(plan: Plan, person: int, on: date) -> bool:
    """Whether they sit in a sponsor seat, manage somebody who manages somebody, or are marked."""
    held = reading.holders(plan, on)
    sits = any(
        person in people and plan.get(Responsibility, one).kind == "sponsor seat"
        for one, people in held.items()
    )
    everybody = plan.people.values()
    reports = [p.id for p in everybody if p.manager_id == person and p.id != person]
    manages = any(p.manager_id in reports and p.manager_id != p.id for p in everybody)
    return sits or manages or plan.people[person].may_sponsor


def could_take(plan: Plan, one: int, on: date) -> list[int]:
    """Who is there, stays, does not hold it, may be asked, and has not stepped down from it or
    declined."""
    mine = [a for a in plan.assignments.values() if a.responsibility_id == one]
    refused = {r.person_id for r in plan.table(Refusal).values() if r.responsibility_id == one}
    soon = on + timedelta(days=plan.settings.leaving_within_days)
    sponsor_seat = plan.get(Responsibility, one).kind == "sponsor seat"
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
        and (not sponsor_seat or may_sponsor(plan, person.id, on))
    ]


def appointed(plan: Plan, places: Collection[Pairing]) -> Plan:
    draft = Draft(plan)
    for person, one in places:
        draft.add(Assignment, person_id=person, responsibility_id=one, role="backup", ready=True)
    return draft.plan


def allowed(plan: Plan, places: Collection[Pairing], on: date) -> bool:
    """Whether everybody may be appointed, and nothing they take has then a common cause."""
    if not within_hours(plan, places, on):
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


def fewest_left(plan: Plan, on: date) -> dict[Fraction, int]:
    """What each number of hours that makes a difference buys: the fewest single points left."""
    points = single_points(plan, on)
    cleared = {Fraction(0): 0}
    for count in range(1, len(points) + 1):
        for chosen in combinations(points, count):
            hours = asked(plan, [(0, one) for one in chosen], on)
            known = max(most for price, most in cleared.items() if price <= hours)
            if known < count and any(allowed(plan, way, on) for way in _ways(plan, chosen, on)):
                cleared[hours] = count
    best = {hours: max(n for h, n in cleared.items() if h <= hours) for hours in cleared}
    return {
        hours: len(points) - most
        for hours, most in sorted(best.items())
        if not any(h < hours and n >= most for h, n in best.items())
    }


def _ways(plan: Plan, chosen: Sequence[int], on: date) -> Iterator[list[Pairing]]:
    if not chosen:
        yield []
        return
    for rest in _ways(plan, chosen[1:], on):
        for person in could_take(plan, chosen[0], on):
            places = [(person, chosen[0]), *rest]
            if within_hours(plan, places, on):
                yield places


def every_way(plan: Plan, count: int, on: date) -> Iterator[tuple[Pairing, ...]]:
    """Every way to make so many appointments to anything."""
    places = [(p, row.id) for row in reading.rows(plan) for p in could_take(plan, row.id, on)]
    for chosen in combinations(places, count):
        if within_hours(plan, chosen, on):
            yield chosen


def bus_factor(plan: Plan, on: date) -> int:
    held = reading.holders(plan, on)
    return len(reading.minimum_sets(plan, held, plan.settings.threshold)[0])
