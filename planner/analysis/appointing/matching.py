"""Matching people to responsibilities so that most is cleared and nobody is asked for too much.

A greedy matching comes first, which is often proven the best. Where it is not, a whole-number model
decides (see ``model``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.appointing.model import Model, Pairing
from planner.analysis.cover.capacity_matching import CapacityMatching
from planner.models import Assignment, Draft, Plan, Responsibility

MOST_PAIRS = 10_000
"""How many pairs of a person and a responsibility the solver chooses among at most."""

_PREFERRED = 5
"""How many people are kept for each responsibility where there are more pairs than that."""


class Matching(NamedTuple):
    """Who takes what."""

    found: tuple[Pairing, ...]
    value: int
    """How much that clears: responsibilities, or with a limit of appointments their weight."""
    bound: int
    """Proven: within the hours there are, no appointments clear more."""


def best_matching(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None = None
) -> Matching:
    """Return who takes what so that most of these responsibilities are cleared, of as many the
    heaviest; with ``most``, so that as many appointments clear the most weight.

    Of the choices that clear as much it is the one with the preferred people.
    """
    quick, bound, proven = _greedy_matching(candidates, points, most)
    if proven and len(quick) == most:  # nothing lighter than all of these can take their place
        least = min(candidates.plan.responsibilities[row_id].weight for _, row_id in quick)
        points = [point for point in points if point.weight >= least]
    costs, whole = candidate_costs(candidates, points, quick)
    counts = dict.fromkeys(costs, 1)
    weights = {pairing: candidates.plan.responsibilities[pairing[1]].weight for pairing in costs}
    first, then = (counts, weights) if most is None else (weights, counts)
    if not costs or (proven and _all_first_choices(candidates, costs, quick, len(points))):
        return Matching(quick, bound, bound)
    model, found = Model(candidates, costs), quick
    if most is not None:
        model.add_limit(counts, most=most)
    if not proven:
        solved = model.maximize(first)
        found = max(quick, solved.chosen or (), key=lambda choice: _total(first, choice))
        bound = min(bound, solved.bound) if whole else bound
        model.add_limit(first, least=_total(first, found))
        found = model.maximize(then).chosen or found
    model.add_limit(first, least=_total(first, found))
    model.add_limit(then, least=_total(then, found))
    found = model.minimize(costs, spread=True).chosen or found
    return Matching(found, _total(first, found), bound)


def _greedy_matching(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None
) -> tuple[tuple[Pairing, ...], int, bool]:
    """Return a good choice, what none clears more than, and whether that proves it the best.

    With two prices in hours, who fits is a knapsack problem and not a matching. So everybody's
    capacity is first understated, which gives a choice that can be made, then overstated, which
    gives a bound; where both come to the same, the choice is proven.
    """
    hours, rows = candidates.hours, candidates.plan.responsibilities
    low, high = sorted((hours.seat, hours.other))

    def total(pairings: Iterable[Pairing]) -> int:
        return sum(1 if most is None else rows[row_id].weight for _, row_id in pairings)

    def pessimistic_capacity(free: int) -> int:
        dear = _times(free, high, points)
        return dear if not low else dear + (free - dear * high) // low

    found = _match_heaviest_first(candidates, points, most, pessimistic_capacity)
    if most is None and len(found) == len(points):
        return found, len(points), True
    bound = total(
        _match_heaviest_first(candidates, points, most, lambda free: _times(free, low, points))
    )
    return found, bound, total(found) == bound


def _times(free: int, each: int, points: Sequence[Responsibility]) -> int:
    return free // each if each else len(points)


def _match_heaviest_first(
    candidates: Candidates,
    points: Sequence[Responsibility],
    most: int | None,
    capacity: Callable[[int], int],
) -> tuple[Pairing, ...]:
    """Return who takes what where each person can take so many things, and so many of the dearer
    kind.

    That clears the most weight with as many things as can be: with such limits the sets that can
    be placed are a matroid (Edmonds and Fulkerson 1965; with capacities Perfect 1968), so to
    place the heaviest first is right (Rado 1957). ``capacity`` says how many things free hours are
    taken to be enough for.
    """
    rows, hours = {point.id: point for point in points}, candidates.hours
    dear, people = max(hours.seat, hours.other), candidates.plan.people

    def able(most: Callable[[int], int]) -> Callable[[int], int]:
        def count(person_id: int) -> int:
            free = hours.free(people[person_id])
            return len(points) if free is None else max(0, most(free)) if free >= 0 else 0

        return cache(count)

    placing = CapacityMatching(
        lambda row_id: (c.person_id for c in candidates.for_responsibility(rows[row_id])),
        able(capacity),
        {point.id for point in points if hours.hours_asked(point) == dear},
        able(lambda free: _times(free, dear, points)),
    )
    count = 0
    for point in sorted(points, key=lambda row: (-row.weight, row.id)):
        if count == most:
            break
        count += placing.place(point.id)
    return tuple((person, thing) for thing, person in sorted(placing.carrier.items()))


def candidate_costs(
    candidates: Candidates, points: Sequence[Responsibility], also: Iterable[Pairing] = ()
) -> tuple[dict[Pairing, int], bool]:
    """Return the cost of each pair to choose among, and whether these are all pairs there are.

    Where there are too many, they are those of the preferred people for each responsibility, and
    the pairs in ``also``; the most preferred come first.
    """
    given: dict[int, list[Pairing]] = {}
    for pairing in also:
        given.setdefault(pairing[1], []).append(pairing)
    each = MOST_PAIRS // max(1, len(points))
    found = {
        point.id: list(islice(candidates.for_responsibility(point), each + 1)) for point in points
    }
    whole = all(len(those) <= each for those in found.values())
    costs = dict[Pairing, int]()
    for point in points:
        those = found[point.id] if whole else found[point.id][:_PREFERRED]
        costs.update(((c.person_id, point.id), c.cost) for c in those)
        for pairing in given.get(point.id, ()):
            costs.setdefault(pairing, candidates.cost(pairing[0], point))
    return costs, whole


def _all_first_choices(
    candidates: Candidates, costs: Mapping[Pairing, int], found: Sequence[Pairing], points: int
) -> bool:
    cheapest: dict[int, int] = {}
    for (_, thing), cost in costs.items():
        cheapest.setdefault(thing, cost)
    asked = Counter(person_id for person_id, _ in found)
    return (
        len(found) == points
        and all(costs[pairing] == cheapest[pairing[1]] for pairing in found)
        and all(count <= max(1, candidates.spare(person_id)) for person_id, count in asked.items())
    )


def _total(values: Mapping[Pairing, int], pairings: Iterable[Pairing]) -> int:
    return sum(values[pairing] for pairing in pairings)


def with_backups(plan: Plan, pairings: Iterable[Pairing]) -> Plan:
    """Return the plan with more ready backups, to look at; nothing is appointed by this."""
    draft = Draft(plan)
    for person_id, responsibility_id in pairings:
        draft.add(
            Assignment,
            responsibility_id=responsibility_id,
            person_id=person_id,
            role="backup",
            ready=True,
        )
    return draft.plan
