"""Measure 15: hours that can be used, each once, dealt out as fairly as can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import chain, combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.champions.fairest_hours import Asking, connected, fairest_shares
from planner.analysis.measures import measure
from planner.models import Plan
from tests.plans import ON, make_plan


def of(plan: Plan) -> dict[str, Fraction]:
    """The hours that each department can use."""
    found = measure(plan, ON).effort.of
    return {plan.departments[one].name: hours for one, hours in found.items()}


def hours(**given: float | None) -> dict[str, dict[str, Any]]:
    return {name: {"hours": value} for name, value in given.items()}


def test_a_person_gives_their_hours_once_and_in_equal_shares_of_need() -> None:
    plan = make_plan(
        people=hours(Dana=4),
        departments={"Large": {"headcount": 200}, "Small": {}},
        seats={"Large": ["Dana"], "Small": ["Dana"]},
    )
    assert of(plan) == {"Large": Fraction(8, 3), "Small": Fraction(4, 3)}  # a third of 8 and of 4


def test_a_department_uses_no_more_than_it_needs() -> None:
    plan = make_plan(people=hours(Lea=16), seats={"Comms": ["Lea"], "Legal": []})
    effort = measure(plan, ON).effort
    assert (effort.used, effort.needed, effort.pledged) == (4, 8, 16)


def test_whoever_can_give_elsewhere_makes_room_for_whoever_cannot() -> None:
    plan = make_plan(people=hours(Ann=4, Bo=4), seats={"Finance": ["Ann"], "Legal": ["Ann", "Bo"]})
    assert of(plan) == {"Finance": 4, "Legal": 4}


def test_where_hours_are_short_the_worst_off_come_first() -> None:
    """Cy is alone in Ops with an hour; Ann and Bo have six for Finance and Legal."""
    plan = make_plan(
        people=hours(Ann=1, Bo=5, Cy=1),
        seats={"Finance": ["Ann", "Bo"], "Legal": ["Bo"], "Ops": ["Cy", "Bo"]},
    )
    assert of(plan) == {"Finance": Fraction(7, 3), "Legal": Fraction(7, 3), "Ops": Fraction(7, 3)}
    alone = make_plan(
        people=hours(Ann=1, Bo=5, Cy=1),
        seats={"Finance": ["Ann", "Bo"], "Legal": ["Bo"], "Ops": ["Cy"]},
    )
    assert of(alone) == {"Finance": 3, "Legal": 3, "Ops": 1}


def test_backups_give_their_hours_once_they_are_trained() -> None:
    plan = make_plan(people=hours(Ann=1, Bo=1, Cy=1), seats={"Finance": ["Ann", "Bo*", "Cy?"]})
    assert of(plan) == {"Finance": 2}


def test_unknown_hours_count_none_and_are_counted() -> None:
    plan = make_plan(
        people=hours(Ann=None, Bo=1), seats={"Finance": ["Ann", "Bo"], "Legal": ["Ann"]}
    )
    effort = measure(plan, ON).effort
    assert (effort.used, effort.unknown) == (1, 1)
    assert not measure(make_plan(seats={"Finance": ["Ann"]}), ON).effort.known


def test_where_nothing_is_needed_all_is_met() -> None:
    plan = make_plan(
        people=hours(Ann=3), seats={"Finance": ["Ann"]}, settings={"hours_before_launch": 0}
    )
    effort = measure(plan, ON).effort
    assert (effort.used, effort.needed) == (0, 0)


Places = Sequence[tuple[Fraction, frozenset[int]]]

tenths = st.integers(1, 60).map(lambda n: Fraction(n, 10))
places = st.lists(
    st.tuples(tenths, st.frozensets(st.integers(0, 4), max_size=4)), min_size=1, max_size=5
)
pledges = st.lists(st.integers(0, 60).map(lambda n: Fraction(n, 10)), min_size=5, max_size=5)


@settings(max_examples=300, deadline=None)
@given(places=places, pledged=pledges)
def test_hours_are_dealt_out_as_taking_the_tightest_group_over_and_over_gives(
    places: Places, pledged: list[Fraction]
) -> None:
    asking = [Asking(at, need, tuple(sorted(able))) for at, (need, able) in enumerate(places)]
    shares = fairest_shares(dict(enumerate(pledged)), asking)
    assert shares == tightest_first(places, pledged)
    used = sum(shares[at] * need for at, (need, _) in enumerate(places))
    assert used == most_that_can_flow(places, pledged)


def tightest_first(places: Places, pledged: Sequence[Fraction]) -> dict[int, Fraction]:
    """Of all groups of places the one that has least for what it needs gets that much alike, with
    the hours of everybody who can give to it; then the same of what is left."""
    left, people, shares = dict(enumerate(places)), set(range(len(pledged))), {}
    while left:
        every = chain.from_iterable(combinations(left, n) for n in range(1, len(left) + 1))
        ratios: dict[tuple[int, ...], Fraction] = {}
        for group in every:
            able = people.intersection(*[frozenset().union(*(left[at][1] for at in group))])
            ratios[group] = sum((pledged[p] for p in able), Fraction(0)) / sum(
                left[at][0] for at in group
            )
        share = min(ratios.values())
        if share >= 1:
            return shares | dict.fromkeys(left, Fraction(1))
        tight = max((g for g, ratio in ratios.items() if ratio == share), key=len)
        people -= frozenset().union(*(left[at][1] for at in tight))
        for at in tight:
            shares[at] = share
            del left[at]
    return shares


def most_that_can_flow(places: Places, pledged: Sequence[Fraction]) -> Fraction:
    """The smallest cut: whatever is not cut off at its need is at the hours of all who can give."""
    cuts = []
    for inside in chain.from_iterable(
        combinations(range(len(places)), n) for n in range(len(places) + 1)
    ):
        able = frozenset().union(*(places[at][1] for at in inside))
        outside = [at for at in range(len(places)) if at not in inside]
        cuts.append(sum(pledged[p] for p in able) + sum(places[at][0] for at in outside))
    return Fraction(min(cuts))


@given(places=places)
def test_parts_share_nobody_and_hold_everything_once(places: Places) -> None:
    asking = [Asking(at, need, tuple(sorted(able))) for at, (need, able) in enumerate(places)]
    parts = connected(asking)
    assert sorted(one for part in parts for one in part) == sorted(asking)
    people: Mapping[int, set[int]] = {
        at: {p for one in part for p in one.people} for at, part in enumerate(parts)
    }
    assert all(people[a].isdisjoint(people[b]) for a, b in combinations(people, 2))
    assert len(parts) == plain_parts(asking)


def plain_parts(asking: Sequence[Asking]) -> int:
    groups: list[set[int]] = []
    for one in asking:
        touching = [g for g in groups if g.intersection(one.people)]
        groups = [g for g in groups if g not in touching]
        groups.append(set(one.people).union(*touching))
    return len(groups)
