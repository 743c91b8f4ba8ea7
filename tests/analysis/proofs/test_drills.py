"""Tested cover, and what is drawn to be tried next."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.drills.drawing import drawn, lots
from planner.analysis.measures import measure
from planner.models import Draft, Drill, Plan
from tests.analysis.proofs import reading_cover, reading_drills
from tests.analysis.proofs.small_plans import plans
from tests.plans import ON

proof = settings(max_examples=200, deadline=None)
other_days = st.sampled_from([ON, date(2026, 12, 20), date(2027, 2, 3)])


@proof
@given(plan=plans, on=other_days)
def test_cover_counts_as_tested_by_its_definition(plan: Plan, on: date) -> None:
    held = reading_cover.holders(plan, on)
    found = measure(plan, on).tested.group
    expected = reading_drills.tested(plan, held, on)
    assert list(found.ids) == sorted(expected)
    assert found.weight == reading_cover.weight(plan, expected)
    assert list(found.names) == reading_cover.names(plan, expected)


@proof
@given(plan=plans, day=st.sampled_from([ON, date(2027, 2, 10), date(2027, 3, 31)]))
def test_what_is_drawn(plan: Plan, day: date) -> None:
    found = [(lot.responsibility_id, lot.score) for lot in lots(plan, day)]
    assert found == reading_drills.order(plan, day)


@proof
@given(plan=plans, outcome=st.sampled_from(["planned", "done", "stuck", "not done"]))
def test_drawing_twice_gives_the_same_whatever_came_of_the_first(plan: Plan, outcome: str) -> None:
    first = drawn(plan, ON)
    draft = Draft(plan)
    for lot in first:
        draft.add(
            Drill,
            responsibility_id=lot.responsibility_id,
            person_id=lot.person_id,
            on=ON,
            outcome=outcome,
        )
    assert drawn(draft.plan, ON) == first
