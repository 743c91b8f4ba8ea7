from datetime import timedelta
from typing import Any

from planner.analysis.measures import measure
from planner.models import CheckIn, Plan
from tests.analysis.reading import found, said, with_row
from tests.plans import ON, make_plan

LATER = ON + timedelta(days=50)
MEASURED: dict[str, Any] = {"metric": "weekly readers", "target": 100.0, "due": LATER}


def goal(**details: Any) -> Plan:
    return make_plan(
        purposes={"Find people": ["Ann"]},
        goals={"Reach": ["Ann"]},
        details={"Reach": {"purpose_id": 1, **details}},
    )


def checked(plan: Plan, *values: tuple[int, float]) -> Plan:
    for days_ago, value in values:
        plan = with_row(plan, CheckIn, goal_id=1, on=ON - timedelta(days=days_ago), value=value)
    return plan


def test_a_plan_without_a_purpose_statement_is_found() -> None:
    (one,) = found(make_plan(goals={"Reach": ["Ann"]}), "NO-PURPOSE")
    assert one.text == (
        "The plan does not say what the network is for: it has no purpose statement."
    )
    assert said(goal(), "NO-PURPOSE") == []


def test_a_goal_that_serves_no_purpose_is_found() -> None:
    assert said(goal(purpose_id=None), "NO-PURPOSE") == [
        "The goal “Reach” serves no purpose statement."
    ]


def test_a_purpose_statement_that_no_goal_serves_is_found() -> None:
    assert said(goal(purpose_id=None), "NO-GOAL") == [
        "No goal serves the purpose statement “Find people”."
    ]
    assert said(goal(), "NO-GOAL") == []


def test_a_goal_that_cannot_be_measured_says_what_is_missing() -> None:
    assert said(goal(metric="weekly readers"), "UNMEASURED-GOAL") == [
        "The goal “Reach” (no target and no due date) cannot be measured yet."
    ]
    assert said(goal(**MEASURED), "UNMEASURED-GOAL") == []


def test_a_goal_short_of_its_line_is_behind() -> None:
    """From 0 to 100 in 100 days of which 50 have passed."""
    plan = goal(**MEASURED, baseline=0.0)
    assert said(checked(plan, (50, 0.0), (0, 39.0)), "GOAL-BEHIND") == [
        "The goal “Reach” (39 of 100) is behind."
    ]
    assert said(checked(plan, (50, 0.0), (0, 40.0)), "GOAL-BEHIND") == []


def test_a_goal_may_aim_downwards() -> None:
    plan = goal(**{**MEASURED, "target": 0.0}, baseline=100.0)
    assert said(checked(plan, (50, 100.0), (0, 90.0)), "GOAL-BEHIND") != []
    assert said(checked(plan, (50, 100.0), (0, 50.0)), "GOAL-BEHIND") == []


def test_a_goal_past_its_due_date_missed_its_target_or_was_never_measured() -> None:
    plan = goal(**{**MEASURED, "due": ON - timedelta(days=1)})
    assert said(plan, "GOAL-BEHIND") == ["The goal “Reach” was due and never measured."]
    assert said(checked(plan, (9, 99.0)), "GOAL-BEHIND") == [
        "The goal “Reach” (99 of 100) missed its target."
    ]
    assert said(checked(plan, (9, 101.0)), "GOAL-BEHIND") == []
    assert said(goal(**MEASURED), "GOAL-BEHIND") == []


def test_a_goal_at_its_target_is_reached() -> None:
    plan = checked(goal(**MEASURED, baseline=0.0), (10, 0.0), (1, 100.0))
    progress = measure(plan, ON).goals[0]
    assert (progress.state, progress.share) == ("reached", 1.0)


def test_two_falls_in_a_row_are_said_also_of_a_goal_that_is_on_track() -> None:
    falling = checked(goal(**MEASURED, baseline=0.0), (40, 90.0), (20, 80.0), (1, 70.0))
    assert measure(falling, ON).goals[0].state == "on track"
    assert said(falling, "GOAL-FALLING") == [
        "The goal “Reach” (70 of 100, further off at each of the last 2 check-ins) moves away from"
        " its target."
    ]
    once = checked(goal(**MEASURED, baseline=0.0), (40, 80.0), (20, 80.0), (1, 70.0))
    assert said(once, "GOAL-FALLING") == []


def test_a_goal_that_was_not_measured_as_agreed_is_found_until_it_is_due() -> None:
    plan = checked(goal(**MEASURED, rhythm_days=30), (31, 40.0))
    assert said(plan, "CHECK-IN-LATE") == [
        "The goal “Reach” (last on 15 December 2026, agreed: every 30 days) was not measured again"
        " as agreed."
    ]
    assert said(checked(plan, (2, 41.0)), "CHECK-IN-LATE") == []
    assert said(plan, "CHECK-IN-LATE", LATER + timedelta(days=1)) == []


def test_an_action_past_its_due_date_is_overdue() -> None:
    def action(**details: Any) -> Plan:
        return make_plan(actions={"Train": ["Ann"]}, details={"Train": details})

    past = ON - timedelta(days=1)
    overdue = "The action “Train” (14 January) is overdue."
    assert said(action(due=past), "OVERDUE-ACTION") == [overdue]
    assert said(action(due=past, status="done"), "OVERDUE-ACTION") == []
    assert said(action(due=ON), "OVERDUE-ACTION") == []
