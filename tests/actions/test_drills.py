"""Drills are planned, moved, noted and settled, and whoever keeps the plan is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import drills, roles
from planner.actions.requests import Answer, ask, take_answer
from planner.errors import PlannerError
from planner.models import Draft, Drill, Request
from planner.models.drills import DrillResult
from tests.drilled import add_drill
from tests.plans import ON, make_plan, person_id, responsibility_id

LATER = ON + timedelta(days=9)


@pytest.fixture
def draft() -> Draft:
    return Draft(make_plan(seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cyd", "Dan*"]}))


def asked(draft: Draft, drill: Drill, *names: str) -> list[Request]:
    people = [person_id(draft.plan, name) for name in names]
    return [ask(draft, one, "drill", on=ON, drill_id=drill.id) for one in people]


def status(draft: Draft, request: Request) -> tuple[str, str]:
    now = draft.plan.requests[request.id]
    return now.status, now.answer


def drill_now(draft: Draft, drill: Drill) -> Drill:
    return draft.plan.get(Drill, drill.id)


def test_what_has_a_drill_in_the_month_is_not_planned_twice(draft: Draft) -> None:
    pairs = [
        (responsibility_id(draft.plan, what), person_id(draft.plan, who))
        for what, who in (("Finance", "Bo"), ("Legal", "Dan"))
    ]
    assert len(drills.plan_drills(draft, pairs[:1], LATER)) == 1
    (planned,) = drills.plan_drills(draft, pairs, LATER + timedelta(days=1))
    assert planned.responsibility_id == responsibility_id(draft.plan, "Legal")
    assert (planned.on, planned.outcome) == (LATER + timedelta(days=1), "planned")
    next_month = LATER + timedelta(days=31)
    assert len(drills.plan_drills(draft, pairs, next_month)) == 2


def test_an_answer_about_a_drill_is_due_on_its_day(draft: Draft) -> None:
    drill = add_drill(draft, "Finance", "Bo", LATER)
    (request,) = asked(draft, drill, "Bo")
    assert request.due == LATER
    drills.move_drills(draft, [drill.id], LATER + timedelta(days=7))
    assert drill_now(draft, drill).on == LATER + timedelta(days=7)
    assert draft.plan.requests[request.id].due == LATER + timedelta(days=7)


def test_a_drill_that_is_past_is_answered_today(draft: Draft) -> None:
    drill = add_drill(draft, "Finance", "Bo", ON - timedelta(days=9))
    assert asked(draft, drill, "Bo")[0].due == ON


def test_noting_how_it_went_asks_nobody_in_it_any_more(draft: Draft) -> None:
    drill = add_drill(draft, "Finance", "Bo")
    tried, holder = asked(draft, drill, "Bo", "Ann")
    drills.note_result(draft, [drill.id], DrillResult("stuck", "the password"), ON)
    assert (drill_now(draft, drill).outcome, drill_now(draft, drill).stuck_on) == (
        "stuck",
        "the password",
    )
    assert status(draft, tried) == ("answered", "stuck on the password")
    assert status(draft, holder) == ("withdrawn", "")


def test_what_they_were_stuck_on_is_kept_until_it_is_another_outcome(draft: Draft) -> None:
    drill = add_drill(draft, "Finance", "Bo", stuck_on="the password", outcome="stuck")
    drills.note_result(draft, [drill.id], DrillResult("stuck"), ON)
    assert drill_now(draft, drill).stuck_on == "the password"
    drills.note_result(draft, [drill.id], DrillResult("done"), ON)
    assert drill_now(draft, drill).stuck_on == ""


def test_a_drill_can_be_planned_again(draft: Draft) -> None:
    drill = add_drill(draft, "Finance", "Bo", outcome="not done")
    (request,) = asked(draft, drill, "Bo")
    drills.note_result(draft, [drill.id], DrillResult("planned"), ON)
    assert drill_now(draft, drill).outcome == "planned"
    assert status(draft, request) == ("open", "")


@pytest.mark.parametrize(
    ("name", "value", "outcome"),
    [
        ("Bo", DrillResult("done"), "done"),
        ("Bo", DrillResult("stuck", "a link"), "stuck"),
        ("Ann", False, "not done"),
        ("Ann", True, "planned"),
    ],
)
def test_an_answer_says_how_it_went_or_that_it_does_not_take_place(
    draft: Draft, name: str, value: DrillResult | bool, outcome: str
) -> None:
    drill = add_drill(draft, "Finance", "Bo")
    (request,) = asked(draft, drill, name)
    take_answer(draft, Answer(request.id, "as they wrote", value), ON)
    assert drill_now(draft, drill).outcome == outcome
    assert status(draft, request) == ("answered", "as they wrote")


def test_what_they_were_stuck_on_is_settled_on_a_day(draft: Draft) -> None:
    drill = add_drill(draft, "Finance", "Bo", outcome="stuck")
    drills.settle_drills(draft, [drill.id], date(2027, 1, 20))
    assert drill_now(draft, drill).settled_on == date(2027, 1, 20)
    drills.settle_drills(draft, [drill.id], None)
    assert drill_now(draft, drill).settled_on is None


# The keeper -------------------------------------------------------------------------------


def test_the_keeping_of_the_plan_is_held_like_everything_else(draft: Draft) -> None:
    assert draft.plan.keeping is None
    drills.name_keeper(draft, person_id(draft.plan, "Ann"))
    keeping = draft.plan.keeping
    assert keeping is not None
    assert draft.plan.name_of(keeping) == "Keeping this plan"
    assert (keeping.weight, keeping.needed_cover) == (1, 2)
    roles.assign(draft, keeping.id, person_id(draft.plan, "Bo"), "backup", ready=True)
    drills.name_keeper(draft, person_id(draft.plan, "Cyd"))
    assert len(draft.plan.assignments_of(keeping.id)) == 3


def test_whoever_keeps_it_is_not_named_twice(draft: Draft) -> None:
    drills.name_keeper(draft, person_id(draft.plan, "Ann"))
    with pytest.raises(PlannerError, match="Ann already is owner here"):
        drills.name_keeper(draft, person_id(draft.plan, "Ann"))
