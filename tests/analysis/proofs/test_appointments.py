"""The best appointments, against every way of appointing people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from planner.analysis.appointing.appointments import (
    Recommendation,
    best_appointments,
    clear_single_points,
    raise_bus_factor,
)
from planner.analysis.appointing.frontier import frontier
from planner.analysis.appointing.raising import fewest_appointments
from planner.analysis.cover.coverage import coverage
from planner.models import Plan, Responsibility
from tests.analysis.proofs import reading_appointments as reading
from tests.analysis.proofs import reading_cover
from tests.analysis.proofs.small_plans import plans, small_plan
from tests.plans import ON

pytestmark = pytest.mark.slow


def pairings(advice: Recommendation) -> list[reading.Pairing]:
    return [(one.person_id, one.responsibility_id) for one in advice.appointments]


def holds_good(plan: Plan, advice: Recommendation) -> None:
    """Nobody is asked for too much, and what is cleared is cleared without a common cause."""
    found = pairings(advice)
    assert reading.allowed(plan, found, ON)
    after = reading.appointed(plan, found)
    cleared = set(reading.single_points(plan, ON)) - set(reading.single_points(after, ON))
    assert set(advice.cleared.ids) == cleared == {one for _, one in found}
    assert list(advice.remaining.ids) == sorted(reading.single_points(after, ON))
    assert [list(one.clears) for one in advice.appointments] == [[one] for _, one in found]


@settings(max_examples=150, deadline=None)
@given(plan=plans)
def test_as_many_single_points_are_cleared_as_can_be(plan: Plan) -> None:
    assume(len(reading.single_points(plan, ON)) <= 4)
    advice = clear_single_points(coverage(plan, ON))
    holds_good(plan, advice)
    assert advice.exact
    assert advice.cleared.count == advice.bound == reading.best(plan, 9, ON, len)
    assert set(advice.stuck) == set(advice.remaining.ids)


@settings(max_examples=100, deadline=None)
@given(plan=plans, k=st.integers(1, 3))
def test_the_best_few(plan: Plan, k: int) -> None:
    def worth(chosen: Sequence[int]) -> int:
        return reading_cover.weight(plan, chosen)

    assume(len(reading.single_points(plan, ON)) <= 4)
    advice = best_appointments(coverage(plan, ON), k)
    holds_good(plan, advice)
    assert advice.exact
    assert len(advice.appointments) <= k
    assert advice.cleared.weight == advice.bound == reading.best(plan, k, ON, worth)


@settings(max_examples=150, deadline=None)
@given(plan=plans)
def test_what_an_hour_buys(plan: Plan) -> None:
    """Every step is proven, is the least there is, and can be made as it is said."""
    assume(len(reading.single_points(plan, ON)) <= 4)
    found = frontier(coverage(plan, ON))
    assert found.exact
    steps = {reading.exact(step.hours): step.left for step in found.steps}
    assert steps == reading.fewest_left(plan, ON)
    for step in found.steps:
        assert reading.allowed(plan, step.pairings, ON)
        assert reading.asked(plan, step.pairings, ON) == reading.exact(step.hours)
        after = reading.single_points(reading.appointed(plan, step.pairings), ON)
        assert len(after) == step.left


@settings(max_examples=100, deadline=None)
@given(plan=plans)
def test_champions_come_from_the_department_where_there_is_somebody(plan: Plan) -> None:
    """Nobody from elsewhere, where somebody from there could still be asked instead."""
    advice = clear_single_points(coverage(plan, ON))
    found = pairings(advice) if advice.exact else []
    for who, one in found:
        home = plan.get(Responsibility, one).department_id
        if home is None or plan.people[who].department_id == home:
            continue
        for other in reading.could_take(plan, one, ON):
            if plan.people[other].department_id == home:
                instead = [(other, one) if pairing == (who, one) else pairing for pairing in found]
                assert not reading.allowed(plan, instead, ON)


@settings(max_examples=125, deadline=None)
@given(plan=plans, more=st.integers(0, 2))
@example(plan=small_plan(11007), more=2)  # fair in the end, but in no order on the way
@example(plan=small_plan(353603), more=2)  # two who each share something, but not the same
def test_the_fewest_to_a_bus_factor(plan: Plan, more: int) -> None:
    assume(reading_cover.rows(plan) and len(list(reading.every_way(plan, 1, ON))) <= 16)
    now = reading.bus_factor(plan, ON)
    target = now + more
    assume(target > 0)
    advice = raise_bus_factor(coverage(plan, ON), target)
    found = pairings(advice)
    raised = reading.bus_factor(reading.appointed(plan, found), ON)
    assert raised > now if found else raised == now
    assert f"from {now} to {raised}" in advice.why or not found
    assert reading.allowed(plan, found, ON)
    assert len(found) > 4 or _can_be_made(plan, found)
    assert raised >= target or not advice.exact
    most = fewest_appointments(coverage(plan, ON), target).most
    for count in range(3):
        factors = [
            reading.bus_factor(reading.appointed(plan, way), ON)
            for way in reading.every_way(plan, count, ON)
            if _can_be_made(plan, way)
        ]
        assert max(factors, default=0) <= most
        if max(factors, default=0) >= target:
            assert (advice.exact, advice.bound, len(found)) == (True, count, count)
            assert raised >= target
            break
        assert raised < target or len(found) > count


def _can_be_made(plan: Plan, way: Sequence[reading.Pairing]) -> bool:
    """Whether all can be appointed, in some order so that none shares a cause with who holds it
    by then."""
    return reading.allowed(plan, way, ON) and any(
        all(
            reading.allowed(reading.appointed(plan, order[:number]), [pairing], ON)
            for number, pairing in enumerate(order)
        )
        for order in permutations(way)
    )
