"""Where a goal stands, as measure 22 says it: the first state in its order that is true."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
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
        progress = GoalProgress(Goal(1, "Reach"), "up", None, None, state, 0, out_of_rhythm=False)
        assert progress.well is well.get(state)


@pytest.mark.parametrize(
    ("direction", "reached"),
    [("up", [60, 63, 64, 90]), ("down", [3, 56, 57, 60]), ("keep", [57, 60, 63])],
)
@pytest.mark.parametrize("baseline", [None, 0, 100])
def test_a_direction_that_is_given_says_on_which_side_of_the_target_it_is_reached(
    direction: str, reached: list[int], baseline: float | None
) -> None:
    """A twentieth of 60 is 3."""
    states = {
        value: stands([(9, 50), (0, value)], direction=direction, baseline=baseline).state
        for value in (3, 56, 57, 60, 63, 64, 90)
    }
    assert [value for value, state in states.items() if state == "reached"] == reached


def test_what_is_to_be_kept_is_reached_within_its_tolerance_or_behind() -> None:
    keep: dict[str, Any] = {"direction": "keep", "tolerance": 2}
    assert stands([(3, 62)], **keep).state == "reached"
    assert stands([(3, 57.9)], **keep).state == "behind"
    assert stands([(3, 57.9)], **keep, due=in_days(-1)).state == "missed"
    assert stands([(3, 60.1)], direction="keep", tolerance=0).state == "behind"
    assert stands([(3, -63)], direction="keep", target=-60).state == "reached"


def test_the_line_begins_on_the_day_of_the_baseline() -> None:
    """From 0 to 60 in 100 days: 30 are due now, 24 are just enough."""
    way: dict[str, Any] = {"baseline": 0, "baseline_on": in_days(-50)}
    assert stands([(1, 24)], **way).state == "on track"
    assert stands([(1, 23.9)], **way).state == "behind"
    assert stands([(1, 23.9)], baseline=0).state == "on track"  # begun yesterday
    assert stands([(1, 0)], baseline=0, baseline_on=in_days(10)).state == "on track"


def test_falls_in_a_row_are_counted_up_to_the_latest_check_in() -> None:
    assert stands([(4, 50), (3, 45), (2, 40), (1, 35)]).falls == 3
    assert stands([(4, 50), (3, 45), (2, 40), (1, 41)]).falls == 0
    assert stands([(4, 30), (3, 55), (2, 50), (1, 45)]).falls == 2
    assert stands([(3, 50), (2, 50), (1, 45)]).falls == 1
    assert stands([(2, 50), (1, 45), (-1, 40)]).falls == 1
    assert not stands([(2, 50), (1, 45)]).falling
    assert stands([(3, 50), (2, 45), (1, 44)]).falling


def test_beyond_the_target_no_step_is_a_fall() -> None:
    assert stands([(4, 90), (3, 80), (2, 70)]).falls == 0
    assert stands([(4, 90), (3, 80), (2, 55)]).falls == 1
    assert stands([(4, 10), (3, 20), (2, 30)], direction="down").falls == 0
    assert stands([(4, 70), (3, 80), (2, 90)], direction="down").falls == 2
    assert stands([(4, 60), (3, 61), (2, 58)], direction="keep").falls == 2


def test_a_check_in_older_than_the_rhythm_is_marked() -> None:
    assert not stands([(30, 50)], rhythm_days=30).out_of_rhythm
    assert stands([(31, 50)], rhythm_days=30).out_of_rhythm
    assert not stands([(31, 50), (2, 51)], rhythm_days=30).out_of_rhythm
    assert not stands([(400, 50)]).out_of_rhythm
    assert not stands([], rhythm_days=30).out_of_rhythm


figures = st.decimals(-20, 20, places=1).map(float)


@given(
    target=st.none() | figures,
    due=st.none() | st.integers(-5, 20),
    values=st.lists(st.tuples(st.integers(-2, 20), figures), max_size=4),
    baseline=st.none() | figures,
    baseline_on=st.none() | st.integers(-5, 30),
    direction=st.sampled_from([None, "up", "down", "keep"]),
    tolerance=st.none() | st.decimals(0, 5, places=1).map(float),
)
def test_the_state_is_what_a_plain_table_says(
    target: float | None,
    due: int | None,
    values: Values,
    baseline: float | None,
    baseline_on: int | None,
    direction: Any,
    tolerance: float | None,
) -> None:
    """All in tenths, so that the table is worked out in whole numbers and fractions of them."""
    found = stands(
        values,
        target=target,
        due=None if due is None else in_days(due),
        baseline=baseline,
        baseline_on=None if baseline_on is None else in_days(-baseline_on),
        direction=direction,
        tolerance=tolerance,
    )
    known = [v for v in sorted(values, key=lambda v: -v[0]) if v[0] >= 0]
    turned = baseline is not None and target is not None and target < baseline
    way = direction or ("down" if turned else "up")
    assert found.direction == way
    assert found.state == plain_state(target, due, known, baseline, baseline_on, way, tolerance)


def plain_state(
    target: float | None,
    due: int | None,
    known: Values,
    baseline: float | None,
    baseline_on: int | None,
    way: str,
    tolerance: float | None,
) -> str:
    if target is None:
        return "no target"
    if due is None:
        return "no due date"
    if not known:
        return "no check-in"
    aim, now = Fraction(str(target)), Fraction(str(known[-1][1]))
    room = abs(aim) / 20 if tolerance is None else Fraction(str(tolerance))
    if (
        (way == "up" and now >= aim)
        or (way == "down" and now <= aim)
        or (way == "keep" and aim - room <= now <= aim + room)
    ):
        return "reached"
    if due < 0:
        return "missed"
    if way == "keep":
        return "behind"
    if baseline is None and len(known) == 1:
        return "too early to say"
    begun = known[0][0] if baseline_on is None else baseline_on
    start = Fraction(str(known[0][1] if baseline is None else baseline))
    days = begun + due
    passed = min(max(begun, 0), days) if days > 0 else 1
    expected = (aim - start) * Fraction(passed, days if days > 0 else 1)
    short = expected - (now - start) if way == "up" else (now - start) - expected
    return "behind" if short * 10 > abs(aim - start) else "on track"


def test_the_note_is_that_of_the_latest_check_in() -> None:
    goal = Goal(1, "Reach", target=60)
    notes = (CheckIn(1, 1, in_days(-9), 20, "before"), CheckIn(2, 1, in_days(-2), 30, "after"))
    assert goal_progress(goal, notes, ON).note == "after"
    assert goal_progress(goal, (), ON).note == ""
