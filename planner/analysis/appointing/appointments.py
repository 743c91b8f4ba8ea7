"""Measure 17: the fewest appointments that make the plan safe, or the best of a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from planner.analysis.appointing import words
from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.matching import Place, Places, best_places, with_backups
from planner.analysis.appointing.raising import fewest_places
from planner.analysis.cover.common_cause import Causes, common_cause
from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.cover.group import Group, group_of


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
    why: str
    """What the appointments come to, and what is proven of it, in a sentence or two."""
    stuck: tuple[int, ...] = ()
    """The remaining to which nobody can be appointed, or nobody besides; ``obstacles`` says why."""


def clear_single_points(cover: Coverage) -> Recommendation:
    """Return the fewest appointments that clear all single points of failure that can be cleared.

    Each appointment clears exactly one, so the fewest are as many as are cleared; the question
    is who, so that nobody is asked for more than they can carry. Solved as a maximum matching
    with capacities, of the matchings that clear most weight the one that is preferred.
    """
    candidates, places, sure = _places(cover, None)
    points, found = cover.single_points.count, len(places.found)
    most = found if sure else points
    why = words.cleared_all(points) if found == points else words.cleared_some(found, points, most)
    return _recommend(cover, candidates, places, found == most, most, why)


def best_appointments(cover: Coverage, k: int) -> Recommendation:
    """Return the k appointments that clear the most weight of single points of failure."""
    candidates, places, sure = _places(cover, k)
    rows = cover.plan.responsibilities
    heaviest = sorted((rows[row_id].weight for row_id in cover.single_points.ids), reverse=True)
    most = places.weight if sure else sum(heaviest[:k])
    found, points = len(places.found), cover.single_points.count
    if found == points:
        why = words.cleared_all(points)
    elif found < k:
        why = words.cleared_some(found, points, found if sure else min(k, points))
    else:
        why = words.best_of(k, places.weight, most)
    exact = places.weight == most
    return _recommend(cover, candidates, places, exact, most, why, full=found == k)


def _places(cover: Coverage, k: int | None) -> tuple[Candidates, Places, bool]:
    """Who takes what, and whether that is sure to be the best.

    New holders may be the first of whom a thing is known to differ, such as the first from
    another organisation; then everything is looked at once more as it will be.
    """
    points = [cover.plan.responsibilities[row_id] for row_id in cover.single_points.ids]
    candidates = Candidates(cover)
    places = best_places(candidates, points, k)
    for _ in range(3):
        after = coverage(with_backups(cover.plan, places.found), cover.on)
        caught = {shared.responsibility_id for shared in common_cause(after).shared}
        if caught.isdisjoint(row_id for _, row_id in places.found):
            return candidates, places, candidates.as_it_is
        candidates = Candidates(cover, Causes(after))
        places = best_places(candidates, points, k)
    return candidates, places, False


def _recommend(
    cover: Coverage,
    candidates: Candidates,
    places: Places,
    exact: bool,
    bound: int,
    why: str,
    full: bool = False,
) -> Recommendation:
    points = cover.single_points.ids
    cleared = {row_id for _, row_id in places.found}
    left = [row_id for row_id in points if row_id not in cleared]
    if not points:
        why = words.nothing_to_clear()
    elif not cleared:
        why = words.nobody(len(points))
    return Recommendation(
        appointments=explain(cover, candidates, _in_order(cover, places.found), cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, left),
        exact=exact,
        bound=bound,
        why=f"{why} {words.as_if()}" if cleared else why,
        stuck=() if full else tuple(left),
    )


def explain(
    cover: Coverage, candidates: Candidates, places: Iterable[Place], cleared: Collection[int]
) -> tuple[Appointment, ...]:
    """Places as appointments, each with the reasons for it; the first clears what several take."""
    found = list(places)
    first = {row_id: person_id for person_id, row_id in reversed(found) if row_id in cleared}
    counts = Counter(first.values())
    of = cover.single_points.count
    return tuple(
        Appointment(
            person_id,
            row_id,
            (row_id,) if first.get(row_id) == person_id else (),
            candidates.why(person_id, cover.plan.responsibilities[row_id], counts[person_id], of),
        )
        for person_id, row_id in found
    )


def _in_order(cover: Coverage, places: Iterable[Place]) -> list[Place]:
    """Whoever clears most first, so that the first few are the best few."""
    rows, people = cover.plan.responsibilities, cover.plan.people
    found = list(places)
    cleared_by: dict[int, int] = {}
    for person_id, row_id in found:
        cleared_by[person_id] = cleared_by.get(person_id, 0) + rows[row_id].weight

    def order(place: Place) -> tuple[int, str, int, int, int]:
        person_id, row_id = place
        label = people[person_id].label
        return -cleared_by[person_id], label, person_id, -rows[row_id].weight, row_id

    return sorted(found, key=order)


def raise_bus_factor(
    cover: Coverage, target: int, *, cancelled: Callable[[], bool] | None = None
) -> Recommendation:
    """Return the fewest appointments after which no group smaller than ``target`` is enough.

    ``exact`` where as few as ``bound`` reach it. Where it cannot be reached, nobody is named;
    where no way to it is found in the time there is, the way to the most that was found is given.
    Neither is exact.
    """
    raised = fewest_places(cover, target, cancelled)
    cleared = set(cover.single_points.ids) - set(raised.after.single_points.ids)
    return Recommendation(
        appointments=explain(cover, Candidates(cover), _in_order(cover, raised.found), cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, raised.after.single_points.ids),
        exact=raised.reached and len(raised.found) == raised.bound,
        bound=raised.bound,
        why=" ".join([words.raised_to(raised, target), *([words.as_if()] if raised.found else [])]),
    )
