"""Actions move with the days they have, and not beyond what a plan can hold."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions.scheduling import move_actions
from planner.errors import PlannerError
from planner.models import Draft
from tests.schedules import action, action_id, day, schedule


def test_the_days_an_action_has_move_and_no_others() -> None:
    plan = schedule({"Pilot": (1, 5), "Due": (None, 4), "None": (None, None)})
    draft = Draft(plan)
    move_actions(draft, {a.id: -3 for a in plan.actions.values()})
    moved = {a.title: (a.start, a.due) for a in draft.plan.actions.values()}
    assert moved == {
        "Pilot": (day(-2), day(2)),
        "Due": (None, day(1)),
        "None": (None, None),
    }


@pytest.mark.parametrize("days", [10**6, -(10**6), 10**9])
def test_days_that_a_plan_cannot_hold_are_refused(days: int) -> None:
    plan = schedule({"Pilot": (1, 5)})
    draft = Draft(plan)
    with pytest.raises(PlannerError):
        move_actions(draft, {action_id(plan, "Pilot"): days})
    assert action(draft.plan, "Pilot").start == day(1) > date(2000, 1, 1)
