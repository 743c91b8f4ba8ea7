"""The curve: how much has nobody as one person after another leaves, against every group."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.leavers import heaviest, solver
from planner.analysis.leavers.curve import CurvePoint
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.measures import measure
from planner.models import Plan
from tests.large_plans import large_plan
from tests.plans import ON, make_plan

NAMES = tuple("ABCDEFGHIJKLM")


@st.composite
def plans(draw: st.DrawFn, people: int = 8) -> Plan:
    """Up to so many people, and up to fourteen goals of theirs or of nobody."""
    who = st.sets(st.sampled_from(NAMES[:people]), max_size=5)
    held = draw(st.lists(who, max_size=14))
    weights = {f"G{number}": draw(st.integers(1, 5)) for number in range(len(held))}
    goals = {f"G{number}": sorted(holders) for number, holders in enumerate(held)}
    return make_plan(goals=goals, weights=weights)


def most_uncovered(cover: Coverage) -> list[int]:
    """The most weight that has nobody once 0, 1, 2, … of the holders have left."""
    rows, people = cover.plan.responsibilities, sorted(cover.held)
    return [
        max(
            sum(rows[one].weight for one, held in cover.holders.items() if held <= set(group))
            for group in combinations(people, k)
        )
        for k in range(len(people) + 1)
    ]


def expected(cover: Coverage) -> list[tuple[int, int]]:
    """The points as they are defined: how many leave, and the weight that has nobody then."""
    most, total = most_uncovered(cover), cover.total_weight
    points = [(k, most[k]) for k in range(1, min(10, len(most) - 1) + 1)]
    if len(most) <= 11:
        return points
    start = Fraction(most[10], total)
    while Fraction(points[-1][1], total) <= Fraction(3, 4):
        tenths = max(1, ceil((Fraction(points[-1][1], total) - start) * 10))
        k = next(
            k
            for k in range(11, len(most))
            if Fraction(most[k], total) > start + Fraction(tenths, 10)
        )
        points.append((k, most[k]))
    return points


def check(plan: Plan, points: tuple[CurvePoint, ...]) -> None:
    cover = coverage(plan, ON)
    if not cover.held:
        assert points == ()
        return
    assert [(point.k, point.weight) for point in points] == expected(cover)
    for point in points:
        assert point.exact
        assert (point.share, point.at_most) == (point.weight / point.of, point.weight / point.of)


@settings(max_examples=300, deadline=None)
@given(plan=plans())
def test_the_curve_is_that_of_brute_force(plan: Plan) -> None:
    check(plan, measure(plan, ON).curve)


@settings(max_examples=40, deadline=None)
@given(plan=plans(13))
def test_beyond_ten_people_it_goes_by_tenths(plan: Plan) -> None:
    check(plan, measure(plan, ON).curve)


@settings(max_examples=150, deadline=None)
@given(plan=plans())
def test_without_a_solver_the_bounds_still_hold(plan: Plan) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver, "MOST_ENTRIES", 0)
        points = measure(plan, ON).curve
    most = most_uncovered(coverage(plan, ON))
    for point in points:
        assert point.weight <= most[point.k] <= point.most


@settings(max_examples=150, deadline=None)
@given(plan=plans(), threshold=st.sampled_from(["0", "0.2", "0.5", "0.8", "0.99"]))
def test_the_curve_and_the_bus_factor_say_the_same(plan: Plan, threshold: str) -> None:
    measures = measure(plan, ON, Decimal(threshold))
    factor, limit = measures.bus_factor, Fraction(threshold)
    for point in measures.curve:
        assert factor.lower is not None
        assert (Fraction(point.weight, point.of) > limit) == (point.k >= factor.lower)
        if point.k == factor.upper:
            assert point.weight == factor.uncovered_weight_after


def test_everybody_who_holds_something_is_the_end() -> None:
    plan = make_plan(people=["Idle"], goals={"A": ["Ann", "Bo"], "B": ["Cy"], "C": []})
    found = [(point.k, point.share) for point in measure(plan, ON).curve]
    assert found == [(1, 2 / 3), (2, 2 / 3), (3, 1.0)]


@pytest.mark.parametrize(
    ("people", "departments", "holders"),
    [(300, 150, (1, 2, 2, 3)), (2_000, 600, (1, 2)), (60, 30, (8,))],
)
def test_of_many_people_every_point_is_proven_or_bounded(
    people: int, departments: int, holders: tuple[int, ...]
) -> None:
    plan = large_plan(people, departments, holders=holders)
    points = measure(plan, ON).curve
    assert [point.k for point in points[:10]] == list(range(1, 11))
    assert points[-1].share > 0.75 >= points[-2].share
    holdings = Holdings.of(coverage(plan, ON))
    groups = heaviest.HeaviestGroups(holdings)
    for before, point in pairwise(points):
        assert before.weight <= point.weight <= point.most
        if point.k > 10:
            assert 10 * (point.weight - points[9].weight) // point.of > (
                10 * (before.weight - points[9].weight) // point.of
            )
        assert holdings.gain(groups.for_size(point.k).group) == groups.for_size(point.k).weight
