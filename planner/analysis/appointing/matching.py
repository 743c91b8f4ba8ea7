"""Putting people to responsibilities so that most is cleared and nobody is asked for too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.hours import load_of
from planner.analysis.appointing.model import Model, Place
from planner.analysis.cover.placing import Placing
from planner.models import Assignment, Draft, Plan, Responsibility

MOST_PAIRS = 10_000
"""As many pairs of a person and a responsibility are compared; of more, the preferred ones."""


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
    quick = _placed(candidates, points, most)
    costs, whole = compared(candidates, points, quick)
    counts = dict.fromkeys(costs, 1)
    weights = {place: candidates.plan.responsibilities[place[1]].weight for place in costs}
    first, then = (counts, weights) if most is None else (weights, counts)
    bound, found = _worth(first, quick), quick
    fitting = within_hours(candidates, quick)
    if not quick or (fitting and _all_first_choices(candidates, costs, quick, len(points))):
        return Places(quick, bound, bound)
    model = Model(candidates, costs)
    if most is not None:
        model.limit(counts, most=most)
    if not fitting:
        solved = model.most(first)
        found, bound = solved.chosen or (), min(bound, solved.bound) if whole else bound
        model.limit(first, least=_worth(first, found))
        found = model.most(then).chosen or found
    model.limit(first, least=_worth(first, found))
    model.limit(then, least=_worth(then, found))
    found = model.least(costs, spread=True).chosen or found
    return Places(found, _worth(first, found), bound)


def _placed(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None
) -> tuple[Place, ...]:
    """Return who takes what, were only the hours of each kind of things limited and their number.

    That clears the most weight with as many things as can be: with such limits the sets that can
    be placed are a matroid (Edmonds and Fulkerson 1965; with capacities Perfect 1968), so to
    place the heaviest first is right (Rado 1957). Where it keeps to everybody's hours taken
    together it is the best there is, else nothing is better.
    """
    rows = {point.id: point for point in points}
    hours, people = candidates.hours, candidates.plan.people
    dear = max(hours.seat, hours.other)

    def room(each: int) -> Callable[[int], int]:
        def fitting(person_id: int) -> int:
            free = hours.free(people[person_id])
            if free is None or (free >= 0 and not each):
                return len(points)
            return max(0, free // each)

        return cache(fitting)

    placing = Placing(
        lambda one: (c.person_id for c in candidates.of(rows[one])),
        room(min(hours.seat, hours.other)),
        {point.id for point in points if hours.asked(point) == dear},
        room(dear),
    )
    count = 0
    for point in sorted(points, key=lambda row: (-row.weight, row.id)):
        if count == most:
            break
        count += placing.place(point.id)
    return tuple((person, one) for one, person in sorted(placing.carrier.items()))


def within_hours(candidates: Candidates, places: Iterable[Place]) -> bool:
    """Return whether everybody has the hours for what they take."""
    rows, taken = candidates.plan.responsibilities, dict[int, list[Responsibility]]()
    for person_id, one in places:
        taken.setdefault(person_id, []).append(rows[one])
    return all(candidates.fits(one, load_of(mine)) for one, mine in taken.items())


def compared(
    candidates: Candidates, points: Sequence[Responsibility], also: Iterable[Place] = ()
) -> tuple[dict[Place, int], bool]:
    """Return what speaks against each pair that is compared, and whether these are all there are.

    Of too many they are the preferred ones of each responsibility, and those ``also`` given; the
    most preferred come first.
    """
    each = max(4, MOST_PAIRS // max(1, len(points)))
    costs, whole = dict[Place, int](), True
    given: dict[int, list[Place]] = {}
    for place in also:
        given.setdefault(place[1], []).append(place)
    for point in points:
        found = list(islice(candidates.of(point), each + 1))
        whole = whole and len(found) <= each
        costs.update(((c.person_id, point.id), c.cost) for c in found[:each])
        for place in given.get(point.id, ()):
            costs.setdefault(place, candidates.cost(place[0], point))
    return costs, whole


def _all_first_choices(
    candidates: Candidates, costs: Mapping[Place, int], found: Sequence[Place], points: int
) -> bool:
    cheapest: dict[int, int] = {}
    for (_, one), cost in costs.items():
        cheapest.setdefault(one, cost)
    asked = Counter(person_id for person_id, _ in found)
    return (
        len(found) == points
        and all(costs[place] == cheapest[place[1]] for place in found)
        and all(count <= max(1, candidates.spare(one)) for one, count in asked.items())
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
