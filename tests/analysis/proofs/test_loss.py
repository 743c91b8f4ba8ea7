"""What people carry, what a turnover takes, and what is left to those who stay."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.leavers.departure import departure
from planner.analysis.loss import survival
from planner.analysis.measures import measure
from planner.models import Draft, Plan, Setting
from tests.analysis.proofs import reading_cover, reading_loss
from tests.analysis.proofs.small_plans import plans
from tests.plans import ON

proof = settings(max_examples=200, deadline=None)
rates = st.sampled_from(["0", "0.05", "0.12", "0.5", "0.99", "1"])


def at_turnover(plan: Plan, rate: str) -> Plan:
    draft = Draft(plan)
    draft.add(Setting, key="turnover", value=json.dumps(rate))
    return draft.plan


@proof
@given(plan=plans)
def test_each_holder_carries_an_even_share(plan: Plan) -> None:
    found, expected = measure(plan, ON).carried, reading_loss.carried(plan, ON)
    parts = [Fraction(part, found.whole) for part in found.parts]
    assert list(zip(found.people, parts, strict=True)) == expected
    assert sum(parts) == (1 if expected else 0)
    shares = [share for _, share in expected]
    half = next((k for k in range(len(shares) + 1) if 2 * sum(shares[:k]) >= sum(shares)), 0)
    assert found.people_carrying_half == half


@proof
@given(plan=plans, rate=rates)
def test_the_expected_loss_follows_from_turnover(plan: Plan, rate: str) -> None:
    found = measure(at_turnover(plan, rate), ON).expected_loss
    by = reading_loss.by(plan, ON)
    assert (found.turnover, found.until) == (float(rate), by)
    if not reading_cover.rows(plan):
        assert (found.share, found.odds) == (None, None)
        return
    gone = 1 - (1 - float(rate)) ** ((by - ON).days / 365)
    assert found.share == pytest.approx(reading_loss.expected_share(plan, ON, gone), abs=1e-12)
    counted, certain, chance = reading_loss.odds(plan, ON, gone)
    odds = found.odds
    assert odds is not None
    assert odds.departments == len(counted)
    assert {
        f"{plan.departments[one].name} {one}": plan.people[person].label
        for one, person in odds.certain
    } == certain
    assert odds.exact
    assert odds.lower == pytest.approx(chance, abs=1e-12)


@proof
@given(
    groups=st.lists(st.frozensets(st.integers(1, 9), min_size=1, max_size=4), max_size=9),
    chances=st.lists(st.fractions(0, 1, max_denominator=7), min_size=10, max_size=10),
)
def test_the_odds_of_shared_champions_are_exact(
    groups: list[frozenset[int]], chances: list[Fraction]
) -> None:
    def stays(person: int) -> Fraction:
        return chances[person]

    exact = reading_loss.all_keep(groups, stays)
    assert survival.all_keep_somebody(groups, stays) == (exact, exact)


@proof
@given(
    groups=st.lists(st.frozensets(st.integers(1, 9), min_size=1, max_size=4), max_size=9),
    chances=st.lists(st.fractions(0, 1, max_denominator=7), min_size=10, max_size=10),
)
def test_where_a_diagram_does_not_fit_the_odds_lie_between_two_products(
    groups: list[frozenset[int]], chances: list[Fraction]
) -> None:
    def stays(person: int) -> Fraction:
        return chances[person]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(survival, "MOST_NODES", -1)
        found = survival.all_keep_somebody(groups, stays)
    assert found == reading_loss.bounds(groups, stays)
    assert found[0] <= reading_loss.all_keep(groups, stays) <= found[1]


@proof
@given(plan=plans, chosen=st.sets(st.integers(1, 7), min_size=1, max_size=3))
def test_those_who_stay(plan: Plan, chosen: set[int]) -> None:
    gone = {one for one in chosen if one in plan.people}
    before, after = reading_cover.holders(plan, ON), reading_cover.holders(plan, ON, gone)
    expected = [
        (one, now, plan.people[one].hours)
        for one in reading_cover.by_label(plan, set(plan.people) - gone)
        if (now := reading_loss.hours(plan, one, after, ON))
        != reading_loss.hours(plan, one, before, ON)
    ]
    stay = departure(plan, gone, ON, Decimal("0.5")).stay
    assert [(one.person_id, one.carries, one.pledged) for one in stay] == expected
    for one in stay:
        seats = {r.id for r in reading_cover.rows(plan) if r.kind == "champion seat"}
        assert set(one.seats) == {s for s in seats if one.person_id in after[s]}
        pledged = one.pledged
        assert one.overloaded == (pledged is not None and one.carries > Fraction(str(pledged)))
