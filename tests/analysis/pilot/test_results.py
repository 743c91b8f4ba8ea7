"""How tasks went, over all testers, and in which order rounds stand."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.actions.ordering import put_in_order
from planner.actions.pilot import Went, add_testers, note_tries
from planner.analysis.pilot.results import round_results, tally
from planner.analysis.pilot.rounds import (
    latest_round,
    name_of_tester,
    round_testers,
    rounds_of,
    tasks_of,
)
from planner.models import Draft, PilotTask, PilotTry, Plan
from planner.models.pilot import Result
from tests.pilots import with_round
from tests.plans import ON, make_plan

ANN = {"Ann": "HA", "tester 2": "N.", "tester 3": "AA"}


def plan_with(**rounds: int | None) -> Plan:
    """Rounds so many days from now, in each of which Ann tried something."""
    plan = make_plan(people=["Ann"])
    for title, days in rounds.items():
        on = None if days is None else ON + timedelta(days=days)
        plan = with_round(plan, title, on, {"Ann": "A"})
    return plan


def test_a_task_nobody_tried_is_not_counted() -> None:
    found = round_results(with_round(make_plan(people=["Ann"]), testers=ANN), 1)
    assert (found.people, found.whole) == (3, (3, 1, 1))
    assert found.by_task == {1: (1, 1, 1), 2: (2, 0, 0)}
    assert found.by_tester == {1: (1, 1, 0), 2: (0, 0, 1), 3: (2, 0, 0)}
    assert found.whole.share == 0.6


def test_tasks_stand_as_they_were_put_in_order() -> None:
    draft = Draft(with_round(make_plan()))
    put_in_order(draft, PilotTask, [2, 1])
    assert [task.title for task in tasks_of(draft.plan)] == ["Ask a question", "Sign in"]


def test_nothing_tried_has_no_share() -> None:
    assert round_results(with_round(make_plan()), 1).whole.share is None


def test_minutes_are_the_median_of_those_that_were_noted() -> None:
    draft = Draft(with_round(make_plan(), testers={"a": "AA", "b": "A", "c": "A", "d": "N"}))
    for tester, minutes in ((1, 2.0), (2, 9.0), (3, 4.0)):
        note_tries(draft, {(tester, 1): Went("alone", minutes)})
    assert round_results(draft.plan, 1).minutes == {1: 4.0}


def test_rounds_stand_by_their_days_and_those_without_one_last() -> None:
    plan = plan_with(Second=-3, Open=None, First=-9)
    assert [r.title for r in rounds_of(plan)] == ["First", "Second", "Open"]


def test_the_latest_round_is_the_last_one_begun_in_which_somebody_tried() -> None:
    plan = with_round(plan_with(First=-9, Ahead=1, Second=-3), "Empty", ON - timedelta(days=1))
    latest = latest_round(plan, ON)
    assert latest is not None and latest.title == "Second"
    assert latest_round(plan_with(Ahead=1), ON) is None


def test_testers_who_work_alike_stand_side_by_side() -> None:
    draft = Draft(with_round(make_plan(people=["Ann"]), testers={"Ann": ""}, works="at a desk"))
    add_testers(draft, 1, others=["x"])
    add_testers(draft, 1, others=["y"], works="in the hall")
    add_testers(draft, 1, others=[""], works="at a desk")
    plan = draft.plan
    names = [
        name_of_tester(plan, each, lambda one: plan.people[one].name)
        for each in round_testers(plan, 1)
    ]
    assert names == ["Ann", "tester 4", "y", "x"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(get_args(Result))), max_size=15))
def test_results_add_up_however_they_are_grouped(went: list[tuple[int, Result]]) -> None:
    """Alone, with help and not are all there is: they add up to what was tried, over all groups
    to the whole, and what was tried not alone is never counted as alone."""
    tries = [PilotTry(at, 1, task, result) for at, (task, result) in enumerate(went)]
    whole = tally(tries)
    parts = [tally(t for t in tries if t.pilot_task_id == task) for task in range(4)]
    assert whole == tuple(map(sum, zip(*parts, strict=True)))
    assert whole.tried == len(went) == whole.alone + whole.helped + whole.failed
    assert whole.share == (whole.alone / len(went) if went else None)
