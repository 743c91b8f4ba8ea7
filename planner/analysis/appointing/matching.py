"""Putting people to responsibilities so that most is cleared and nobody is asked for too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.model import Model, Place
from planner.analysis.cover.placing import Placing
from planner.models import Assignment, Draft, Plan, Responsibility

MOST_PAIRS = 10_000
"""As many pairs of a person and a responsibility are compared."""

_PREFERRED = 5
"""Of more pairs, as many of the preferred people for each responsibility."""


class Places(NamedTuple):
    """Who takes what."""

    found: tuple[Place, ...]
    value: int
    """How much that clears: responsibilities, or with a limit of appointments their weight."""
    bound: int
    """Proven: within the hours there are, no appointments clear more."""


def best_places(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None = None
) -> Places:
    """Return who takes what so that most of these responsibilities are cleared, of as many the
    heaviest; with ``most``, so that as many appointments clear the most weight.

    Of the choices that clear as much it is the one with the preferred people.
    """
    quick, bound, proven = _quick(candidates, points, most)
    if proven and len(quick) == most:  # nothing lighter than all of these can take their place
        least = min(candidates.plan.responsibilities[row_id].weight for _, row_id in quick)
        points = [point for point in points if point.weight >= least]
    costs, whole = compared(candidates, points, quick)
    counts = dict.fromkeys(costs, 1)
    weights = {place: candidates.plan.responsibilities[place[1]].weight for place in costs}
    first, then = (counts, weights) if most is None else (weights, counts)
    if not costs or (proven and _all_first_choices(candidates, costs, quick, len(points))):
        return Places(quick, bound, bound)
    model, found = Model(candidates, costs), quick
    if most is not None:
        model.limit(counts, most=most)
    if not proven:
        solved = model.most(first)
        found = max(quick, solved.chosen or (), key=lambda choice: _worth(first, choice))
        bound = min(bound, solved.bound) if whole else bound
        model.limit(first, least=_worth(first, found))
        found = model.most(then).chosen or found
    model.limit(first, least=_worth(first, found))
    model.limit(then, least=_worth(then, found))
    found = model.least(costs, spread=True).chosen or found
    return Places(found, _worth(first, found), bound)


def _quick(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None
) -> tuple[tuple[Place, ...], int, bool]:
    """Return a good choice, what none clears more than, and whether that proves it the best.

    Hours for two kinds of things are no limit that is easily kept to. So people are first taken
    to be able to carry a little less than they can, then a little more.
    """
    hours, rows = candidates.hours, candidates.plan.responsibilities
    low, high = sorted((hours.seat, hours.other))

    def worth(places: Iterable[Place]) -> int:
        return sum(1 if most is None else rows[row_id].weight for _, row_id in places)

    def less(free: int) -> int:
        dear = _times(free, high, points)
        return dear if not low else dear + (free - dear * high) // low

    found = _placed(candidates, points, most, less)
    if most is None and len(found) == len(points):
        return found, len(points), True
    bound = worth(_placed(candidates, points, most, lambda free: _times(free, low, points)))
    return found, bound, worth(found) == bound


def _times(free: int, each: int, points: Sequence[Responsibility]) -> int:
    return free // each if each else len(points)


def _placed(
    candidates: Candidates,
    points: Sequence[Responsibility],
    most: int | None,
    room: Callable[[int], int],
) -> tuple[Place, ...]:
    """Return who takes what, were only the dearer kind of things limited and the number of all.

    That clears the most weight with as many things as can be: with such limits the sets that can
    be placed are a matroid (Edmonds and Fulkerson 1965; with capacities Perfect 1968), so to
    place the heaviest first is right (Rado 1957). ``room`` says how many things free hours are
    taken to be enough for.
    """
    rows, hours = {point.id: point for point in points}, candidates.hours
    dear, people = max(hours.seat, hours.other), candidates.plan.people

    def able(most: Callable[[int], int]) -> Callable[[int], int]:
        def count(person_id: int) -> int:
            free = hours.free(people[person_id])
            return len(points) if free is None else max(0, most(free)) if free >= 0 else 0

        return cache(count)

    placing = Placing(
        lambda row_id: (c.person_id for c in candidates.of(rows[row_id])),
        able(room),
        {point.id for point in points if hours.asked(point) == dear},
        able(lambda free: _times(free, dear, points)),
    )
    count = 0
    for point in sorted(points, key=lambda row: (-row.weight, row.id)):
        if count == most:
            break
        count += placing.place(point.id)
    return tuple((person, thing) for thing, person in sorted(placing.carrier.items()))


def compared(
    candidates: Candidates, points: Sequence[Responsibility], also: Iterable[Place] = ()
) -> tuple[dict[Place, int], bool]:
    """Return what speaks against each pair that is compared, and whether these are all there are.

    Of too many they are the preferred ones of each responsibility, and those ``also`` given; the
    most preferred come first.
    """
    given: dict[int, list[Place]] = {}
    for place in also:
        given.setdefault(place[1], []).append(place)
    each = MOST_PAIRS // max(1, len(points))
    found = {point.id: list(islice(candidates.of(point), each + 1)) for point in points}
    whole = all(len(those) <= each for those in found.values())
    costs = dict[Place, int]()
    for point in points:
        those = found[point.id] if whole else found[point.id][:_PREFERRED]
        costs.update(((c.person_id, point.id), c.cost) for c in those)
        for place in given.get(point.id, ()):
            costs.setdefault(place, candidates.cost(place[0], point))
    return costs, whole


def _all_first_choices(
    candidates: Candidates, costs: Mapping[Place, int], found: Sequence[Place], points: int
) -> bool:
    cheapest: dict[int, int] = {}
    for (_, thing), cost in costs.items():
        cheapest.setdefault(thing, cost)
    asked = Counter(person_id for person_id, _ in found)
    return (
        len(found) == points
        and all(costs[place] == cheapest[place[1]] for place in found)
        and all(count <= max(1, candidates.spare(person_id)) for person_id, count in asked.items())
    )


def _worth(worth: Mapping[Place, int], places: Iterable[Place]) -> int:
    return sum(worth[place] for place in places)


def with_backups(plan: Plan, places: Iterable[Place]) -> Plan:
    """Return the plan with more ready backups, to look at; nothing is appointed by this."""
    draft = Draft(plan)
    for person_id, responsibility_id in places:
        draft.add(
            Assignment,
            responsibility_id=responsibility_id,
            person_id=person_id,
            role="backup",
            ready=True,
        )
    return draft.plan
