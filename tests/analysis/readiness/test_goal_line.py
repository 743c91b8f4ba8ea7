"""The line in the picture of a goal is the one its state is judged by."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.readiness.goal_line import GoalLine, goal_line
from planner.analysis.readiness.goal_line_words import (
    held_against,
    in_words,
    instead_of_picture,
)
from planner.analysis.readiness.goal_progress import goal_progress
from planner.models import CheckIn, Goal
from planner.text import number

ON = date(2027, 1, 15)
DAY = timedelta(days=1)


def checks(*values: tuple[int, float]) -> list[CheckIn]:
    """Check-ins, each so many days ago."""
    return [CheckIn(n, 1, ON - ago * DAY, value) for n, (ago, value) in enumerate(values, 1)]


def drawn(*values: tuple[int, float], **fields: Any) -> GoalLine:
    return goal_line(Goal(1, "Reach", **fields), checks(*values), ON)


def test_it_runs_from_the_baseline_on_its_day_to_the_target_on_the_due_day() -> None:
    begins, due = ON - 40 * DAY, ON + 60 * DAY
    line = drawn((20, 30.0), baseline=10.0, baseline_on=begins, target=60.0, due=due)
    assert line.line == ((begins, 10.0), (due, 60.0))
    assert line.expected(ON) == 30
    assert line.expected(due + DAY) == 60
    assert line.expected(begins - DAY) is None
    assert line.marks == ((begins, 10.0), (ON - 20 * DAY, 30.0))


def test_what_is_not_given_of_the_baseline_is_the_first_check_in_s() -> None:
    due = ON + 60 * DAY
    line = drawn((40, 12.0), (5, 20.0), target=60.0, due=due)
    assert line.line == ((ON - 40 * DAY, 12.0), (due, 60.0))
    line = drawn((40, 12.0), (5, 20.0), target=60.0, due=due, baseline=10.0)
    assert line.line == ((ON - 40 * DAY, 10.0), (due, 60.0))
    assert line.baseline is None


def test_what_comes_after_the_day_is_not_in_it() -> None:
    line = drawn((3, 5.0), (-3, 9.0), baseline=1.0, baseline_on=ON + DAY)
    assert line.marks == ((ON - 3 * DAY, 5.0),)
    assert not line.is_drawn


@pytest.mark.parametrize(
    "fields",
    [
        {"due": ON},
        {"target": 60.0},
        {"target": 60.0, "due": ON + DAY, "direction": "keep"},
        {"target": 5.0, "due": ON + DAY, "direction": "up"},
        {"target": 60.0, "due": ON - 41 * DAY},
    ],
    ids=["no target", "no due date", "keep", "begun beyond the target", "due before it began"],
)
def test_without_a_way_there_is_no_line(fields: dict[str, Any]) -> None:
    line = drawn((40, 12.0), (5, 20.0), **fields)
    assert line.line == ()
    assert line.expected(ON) is None


def test_a_figure_to_be_kept_may_be_off_by_its_tolerance_on_both_sides() -> None:
    assert drawn((4, 1.0), target=40.0, direction="keep").allowed == (2, 2)
    assert drawn((4, 1.0), target=40.0, direction="keep", tolerance=3.0).allowed == (3, 3)
    assert drawn((4, 1.0), target=40.0).allowed is None


def test_a_tenth_of_the_way_is_allowed_on_the_side_it_came_from() -> None:
    due = ON + 60 * DAY
    assert drawn((40, 10.0), (1, 20.0), target=60.0, due=due).allowed == (5, 0)
    down = drawn((40, 60.0), (1, 50.0), target=10.0, due=due, direction="down")
    assert down.allowed == (0, 5)


WHOLE = st.integers(0, 40).map(float)


@given(
    st.lists(
        st.tuples(st.integers(0, 60), WHOLE), min_size=2, max_size=5, unique_by=lambda v: v[0]
    ),
    WHOLE,
    st.integers(1, 40),
    st.none() | WHOLE,
)
def test_a_goal_is_behind_where_it_is_drawn_outside_what_is_allowed(
    values: list[tuple[int, float]], target: float, days: int, baseline: float | None
) -> None:
    goal = Goal(1, "Reach", target=target, due=ON + days * DAY, baseline=baseline)
    progress = goal_progress(goal, checks(*values), ON)
    line = goal_line(goal, checks(*values), ON)
    expected, latest = line.expected(ON), progress.latest
    if expected is None or latest is None or line.allowed is None or progress.state == "reached":
        return
    below, above = line.allowed
    off = latest.value - expected
    short = -off - below if line.line[1][1] > line.line[0][1] else off - above
    assert (progress.state == "behind") == (round(short, 9) > 0)


# In words --------------------------------------------------------------------------------


def show(value: float) -> str:
    return f"{number(value)}%"


def test_it_says_where_the_line_stands_today() -> None:
    line = drawn((40, 10.0), (1, 20.0), target=60.0, due=ON + 60 * DAY)
    assert held_against(line, show, ON) == "The line to 60% by 16 March stands at 30% today."
    assert in_words(line, show, ON) == (
        "2 figures from 6 December 2026 to 14 January: first 10%, last 20%."
        " The line to 60% by 16 March stands at 30% today."
    )


def test_past_its_day_it_says_the_target() -> None:
    line = drawn((40, 10.0), (1, 20.0), target=60.0, due=ON)
    assert held_against(line, show, ON) == "Target 60% by 15 January."
    line = drawn((40, 10.0), (1, 20.0), target=60.0)
    assert held_against(line, show, ON) == "Target 60%, without a due date."
    assert held_against(drawn((40, 10.0)), show, ON) == ""


def test_a_figure_to_be_kept_says_how_far_off_it_may_be() -> None:
    line = drawn((40, 10.0), (1, 20.0), target=40.0, direction="keep")
    assert held_against(line, show, ON) == "To be kept at 40%, at most 2% off."


def test_one_figure_or_none_is_a_sentence() -> None:
    assert instead_of_picture(drawn(), show, ON) == (
        "No check-in yet. A line is drawn from the second day with a figure on."
    )
    assert instead_of_picture(drawn((1, 20.0), target=60.0, due=ON), show, ON) == (
        "So far 20% on 14 January alone. Target 60% by 15 January."
        " A line is drawn from the second day with a figure on."
    )
