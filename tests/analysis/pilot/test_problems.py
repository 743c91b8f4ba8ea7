"""Problems of the pilot: their order, what came of trying them again, and findings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.actions.pilot import prepare_round, try_again
from planner.analysis.findings.finding import Finding
from planner.analysis.measures import measure
from planner.analysis.pilot.problems import days_late, met_words, problems_of, retest_words
from planner.analysis.requests.week import this_week
from planner.analysis.rules import findings
from planner.models import Draft, PilotProblem, Plan
from tests.pilots import with_problem, with_round
from tests.plans import ON, make_plan

LAUNCH = ON + timedelta(days=30)


def days(number: int) -> date:
    return ON + timedelta(days=number)


def plan_with(*problems: dict[str, Any]) -> Plan:
    plan = with_round(make_plan(people=["Ann"], launch=LAUNCH), "Round 1", days(-20), {"x": "N"})
    for at, fields in enumerate(problems, 1):
        plan = with_problem(plan, f"Problem {at}", **fields)
    return plan


def found(plan: Plan, code: str) -> list[Finding]:
    return [f for f in findings(measure(plan, ON)) if f.code == code]


def test_open_problems_stand_first_then_the_most_severe_then_the_latest() -> None:
    plan = plan_with(
        {"severity": "critical", "status": "solved"},
        {"severity": "low"},
        {"severity": "high", "due": days(-1)},
        {"severity": "high", "due": days(-5)},
    )
    assert [p.id for p in problems_of(plan, ON)] == [4, 3, 2, 1]


def test_only_what_is_open_and_past_its_day_is_late() -> None:
    due, none = PilotProblem(1, "x", due=days(-3)), PilotProblem(2, "y")
    assert (days_late(due, ON), days_late(due, days(-3)), days_late(none, ON)) == (3, 0, 0)
    assert days_late(due._replace(status="solved"), ON) == 0


def test_the_last_time_it_was_tried_again_is_said() -> None:
    draft = Draft(plan_with({}))
    assert retest_words(draft.plan, 1, ON) == ""
    try_again(draft, 1, 1, "still there")
    assert retest_words(draft.plan, 1, ON) == "Round 1: still there"
    new = prepare_round(draft, "Round 2", days(8))
    assert retest_words(draft.plan, 1, ON) == "Round 2, on 23 Jan"
    try_again(draft, 1, new.id, "works now")
    assert retest_words(draft.plan, 1, ON) == "Round 2: works now"


@pytest.mark.parametrize(
    ("met_by", "tried", "words"),
    [(None, 9, ""), (3, 9, "3 of 9"), (3, None, "3"), (3, 2, "3")],
)
def test_who_met_it_is_said_of_those_who_tried(
    met_by: int | None, tried: int | None, words: str
) -> None:
    assert met_words(PilotProblem(1, "x", met_by=met_by), tried) == words


# Findings ---------------------------------------------------------------------------------


def test_what_is_overdue_is_found_and_graver_where_it_is_severe() -> None:
    plan = plan_with({"due": days(-2), "severity": "low"}, {"due": days(2)})
    (late,) = found(plan, "PROBLEM-LATE")
    assert late.text == "A problem of the pilot is overdue: “Problem 1” (since 13 January)."
    assert late.severity == "medium"
    (graver,) = found(plan_with({"due": days(-2), "severity": "high"}), "PROBLEM-LATE")
    assert graver.severity == "high"


def test_nothing_is_overdue_once_it_is_solved() -> None:
    assert not found(plan_with({"due": days(-2), "status": "solved"}), "PROBLEM-LATE")


def test_severe_problems_due_on_no_day_or_after_the_launch_are_found() -> None:
    plan = plan_with(
        {"severity": "high"},
        {"severity": "critical", "due": LAUNCH},
        {"severity": "high", "due": LAUNCH - timedelta(days=1)},
        {"severity": "medium"},
        {"severity": "critical", "status": "solved"},
    )
    (grave,) = found(plan, "PROBLEM-AT-LAUNCH")
    assert grave.text == (
        "Nothing says that these 2 problems of the pilot are solved before the launch: “Problem 1”"
        " (high, no day) and “Problem 2” (critical, due on 14 February)."
    )
    assert grave.severity == "critical"
    assert [a.kind for a in grave.about] == ["problem", "problem"]


def test_after_the_launch_what_is_overdue_is_said_once() -> None:
    plan = plan_with({"severity": "high", "due": days(-3)})
    draft = Draft(plan)
    draft.change(plan.info, launch=days(-10))
    assert not found(draft.plan, "PROBLEM-AT-LAUNCH")
    assert found(draft.plan, "PROBLEM-LATE")


def test_without_a_launch_day_nothing_is_open_at_the_launch() -> None:
    draft = Draft(plan_with({"severity": "critical"}))
    draft.change(draft.plan.info, launch=None)
    assert not found(draft.plan, "PROBLEM-AT-LAUNCH")


def test_problems_that_nobody_sees_to_are_found_also_after_their_owner_left() -> None:
    plan = plan_with({"owner_id": 1}, {}, {"status": "solved"})
    (unowned,) = found(plan, "PROBLEM-UNOWNED")
    assert unowned.text == "Nobody sees to this problem of the pilot: “Problem 2”."
    draft = Draft(plan)
    draft.change(plan.people[1], last_day=days(-1))
    (unowned,) = found(draft.plan, "PROBLEM-UNOWNED")
    assert unowned.text == ("Nobody sees to 2 problems of the pilot: “Problem 1” and “Problem 2”.")
    draft.change(draft.plan.people[1], last_day=ON)
    assert len(found(draft.plan, "PROBLEM-UNOWNED")[0].about) == 1


# This week --------------------------------------------------------------------------------


def test_who_sees_to_an_overdue_severe_problem_is_written_to_this_week() -> None:
    late = {"severity": "critical", "due": days(-2), "owner_id": 1, "pilot_round_id": 1}
    draft = Draft(plan_with(late, {"severity": "high", "due": days(-9)}))
    try_again(draft, 1, 1, "still there")
    (thing,) = this_week(measure(draft.plan, ON))
    assert thing.what == "Ask Ann about a problem of the pilot"
    assert thing.why == "“Problem 1” (critical) was due on 13 January."
    assert thing.text.splitlines()[:3] == ["Harbour Connect: “Problem 1”", "", "Hello Ann,"]
    assert "Tried again: Round 1: still there" in thing.text


@pytest.mark.parametrize(
    "fields",
    [{"severity": "medium", "due": days(-2)}, {"severity": "critical", "due": days(2)}],
)
def test_other_problems_wait(fields: dict[str, Any]) -> None:
    assert this_week(measure(plan_with({**fields, "owner_id": 1}), ON)) == ()
