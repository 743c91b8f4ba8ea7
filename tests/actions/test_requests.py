"""Asking people, and what their answers change."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.actions.requests import Answer, Value, ask, remind, take_answer, withdraw
from planner.errors import PlannerError
from planner.models import Assignment, Commitment, Draft, Message, Request
from planner.models.requests import About
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say


def asked(draft: Draft, about: About, **subject: Any) -> Request:
    return ask(draft, person_id(draft.plan, "Ann"), about, on=ON, **subject)


def answer(draft: Draft, request: Request, value: Value, text: str = "…") -> None:
    take_answer(draft, Answer(request.id, text, value), ON)


def holding(*holders: str) -> tuple[Draft, int]:
    draft = Draft(make_plan(people=["Ann", "Bo"], seats={"Finance": holders}))
    return draft, responsibility_id(draft.plan, "Finance")


def anns(draft: Draft) -> Assignment:
    return draft.plan.assignments_by(person_id(draft.plan, "Ann"))[0]


def test_asking_makes_of_the_nominated_the_asked_and_gives_a_week() -> None:
    draft, seat = holding("Ann~")
    request = asked(draft, "accept", responsibility_id=seat)
    assert anns(draft).status == "asked"
    assert (request.asked_on, request.due) == (ON, ON + timedelta(days=7))


@pytest.mark.parametrize(("yes", "status"), [(True, "accepted"), (False, "declined")])
def test_a_seat_is_accepted_or_declined(yes: bool, status: str) -> None:
    draft, seat = holding("Ann~")
    answer(draft, asked(draft, "accept", responsibility_id=seat), yes, "yes, glad to")
    assert anns(draft).status == status
    (request,) = draft.plan.requests.values()
    assert (request.status, request.answer, request.answered_on) == ("answered", "yes, glad to", ON)


def test_who_still_holds_it_is_confirmed_from_that_day() -> None:
    draft, seat = holding("Ann")
    answer(draft, asked(draft, "confirm", responsibility_id=seat), True)
    assert anns(draft).confirmed_on == ON


def test_who_holds_a_seat_no_more_has_stepped_down() -> None:
    draft, seat = holding("Ann")
    answer(draft, asked(draft, "confirm", responsibility_id=seat), False)
    assert anns(draft).status == "stepped down"


def test_who_holds_anything_else_no_more_held_it_until_the_day_before() -> None:
    draft = Draft(make_plan(goals={"Reach": ["Ann"]}))
    goal = responsibility_id(draft.plan, "Reach")
    answer(draft, asked(draft, "confirm", responsibility_id=goal), False)
    assert anns(draft).until == ON - timedelta(days=1)


def test_hours_are_written_down() -> None:
    draft, _ = holding("Ann")
    answer(draft, asked(draft, "hours"), 3.0)
    assert draft.plan.people[person_id(draft.plan, "Ann")].hours == 3.0


def test_who_stands_in_is_nominated_and_nobody_changes_nothing() -> None:
    draft, seat = holding("Ann")
    request = asked(draft, "stand-in", responsibility_id=seat)
    answer(draft, request, draft.plan.people[person_id(draft.plan, "Bo")])
    (new,) = draft.plan.assignments_by(person_id(draft.plan, "Bo"))
    assert (new.role, new.status) == ("backup", "nominated")
    other, seat = holding("Ann")
    before = other.plan.assignments
    answer(other, asked(other, "stand-in", responsibility_id=seat), None)
    assert other.plan.assignments == before


@pytest.mark.parametrize(
    ("said", "status", "due"),
    [
        (True, "kept", ON),
        (False, "missed", ON),
        (date(2027, 3, 1), "open", date(2027, 3, 1)),
    ],
)
def test_a_promise_is_kept_missed_or_put_off(said: Value, status: str, due: date) -> None:
    draft = Draft(make_plan(sponsors={"Primary": ["Ann"]}))
    seat = next(iter(draft.plan.sponsors))
    promise = draft.add(Commitment, sponsor_id=seat, promise="Post weekly", due=ON)
    answer(draft, asked(draft, "promise", commitment_id=promise.id), said)
    after = draft.plan.commitments[promise.id]
    assert (after.status, after.due) == (status, due)


@pytest.mark.parametrize(
    ("planned", "said", "status", "on"),
    [
        (ON - timedelta(days=2), True, "sent", ON - timedelta(days=2)),
        (ON + timedelta(days=2), True, "sent", ON),
        (None, True, "sent", ON),
        (ON, date(2027, 3, 1), "agreed", date(2027, 3, 1)),
        (ON, False, "agreed", ON),
    ],
)
def test_a_message_is_sent_by_the_day_of_the_answer_put_off_or_left_as_it_is(
    planned: date | None, said: Value, status: str, on: date
) -> None:
    draft, _ = holding("Ann")
    message = say(draft, messenger="Ann", on=planned)
    answer(draft, asked(draft, "message", message_id=message.id), said)
    after = draft.plan.get(Message, message.id)
    assert (after.status, after.on) == (status, on)


def test_a_message_that_was_dropped_cannot_be_sent() -> None:
    draft, _ = holding("Ann")
    message = say(draft, messenger="Ann", status="dropped")
    with pytest.raises(PlannerError, match="“Why we do this” is dropped"):
        answer(draft, asked(draft, "message", message_id=message.id), True)


def test_nobody_is_asked_the_same_twice_at_once() -> None:
    draft, _ = holding("Ann")
    asked(draft, "hours")
    with pytest.raises(PlannerError, match="Ann is asked this already"):
        asked(draft, "hours")


def test_a_reminder_gives_the_same_time_again_and_leaves_answers_alone() -> None:
    draft, seat = holding("Ann")
    hours, done = asked(draft, "hours"), asked(draft, "confirm", responsibility_id=seat)
    answer(draft, done, True)
    later = ON + timedelta(days=10)
    remind(draft, [hours.id, done.id], later)
    assert draft.plan.requests[hours.id].due == later + timedelta(days=7)
    assert draft.plan.requests[done.id].reminded_on is None


def test_what_is_withdrawn_is_owed_no_more() -> None:
    draft, _ = holding("Ann")
    withdraw(draft, [asked(draft, "hours").id])
    assert [r.status for r in draft.plan.requests.values()] == ["withdrawn"]


def test_an_answer_about_a_seat_that_is_no_longer_theirs_is_refused() -> None:
    draft, seat = holding("Ann")
    request = asked(draft, "confirm", responsibility_id=seat)
    draft.remove(anns(draft))
    with pytest.raises(PlannerError, match="Ann is not named for the champion seat of Finance"):
        answer(draft, request, True)
