"""What is asked of one person: each thing once, with its day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.your_part.asked import asked_by_when, is_late
from planner.models import (
    CheckIn,
    Commitment,
    Decision,
    Draft,
    HandOver,
    PilotProblem,
    Plan,
    Request,
)
from tests.drilled import add_drill
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say

SOON = ON + timedelta(days=5)
LATE = ON - timedelta(days=5)


def asked(plan: Plan, name: str) -> list[tuple[str, date | None]]:
    found = asked_by_when(measure(plan, ON), person_id(plan, name))
    return [(thing.kind, thing.by) for thing in found]


def drafted(**given: Any) -> Draft:
    return Draft(make_plan(seats={"Finance": ["ann", "bo*"]}, **given))


def test_open_requests_are_asked_until_they_are_answered() -> None:
    draft = drafted()
    ann = person_id(draft.plan, "ann")
    request = ask(draft, ann, "hours", on=LATE)
    assert asked(draft.plan, "ann") == [("request", request.due)]
    draft.change(draft.plan.get(Request, request.id), status="answered")
    assert asked(draft.plan, "ann") == []


def test_what_is_asked_later_is_not_asked_yet() -> None:
    draft = drafted()
    ask(draft, person_id(draft.plan, "ann"), "hours", on=SOON)
    assert asked(draft.plan, "ann") == []


def test_a_decision_is_asked_of_whom_it_is_from_until_it_is_taken() -> None:
    draft = drafted(people=["rosa"])
    decision = draft.add(Decision, ask="Name a backup", from_whom="rosa", by_when=SOON)
    assert asked(draft.plan, "rosa") == [("decision", SOON)]
    assert asked(draft.plan, "ann") == []
    draft.change(decision, outcome="agreed")
    assert asked(draft.plan, "rosa") == []


def test_a_decision_may_be_from_a_seat_or_a_title_that_is_one_person_s_alone() -> None:
    plan = make_plan(
        people={"rosa": {}, "bo": {"title": "Head of IT"}, "cy": {"title": "Clerk"}, "dee": {}},
        sponsors={"Chief executive": ["rosa"]},
    )
    draft = Draft(plan)
    draft.change(plan.people[person_id(plan, "dee")], title="Clerk")
    draft.add(Decision, ask="Pay", from_whom="chief  EXECUTIVE and Héad of IT", by_when=SOON)
    draft.add(Decision, ask="Go", from_whom="Clerk", by_when=SOON)
    assert asked(draft.plan, "rosa") == asked(draft.plan, "bo") == [("decision", SOON)]
    assert asked(draft.plan, "cy") == asked(draft.plan, "dee") == []


def test_everybody_in_a_drill_to_come_is_asked_for_that_day_once() -> None:
    draft = drafted()
    drill = add_drill(draft, "Finance", "bo", SOON)
    ask(draft, person_id(draft.plan, "bo"), "drill", on=ON, drill_id=drill.id)
    assert asked(draft.plan, "bo") == asked(draft.plan, "ann") == [("drill", SOON)]


def test_after_its_day_a_drill_is_a_question_to_whoever_carried_it() -> None:
    draft = drafted()
    drill = add_drill(draft, "Finance", "bo", LATE)
    ask(draft, person_id(draft.plan, "bo"), "drill", on=LATE - timedelta(days=9), drill_id=drill.id)
    assert [kind for kind, _ in asked(draft.plan, "bo")] == ["request"]
    assert asked(draft.plan, "ann") == []


def test_actions_are_asked_of_owners_until_they_are_done() -> None:
    plan = make_plan(actions={"Print": ["ann", "bo*"]}, details={"Print": {"due": SOON}})
    assert asked(plan, "ann") == [("action", SOON)]
    assert asked(plan, "bo") == []
    draft = Draft(plan)
    draft.change(next(iter(plan.actions.values())), status="done")
    assert asked(draft.plan, "ann") == []


def test_a_message_is_asked_of_who_writes_and_who_says_it_and_not_asked_twice() -> None:
    draft = drafted()
    message = say(draft, writer="ann", messenger="bo", on=SOON)
    ask(draft, person_id(draft.plan, "bo"), "message", on=ON, message_id=message.id)
    assert asked(draft.plan, "ann") == asked(draft.plan, "bo") == [("message", SOON)]


def test_a_promise_that_is_told_as_a_promise_is_no_request_besides() -> None:
    draft = Draft(make_plan(sponsors={"Chief": ["rosa"]}))
    promise = draft.add(Commitment, sponsor_id=1, promise="Visit the hall", due=LATE)
    ask(draft, person_id(draft.plan, "rosa"), "promise", on=ON, commitment_id=promise.id)
    assert asked(draft.plan, "rosa") == []


def test_a_goal_is_to_be_measured_again_after_its_rhythm_until_it_is_due() -> None:
    plan = make_plan(
        goals={"Active": ["ann", "bo*"]}, details={"Active": {"rhythm_days": 14, "due": SOON}}
    )
    draft = Draft(plan)
    draft.add(CheckIn, goal_id=1, on=ON - timedelta(days=10), value=3.0)
    draft.add(CheckIn, goal_id=1, on=SOON, value=9.0)
    assert asked(draft.plan, "ann") == [("check-in", ON + timedelta(days=4))]
    assert asked(draft.plan, "bo") == []
    draft.change(draft.plan.goals[1], due=LATE)
    assert asked(draft.plan, "ann") == []


def test_who_sees_to_a_problem_of_the_pilot_is_asked_until_it_is_solved() -> None:
    draft = drafted()
    ann = person_id(draft.plan, "ann")
    problem = draft.add(PilotProblem, title="No sign-in", owner_id=ann, due=SOON)
    assert asked(draft.plan, "ann") == [("problem", SOON)]
    draft.change(problem, status="solved")
    assert asked(draft.plan, "ann") == []


def test_who_hands_over_shows_it_and_who_took_it_over_is_shown_it_until_it_was() -> None:
    draft = drafted(people={"cy": {}, "dee": {}})
    ids = {p.name: p.id for p in draft.plan.people.values()}
    seat = responsibility_id(draft.plan, "Finance")
    row = draft.add(
        HandOver,
        responsibility_id=seat,
        person_id=ids["ann"],
        to_person_id=ids["cy"],
        state="asked",
        to_show="The list of keys",
        due=SOON,
    )
    assert asked(draft.plan, "ann") == [("hand-over", SOON)]
    assert asked(draft.plan, "cy") == []
    draft.change(draft.plan.get(HandOver, row.id), state="accepted", shown_by_id=ids["dee"])
    assert asked(draft.plan, "ann") == []
    assert asked(draft.plan, "cy") == asked(draft.plan, "dee") == [("hand-over", SOON)]
    draft.change(draft.plan.get(HandOver, row.id), shown_on=ON)
    assert asked(draft.plan, "cy") == asked(draft.plan, "dee") == []


def test_a_hand_over_of_which_nothing_is_to_be_shown_asks_nothing() -> None:
    draft = drafted()
    seat, ann = responsibility_id(draft.plan, "Finance"), person_id(draft.plan, "ann")
    draft.add(HandOver, responsibility_id=seat, person_id=ann, due=SOON)
    assert asked(draft.plan, "ann") == []


def test_the_soonest_comes_first_and_what_has_no_day_last() -> None:
    plan = make_plan(
        actions={"Print": ["ann"], "Paint": ["ann"], "Think": ["ann"]},
        details={"Print": {"due": SOON}, "Paint": {"due": LATE}},
    )
    assert asked(plan, "ann") == [("action", LATE), ("action", SOON), ("action", None)]
    found = asked_by_when(measure(plan, ON), person_id(plan, "ann"))
    assert [is_late(thing, ON) for thing in found] == [True, False, False]


def test_a_request_about_somebody_s_seat_names_it() -> None:
    draft = drafted()
    seat = responsibility_id(draft.plan, "Finance")
    ask(draft, person_id(draft.plan, "bo"), "confirm", on=ON, responsibility_id=seat)
    assert [kind for kind, _ in asked(draft.plan, "bo")] == ["request"]
