"""The bus factor and the worst departures, against every group of a small plan."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.coverage import Coverage, coverage
from planner.analysis.leavers.bus_factor import bus_factor
from planner.analysis.leavers.departure import departure
from planner.analysis.leavers.worst import worst
from planner.models import Plan
from tests.plans import ON, make_plan, person_id

NAMES = ("Ann", "Bo", "Cy", "Di", "Ed", "Fé", "Gu")

small_plans = st.builds(
    lambda held, weights: make_plan(
        people=NAMES,
        goals={f"G{number}": [NAMES[one] for one in who] for number, who in enumerate(held)},
        weights={f"G{number}": weight for number, weight in enumerate(weights)},
    ),
    st.lists(st.sets(st.integers(0, 6), max_size=4), max_size=9),
    st.lists(st.integers(1, 5), min_size=9, max_size=9),
)
thresholds = st.sampled_from(["0", "0.1", "0.25", "0.33", "0.5", "0.75", "0.9", "0.99"])


def lost(cover: Coverage, leavers: tuple[int, ...]) -> int:
    """The weight that has nobody once these people have left."""
    rows = cover.plan.responsibilities
    gone = set(leavers)
    return sum(rows[one].weight for one, holders in cover.holders.items() if holders <= gone)


def by_brute_force(cover: Coverage, threshold: str) -> tuple[int, list[tuple[str, ...]]]:
    people = sorted(cover.held, key=lambda one: cover.plan.people[one].label)
    for size in range(len(people) + 1):
        enough = [
            tuple(cover.plan.people[one].label for one in group)
            for group in combinations(people, size)
            if lost(cover, group) > Decimal(threshold) * cover.total_weight
        ]
        if enough:
            return size, enough[:100]
    raise AssertionError("everybody leaving uncovers everything")


@settings(max_examples=300, deadline=None)
@given(plan=small_plans, threshold=thresholds)
def test_the_bus_factor_and_all_its_sets_are_those_of_brute_force(
    plan: Plan, threshold: str
) -> None:
    cover = coverage(plan, ON)
    found = bus_factor(cover, Decimal(threshold))
    if not plan.responsibilities:
        assert (found.value, found.sets) == (None, ())
        return
    value, groups = by_brute_force(cover, threshold)
    assert (found.value, found.exact, found.lower, found.upper) == (value, True, value, value)
    labels = [tuple(plan.people[one].label for one in group) for group in found.sets]
    if value <= 5:
        assert labels == groups
    else:
        assert labels[0] in by_brute_force(cover, threshold)[1]
    assert found.uncovered_weight_after == lost(cover, found.group)
    assert found.group == found.sets[0]
    assert found.why
    heaviest = bus_factor(cover, Decimal(threshold), heaviest=True)
    people = sorted(cover.held)
    most = max(lost(cover, group) for group in combinations(people, value))
    assert heaviest.uncovered_weight_after == lost(cover, heaviest.group) == most
    assert (heaviest.value, len(heaviest.group)) == (value, value)


@settings(max_examples=200, deadline=None)
@given(plan=small_plans)
def test_the_worst_departures_are_those_of_brute_force(plan: Plan) -> None:
    cover = coverage(plan, ON)
    people = sorted(cover.held, key=lambda one: plan.people[one].label)
    expected = []
    for k in range(1, min(5, len(people)) + 1):
        groups = list(combinations(people, k))
        most = max(lost(cover, group) for group in groups)
        first = next(group for group in groups if lost(cover, group) == most)
        expected.append((k, most - cover.uncovered.weight, first))
    assert [(w.k, w.weight, w.people) for w in worst(cover, most=5)] == expected
    assert [w.k for w in worst(cover)] == [1, 2, 3][: len(people)]


@settings(max_examples=100, deadline=None)
@given(plan=small_plans, who=st.sets(st.sampled_from(NAMES)))
def test_a_departure_is_the_difference_of_two_coverages(plan: Plan, who: set[str]) -> None:
    leavers = {person_id(plan, name) for name in who}
    result = departure(plan, leavers, ON, Decimal("0.5"))
    before, after = coverage(plan, ON), coverage(plan.without(leavers, ON), ON)
    uncovered, single = set(), set()
    for one, holders in before.holders.items():
        left = holders - leavers
        assert after.holders[one] == left
        if len(left) < len(holders):
            uncovered |= {one} if not left else set()
            single |= {one} if len(left) == 1 else set()
    assert set(result.newly_uncovered.ids) == uncovered
    assert set(result.newly_single.ids) == single
    assert result.uncovered == after.uncovered
    assert result.bus_factor == bus_factor(after, Decimal("0.5"), heaviest=True)


def test_more_than_the_threshold_is_meant_strictly() -> None:
    cover = coverage(make_plan(goals={"A": ["Ann"], "B": ["Bo"]}), ON)
    assert bus_factor(cover, Decimal("0.49")).value == 1
    assert bus_factor(cover, Decimal("0.5")).value == 2


@pytest.mark.parametrize(
    ("threshold", "limit"), [("0.999", "99.9%"), ("0.5", "50%"), ("0.333", "33.3%"), ("0", "0%")]
)
def test_the_limit_is_said_as_it_was_given(threshold: str, limit: str) -> None:
    cover = coverage(make_plan(goals={"A": ["Ann", "Bo"], "B": ["Bo", "Cy"]}), ON)
    assert f"more than {limit}." in bus_factor(cover, Decimal(threshold)).why


def test_what_has_nobody_already_counts() -> None:
    cover = coverage(make_plan(goals={"A": [], "B": ["Bo"]}), ON)
    factor = bus_factor(cover, Decimal("0.4"))
    assert (factor.value, factor.exact, factor.sets) == (0, True, ((),))
    assert factor.why == "50% already has nobody, without anybody leaving: more than 40%."


@pytest.mark.parametrize("size", [40, 120])
def test_a_plan_of_pairs_in_a_ring_is_proven(size: int) -> None:
    """Each of n goals is held by two neighbours in a ring: k neighbours in a row uncover k - 1."""
    names = [f"P{number:03}" for number in range(size)]
    goals = {f"G{n:03}": [names[n], names[(n + 1) % size]] for n in range(size)}
    factor = bus_factor(coverage(make_plan(people=names, goals=goals), ON), Decimal("0.5"))
    assert (factor.value, factor.exact) == (size // 2 + 2, True)
    assert len(factor.sets) == 1
