"""Messages are written, removed and joined like other rows."""

from __future__ import annotations

import pytest

from planner.actions import rows
from planner.actions.joining import join_departments, join_people
from planner.actions.messages import address
from planner.actions.requests import ask
from planner.errors import PlannerError
from planner.models import Action, Department, Draft, Message, MessageDepartment, Person, Request
from tests.plans import ON, make_plan, person_id
from tests.saying import say


def a_draft() -> Draft:
    return Draft(make_plan(people=["Ann", "Bo"], departments=["Finance", "Legal"]))


def test_a_message_needs_a_title() -> None:
    with pytest.raises(PlannerError, match="A message needs a title"):
        rows.add(a_draft(), Message, title=" ")


def test_it_is_for_a_department_once() -> None:
    draft = a_draft()
    message = say(draft, to=["Finance"])
    (finance,) = draft.plan.where(Department, "name", "Finance")
    with pytest.raises(PlannerError, match="“Why we do this” already is for Finance"):
        rows.add(draft, MessageDepartment, message_id=message.id, department_id=finance.id)


def test_it_outlives_its_people_and_what_it_serves() -> None:
    draft = a_draft()
    action = rows.add(draft, Action, title="Tell all")
    message = say(draft, writer="Bo", messenger="Ann", action_id=action.id)
    rows.remove_many(draft, Person, [person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")])
    rows.remove(draft, Action, action.id)
    after = draft.plan.get(Message, message.id)
    assert (after.author_id, after.messenger_id, after.action_id) == (None, None, None)


def test_with_it_goes_whom_it_is_for_and_what_was_asked_about_it() -> None:
    draft = a_draft()
    message = say(draft, messenger="Ann", to=["Finance"])
    ask(draft, person_id(draft.plan, "Ann"), "message", on=ON, message_id=message.id)
    rows.remove(draft, Message, message.id)
    assert not draft.plan.table(MessageDepartment) and not draft.plan.table(Request)


def test_people_and_departments_that_become_one_keep_their_messages() -> None:
    draft = a_draft()
    message = say(draft, messenger="Bo", to=["Finance", "Legal"])
    ann, bo = (person_id(draft.plan, name) for name in ("Ann", "Bo"))
    join_people(draft, ann, bo)
    join_departments(draft, *(d.id for d in draft.plan.departments.values()))
    assert draft.plan.get(Message, message.id).messenger_id == ann
    assert len(draft.plan.table(MessageDepartment)) == 1


def test_whom_it_is_for_is_said_in_one_text() -> None:
    draft = a_draft()
    message = say(draft, to=["Finance"], audience="managers")
    (kept,) = draft.plan.table(MessageDepartment).values()
    address(draft, message.id, "finance; Legal; everybody")
    first, second = draft.plan.table(MessageDepartment).values()
    after = draft.plan.get(Message, message.id)
    assert (after.to_all, after.audience) == (True, "")
    assert first == kept and draft.plan.departments[second.department_id].name == "Legal"
    address(draft, message.id, "")
    assert not draft.plan.table(MessageDepartment)
    assert not draft.plan.get(Message, message.id).to_all
