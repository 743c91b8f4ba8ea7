"""Measure 17: the fewest appointments that make the plan safe, or the best of a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from planner.analysis.appointing import words
from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.causes_ahead import cases, fair
from planner.analysis.appointing.matching import Places, best_places
from planner.analysis.appointing.model import Place
from planner.analysis.appointing.raising import fewest_places
from planner.analysis.appointing.reasons import why_appoint
from planner.analysis.cover.coverage import Coverage
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
    is who, so that nobody is asked for more hours than they have.
    """
    candidates, places = _places(cover, None)
    points, found, most = cover.single_points.count, places.value, places.bound
    why = words.cleared_all(points) if found == points else words.cleared_some(found, points, most)
    return _recommend(cover, candidates, places, why)


def best_appointments(cover: Coverage, k: int) -> Recommendation:
    """Return the k appointments that clear the most weight of single points of failure."""
    candidates, places = _places(cover, k)
    found, points = len(places.found), cover.single_points.count
    proven = places.value == places.bound
    if found == points:
        why = words.cleared_all(points)
    elif found < k:
        why = words.cleared_some(found, points, found if proven else min(k, points))
    else:
        why = words.best_of(k, places.value, places.bound)
    return _recommend(cover, candidates, places, why, full=found == k)


def _places(cover: Coverage, k: int | None) -> tuple[Candidates, Places]:
    """Return who takes what, and who was to choose from."""
    points = [cover.plan.responsibilities[thing] for thing in cover.single_points.ids]
    candidates = Candidates(cover)
    places = best_places(candidates, points, k)
    if fair(cover, places.found):
        return candidates, places
    ahead = cases(candidates)
    found = [(each, best_places(each, points, k)) for each in ahead.each]
    bound = places.bound
    if ahead.all:
        bound = min(bound, max(best.bound for _, best in found))

    def worth(option: tuple[Candidates, Places]) -> tuple[int, int, int]:
        each, best = option
        rows = [(who, cover.plan.responsibilities[thing]) for who, thing in best.found]
        against = sum(each.cost(who, row) for who, row in rows)
        return best.value, sum(row.weight for _, row in rows), -against

    candidates, places = max(found, key=worth)
    return candidates, places._replace(bound=bound)


def _recommend(
    cover: Coverage, candidates: Candidates, places: Places, why: str, full: bool = False
) -> Recommendation:
    points = cover.single_points.ids
    cleared = {thing for _, thing in places.found}
    left = [thing for thing in points if thing not in cleared]
    if not points:
        why = words.nothing_to_clear()
    elif not cleared:
        why = words.nobody(len(points))
    return Recommendation(
        appointments=explain(cover, candidates, _in_order(cover, places.found), cleared),
        cleared=group_of(cover.plan, cleared),
        remaining=group_of(cover.plan, left),
        exact=places.value == places.bound,
        bound=places.bound,
        why=f"{why} {words.as_if()}" if cleared else why,
        stuck=() if full else tuple(left),
    )


def explain(
    cover: Coverage, candidates: Candidates, places: Iterable[Place], cleared: Collection[int]
) -> tuple[Appointment, ...]:
    """Return places as appointments, each with the reasons for it; the first clears what several
    take."""
    found, of = list(places), cover.single_points.count
    first = {thing: person_id for person_id, thing in reversed(found) if thing in cleared}
    clears, taken = Counter(first.values()), Counter(person_id for person_id, _ in found)
    rows = cover.plan.responsibilities
    return tuple(
        Appointment(
            person_id,
            thing,
            (thing,) if first.get(thing) == person_id else (),
            why_appoint(
                candidates,
                person_id,
                rows[thing],
                clears=clears[person_id],
                of=of,
                taken=taken[person_id],
            ),
        )
        for person_id, thing in found
    )


def _in_order(cover: Coverage, places: Iterable[Place]) -> list[Place]:
    """Whoever clears most first, so that the first few are the best few."""
    rows, people = cover.plan.responsibilities, cover.plan.people
    found = list(places)
    cleared_by: dict[int, int] = {}
    for person_id, thing in found:
        cleared_by[person_id] = cleared_by.get(person_id, 0) + rows[thing].weight

    def order(place: Place) -> tuple[int, str, int, int, int]:
        person_id, thing = place
        label = people[person_id].label
        return -cleared_by[person_id], label, person_id, -rows[thing].weight, thing

    return sorted(found, key=order)


def raise_bus_factor(
    cover: Coverage, target: int, *, cancelled: Callable[[], bool] | None = None
) -> Recommendation:
    """Return the fewest appointments after which no group smaller than ``target`` is enough.

    ``exact`` where as few as ``bound`` reach it. Where it cannot be reached, nobody is named;
    where no way to it is found, the way to the most that was found is given.
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
