"""A group that changes says the same as one made of the same people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.cover.coverage import coverage
from planner.analysis.leavers.changing_group import ChangingGroup
from planner.models import Plan
from tests.analysis.proofs.small_plans import plans
from tests.plans import ON


@given(plan=plans, draw=st.data())
def test_after_any_changes_it_is_what_these_people_uncover(plan: Plan, draw: st.DataObject) -> None:
    cover = coverage(plan, ON)
    anybody = st.sets(st.sampled_from(sorted(cover.held))) if cover.held else st.just(set[int]())
    group = ChangingGroup(cover, draw.draw(anybody))
    before = set(group.people)
    changed = group.copy()
    for person in draw.draw(anybody):
        changed.remove(person)
    changed.add(draw.draw(anybody))
    kept = draw.draw(anybody) & changed.people
    changed.shrink(len(kept), kept)

    assert group.people == before
    assert changed.people == kept
    assert changed.gain == sum(
        plan.responsibilities[one].weight
        for one, holders in cover.holders.items()
        if holders and holders <= kept
    )


@given(plan=plans, draw=st.data())
def test_whoever_is_missed_least_is_let_off_first(plan: Plan, draw: st.DataObject) -> None:
    cover = coverage(plan, ON)
    people = draw.draw(st.sets(st.sampled_from(sorted(cover.held)))) if cover.held else set[int]()
    group = ChangingGroup(cover, people)
    while group.people:
        left = {p: ChangingGroup(cover, group.people - {p}).gain for p in group.people}
        expected = max(left, key=lambda p: (left[p], -p))
        before = set(group.people)
        group.shrink(len(before) - 1)
        assert before - group.people == {expected}
