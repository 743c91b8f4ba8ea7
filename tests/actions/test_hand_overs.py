"""Handing over: who takes a thing, what they are shown, and what is theirs once they accepted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.actions import hand_overs, people, roles, rows
from planner.actions.hand_overs import begin_hand_over, hand_over_of, note_hand_over
from planner.actions.joining import join_people
from planner.actions.requests import Answer, ask, take_answer, withdraw
from planner.errors import PlannerError
from planner.models import Assignment, Draft, HandOver, Person, Request
from tests.plans import ON, make_plan, person_id, responsibility_id

A_DAY = timedelta(days=1)
LAST_DAY = date(2027, 3, 1)


@pytest.fixture
def draft() -> Draft:
    """Ann leaves, and holds a seat and a goal; Bo and Cy could take them."""
    plan = make_plan(people=["Bo", "Cy"], seats={"Legal": ["Ann"]}, goals={"Reach": ["Ann"]})
    draft = Draft(plan, ON)
    people.leave(draft, person_id(plan, "Ann"), LAST_DAY)
    return draft


def handed(draft: Draft, what: str, to: str | None, **fields: Any) -> HandOver:
    to_person = None if to is None else person_id(draft.plan, to)
    ann, row_id = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, what)
    return note_hand_over(draft, ann, row_id, to_person_id=to_person, **fields)


def asked(draft: Draft, row: HandOver) -> Request:
    assert row.to_person_id is not None
    return ask(
        draft, row.to_person_id, "hand-over", on=ON,
        responsibility_id=row.responsibility_id, for_person_id=row.person_id,
    )  # fmt: skip


def now(draft: Draft, row: HandOver) -> HandOver:
    return draft.plan.get(HandOver, row.id)


def given_to(draft: Draft, name: str) -> list[Assignment]:
    return list(draft.plan.assignments_by(person_id(draft.plan, name)))


def test_what_is_noted_of_a_hand_over_later_leaves_the_rest_as_it_was(draft: Draft) -> None:
    handed(draft, "Reach", "Bo", to_show="The list")
    handed(draft, "Reach", "Bo", due=LAST_DAY)
    (row,) = draft.plan.table(HandOver).values()
    assert (row.to_show, row.due, row.state) == ("The list", LAST_DAY, "proposed")


def test_nobody_hands_one_thing_over_twice_or_to_themselves(draft: Draft) -> None:
    row = handed(draft, "Reach", None)
    with pytest.raises(PlannerError, match="The hand-over by Ann is in the plan already"):
        rows.add(draft, HandOver, person_id=row.person_id, responsibility_id=row.responsibility_id)
    with pytest.raises(PlannerError, match="Choose somebody else"):
        handed(draft, "Reach", "Ann")


def test_who_accepts_a_goal_owns_it_from_the_day_after_the_last_day(draft: Draft) -> None:
    row = hand_overs.accept(draft, handed(draft, "Reach", "Bo").id, ON)
    assert (row.state, row.answered_on) == ("accepted", ON)
    (given,) = given_to(draft, "Bo")
    assert (given.role, given.since) == ("owner", LAST_DAY + A_DAY)
    assert {a.until for a in given_to(draft, "Ann")} == {LAST_DAY, None}


def test_who_accepts_a_seat_is_its_champion_once_the_other_is_gone(draft: Draft) -> None:
    hand_overs.accept(draft, handed(draft, "Legal", "Bo").id, ON)
    (given,) = given_to(draft, "Bo")
    assert (given.status, given.since) == ("accepted", LAST_DAY + A_DAY)


def test_what_somebody_left_behind_is_theirs_who_accepts_it_from_that_day(draft: Draft) -> None:
    row, long_after = handed(draft, "Reach", "Bo"), LAST_DAY + timedelta(days=30)
    roles.take_off(draft, row.responsibility_id, row.person_id)
    hand_overs.accept(draft, row.id, long_after)
    assert given_to(draft, "Bo")[0].since == long_after


def test_who_was_its_backup_is_its_owner_and_backup_no_longer(draft: Draft) -> None:
    bo, seat = person_id(draft.plan, "Bo"), responsibility_id(draft.plan, "Legal")
    roles.assign(draft, seat, bo, "backup", ready=True)
    hand_overs.accept(draft, handed(draft, "Legal", "Bo").id, LAST_DAY + A_DAY)
    assert [(a.role, a.until) for a in given_to(draft, "Bo")] == [
        ("backup", LAST_DAY),
        ("owner", None),
    ]


def test_accepting_twice_changes_nothing_more(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    hand_overs.accept(draft, row.id, ON)
    before = given_to(draft, "Bo")
    hand_overs.accept(draft, row.id, ON)
    assert given_to(draft, "Bo") == before


def test_who_keeps_working_hands_over_on_the_day_it_is_accepted(draft: Draft) -> None:
    rows.edit(draft, Person, person_id(draft.plan, "Ann"), last_day=None)
    hand_overs.accept(draft, handed(draft, "Reach", "Bo").id, ON)
    assert given_to(draft, "Bo")[0].since == ON


@pytest.mark.parametrize("verb", [hand_overs.accept, hand_overs.decline])
def test_nobody_accepts_or_declines_where_nobody_is_named(draft: Draft, verb: Any) -> None:
    with pytest.raises(PlannerError, match="Say first who takes it over"):
        verb(draft, handed(draft, "Reach", None).id, ON)


def test_who_declines_has_nothing_of_what_would_have_been_theirs(draft: Draft) -> None:
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    for what in ("Reach", "Legal"):
        row_id = responsibility_id(draft.plan, what)
        roles.hand_over(draft, row_id, ann, bo, LAST_DAY + A_DAY)
        row = hand_overs.decline(draft, handed(draft, what, "Bo").id, ON)
        assert (row.state, row.answered_on) == ("declined", ON)
    assert [a.status for a in given_to(draft, "Bo")] == ["declined"]


def test_what_somebody_holds_already_is_left_to_them_when_they_decline(draft: Draft) -> None:
    reach = responsibility_id(draft.plan, "Reach")
    roles.assign(draft, reach, person_id(draft.plan, "Bo"), since=ON)
    hand_overs.decline(draft, handed(draft, "Reach", "Bo").id, ON)
    assert len(given_to(draft, "Bo")) == 1


def test_asking_marks_the_hand_over_and_who_is_nominated_as_asked(draft: Draft) -> None:
    row = handed(draft, "Legal", "Bo")
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    roles.hand_over(draft, row.responsibility_id, ann, bo, LAST_DAY + A_DAY)
    asked(draft, row)
    assert now(draft, row).state == "asked"
    assert given_to(draft, "Bo")[0].status == "asked"


@pytest.mark.parametrize(("yes", "state"), [(True, "accepted"), (False, "declined")])
def test_an_answer_says_whether_it_is_taken_over(draft: Draft, yes: bool, state: str) -> None:
    row = handed(draft, "Reach", "Bo")
    request = asked(draft, row)
    take_answer(draft, Answer(request.id, "Gladly, Ann", yes), ON)
    assert now(draft, row).state == state
    (request,) = draft.plan.requests.values()
    assert (request.status, request.answer) == ("answered", "Gladly, Ann")


def test_who_accepts_the_seat_accepts_that_it_is_handed_over(draft: Draft) -> None:
    row = handed(draft, "Legal", "Bo")
    roles.assign(draft, row.responsibility_id, row.to_person_id or 0)
    request = ask(
        draft, row.to_person_id or 0, "accept", on=ON, responsibility_id=row.responsibility_id
    )
    other, not_theirs = handed(draft, "Reach", "Bo"), len(draft.plan.assignments)
    take_answer(draft, Answer(request.id, "yes", True), ON)
    assert now(draft, row).state == "accepted"
    assert (now(draft, other).state, len(draft.plan.assignments)) == ("proposed", not_theirs)


def test_who_accepted_already_is_asked_again_without_losing_that(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    hand_overs.accept(draft, row.id, ON)
    asked(draft, row)
    assert now(draft, row).state == "accepted"


def test_what_was_said_without_a_text_answers_the_request_too(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    asked(draft, row)
    hand_overs.accept(draft, row.id, ON)
    (request,) = draft.plan.requests.values()
    assert (request.status, request.answered_on) == ("answered", ON)


def test_somebody_else_is_asked_anew_and_the_first_no_more(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    request = asked(draft, row)
    handed(draft, "Reach", "Cy")
    assert now(draft, row).state == "proposed"
    assert draft.plan.requests[request.id].status == "withdrawn"
    with pytest.raises(
        PlannerError, match="Bo is not meant to take over the goal “Reach” any more"
    ):
        take_answer(draft, Answer(request.id, "yes", True), ON)


def test_who_need_not_answer_any_more_was_not_asked(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    withdraw(draft, [asked(draft, row).id])
    assert now(draft, row).state == "proposed"
    request = asked(draft, row)
    hand_overs.accept(draft, row.id, ON)
    withdraw(draft, [request.id])
    assert now(draft, row).state == "accepted"


def test_a_request_about_a_hand_over_that_is_gone_can_be_withdrawn(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    request = asked(draft, row)
    rows.remove(draft, HandOver, row.id)
    withdraw(draft, [request.id])
    assert draft.plan.requests[request.id].status == "withdrawn"


def test_nobody_yet_can_become_somebody_and_nobody_again(draft: Draft) -> None:
    row = handed(draft, "Reach", None)
    assert handed(draft, "Reach", "Cy").to_person_id == person_id(draft.plan, "Cy")
    assert handed(draft, "Reach", None) == now(draft, row)


def test_what_was_shown_bears_its_day_until_it_was_not_after_all(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo", to_show="The list")
    hand_overs.note_shown(draft, [row.id], ON)
    assert now(draft, row).shown_on == ON
    hand_overs.note_shown(draft, [row.id], None)
    assert now(draft, row).shown_on is None


def test_whoever_is_removed_takes_along_what_they_hand_over(draft: Draft) -> None:
    handed(draft, "Reach", "Bo", shown_by_id=person_id(draft.plan, "Cy"))
    rows.remove(draft, Person, person_id(draft.plan, "Bo"))
    rows.remove(draft, Person, person_id(draft.plan, "Cy"))
    (row,) = draft.plan.table(HandOver).values()
    assert (row.to_person_id, row.shown_by_id) == (None, None)
    rows.remove(draft, Person, row.person_id)
    assert not draft.plan.table(HandOver)


def test_two_people_who_are_one_hand_a_thing_over_once(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    cy = person_id(draft.plan, "Cy")
    note_hand_over(draft, cy, row.responsibility_id)
    join_people(draft, row.person_id, cy)
    assert list(draft.plan.table(HandOver)) == [row.id]
    assert hand_over_of(draft, row.person_id, row.responsibility_id) is not None


def test_leaving_notes_all_that_is_handed_over_and_passes_it_on_the_day_after(draft: Draft) -> None:
    plan = draft.plan
    ann, bo = person_id(plan, "Ann"), person_id(plan, "Bo")
    reach, legal = (responsibility_id(plan, what) for what in ("Reach", "Legal"))
    hand_overs.leave(draft, ann, LAST_DAY + A_DAY, {reach: bo, legal: None}, ON)
    assert draft.plan.people[ann].last_day == LAST_DAY + A_DAY
    found = {row.responsibility_id: row for row in draft.plan.table(HandOver).values()}
    assert [found[one].to_person_id for one in (reach, legal)] == [bo, None]
    assert all(row.to_show for row in found.values())
    assert [given.since for given in given_to(draft, "Bo")] == [LAST_DAY + 2 * A_DAY]


def test_beginning_again_leaves_who_was_chosen_unless_it_is_somebody_else(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo", to_show="The list")
    (again,) = begin_hand_over(draft, row.person_id, {row.responsibility_id: None}, ON)
    assert again == row
    cy = person_id(draft.plan, "Cy")
    (again,) = begin_hand_over(draft, row.person_id, {row.responsibility_id: cy}, ON)
    assert (again.to_person_id, again.to_show) == (cy, "The list")


def test_who_was_asked_by_mistake_owes_no_answer(draft: Draft) -> None:
    row = handed(draft, "Reach", "Bo")
    request = asked(draft, row)
    assert hand_overs.ask_no_more(draft, row.id).state == "proposed"
    assert draft.plan.requests[request.id].status == "withdrawn"


def test_what_is_dropped_is_gone_with_what_was_asked_about_it(draft: Draft) -> None:
    both = [handed(draft, "Reach", "Bo"), handed(draft, "Legal", None)]
    request = asked(draft, both[0])
    hand_overs.drop(draft, [row.id for row in both])
    assert not draft.plan.table(HandOver)
    assert draft.plan.requests[request.id].status == "withdrawn"
