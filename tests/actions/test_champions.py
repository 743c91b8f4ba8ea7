"""Champions come to stages, to training sessions, and are thanked; successors are prepared."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import champions, roles, rows
from planner.analysis.measures import measure
from planner.errors import PlannerError
from planner.models import Assignment, Attendance, Draft, Stage, Successor, Thanks, Training
from tests.plans import ON, make_plan, person_id, responsibility_id

EARLIER = ON - timedelta(days=30)


@pytest.fixture
def draft() -> Draft:
    seats = {"Legal": ["Noor Haddad"], "Finance": ["Bo Lind~"], "Press": ["Ana Silva?"]}
    return Draft(make_plan(seats=seats, goals={"Reach": ["Noor Haddad"]}), ON)


def given(draft: Draft, name: str) -> Assignment:
    (one,) = (
        a
        for a in draft.plan.assignments_by(person_id(draft.plan, name))
        if a.status is not None or a.role == "backup"
    )
    return one


def told(draft: Draft) -> list[tuple[date, str, str]]:
    return [(s.on, s.status, s.note) for s in draft.plan.table(Stage).values()]


def test_a_stage_has_a_day_and_a_note(draft: Draft) -> None:
    bo = given(draft, "Bo Lind")
    champions.set_stage(draft, [bo.id], "asked", EARLIER, "By phone")
    champions.set_stage(draft, [bo.id], "accepted", ON)
    assert told(draft) == [(EARLIER, "asked", "By phone"), (ON, "accepted", "")]
    assert given(draft, "Bo Lind").status == "accepted"


def test_many_come_to_a_stage_at_once(draft: Draft) -> None:
    those = [given(draft, name).id for name in ("Bo Lind", "Noor Haddad")]
    champions.set_stage(draft, those, "stepped down", ON, "The office closes")
    assert told(draft) == [(ON, "stepped down", "The office closes")] * 2


def test_who_is_at_the_stage_already_gets_the_note_alone(draft: Draft) -> None:
    noor = given(draft, "Noor Haddad")
    champions.set_stage(draft, [noor.id], "active", ON)
    assert told(draft) == []
    champions.set_stage(draft, [noor.id], "active", ON, "Leads the Friday round")
    assert told(draft) == [(ON, "active", "Leads the Friday round")]


def test_whoever_is_appointed_is_at_a_first_stage_on_that_day(draft: Draft) -> None:
    seat = responsibility_id(draft.plan, "Legal")
    roles.assign(draft, seat, person_id(draft.plan, "Bo Lind"), "backup")
    assert told(draft) == [(ON, "nominated", "")]


def test_a_stage_stays_when_the_appointment_is_taken_away(draft: Draft) -> None:
    bo = given(draft, "Bo Lind")
    champions.set_stage(draft, [bo.id], "declined", ON, "No time")
    roles.unassign(draft, bo.id)
    assert told(draft) == [(ON, "declined", "No time")]


def test_an_end_is_the_last_day_and_may_say_why(draft: Draft) -> None:
    noor, ana = given(draft, "Noor Haddad"), given(draft, "Ana Silva")
    champions.end_term(draft, [noor.id, ana.id], ON)
    assert (given(draft, "Noor Haddad").until, told(draft)) == (ON, [])
    champions.end_term(draft, [noor.id], ON, "Moves to Lisbon")
    assert told(draft) == [(ON, "active", "Moves to Lisbon")]


def test_whoever_came_to_a_session_is_trained_from_its_day(draft: Draft) -> None:
    champions.set_stage(draft, [given(draft, "Bo Lind").id], "accepted", EARLIER)
    people = [person_id(draft.plan, name) for name in ("Bo Lind", "Ana Silva")]
    session = champions.add_training(draft, "Basics", EARLIER, people, ON, "Room 3")
    assert (session.title, session.note) == ("Basics", "Room 3")
    bo, ana = given(draft, "Bo Lind"), given(draft, "Ana Silva")
    assert (bo.status, bo.ready, bo.ready_on) == ("trained", True, EARLIER)
    assert (ana.ready, ana.ready_on) == (True, EARLIER)
    assert len(draft.plan.table(Attendance)) == 2


def test_training_takes_nobody_into_a_seat_they_did_not_accept(draft: Draft) -> None:
    champions.add_training(draft, "Basics", ON, [person_id(draft.plan, "Bo Lind")], ON)
    bo = given(draft, "Bo Lind")
    assert (bo.status, bo.ready) == ("nominated", True)


def test_whoever_is_trained_already_keeps_the_day(draft: Draft) -> None:
    before = given(draft, "Noor Haddad")
    assert before.ready
    champions.add_training(draft, "Basics", ON, [before.person_id], ON)
    assert given(draft, "Noor Haddad") == before


def test_nobody_came_to_a_session_ahead(draft: Draft) -> None:
    bo = person_id(draft.plan, "Bo Lind")
    session = champions.add_training(draft, "Basics", ON + timedelta(days=3), [], ON)
    with pytest.raises(PlannerError, match="still to come"):
        champions.set_who_came(draft, session.id, [bo], ON)


def test_who_came_can_be_corrected(draft: Draft) -> None:
    bo, ana = (person_id(draft.plan, name) for name in ("Bo Lind", "Ana Silva"))
    session = champions.add_training(draft, "Basics", ON, [bo], ON)
    champions.set_who_came(draft, session.id, [ana], ON)
    assert [a.person_id for a in draft.plan.table(Attendance).values()] == [ana]
    rows.remove(draft, Training, session.id)
    assert not draft.plan.table(Attendance)


def test_people_are_thanked(draft: Draft) -> None:
    bo = person_id(draft.plan, "Bo Lind")
    (thanks,) = champions.thank(draft, [bo], ON, "Ten answers", "Emil Petrov")
    assert thanks == Thanks(1, bo, ON, "Ten answers", "Emil Petrov")
    with pytest.raises(PlannerError, match="whom to thank"):
        champions.thank(draft, [], ON)


def test_whoever_is_being_prepared_is_no_cover_until_they_take_over(draft: Draft) -> None:
    seat, ana = responsibility_id(draft.plan, "Legal"), person_id(draft.plan, "Ana Silva")
    depth = measure(draft.plan, ON).coverage.depth(seat)
    champions.prepare(draft, seat, ana, ON + timedelta(days=40))
    assert measure(draft.plan, ON).coverage.depth(seat) == depth == 1
    roles.hand_over(draft, seat, person_id(draft.plan, "Noor Haddad"), ana, ON)
    assert not draft.plan.table(Successor)
