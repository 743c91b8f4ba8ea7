"""How far hand-overs have come, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from planner.actions import people
from planner.actions.hand_overs import note_hand_over
from planner.analysis.handing_over.progress import Standing, ordered, standing_of
from planner.analysis.measures import measure
from planner.analysis.requests.questions import Question, questions_to_ask
from planner.analysis.requests.texts import question_words
from planner.models import Draft, HandOver
from tests.plans import ON, make_plan, person_id, responsibility_id

A_DAY = timedelta(days=1)


def leaving(**fields: Any) -> tuple[Draft, HandOver]:
    """Ann leaves in ten days, and hands a goal over to Bo."""
    draft = Draft(make_plan(people=["Bo", "Cy"], goals={"Reach": ["Ann"]}), ON)
    ann = person_id(draft.plan, "Ann")
    people.leave(draft, ann, ON + 10 * A_DAY)
    told = {"to_person_id": person_id(draft.plan, "Bo")} | fields
    return draft, note_hand_over(draft, ann, responsibility_id(draft.plan, "Reach"), **told)


def stands(**fields: Any) -> Standing:
    draft, row = leaving(**fields)
    return standing_of(draft.plan, row, ON)


@pytest.mark.parametrize(
    ("fields", "step", "words"),
    [
        ({"to_person_id": None}, "nobody yet", "nobody takes it over yet"),
        ({}, "to be asked", "not asked yet"),
        ({"state": "asked"}, "asked", "asked, no answer yet"),
        ({"state": "declined", "answered_on": ON}, "declined", "declined on 15 Jan"),
        ({"state": "declined"}, "declined", "declined"),
        ({"state": "accepted", "answered_on": ON}, "done", "accepted on 15 Jan"),
        ({"state": "accepted", "to_show": " \n"}, "done", "accepted"),
        (
            {"state": "accepted", "answered_on": ON, "to_show": "The list"},
            "to be shown",
            "accepted on 15 Jan, still to be shown",
        ),
        (
            {"state": "accepted", "to_show": "The list", "shown_on": ON},
            "done",
            "accepted, shown on 15 Jan",
        ),
    ],
)
def test_a_hand_over_waits_for_one_thing(fields: dict[str, Any], step: str, words: str) -> None:
    found = stands(**fields)
    assert (found.step, found.words, found.open) == (step, words, step != "done")


def test_it_is_due_by_the_last_day_unless_another_is_set() -> None:
    draft, row = leaving()
    assert standing_of(draft.plan, row, ON + 11 * A_DAY).days_late == 1
    assert standing_of(draft.plan, row, ON + 10 * A_DAY).days_late == 0
    assert stands(due=ON - 2 * A_DAY).words == "not asked yet; 2 days late"


def test_what_is_done_is_never_late() -> None:
    assert stands(state="accepted", due=ON - A_DAY).days_late == 0


def test_what_is_finished_need_not_be_handed_over() -> None:
    draft = Draft(make_plan(actions={"Train": ["Ann"]}), ON)
    ann, train = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Train")
    row = note_hand_over(draft, ann, train)
    (action,) = draft.plan.actions.values()
    draft.change(action, status="done")
    assert not standing_of(draft.plan, row, ON).open
    assert standing_of(draft.plan, row, ON).words == "finished, nothing is left to hand over"


def test_what_is_open_comes_first_and_of_that_what_is_due_first() -> None:
    draft, first = leaving()
    cy, ann = person_id(draft.plan, "Cy"), first.person_id
    done = note_hand_over(draft, cy, first.responsibility_id, to_person_id=ann, state="accepted")
    late = draft.change(done, state="asked", due=ON)
    assert ordered(draft.plan, ON) == [late, first]
    done = draft.change(late, state="accepted")
    assert ordered(draft.plan, ON) == [first, done]


def test_who_takes_something_over_is_asked_once_and_in_their_words() -> None:
    draft, row = leaving(to_show="The list.\nWho to ask", shown_by_id=3)
    (question,) = questions_to_ask(measure(draft.plan, ON), ["hand-over", "accept"])
    assert question == Question(row.to_person_id or 0, "hand-over", 1, row.person_id)
    assert question_words(draft.plan, question, ON) == (
        "Will you take over the goal “Reach” for Harbour Connect from Ann, as of 26 January?\n"
        f"{draft.plan.people[3].name} will show you: The list; Who to ask. (yes or no)"
    )


def test_of_somebody_who_is_gone_no_day_ahead_is_named() -> None:
    draft, row = leaving(to_show="The list", shown_on=ON)
    question = Question(row.to_person_id or 0, "hand-over", row.responsibility_id, row.person_id)
    later = ON + 20 * A_DAY
    assert question_words(draft.plan, question, later) == (
        "Will you take over the goal “Reach” for Harbour Connect from Ann? (yes or no)"
    )


def test_nobody_is_asked_to_accept_a_seat_and_to_take_it_over() -> None:
    draft = Draft(make_plan(seats={"Legal": ["Ann", "Bo~"]}), ON)
    ann, bo = person_id(draft.plan, "Ann"), person_id(draft.plan, "Bo")
    note_hand_over(draft, ann, responsibility_id(draft.plan, "Legal"), to_person_id=bo)
    asked = questions_to_ask(measure(draft.plan, ON), ["accept", "hand-over"])
    assert [q.about for q in asked] == ["hand-over"]


def test_nobody_is_asked_about_what_nobody_takes_over() -> None:
    draft, _ = leaving(to_person_id=None)
    assert not questions_to_ask(measure(draft.plan, ON), ["hand-over"])
