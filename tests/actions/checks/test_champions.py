"""What cannot be told of champions is refused with a reason."""

from __future__ import annotations

import pytest

from planner.actions import rows
from planner.actions.joining import join_people
from planner.errors import PlannerError
from planner.models import Attendance, Draft, Person, Stage, Successor, Thanks, Training
from tests.plans import ON, make_plan, person_id, responsibility_id


@pytest.fixture
def draft() -> Draft:
    return Draft(make_plan(people=["Bo Lind"], seats={"Legal": ["Noor Haddad"]}), ON)


def prepare(draft: Draft, name: str) -> Successor:
    seat = responsibility_id(draft.plan, "Legal")
    return rows.add(draft, Successor, responsibility_id=seat, person_id=person_id(draft.plan, name))


def test_a_training_session_needs_a_title(draft: Draft) -> None:
    with pytest.raises(PlannerError, match="needs a title"):
        rows.add(draft, Training, title=" ", on=ON)


def test_nobody_comes_to_a_session_twice(draft: Draft) -> None:
    session, bo = rows.add(draft, Training, title="Basics", on=ON), person_id(draft.plan, "Bo Lind")
    rows.add(draft, Attendance, training_id=session.id, person_id=bo)
    with pytest.raises(PlannerError, match="Bo Lind is noted for this session already"):
        rows.add(draft, Attendance, training_id=session.id, person_id=bo)


def test_nobody_is_prepared_twice_or_for_what_they_own(draft: Draft) -> None:
    prepare(draft, "Bo Lind")
    with pytest.raises(PlannerError, match="Bo Lind is being prepared for this already"):
        prepare(draft, "Bo Lind")
    with pytest.raises(PlannerError, match="Noor Haddad owns this already"):
        prepare(draft, "Noor Haddad")


def test_whoever_is_removed_takes_along_what_was_told_of_them(draft: Draft) -> None:
    noor, seat = person_id(draft.plan, "Noor Haddad"), responsibility_id(draft.plan, "Legal")
    rows.add(draft, Stage, responsibility_id=seat, person_id=noor, on=ON, status="active")
    rows.add(draft, Thanks, person_id=noor, on=ON)
    session = rows.add(draft, Training, title="Basics", on=ON)
    rows.add(draft, Attendance, training_id=session.id, person_id=noor)
    rows.remove(draft, Person, noor)
    assert not any(map(draft.plan.table, (Stage, Thanks, Attendance)))
    assert draft.plan.table(Training)


def test_two_that_are_one_person_came_to_a_session_once(draft: Draft) -> None:
    bo, noor = (person_id(draft.plan, name) for name in ("Bo Lind", "Noor Haddad"))
    session = rows.add(draft, Training, title="Basics", on=ON)
    for person in (bo, noor):
        rows.add(draft, Attendance, training_id=session.id, person_id=person)
    join_people(draft, noor, bo)
    assert [a.person_id for a in draft.plan.table(Attendance).values()] == [noor]
