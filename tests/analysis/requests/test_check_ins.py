"""A goal that is to be measured again is among what to do this week."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.analysis.measures import measure
from planner.analysis.requests.week import this_week
from planner.models import CheckIn, Draft, Plan
from tests.plans import ON, make_plan


def goal(rhythm: int | None = 7, ago: int | None = 7, *owners: str, **fields: object) -> Plan:
    draft = Draft(
        make_plan(
            goals={"Half active": owners or ["Bo Ek", "Ann Li*"]},
            details={"Half active": {"metric": "Staff active", "rhythm_days": rhythm, **fields}},
        )
    )
    if ago is not None:
        draft.add(CheckIn, goal_id=1, on=ON - timedelta(days=ago), value=4.0)
    return draft.plan


def things(plan: Plan) -> list[tuple[str, str, int]]:
    return [(t.what, t.why, t.days) for t in this_week(measure(plan, ON))]


def test_its_owner_is_asked_once_the_rhythm_says_so() -> None:
    why = "“Half active” was last measured on 8 January."
    assert things(goal()) == [("Ask Bo Ek for a check-in", why, 0)]
    assert things(goal(ago=9))[0][2] == 2


@pytest.mark.parametrize(
    "plan",
    [
        goal(ago=6),
        goal(rhythm=None),
        goal(ago=None),
        goal(7, 7, "Ann Li*"),
        goal(due=ON - timedelta(days=1), target=5.0),
    ],
)
def test_before_that_or_with_nobody_to_ask_nothing_is_said(plan: Plan) -> None:
    assert things(plan) == []


def test_the_text_is_ready() -> None:
    (thing,) = this_week(measure(goal(), ON))
    assert thing.text.splitlines()[0] == "Harbour Connect: “Half active”"
    assert "What is it today (15 January 2027): Staff active?" in thing.text
