"""Where a goal stands, as measure 22 says it: the first state in its order that is true."""

from __future__ import annotations

from datetime import date, timedelta
from math import isfinite
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.readiness.goal_progress import GoalProgress, GoalState, goal_progress
from planner.exports.workbook.rules import STATE_TONES
from planner.models import CheckIn, Goal
from tests.plans import ON

Values = list[tuple[int, float]]
"""How many days ago, and what was measured."""


def stands(check_ins: Values, *, target: float | None = 60, **details: Any) -> GoalProgress:
    """A goal that is due in 50 days unless said otherwise."""
    goal = Goal(1, "Reach", "share", "%", target=target, **{"due": in_days(50), **details})
    every = [CheckIn(n, 1, in_days(-ago), value) for n, (ago, value) in enumerate(check_ins)]
    return goal_progress(goal, every, ON)


def in_days(days: int) -> date:
    return ON + timedelta(days=days)


@pytest.mark.parametrize(
    ("state", "check_ins", "details"),
    [
        ("no target", [(9, 75)], {"target": None, "due": None}),
        ("no due date", [(9, 75)], {"due": None}),
        ("no check-in", [], {}),
        ("no check-in", [(-1, 75)], {"due": in_days(-3)}),  # measured only tomorrow
        ("reached", [(9, 75)], {}),
        ("reached", [(9, 60)], {"due": in_days(-1)}),
        ("reached", [(9, 60)], {"baseline": 60}),
        ("missed", [(9, 59)], {"due": in_days(-1)}),
        ("too early to say", [(9, 59)], {}),
        ("too early to say", [(0, 59)], {"due": ON}),
        ("on track", [(9, 55)], {"baseline": 50}),
        ("behind", [(9, 9)], {"baseline": 10}),  # 1 lost, and 7.6 of 50 should be done
    ],
)
def test_the_first_that_is_true_is_said(
    state: str, check_ins: Values, details: dict[str, Any]
) -> None:
    assert stands(check_ins, **details).state == state


def test_a_first_check_in_above_the_target_does_not_turn_the_goal() -> None:
    assert stands([(50, 90), (1, 75)]).state == "reached"
    assert stands([(50, 75), (0, 55)]).state == "behind"
    assert stands([(50, 75), (0, 55)]).share is None


def test_only_a_given_baseline_above_the_target_turns_it() -> None:
    assert stands([(50, 75), (1, 59)], baseline=80).state == "reached"
    assert stands([(50, 80), (0, 72)], baseline=80).state == "on track"  # 70 is due, 2 is a tenth
    assert stands([(50, 80), (0, 73)], baseline=80).state == "behind"
    assert stands([(50, 80), (0, 75)], baseline=80).share == 0.25


def test_behind_is_more_than_a_tenth_of_the_way_short_in_exact_numbers() -> None:
    """From 0.1 to 0.7 half of the time has gone: 0.4 is due, and 0.34 is just enough."""
    way = {"target": 0.7, "baseline": 0.1}
    assert stands([(50, 0.1), (0, 0.34)], **way).state == "on track"
    assert stands([(50, 0.1), (0, 0.339)], **way).state == "behind"


def test_the_line_is_flat_from_the_due_date_on() -> None:
    assert stands([(9, 0), (0, 54)], due=ON, baseline=0).state == "on track"
    assert stands([(9, 0), (0, 53)], due=ON, baseline=0).state == "behind"
    assert stands([(0, 10), (0, 53)], due=ON, baseline=0).state == "behind"


def test_the_latest_check_in_up_to_the_day_decides() -> None:
    assert stands([(1, 61), (9, 5), (-2, 3)], baseline=0).state == "reached"


def test_every_state_has_a_colour_in_the_workbook() -> None:
    assert set(get_args(GoalState)) <= STATE_TONES.keys()


def test_a_way_next_to_nothing_gives_a_share_that_can_be_told() -> None:
    done = stands([(40, -1e-308), (0, 2)], target=0)
    assert done.state == "reached"
    assert done.share is not None and isfinite(done.share)


@given(
    value=st.floats(-1e6, 1e6),
    first=st.floats(-1e6, 1e6),
    target=st.floats(-1e6, 1e6),
    baseline=st.none() | st.floats(-1e6, 1e6),
)
def test_at_or_beyond_its_target_no_goal_is_behind(
    value: float, first: float, target: float, baseline: float | None
) -> None:
    down = baseline is not None and target < baseline
    beyond = value <= target if down else value >= target
    state = stands([(40, first), (0, value)], target=target, baseline=baseline).state
    assert (state == "reached") == beyond
    assert state in ("reached", "behind", "on track")


def test_a_goal_stands_well_badly_or_neither() -> None:
    well = {"reached": True, "on track": True, "behind": False, "missed": False}
    for state in get_args(GoalState):
        assert GoalProgress(Goal(1, "Reach"), None, None, state).well is well.get(state)
