"""Measure 17: the fewest appointments that make the plan safe, or the best of a few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import Place, Places, best_places, with_backups
from planner.analysis.appointing.raising import fewest_places
from planner.analysis.common_cause import Causes, common_cause
from planner.analysis.coverage import Coverage, coverage
from planner.analysis.group import Group, group_of


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
    candidates, places, sure = _places(cover, None)
    most = len(places.found) if sure else cover.single_points.count
    return _recommend(cover, candidates, places, exact=len(places.found) == most, bound=most)


def best_appointments(cover: Coverage, k: int) -> Recommendation:
    """The k appointments that clear the most weight of single points of failure."""
    candidates, places, sure = _places(cover, k)
    rows = cover.plan.responsibilities
    heaviest = sorted((rows[one].weight for one in cover.single_points.ids), reverse=True)
    most = places.weight if sure else sum(heaviest[:k])
    return _recommend(cover, candidates, places, exact=places.weight == most, bound=most)


def _places(cover: Coverage, k: int | None) -> tuple[Candidates, Places, bool]:
    """Who takes what, and whether that is sure to be the best.

    New holders may be the first of whom a thing is known to differ, such as the first from
    another organisation; then everything is looked at once more as it will be.
    """
    points = [cover.plan.responsibilities[one] for one in cover.single_points.ids]
    candidates = Candidates(cover)
    places = best_places(candidates, points, k)
    for _ in range(3):
        after = coverage(with_backups(cover.plan, places.found), cover.on)
        caught = {shared.responsibility_id for shared in common_cause(after).shared}
        if caught.isdisjoint(one for _, one in places.found):
            return candidates, places, candidates.as_it_is
        candidates = Candidates(cover, Causes(after))
        places = best_places(candidates, points, k)
    return candidates, places, False


def _recommend(
    cover: Coverage, candidates: Candidates, places: Places, *, exact: bool, bound: int
) -> Recommendation:
    points = cover.single_points.ids
    cleared = {one for _, one in places.found}
    ordered = _in_order(cover, places.found)
    return Recommendation(
        appointments=explained(cover, candidates, ordered, cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, (one for one in points if one not in cleared)),
        exact=exact,
        bound=bound,
    )


def explained(
    cover: Coverage, candidates: Candidates, places: Iterable[Place], cleared: Collection[int]
) -> tuple[Appointment, ...]:
    """Places as appointments, each with the reasons for it."""
    found = list(places)
    counts: dict[int, int] = {}
    for person_id, one in found:
        counts[person_id] = counts.get(person_id, 0) + (one in cleared)
    of = cover.single_points.count
    return tuple(
        Appointment(
            person_id,
            one,
            (one,) if one in cleared else (),
            candidates.why(person_id, cover.plan.responsibilities[one], counts[person_id], of),
        )
        for person_id, one in found
    )


def _in_order(cover: Coverage, places: Iterable[Place]) -> list[Place]:
    """Whoever clears most first, so that the first few are the best few."""
    rows, people = cover.plan.responsibilities, cover.plan.people
    found = list(places)
    cleared_by: dict[int, int] = {}
    for person_id, one in found:
        cleared_by[person_id] = cleared_by.get(person_id, 0) + rows[one].weight

    def order(place: Place) -> tuple[int, str, int, int, int]:
        person_id, one = place
        label = people[person_id].label
        return -cleared_by[person_id], label, person_id, -rows[one].weight, one

    return sorted(found, key=order)


def raise_bus_factor(
    cover: Coverage, target: int, *, cancelled: Callable[[], bool] | None = None
) -> Recommendation:
    """The fewest appointments after which no group smaller than ``target`` is enough.

    ``exact`` where as few as ``bound`` reach it. Where the target cannot be reached, or not in
    the time there is, the appointments found on the way are given, and they are not exact.
    """
    raised = fewest_places(cover, target, cancelled)
    cleared = set(cover.single_points.ids) - set(raised.after.single_points.ids)
    return Recommendation(
        appointments=explained(cover, Candidates(cover), raised.found, cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, raised.after.single_points.ids),
        exact=raised.reached and len(raised.found) == raised.bound,
        bound=raised.bound,
    )
