"""The days ahead that may change how ready a plan is."""

from __future__ import annotations

from datetime import timedelta

from planner.analysis.readiness.days_ahead import days_ahead
from planner.models import Draft, Leave
from tests.plans import ON, make_plan

DAY = timedelta(days=1)


def test_a_leave_takes_somebody_away_on_its_first_day_and_gives_them_back_after_its_last() -> None:
    draft = Draft(make_plan(people=["Ann"], launch=None))
    draft.add(Leave, person_id=1, first_day=ON + 3 * DAY, last_day=ON + 9 * DAY)
    assert days_ahead(draft.plan, ON) == [ON + 3 * DAY, ON + 10 * DAY]
