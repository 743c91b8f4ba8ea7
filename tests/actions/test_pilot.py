"""Trying out: what is noted while people try, problems tried again, and the next round."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from planner.actions import rows
from planner.actions.forgetting import forget
from planner.actions.joining import join_people
from planner.actions.pilot import (
    Went,
    add_testers,
    note_tries,
    prepare_round,
    task_result,
    try_again,
)
from planner.errors import PlannerError
from planner.models import (
    Draft,
    Person,
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
)
from tests.pilots import with_problem, with_round
from tests.plans import ON, make_plan


def one_round() -> Draft:
    """Ann (1) signed in with help and asked alone; a tester 2 could not sign in; one problem."""
    plan = with_round(
        make_plan(people=["Ann", "Bo"]), "Round 1", ON, {"Ann": "HA", "tester 2": "N"}
    )
    return Draft(with_problem(plan, pilot_task_id=1, pilot_round_id=1, owner_id=2))


def all_of(draft: Draft, row_type: type[Any]) -> list[Any]:
    return list(draft.plan.table(row_type).values())


def test_what_is_typed_again_takes_the_place_of_what_was_noted() -> None:
    draft = one_round()
    note_tries(draft, {(1, 1): Went("alone", 3.5, "at once"), (2, 2): Went("with help")})
    assert [(*t[1:3], t.result, t.minutes) for t in all_of(draft, PilotTry)] == [
        (1, 1, "alone", 3.5),
        (1, 2, "alone", None),
        (2, 1, "not", None),
        (2, 2, "with help", None),
    ]


def test_what_is_cleared_was_not_tried() -> None:
    draft = one_round()
    note_tries(draft, {(1, 1): None, (2, 2): None})
    assert task_result(draft, 1, 1) is None
    assert len(all_of(draft, PilotTry)) == 2


def test_a_problem_that_works_now_is_solved_and_one_still_there_is_open_again() -> None:
    draft = one_round()
    try_again(draft, 1, 1, "works now")
    assert draft.plan.get(PilotProblem, 1).status == "solved"
    try_again(draft, 1, 1, "still there", "on older phones")
    (retest,) = all_of(draft, PilotRetest)
    assert (retest.result, retest.note) == ("still there", "on older phones")
    assert draft.plan.get(PilotProblem, 1).status == "open"


def test_the_next_round_tries_again_what_is_open_with_the_same_people() -> None:
    draft = one_round()
    rows.add(draft, PilotProblem, title="Solved already", status="solved")
    new = prepare_round(draft, "Round 2", ON + timedelta(days=14), testers_of=1)
    testers = draft.plan.where(PilotTester, "pilot_round_id", new.id)
    assert [(t.person_id, t.name) for t in testers] == [(1, ""), (None, "tester 2")]
    assert [(r.pilot_problem_id, r.result) for r in all_of(draft, PilotRetest)] == [
        (1, "to be tried")
    ]
    assert draft.plan.get(PilotProblem, 1).status == "open"


def test_a_round_may_begin_without_anybody() -> None:
    draft = one_round()
    assert draft.plan.where(PilotTester, "pilot_round_id", prepare_round(draft, "Round 2").id) == ()


def test_a_round_goes_with_what_was_tried_in_it_and_its_problems_stay() -> None:
    draft = one_round()
    rows.remove(draft, PilotRound, 1)
    assert not all_of(draft, PilotTester) and not all_of(draft, PilotTry)
    assert draft.plan.get(PilotProblem, 1).pilot_round_id is None


def test_a_task_goes_with_its_results() -> None:
    draft = one_round()
    rows.remove(draft, PilotTask, 1)
    assert [t.pilot_task_id for t in all_of(draft, PilotTry)] == [2]
    assert draft.plan.get(PilotProblem, 1).pilot_task_id is None


@pytest.mark.parametrize("gone", [forget, lambda d, p: rows.remove(d, Person, p)])
def test_results_stay_without_the_name_of_whoever_is_gone(gone: Any) -> None:
    draft = one_round()
    gone(draft, 1)
    gone(draft, 2)
    assert [(t.person_id, t.name) for t in all_of(draft, PilotTester)] == [
        (None, ""),
        (None, "tester 2"),
    ]
    assert len(all_of(draft, PilotTry)) == 3
    assert draft.plan.get(PilotProblem, 1).owner_id is None


def test_what_somebody_forgotten_said_is_not_kept() -> None:
    draft = one_round()
    note_tries(draft, {(1, 1): Went("with help", note="asked three times")})
    note_tries(draft, {(2, 1): Went("not", note="no phone")})
    forget(draft, 1)
    assert [t.note for t in all_of(draft, PilotTry)] == ["", "", "no phone"]


def test_two_who_are_one_person_are_one_tester() -> None:
    draft = one_round()
    (bo,) = add_testers(draft, 1, [2])
    note_tries(draft, {(bo.id, 1): Went("alone")})
    note_tries(draft, {(1, 2): None, (bo.id, 2): Went("not")})
    join_people(draft, 1, 2)
    assert [t.person_id for t in all_of(draft, PilotTester)] == [1, None]
    went = [(t.pilot_tester_id, t.pilot_task_id, t.result) for t in all_of(draft, PilotTry)]
    assert sorted(went) == [(1, 1, "with help"), (1, 2, "not"), (2, 1, "not")]


REFUSED: dict[str, tuple[type[Any], dict[str, Any]]] = {
    "A round needs a name": (PilotRound, {"title": " "}),
    "already a round called “Round 1”": (PilotRound, {"title": "Round 1"}),
    "The last day cannot be before": (
        PilotRound,
        {"title": "Round 2", "on": ON, "until": ON - timedelta(days=1)},
    ),
    "A task needs a title": (PilotTask, {"title": ""}),
    "already a task called “Sign in”": (PilotTask, {"title": "Sign in"}),
    "Ann takes part in this round already": (PilotTester, {"pilot_round_id": 1, "person_id": 1}),
    "It is noted already how this task went": (
        PilotTry,
        {"pilot_tester_id": 1, "pilot_task_id": 1},
    ),
    "Say what the problem is": (PilotProblem, {"title": ""}),
    "tried again in this round already": (
        PilotRetest,
        {"pilot_problem_id": 1, "pilot_round_id": 1},
    ),
    "Minutes must be 0 to": (
        PilotTry,
        {"pilot_tester_id": 2, "pilot_task_id": 2, "minutes": -1.0},
    ),
}


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_cannot_be_is_refused_with_the_reason(sentence: str) -> None:
    draft = one_round()
    try_again(draft, 1, 1, "still there")
    row_type, fields = REFUSED[sentence]
    with pytest.raises(PlannerError, match=sentence):
        rows.add(draft, row_type, **fields)


def test_testers_who_are_nobody_of_the_plan_may_be_many() -> None:
    draft = one_round()
    assert len(add_testers(draft, 1, others=["", ""])) == 2
