"""The proofs behind the bus factor: bounds that hold, groups that are enough."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.coverage import coverage
from planner.analysis.leavers.fair_shares import fair_shares
from planner.analysis.leavers.fewest import fewest_leavers
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.leaving import Leaving
from planner.analysis.leavers.shares import SCALE, Shares
from planner.analysis.leavers.small_groups import quick_group, small_group
from planner.analysis.leavers.solver import solve
from tests.large_plans import large_plan
from tests.plans import ON, make_plan


def go_on() -> bool:
    """Nobody has cancelled."""
    return False


@st.composite
def cases(draw: st.DrawFn) -> tuple[Holdings, int]:
    """Up to eight people, what they hold, and a weight that their leaving can uncover."""
    count = draw(st.integers(1, 8))
    who = st.sets(st.integers(0, count - 1), min_size=1, max_size=6).map(lambda s: tuple(sorted(s)))
    items = draw(st.dictionaries(who, st.integers(1, 9), min_size=1, max_size=16))
    used = sorted({person for holders in items for person in holders})
    place = {person: number for number, person in enumerate(used)}
    holdings = Holdings(
        used, [(w, tuple(place[one] for one in holders)) for holders, w in items.items()]
    )
    return holdings, draw(st.integers(1, sum(items.values())))


def smallest_groups(holdings: Holdings, need: int) -> list[tuple[int, ...]]:
    everybody = range(len(holdings.people))
    for size in range(len(everybody) + 1):
        enough = [g for g in combinations(everybody, size) if holdings.gain(g) >= need]
        if enough:
            return enough
    raise AssertionError("everybody leaving uncovers everything")


@settings(max_examples=150, deadline=None)
@given(case=cases())
def test_the_smallest_group_is_found_and_proven(case: tuple[Holdings, int]) -> None:
    holdings, need = case
    found = fewest_leavers(holdings, need)
    assert found.proven
    assert found.group in smallest_groups(holdings, need)


@settings(max_examples=150, deadline=None)
@given(case=cases())
def test_shares_never_promise_too_little_or_decide_wrongly(case: tuple[Holdings, int]) -> None:
    holdings, need = case
    leaving = Leaving.of(holdings)
    groups = smallest_groups(holdings, need)
    least = len(groups[0])
    for shares in (Shares.equal(leaving), fair_shares(leaving, need, go_on)):
        assert sum(shares.of) == leaving.weight * SCALE
        assert shares.fewest(need) <= least
        inside, outside = shares.decided(need, least)
        for group in groups:
            assert set(leaving.people(inside)) <= set(group)
            assert not set(leaving.people(outside)) & set(group)
        for parties in (quick_group(shares, need), small_group(shares, need)):
            assert holdings.gain(leaving.people(parties)) >= need


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_the_solver_agrees_with_every_group_tried(case: tuple[Holdings, int]) -> None:
    holdings, need = case
    leaving = Leaving.of(holdings)
    least = len(smallest_groups(holdings, need)[0])
    fewest, parties = solve(leaving, need, len(holdings.people), go_on)
    assert parties is not None
    assert (fewest, leaving.size(parties)) == (least, least)
    assert solve(leaving, need, least - 1, go_on) == (least, None)


@settings(max_examples=60, deadline=None)
@given(case=cases(), data=st.data())
def test_a_smaller_case_is_the_same_case(case: tuple[Holdings, int], data: st.DataObject) -> None:
    holdings, _ = case
    leaving = Leaving.of(holdings)
    assert sorted(one for people in leaving.members for one in people) == list(
        range(len(holdings.people))
    )
    parties = st.sets(st.sampled_from(range(len(leaving.sizes))))
    gone, staying = data.draw(parties), data.draw(parties)
    after, uncovered = leaving.after(gone, staying - gone)
    assert uncovered == holdings.gain(leaving.people(gone))
    more = data.draw(
        st.sets(st.sampled_from(range(len(after.sizes)))) if after.sizes else st.just(set())
    )
    falls = sum(weight for weight, holders in after.items if more.issuperset(holders))
    assert holdings.gain((*leaving.people(gone), *after.people(more))) == uncovered + falls


@pytest.mark.parametrize(
    ("people", "departments", "tail"), [(120, 60, 0.6), (300, 150, 0.8), (300, 250, 0.4)]
)
def test_fair_shares_prove_what_the_solver_finds_on_its_own(
    people: int, departments: int, tail: float
) -> None:
    cover = coverage(large_plan(people, departments, tail=tail), ON)
    holdings = Holdings.of(cover)
    for percent in (20, 50, 80):
        need = cover.total_weight * percent // 100
        found = fewest_leavers(holdings, need)
        assert found.proven
        assert holdings.gain(found.group) >= need
        fewest, parties = solve(Leaving.of(holdings), need, people, go_on)
        assert (fewest, parties is not None) == (found.lower, True)


def test_what_no_bound_can_settle_is_settled_by_the_solver() -> None:
    """Everybody holds about as much as everybody else, so shares tell little."""
    cover = coverage(large_plan(60, 60, holders=(2, 3, 3, 4), tail=0.3), ON)
    holdings = Holdings.of(cover)
    need = cover.total_weight // 2
    found = fewest_leavers(holdings, need)
    fewest, _ = solve(Leaving.of(holdings), need, 60, go_on)
    assert found.proven
    assert found.lower == fewest


def test_cancelling_leaves_bounds_that_hold() -> None:
    cover = coverage(large_plan(300, 250, tail=0.4), ON)
    holdings, need = Holdings.of(cover), cover.total_weight // 2
    stopped = fewest_leavers(holdings, need, lambda: True)
    proven = fewest_leavers(holdings, need)
    assert not stopped.proven
    assert stopped.lower <= proven.lower <= len(stopped.group)
    assert holdings.gain(stopped.group) >= need


def test_the_same_plan_gives_the_same_group_every_time() -> None:
    cover = coverage(large_plan(300, 400, holders=(1, 2, 3, 4, 5, 6)), ON)
    found = {fewest_leavers(Holdings.of(cover), cover.total_weight // 2).group for _ in range(3)}
    assert len(found) == 1


def test_ten_thousand_people_are_proven() -> None:
    cover = coverage(large_plan(10_000, 2_500), ON)
    holdings, need = Holdings.of(cover), cover.total_weight // 2 + 1
    found = fewest_leavers(holdings, need)
    assert found.proven
    assert holdings.gain(found.group) >= need


def test_where_a_smaller_group_would_need_too_many_none_is_looked_for() -> None:
    """What is certain of a smaller group can be more people than it may have."""
    many = ["Ann", "Bo", "Cy", "Di", "Ed", "Fi"]
    plan = make_plan(goals={"A": many, "B": many[:4]})
    found = fewest_leavers(Holdings.of(coverage(plan, ON)), 1)
    assert (found.proven, len(found.group)) == (True, 4)
