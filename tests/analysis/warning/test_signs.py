"""A department is warned of where two early signs show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from planner.actions import rows
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.analysis.warning.signs import early_warnings, signs_of
from planner.models import (
    Assignment,
    CheckIn,
    Draft,
    Plan,
    PulseRound,
    SurveyQuestion,
    SurveyResult,
)
from tests.plans import ON, make_plan

FINANCE = 1


def days(ago: int) -> date:
    return ON - timedelta(days=ago)


@pytest.fixture
def draft() -> Draft:
    """Ann carries Finance and owns a goal; the sponsor of Finance promised an item a week."""
    plan = make_plan(
        people={"Ann": {"department": "Finance"}, "Cy": {}},
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann"]},
        goals={"Half active": ["Ann"]},
        sponsors={"Finance sponsor": ["Cy"]},
        stands_for={"Finance sponsor": ["Finance"]},
        details={"Half active": {"target": 50.0}},
    )
    return Draft(plan)


def falling(draft: Draft) -> None:
    for ago, value in ((60, 30.0), (40, 20.0), (20, 10.0)):
        draft.add(CheckIn, goal_id=1, on=days(ago), value=value)


def unseen(draft: Draft, ago: int = 28, **fields: Any) -> None:
    (given,) = (a for a in draft.plan.assignments.values() if a.status == "active")
    draft.change(given, last_active=days(ago), **fields)


def silent(draft: Draft) -> None:
    draft.change(draft.plan.sponsors[1], cadence_days=7)
    seat = draft.plan.responsibility_for(draft.plan.sponsors[1])
    (given,) = draft.plan.where(Assignment, "responsibility_id", seat.id)
    draft.change(given, since=days(100))


def answered(draft: Draft, *said: Mapping[int | None, tuple[int, float]]) -> None:
    """Rounds, the oldest first, with how many answered in each department and how well."""
    question = rows.add(draft, SurveyQuestion, title="Useful")
    for number, of in enumerate(said):
        pulse = rows.add(draft, PulseRound, on=days(90 - 40 * number))
        for place, (count, score) in of.items():
            rows.add(draft, SurveyResult, round_id=pulse.id, question_id=question.id,
                     answered=count, score=score, department_id=place)  # fmt: skip


def signs(plan: Plan, on: date = ON) -> dict[str, str]:
    return dict(signs_of(measure(plan, on), FINANCE).signs)


def test_a_goal_that_falls_twice_in_a_row_is_a_sign(draft: Draft) -> None:
    falling(draft)
    assert signs(draft.plan) == {"goal": "“Half active” fell 2 times in a row"}
    assert signs(draft.plan, days(21)) == {}


def test_champions_who_were_not_seen_for_four_weeks_are_a_sign(draft: Draft) -> None:
    unseen(draft, 27)
    assert signs(draft.plan) == {}
    unseen(draft, 28)
    assert signs(draft.plan) == {"champion": "no champion was seen since 18 December 2026"}
    draft.change(draft.plan.assignments[1], last_active=None, status="quiet")
    assert signs(draft.plan) == {"champion": "no champion was seen lately"}


def test_of_whom_no_activity_is_known_is_not_called_unseen(draft: Draft) -> None:
    assert signs(draft.plan) == {}


def test_a_sponsor_past_the_promised_cadence_is_a_sign(draft: Draft) -> None:
    silent(draft)
    assert signs(draft.plan) == {"sponsor": "Finance sponsor is past the promised cadence"}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ((12, 6.0), None, {"answers": "too few answered the last survey to show anything"}),
        ((13, 6.0), (6, 4.0), {"answers": "6 answered the last survey, 13 the one before"}),
        ((12, 6.0), (6, 4.0), {}),
        ((10, 6.0), (10, 5.0), {"figure": "“Useful” fell from 60% to 50%"}),
        ((20, 12.0), (20, 11.0), {}),
        (None, (20, 1.0), {}),
    ],
)
def test_few_answers_and_a_fallen_figure_are_signs(
    draft: Draft,
    before: tuple[int, float] | None,
    now: tuple[int, float] | None,
    expected: dict[str, str],
) -> None:
    of = [{None: (40, 20.0), **({FINANCE: one} if one else {})} for one in (before, now)]
    answered(draft, *of)
    assert signs(draft.plan) == expected


def test_one_round_alone_is_no_sign(draft: Draft) -> None:
    answered(draft, {None: (40, 20.0), FINANCE: (5, 0.0)})
    assert signs(draft.plan) == {}


def test_two_signs_are_a_warning_and_one_is_none(draft: Draft) -> None:
    falling(draft)
    assert list(early_warnings(measure(draft.plan, ON))) == []
    unseen(draft)
    (warning,) = early_warnings(measure(draft.plan, ON))
    assert warning.department.name == "Finance"
    (finding,) = (f for f in findings(measure(draft.plan, ON)) if f.code == "EARLY-WARNING")
    assert finding.severity == "medium"
    assert finding.text == (
        "Going quiet: Finance (2 of 5 signs: “Half active” fell 2 times in a row; no champion was"
        " seen since 18 December 2026)."
    )
    assert [about.name for about in finding.about] == ["Finance"]


def test_signs_in_different_departments_are_no_warning(draft: Draft) -> None:
    silent(draft)
    answered(draft, {None: (40, 20.0), 2: (12, 9.0)}, {None: (40, 20.0), 2: (12, 2.0)})
    assert list(early_warnings(measure(draft.plan, ON))) == []
