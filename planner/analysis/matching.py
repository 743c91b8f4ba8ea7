"""Putting people to responsibilities so that most weight is cleared and nobody carries too much."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from typing import Any, NamedTuple

from planner.analysis.candidates import Candidate, Candidates
from planner.models import Responsibility

Place = tuple[int, int]
"""A person's and a responsibility's id."""

MOST_CANDIDATES = 60
"""Looked at for one responsibility, the preferred ones; more would slow large plans down."""


class Places(NamedTuple):
    """Who takes what, and whether nothing better is possible."""

    found: tuple[Place, ...]
    exact: bool
    bound: int
    """The most weight that could be cleared at all."""


def best_places(
    candidates: Candidates, points: Sequence[Responsibility], most: int | None
) -> Places:
    """The matching that clears the most weight with at most ``most`` appointments.

    A transport problem: its linear relaxation has a whole-numbered best solution, found and
    proven by HiGHS. Of equal weight, the preferred people are taken.
    """
    edges: list[Candidate] = []
    cut_short = False
    for point in points:
        able = list(candidates.of(point))
        if len(able) > MOST_CANDIDATES:
            cut_short = True
            able = heapq.nsmallest(MOST_CANDIDATES, able, key=lambda c: c.cost)
        edges.extend(able)
    weights = {point.id: point.weight for point in points}
    if not edges or most == 0:
        return Places((), True, 0)
    found = _solve(candidates, edges, weights, most)
    reached = sum(weights[responsibility_id] for _, responsibility_id in found)
    largest = sorted(weights.values(), reverse=True)[: most if most is not None else len(weights)]
    exact = not cut_short or reached == sum(largest)
    return Places(found, exact, reached if exact else sum(largest))


def _solve(
    candidates: Candidates,
    edges: Sequence[Candidate],
    weights: dict[int, int],
    most: int | None,
) -> tuple[Place, ...]:
    import highspy
    import numpy as np

    rows = _capacities(candidates, edges, most)
    lp = highspy.HighsLp()
    count = len(edges)
    lp.num_col_, lp.num_row_ = count, len(rows)
    # One more unit of weight always outdoes any preference.
    per_weight = 1 + 2 * sum(max(0, edge.cost + 10) for edge in edges)
    lp.col_cost_ = np.array(
        [edge.cost + 10 - per_weight * weights[edge.responsibility_id] for edge in edges], float
    )
    lp.col_lower_, lp.col_upper_ = np.zeros(count), np.ones(count)
    lp.row_lower_ = np.full(len(rows), -highspy.kHighsInf)
    lp.row_upper_ = np.array([capacity for capacity, _ in rows], float)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(members) for _, members in rows)])
    lp.a_matrix_.index_ = np.array([one for _, members in rows for one in members])
    lp.a_matrix_.value_ = np.ones(sum(len(members) for _, members in rows))
    lp.integrality_ = [highspy.HighsVarType.kInteger] * count
    model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("threads", 1)
    model.passModel(lp)
    model.run()
    values = model.getSolution().col_value
    return tuple(
        (edge.person_id, edge.responsibility_id)
        for edge, value in zip(edges, values, strict=True)
        if value > 0.5
    )


def _capacities(
    candidates: Candidates, edges: Sequence[Candidate], most: int | None
) -> list[tuple[int, list[int]]]:
    """What limits the choice: each responsibility once, each person's room and hours, and k."""
    plan = candidates.plan
    by_responsibility: dict[int, list[int]] = {}
    by_person: dict[int, list[int]] = {}
    seats: dict[int, list[int]] = {}
    for number, edge in enumerate(edges):
        by_responsibility.setdefault(edge.responsibility_id, []).append(number)
        by_person.setdefault(edge.person_id, []).append(number)
        if plan.responsibilities[edge.responsibility_id].kind == "champion seat":
            seats.setdefault(edge.person_id, []).append(number)
    people = plan.people
    limits = [(1, members) for members in by_responsibility.values()]
    limits += [(candidates.room(people[one]), members) for one, members in by_person.items()]
    limits += [(candidates.seats_free(people[one]), members) for one, members in seats.items()]
    if most is not None:
        limits.append((most, list(range(len(edges)))))
    return limits
