"""Putting people to responsibilities so that most weight is cleared and nobody carries too much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from planner.analysis.appointing.candidates import Candidates
from planner.analysis.cover.placing import Placing
from planner.models import Assignment, Draft, Plan, Responsibility

Place = tuple[int, int]
"""A person's and a responsibility's id."""

MOST_PAIRS = 10_000
"""Of all pairs of a person and a responsibility as many are compared by preference."""


class Places(NamedTuple):
    """Who takes what."""

    found: tuple[Place, ...]
    weight: int
    """What these clear: proven to be the most that so many appointments can clear."""


def best_places(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None
) -> Places:
    """Return the matching that clears the most weight with at most ``most`` appointments.

    That it is the most is proven by placing the heaviest first: the sets that can be placed are
    a matroid (Edmonds and Fulkerson 1965; with capacities Perfect 1968), so greed is right (Rado
    1957). Of the matchings that clear as much, the one with the preferred people is a transport
    problem, solved by HiGHS over the preferred people of each responsibility.
    """
    rows = {point.id: point for point in points}
    people = candidates.plan.people
    placing = Placing(
        lambda row_id: (c.person_id for c in candidates.of(rows[row_id])),
        cache(lambda person: candidates.room(people[person])),
        {point.id for point in points if point.kind == "champion seat"},
        cache(lambda person: candidates.seats_free(people[person])),
    )
    placed: list[Responsibility] = []
    for point in sorted(points, key=lambda row: (-row.weight, row.id)):
        if len(placed) == most:
            break
        if placing.place(point.id):
            placed.append(point)
    if not placed:
        return Places((), 0)
    if len(placed) == most:  # what is lighter than all of these cannot take their place
        points = [point for point in points if point.weight >= placed[-1].weight]
    weight = sum(row.weight for row in placed)
    found = tuple((person, row_id) for row_id, person in sorted(placing.carrier.items()))
    costs = _costs(candidates, points, placing.carrier)
    if len(placed) < len(points) or not _all_first_choices(costs, found):
        found = _preferred(candidates, costs, weight, len(placed))
    return Places(found, weight)


def _all_first_choices(costs: Mapping[Place, int], found: Sequence[Place]) -> bool:
    cheapest: dict[int, int] = {}
    for (_, row_id), cost in costs.items():
        cheapest.setdefault(row_id, cost)
    return all(costs[place] == cheapest[place[1]] for place in found)


def _costs(
    candidates: Candidates, points: Sequence[Responsibility], carrier: Mapping[int, int]
) -> Mapping[Place, int]:
    """Return what speaks against each pair that is compared: the preferred ones and those found;
    for each responsibility the most preferred first."""
    costs = {}
    for point in points:
        taken = carrier.get(point.id)
        for candidate in islice(candidates.of(point), max(4, MOST_PAIRS // len(points))):
            costs[candidate.person_id, point.id] = candidate.cost
        if taken is not None and (taken, point.id) not in costs:
            costs[taken, point.id] = candidates.cost(taken, point)
    return costs


def _preferred(
    candidates: Candidates, costs: Mapping[Place, int], weight: int, count: int
) -> tuple[Place, ...]:
    """Return the cheapest ``count`` places of this ``weight``.

    No integer programming is needed: each responsibility is limited on one side, and seats within
    people within all on the other. Two such nested families make a totally unimodular matrix
    (Edmonds 1970), whose vertices are whole (Hoffman and Kruskal 1956); and as ``weight`` is the
    most there can be, its row only picks a face, whose vertices are vertices too.
    """
    import highspy
    import numpy as np

    places = list(costs)
    rows = _limits(candidates, places)
    weights = candidates.plan.responsibilities
    everything = list(range(len(places)))
    rows.append((count, everything))
    members = [row_id for _, row in rows for row_id in row]
    values = [1.0] * len(members) + [float(weights[row_id].weight) for _, row_id in places]
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(places), len(rows) + 1
    lp.col_cost_ = np.array([costs[place] for place in places], float)
    lp.col_lower_, lp.col_upper_ = np.zeros(len(places)), np.ones(len(places))
    lp.row_lower_ = np.array([-highspy.kHighsInf] * len(rows) + [float(weight)])
    lp.row_upper_ = np.array([float(most) for most, _ in rows] + [highspy.kHighsInf])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(row) for _, row in rows), len(places)])
    lp.a_matrix_.index_ = np.array(members + everything)
    lp.a_matrix_.value_ = np.array(values)
    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.passModel(lp)
    model.run()
    chosen = model.getSolution().col_value
    return tuple(place for place, value in zip(places, chosen, strict=True) if value > 0.5)


def _limits(candidates: Candidates, places: Sequence[Place]) -> list[tuple[int, list[int]]]:
    """Return what limits the choice: each responsibility once, each person's room and seats."""
    plan = candidates.plan
    by_responsibility: dict[int, list[int]] = {}
    by_person: dict[int, list[int]] = {}
    seats: dict[int, list[int]] = {}
    for number, (person, responsibility) in enumerate(places):
        by_responsibility.setdefault(responsibility, []).append(number)
        by_person.setdefault(person, []).append(number)
        if plan.responsibilities[responsibility].kind == "champion seat":
            seats.setdefault(person, []).append(number)
    people = plan.people
    limits = [(1, members) for members in by_responsibility.values()]
    limits += [
        (candidates.room(people[person_id]), members) for person_id, members in by_person.items()
    ]
    limits += [
        (candidates.seats_free(people[person_id]), members) for person_id, members in seats.items()
    ]
    return limits


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
