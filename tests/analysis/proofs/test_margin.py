"""What lowers and what raises the bus factor, against every assignment and every appointment."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planner.analysis.leavers import ended
from planner.analysis.measures import measure
from planner.models import Draft, Plan, Responsibility
from tests.analysis.proofs import reading_appointments, reading_cover
from tests.analysis.proofs.small_plans import THRESHOLDS, plans
from tests.plans import ON


def factor(plan: Plan, threshold: str) -> int:
    held = reading_cover.holders(plan, ON)
    return len(reading_cover.minimum_sets(plan, held, threshold)[0])


def first_that_lowers(plan: Plan, threshold: str) -> tuple[int, int] | None:
    """Taking one assignment after the other out of the plan."""
    now = factor(plan, threshold)

    def order(assignment: object) -> tuple[object, ...]:
        row = plan.get(Responsibility, assignment.responsibility_id)  # type: ignore[attr-defined]
        person = assignment.person_id  # type: ignore[attr-defined]
        return reading_cover.label(plan, person), person, plan.name_of(row), row.id

    counted = {row.id for row in reading_cover.rows(plan)}
    for assignment in sorted(plan.assignments.values(), key=order):
        if assignment.responsibility_id in counted:
            draft = Draft(plan)
            draft.remove(assignment)
            if factor(draft.plan, threshold) < now:
                return assignment.person_id, assignment.responsibility_id
    return None


@settings(max_examples=200, deadline=None)
@given(plan=plans, threshold=st.sampled_from(THRESHOLDS))
def test_the_first_assignment_whose_ending_lowers_it(plan: Plan, threshold: str) -> None:
    assume(reading_cover.rows(plan))
    found = measure(plan, ON, Decimal(threshold)).margin
    assert found.down_proven
    assert found.down == first_that_lowers(plan, threshold)


@settings(max_examples=150, deadline=None)
@given(plan=plans)
def test_what_is_not_settled_is_never_claimed(plan: Plan) -> None:
    assume(reading_cover.rows(plan))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ended, "MOST_SOLVED", 0)
        found = measure(plan, ON).margin
    first = first_that_lowers(plan, plan.settings.threshold)
    if found.down_proven:
        assert found.down == first
    elif found.down is not None:
        draft = Draft(plan)
        given = (a for a in plan.assignments.values() if a[1:3] == found.down[::-1])
        for assignment in given:
            draft.remove(assignment)
        now = factor(plan, plan.settings.threshold)
        assert factor(draft.plan, plan.settings.threshold) < now


@settings(max_examples=150, deadline=None)
@given(plan=plans)
def test_the_appointments_raise_it(plan: Plan) -> None:
    assume(reading_cover.rows(plan))
    up = measure(plan, ON).margin.up
    assert up is not None
    made = [(one.person_id, one.responsibility_id) for one in up.appointments]
    raised = factor(reading_appointments.appointed(plan, made), plan.settings.threshold)
    assert (raised > factor(plan, plan.settings.threshold)) == bool(made)
    assert not up.exact or len(made) == up.bound > 0
