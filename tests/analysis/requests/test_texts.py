"""The text to one person, in the plan's words."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions.requests import ask, set_wording
from planner.analysis.requests.owed import owed
from planner.analysis.requests.texts import Text, text_to
from planner.analysis.requests.wording import PARTS, template
from planner.models import Draft, Plan, Request
from tests.plans import ON, make_plan, person_id, responsibility_id

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
