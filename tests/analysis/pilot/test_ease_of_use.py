"""Ease of use comes from the pilot once somebody tried something (measure 14)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from planner.analysis.measures import Measures, measure
from planner.analysis.readiness.way_out_words import way_out_words
from planner.models import Plan
from tests.pilots import with_problem, with_round
from tests.plans import ON, make_plan

BEFORE = ON - timedelta(days=20)
ALONE = "tries done alone in the latest pilot round"
SOLVED = "problems of the pilot due by now solved"
ACTIONS = "pilot actions due by now done"


def ease(plan: Plan) -> dict[str, tuple[Any, Any]]:
    (part,) = (p for p in measure(plan, ON).readiness if p.name == "Easy to use")
    return {check.name: (check.met, check.due) for check in part.checks}


def piloting() -> Plan:
    return make_plan(
        people=["Ann"], actions={"Pilot": []}, details={"Pilot": {"phase": "pilot", "due": BEFORE}}
    )


def words(measures: Measures) -> str:
    assert measures.way_out is not None
    return way_out_words(measures.way_out, measures.plan, ON).whole


def test_until_somebody_tried_something_pilot_actions_count() -> None:
    plan = with_problem(with_round(piloting(), "Round 1", BEFORE))
    assert ease(plan) == {ACTIONS: (0, 1)}


def test_from_then_on_the_tries_of_the_latest_round_do() -> None:
    plan = with_round(piloting(), "Round 1", BEFORE, {"Ann": "NN"})
    plan = with_round(plan, "Round 2", ON, {"Ann": "AA", "tester 2": "AH"})
    plan = with_round(plan, "Round 3", ON + timedelta(days=1), {"Ann": "N"})
    assert ease(plan) == {ALONE: (3, 4)}


def test_problems_due_by_now_count_and_those_without_a_day() -> None:
    plan = with_round(piloting(), "Round 1", BEFORE, {"Ann": "A"})
    for due, status in ((ON, "solved"), (None, "open"), (ON + timedelta(days=1), "open")):
        plan = with_problem(plan, due=due, status=status)
    assert ease(plan) == {ALONE: (1, 1), SOLVED: (1, 2)}


def test_where_one_try_is_not_enough_so_many_are_counted() -> None:
    plan = with_round(make_plan(), "Round 1", ON, {"a": "AH", "b": "AH"})
    assert words(measure(plan, ON)) == (
        "2 of 4 tries in the latest pilot round were done alone (2 more needed)."
        " With that met, the plan would be on track."
    )


def test_the_smallest_step_is_one_try_by_name() -> None:
    plan = with_round(make_plan(people=["Ann"]), "Round 1", ON, {"Ann": "AH", "b": "AA"})
    assert words(measure(plan, ON)) == (
        "3 of 4 tries in the latest pilot round were done alone."
        " If “Ask a question” by Ann had been done alone, the plan would be on track."
    )


def test_the_smallest_step_is_one_problem_by_name() -> None:
    plan = with_round(make_plan(), "Round 1", ON, {"b": "AA"})
    assert words(measure(with_problem(plan, due=ON), ON)) == (
        "0 of 1 problem of the pilot due by now is solved."
        " If the problem “No work phone” were solved, the plan would be on track."
    )
