"""What was done before a department last rose is told from the days the plan knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import rows
from planner.analysis.measures import measure
from planner.analysis.warning.helped import Helped, what_helped
from planner.models import (
    CheckIn,
    Commitment,
    Draft,
    Message,
    MessageDepartment,
    Post,
    PulseRound,
    SurveyQuestion,
    SurveyResult,
)
from tests.plans import ON, make_plan, person_id


def days(ago: int) -> date:
    return ON - timedelta(days=ago)


@pytest.fixture
def draft() -> Draft:
    plan = make_plan(
        people={"Ann": {"department": "Finance"}, "Bo": {}, "Cy": {}},
        departments=["Finance"],
        seats={"Finance": ["Ann", "Bo*"]},
        goals={"Half active": ["Ann"]},
        sponsors={"Finance sponsor": ["Cy"]},
        stands_for={"Finance sponsor": ["Finance"]},
        details={"Half active": {"target": 50.0}},
    )
    return Draft(plan)


def helped(draft: Draft) -> Helped | None:
    return what_helped(measure(draft.plan, ON), draft.plan.departments[1])


def rose(draft: Draft, *values: float) -> None:
    for number, value in enumerate(values):
        draft.add(CheckIn, goal_id=1, on=days(60 - 20 * number), value=value)


def appointed(draft: Draft, ago: int = 50) -> None:
    ann, bo = (a for a in draft.plan.assignments.values() if a.status is not None or a.ready)
    draft.change(ann, since=days(ago))
    draft.change(bo, since=days(ago - 1), ready_on=days(ago - 2))


def test_nothing_is_told_where_nothing_rose_or_nothing_was_done(draft: Draft) -> None:
    appointed(draft)
    assert helped(draft) is None
    rose(draft, 30, 20, 10)
    assert helped(draft) is None
    draft = Draft(draft.plan)
    for given in list(draft.plan.assignments.values()):
        draft.change(given, since=None, ready_on=None)
    rose(draft, 10, 30)
    assert helped(draft) is None


def test_who_came_and_was_trained_before_the_last_rise_is_told(draft: Draft) -> None:
    appointed(draft)
    rose(draft, 10, 30, 20)
    told = helped(draft)
    assert told is not None
    assert told.rise.words == "“Half active” went from 10 to 30 by 6 December 2026"
    assert told.things == (
        "Ann became champion on 26 November 2026",
        "Bo became backup on 27 November 2026",
        "Bo was trained on 28 November 2026",
    )


def test_what_was_done_long_before_or_after_is_not(draft: Draft) -> None:
    appointed(draft, 90)
    rose(draft, 10, 30, 20)
    draft.add(Message, title="Later", on=days(30), to_all=True, status="sent")
    assert helped(draft) is None


def test_a_goal_that_is_to_fall_rises_by_falling(draft: Draft) -> None:
    draft.change(draft.plan.goals[1], direction="down")
    appointed(draft)
    rose(draft, 30, 10)
    told = helped(draft)
    assert told is not None and "from 30 to 10" in told.rise.words


def test_answers_that_rose_by_five_points_are_a_rise_too(draft: Draft) -> None:
    appointed(draft)
    question = rows.add(draft, SurveyQuestion, title="Useful")
    for ago, score in ((60, 8.0), (40, 9.0), (20, 9.5)):
        pulse = rows.add(draft, PulseRound, on=days(ago))
        rows.add(draft, SurveyResult, round_id=pulse.id, question_id=question.id, answered=20,
                 score=score, department_id=1)  # fmt: skip
    told = helped(draft)
    assert told is not None
    assert told.rise.words == "“Useful” rose from 40% to 45% by 6 December 2026"


def test_messages_and_what_sponsors_did_are_told(draft: Draft) -> None:
    rose(draft, 10, 30)
    cy = person_id(draft.plan, "Cy")
    for title, status, to_all in (("All", "sent", True), ("Ours", "sent", False),
                                  ("Theirs", "sent", False), ("Draft", "draft", True)):  # fmt: skip
        draft.add(Message, title=title, on=days(55), to_all=to_all, status=status)
    draft.add(Message, title="Undated", to_all=True, status="sent")
    draft.add(MessageDepartment, message_id=2, department_id=1)
    draft.add(Commitment, sponsor_id=1, promise="Visit", due=days(50), status="kept")
    draft.add(Commitment, sponsor_id=1, promise="Call", due=days(50), status="missed")
    for ago, kind in ((54, "in person"), (53, "in person"), (52, "ghost-written")):
        draft.add(Post, person_id=cy, on=days(ago), kind=kind)
    told = helped(draft)
    assert told is not None
    assert told.things == (
        "message “All” on 21 November 2026",
        "message “Ours” on 21 November 2026",
        "Finance sponsor wrote in person 2 times, up to 23 November 2026",
        "Finance sponsor kept a promise due on 26 November 2026: Visit",
    )
