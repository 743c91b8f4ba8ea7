"""The text to one person, in the plan's words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from planner.actions.requests import ask, set_wording
from planner.analysis.requests.owed import owed
from planner.analysis.requests.texts import Text, drill_texts, sentence, text_to
from planner.analysis.requests.wording import PARTS, template
from planner.models import Commitment, Draft, Plan, Request
from planner.models.requests import About
from tests.drilled import add_drill, with_keeping
from tests.plans import ON, make_plan, person_id, responsibility_id
from tests.saying import say

ASKED = date(2027, 1, 4)


def text_for(draft: Draft, name: str, on: date = ON) -> Text:
    person = draft.plan.people[person_id(draft.plan, name)]
    return text_to(draft.plan, person, draft.plan.where(Request, "person_id", person.id), on)


def finance(*holders: str) -> Draft:
    return Draft(make_plan(people={"Ann": {"hours": 1.0}}, seats={"Finance": holders}))


def test_one_text_asks_a_person_everything() -> None:
    draft = finance("Ann")
    ann, seat = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Finance")
    ask(draft, ann, "confirm", responsibility_id=seat, on=ON)
    ask(draft, ann, "hours", on=ON)
    text = text_for(draft, "Ann")
    assert text.subject == "Harbour Connect: 2 short questions, please"
    assert text.body.startswith("Hello Ann,\n\n2 short questions about Harbour Connect:")
    assert "R1  Do you still carry Harbour Connect in Finance? (yes or no)" in text.body
    assert "R2  How many hours a week can you give Harbour Connect? So far: 1 h." in text.body
    assert "such as “R1: yes”" in text.body


def test_a_backup_is_never_called_a_champion() -> None:
    draft = finance("Bo", "Ann*")
    ann, seat = person_id(draft.plan, "Ann"), responsibility_id(draft.plan, "Finance")
    ask(draft, ann, "confirm", responsibility_id=seat, on=ON)
    assert "Are you still the backup in Finance?" in text_for(draft, "Ann").body


def test_who_was_asked_before_is_reminded_of_the_day() -> None:
    draft = finance("Ann")
    ask(draft, person_id(draft.plan, "Ann"), "hours", on=ASKED)
    assert "I wrote on 4 January and have not heard from you." in text_for(draft, "Ann").body


def test_the_plan_has_its_own_words_and_gets_the_usual_ones_back() -> None:
    draft = finance("Ann")
    ask(draft, person_id(draft.plan, "Ann"), "hours", on=ON)
    set_wording(draft, "closing", "Cheers {name}, {unknown} {")
    assert text_for(draft, "Ann").body.endswith("Cheers Ann, {unknown} {")
    set_wording(draft, "closing", " ")
    assert template(draft.plan, "closing") == template(Plan(), "closing")


def test_usual_words_use_only_the_places_that_there_are() -> None:
    for part in PARTS.values():
        used = {piece.split("}")[0] for piece in part.usual.split("{")[1:]}
        assert used <= set(part.places), part.title


def test_the_latest_answer_stands_first_and_says_how_late_it_is() -> None:
    draft = finance("Ann", "Bo")
    for name, on in (("Bo", ON), ("Ann", ON - timedelta(days=20))):
        ask(draft, person_id(draft.plan, name), "hours", on=on)
    first, second = owed(draft.plan, ON)
    assert (first.person.name, first.words) == ("Ann", "13 days late")
    assert (second.person.name, second.words) == ("Bo", "waiting")
    assert owed(draft.plan, ON + timedelta(days=6))[1].words == "due tomorrow"


def question(plan: Plan, about: About, **subject: Any) -> str:
    request = Request(id=7, person_id=person_id(plan, "Ann"), about=about, **subject)
    return sentence(plan, request, ON)


@pytest.mark.parametrize(
    ("holder", "words"),
    [
        (
            "Ann~",
            "Will you be the champion of Harbour Connect in Finance? It takes about 2 h a week. If"
            " it does not suit you, just say no: then I will ask somebody else. (yes or no)",
        ),
        (
            "Ann?",
            "Will you stand in for the champion of Harbour Connect in Finance when needed?"
            " (yes or no)",
        ),
    ],
)
def test_a_seat_is_offered_as_what_it_is(holder: str, words: str) -> None:
    plan = make_plan(seats={"Finance": [holder]})
    seat = responsibility_id(plan, "Finance")
    assert question(plan, "accept", responsibility_id=seat) == words


@pytest.mark.parametrize(
    ("kind", "called"),
    [
        ("goals", "the goal “Reach”"),
        ("purposes", "the purpose statement “Reach”"),
        ("sponsors", "the sponsor seat “Reach”"),
        ("actions", "the action “Reach”"),
    ],
)
def test_what_is_held_is_called_by_kind_and_title(kind: str, called: str) -> None:
    plan = make_plan(**{kind: {"Reach": ["Ann"]}})
    row = responsibility_id(plan, "Reach")
    assert question(plan, "confirm", responsibility_id=row) == (
        f"Do you still hold {called}? (yes or no)"
    )
    assert question(plan, "stand-in", responsibility_id=row) == (
        f"Who could be your backup for {called}? (a name, or nobody)"
    )


def test_a_manager_is_asked_about_a_person_by_name() -> None:
    plan = make_plan(people=["Ann"], seats={"Finance": ["Bo"]})
    seat, bo = responsibility_id(plan, "Finance"), person_id(plan, "Bo")
    assert question(plan, "manager", responsibility_id=seat, for_person_id=bo) == (
        "Do you agree that Bo carries Harbour Connect in Finance, about 2 h a week? (yes or no)"
    )


@pytest.mark.parametrize(("due", "by"), [(ON, " by 15 January"), (None, "")])
def test_a_promise_is_quoted_with_its_day(due: date | None, by: str) -> None:
    draft = Draft(make_plan(sponsors={"Primary": ["Ann"]}))
    seat = next(iter(draft.plan.sponsors))
    promise = draft.add(Commitment, sponsor_id=seat, promise="Post weekly", due=due)
    assert question(draft.plan, "promise", commitment_id=promise.id) == (
        f"You promised “Post weekly”{by}. Is it done? (yes, no, or a new day such as 2027-03-01)"
    )


def test_a_message_is_asked_for_with_audience_channel_and_day_and_its_text_stands_below() -> None:
    draft = Draft(make_plan(people=["Ann"], departments=["Legal"]))
    message = say(draft, messenger="Ann", to=["Legal"], channel="the news page", text="We\nbegin.")
    ask(draft, person_id(draft.plan, "Ann"), "message", on=ON, message_id=message.id)
    assert (
        "R1  Please send “Why we do this” to Legal through the news page on 15 January. Has it been"
        " sent? (sent, no, or a new day such as 2027-03-01)\n\n    We\n    begin.\n\n"
    ) in text_for(draft, "Ann").body
    assert "such as “R1: sent”." in text_for(draft, "Ann").body


def test_a_message_of_which_little_is_said_is_asked_for_all_the_same() -> None:
    draft = Draft(make_plan(people=["Ann"]))
    message = say(draft, messenger="Ann", on=None)
    assert question(draft.plan, "message", message_id=message.id).startswith(
        "Please send “Why we do this” to whom it is for. Has it been sent?"
    )


@pytest.mark.parametrize(
    ("about", "example"), [("hours", "“R1: 2 h”"), ("stand-in", "“R1: a name”")]
)
def test_the_example_fits_the_first_question(about: About, example: str) -> None:
    draft = finance("Ann")
    seat = responsibility_id(draft.plan, "Finance") if about == "stand-in" else None
    ask(draft, person_id(draft.plan, "Ann"), about, on=ON, responsibility_id=seat)
    assert f"such as {example}." in text_for(draft, "Ann").body


def test_what_is_due_today_is_said_to_be() -> None:
    draft = finance("Ann")
    ask(draft, person_id(draft.plan, "Ann"), "hours", on=ON)
    (owing,) = owed(draft.plan, ON + timedelta(days=7))
    assert (owing.words, owing.asked_on, owing.reminded_on) == ("due today", ON, None)


# Drills ------------------------------------------------------------------------------------


def in_drill(draft: Draft, what: str, who: str, name: str) -> Text:
    drill = add_drill(draft, what, who, date(2027, 1, 20))
    ask(draft, person_id(draft.plan, name), "drill", on=ON, drill_id=drill.id)
    return text_for(draft, name)


def test_whoever_carries_a_department_alone_is_asked_for_three_things() -> None:
    text = in_drill(finance("Ann", "Bo*"), "Finance", "Bo", "Bo")
    assert "R1  On Wednesday 20 January Finance is yours alone: for that day Ann will" in text.body
    assert all(f"\n{number}. " in text.body for number in (1, 2, 3))
    assert "(done, or “stuck on …”)" in text.body
    assert "such as “R1: done”" in text.body


def test_whoever_does_nothing_gets_a_note_that_wants_no_answer() -> None:
    draft = finance("Ann", "Bo*")
    text = in_drill(draft, "Finance", "Bo", "Ann")
    assert text.subject == "Harbour Connect: a short note"
    assert "please do nothing for Finance in Harbour Connect" in text.body
    assert "no hints to Bo" in text.body
    assert "(no answer is needed; R1: no, if it does not suit)" in text.body
    assert "Please reply" not in text.body
    assert owed(draft.plan, date(2027, 2, 20)) == ()


def test_a_head_of_department_is_told_what_is_tried() -> None:
    text = in_drill(finance("Ann", "Bo*", "Head?"), "Finance", "Bo", "Head")
    assert "we see whether Finance does well in Harbour Connect for a day without Ann" in text.body


def test_keeping_the_plan_is_tried_in_words_of_its_own() -> None:
    draft = Draft(with_keeping(finance("Ann", "Bo*").plan, "Ann", "Bo*"))
    text = in_drill(draft, "Keeping this plan", "Bo", "Bo")
    assert "the keeping of this plan is yours alone" in text.body
    assert "make the status pack" in text.body


def test_the_keeping_of_the_plan_is_confirmed_like_everything_else() -> None:
    draft = Draft(with_keeping(finance("Ann").plan, "Ann"))
    keeping = responsibility_id(draft.plan, "Keeping this plan")
    ask(draft, person_id(draft.plan, "Ann"), "confirm", responsibility_id=keeping, on=ON)
    assert "Do you still hold the keeping of this plan?" in text_for(draft, "Ann").body


def test_there_is_a_text_for_everybody_in_drills_of_which_nobody_said_how_they_went() -> None:
    draft = finance("Ann", "Bo*")
    past = add_drill(draft, "Finance", "Bo", ON, "done")
    drill = add_drill(draft, "Finance", "Bo", date(2027, 1, 20))
    for name in ("Bo", "Ann"):
        ask(draft, person_id(draft.plan, name), "drill", on=ON, drill_id=drill.id)
    ask(draft, person_id(draft.plan, "Bo"), "drill", on=ON, drill_id=past.id)
    texts = drill_texts(draft.plan, ON)
    assert [text.person.name for text in texts] == ["Ann", "Bo"]
    assert all("R3" not in text.body for text in texts)
