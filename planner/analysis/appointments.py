"""Measure 17: the fewest appointments that make the plan safe, or the best of a few."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from planner.analysis.bus_factor import bus_factor, needed_weight
from planner.analysis.candidates import Candidates
from planner.analysis.coverage import Coverage, coverage
from planner.analysis.group import Group, group_of
from planner.analysis.matching import Place, best_places
from planner.models import Draft, Plan
from planner.models.roles import Assignment


@dataclass(frozen=True)
class Appointment:
    """A person to appoint as ready backup of a responsibility."""

    person_id: int
    responsibility_id: int
    clears: tuple[int, ...]
    """The single points of failure that this appointment ends."""
    why: str


@dataclass(frozen=True)
class Recommendation:
    """Appointments, what they clear and what they leave."""

    appointments: tuple[Appointment, ...]
    cleared: Group
    remaining: Group
    """Single points of failure that are still there afterwards."""
    exact: bool
    """Proven to be the best possible."""
    bound: int
    """The best that could possibly be: the most single points that can be cleared, the most
    weight that k appointments can clear, or the fewest appointments that could be enough."""


def clear_single_points(cover: Coverage) -> Recommendation:
    """The fewest appointments that clear all single points of failure that can be cleared.

    Each appointment clears exactly one, so the fewest are as many as are cleared; the question
    is who, so that nobody is asked for more than they can carry. Solved as a maximum matching
    with capacities, of the matchings that clear most weight the one that is preferred.
    """
    return _recommend(cover, None)


def best_appointments(cover: Coverage, k: int) -> Recommendation:
    """The k appointments that clear the most weight of single points of failure."""
    return _recommend(cover, k)


def _recommend(cover: Coverage, k: int | None) -> Recommendation:
    candidates = Candidates(cover)
    rows = cover.plan.responsibilities
    points = [rows[one] for one in cover.single_points.ids]
    places = best_places(candidates, points, k)
    appointments = _in_order(cover, candidates, places.found, len(points))
    cleared = {one.responsibility_id for one in appointments}
    return Recommendation(
        appointments=appointments,
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, (r.id for r in points if r.id not in cleared)),
        exact=places.exact,
        bound=places.bound,
    )


def _in_order(
    cover: Coverage, candidates: Candidates, places: Iterable[Place], points: int
) -> tuple[Appointment, ...]:
    """Whoever clears most first, so that the first few are the best few."""
    rows, people = cover.plan.responsibilities, cover.plan.people
    found = list(places)
    cleared_by: dict[int, int] = {}
    for person_id, responsibility_id in found:
        weight = rows[responsibility_id].weight
        cleared_by[person_id] = cleared_by.get(person_id, 0) + weight

    def order(place: Place) -> tuple[int, str, int, int]:
        person_id, responsibility_id = place
        weight = rows[responsibility_id].weight
        return -cleared_by[person_id], people[person_id].label, -weight, responsibility_id

    counts = {person: sum(p == person for p, _ in found) for person in cleared_by}
    return tuple(
        Appointment(
            person_id,
            responsibility_id,
            (responsibility_id,),
            candidates.why(person_id, rows[responsibility_id], counts[person_id], points),
        )
        for person_id, responsibility_id in sorted(found, key=order)
    )


def raise_bus_factor(cover: Coverage, target: int) -> Recommendation:
    """Appointments until the bus factor is ``target``, one after the other.

    Each time the group that could leave is looked at, and the heaviest thing only they hold is
    given to somebody else. The number is not always the fewest; ``bound`` is a proven one: a
    single appointment saves at most the heaviest weight from the worst group as it is now.
    """
    threshold = cover.plan.settings.exact_threshold
    plan, chosen = cover.plan, list[Place]()
    at_least = _fewest_possible(cover, target, threshold)
    now = cover
    while len(chosen) < len(plan.responsibilities) * 2:
        factor = bus_factor(now, threshold)
        if factor.lower is None or factor.lower >= target:
            break
        place = _rescue(now, factor.sets[0])
        if place is None:
            break
        chosen.append(place)
        now = coverage(with_backup(now.plan, *place), cover.on)
    reached = bus_factor(now, threshold).lower
    before = set(cover.single_points.ids)
    cleared = before - set(now.single_points.ids)
    candidates = Candidates(cover)
    appointments = tuple(
        Appointment(
            person_id,
            one,
            (one,) if one in cleared else (),
            candidates.why(person_id, plan.responsibilities[one], int(one in cleared), len(before)),
        )
        for person_id, one in chosen
    )
    return Recommendation(
        appointments,
        group_of(plan, cleared),
        group_of(plan, now.single_points.ids),
        exact=reached is not None and reached >= target and len(chosen) == at_least,
        bound=at_least,
    )


def _fewest_possible(cover: Coverage, target: int, threshold: Decimal) -> int:
    """A proven least number: the worst group below the target uncovers so much too much, and one
    appointment saves no more than the heaviest weight."""
    factor = bus_factor(cover, threshold)
    if factor.upper is None or factor.upper >= target:
        return 0
    allowed = cover.uncovered.weight + needed_weight(cover, threshold) - 1
    excess = factor.uncovered_weight_after - allowed
    heaviest = max(row.weight for row in cover.plan.responsibilities.values())
    return max(1, math.ceil(excess / heaviest))


def _rescue(cover: Coverage, group: tuple[int, ...]) -> Place | None:
    """Somebody outside a group for the heaviest responsibility that only the group holds."""
    rows = cover.plan.responsibilities
    gone = frozenset(group)
    lost = sorted(
        (rows[one] for one, holders in cover.holders.items() if holders <= gone),
        key=lambda row: (-row.weight, len(cover.holders[row.id]), row.id),
    )
    candidates = Candidates(cover)
    for row in lost:
        able = [c for c in candidates.of(row) if c.person_id not in gone]
        if able:
            best = min(able, key=lambda c: (c.cost, cover.plan.people[c.person_id].label))
            return best.person_id, row.id
    return None


def with_backup(plan: Plan, person_id: int, responsibility_id: int) -> Plan:
    """The plan with one more ready backup, to look at; nothing is appointed by this."""
    draft = Draft(plan)
    draft.add(
        Assignment,
        responsibility_id=responsibility_id,
        person_id=person_id,
        role="backup",
        ready=True,
    )
    return draft.plan
