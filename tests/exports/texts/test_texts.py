"""The texts that are sent: the Friday mail, two paragraphs to a head of department, requests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from planner.actions import rows
from planner.actions.decisions import GivenOption, refuse, set_options
from planner.actions.requests import ask
from planner.analysis.measures import measure
from planner.analysis.requests.texts import Text
from planner.analysis.rules import findings
from planner.exports.texts import named_texts
from planner.models import Commitment, Decision, Draft, Plan
from tests.plans import ON, make_plan, person_id
from tests.saying import say


def texts(plan: Plan) -> dict[str, Text]:
    measures = measure(plan, ON)
    return dict(named_texts(measures, findings(measures)))


def finance(*holders: str, **fields: Any) -> Draft:
    return Draft(
        make_plan(
            people={
                "Hedda Holm": {"department": "Finance"},
                "Ann": {"department": "Finance", "manager": "Hedda Holm", "hours": 1.0},
            },
            departments={"Finance": {"headcount": 40}},
            seats={"Finance": holders},
            sponsors={"Chief executive": ["Rosa Castell"]},
            details={"Chief executive": {"is_primary": True}},
            **fields,
        )
    )


def test_the_friday_mail_goes_to_the_primary_sponsor_with_the_status() -> None:
    text = texts(finance("Ann").plan)["Friday Rosa Castell"]
    assert text.subject == "Harbour Connect on 15 January 2027: off track"
    assert text.body.startswith("Hello Rosa Castell,\n\n")
    assert text.person.name == "Rosa Castell"


def test_it_has_the_next_two_weeks_and_what_is_asked_of_the_sponsor() -> None:
    draft = finance("Ann")
    seat = next(iter(draft.plan.sponsors))
    late = ON - timedelta(days=3)
    draft.add(Commitment, sponsor_id=seat, promise="Meet the champions", due=late)
    say(draft, "Why we begin", messenger="Ann", on=ON + timedelta(days=6))
    say(draft, "Much later", messenger="Ann", on=ON + timedelta(days=15))
    body = texts(draft.plan)["Friday Rosa Castell"].body
    assert "In the next two weeks:\n  21 Jan  Message: Why we begin\n  24 Jan  Launch" in body
    assert "Much later" not in body
    assert "What I need from you:\n  – " in body


def test_a_plan_without_a_primary_sponsor_has_no_friday_mail() -> None:
    assert [name for name in texts(make_plan(departments=["Finance"])) if "Friday" in name] == []


def test_a_head_of_department_reads_who_carries_it_and_what_would_help() -> None:
    draft = finance("Ann")
    say(draft, "Why we begin", to=["Finance"], on=ON + timedelta(days=6))
    text = texts(draft.plan)["Department Finance"]
    assert (text.person.name, text.subject) == ("Hedda Holm", "Harbour Connect in Finance")
    hello, who, what = text.body.split("\n\n")
    assert hello == "Hello Hedda Holm,"
    assert who == (
        "Ann carries Harbour Connect in Finance."
        " Of the 4 hours a week that it takes, 1 can be given."
    )
    assert what == (
        "Ann is the only champion in Finance. What would help: Appoint a backup; Ask for hours."
        " Your people will be told: “Why we begin” on 21 January."
    )


def test_backups_alone_nobody_and_everything_well_are_said_as_they_are() -> None:
    assert "Finance has no champion of Harbour Connect. Ann stands in." in (
        texts(finance("Ann*").plan)["Department Finance"].body
    )
    assert "Finance has nobody yet who carries Harbour Connect." in (
        texts(finance().plan)["Department Finance"].body
    )
    well = texts(finance("Ann", "Hedda Holm*").plan)["Department Finance"].body
    assert "Ann carries Harbour Connect in Finance. Hedda Holm stands in." in well


def test_a_department_that_nobody_is_known_to_head_has_its_text_all_the_same() -> None:
    text = texts(make_plan(seats={"Legal": ["Bo"]}))["Department Legal"]
    assert text.body.startswith("Hello,\n\nBo carries Harbour Connect in Legal.")
    assert text.person.id == 0


def test_no_rating_is_told() -> None:
    draft = finance("Ann")
    (department,) = draft.plan.departments.values()
    draft.change(department, buy_in="resistant", buy_in_wanted="leading")
    assert not [t for t in texts(draft.plan).values() if "resistant" in t.body]


def test_whoever_owes_an_answer_has_their_text() -> None:
    draft = finance("Ann")
    ask(draft, person_id(draft.plan, "Ann"), "hours", on=ON)
    assert "R1  How many hours" in texts(draft.plan)["Request Ann"].body


def test_who_keeps_the_plan_signs() -> None:
    draft = finance("Ann")
    draft.change(draft.plan.info, prepared_by="Lea Mo")
    every = texts(draft.plan)
    assert every["Friday Rosa Castell"].body.endswith("\n\nLea Mo")
    assert every["Department Finance"].body.endswith("\n\nLea Mo")


def test_what_the_meeting_decides_is_a_text_with_options_and_minutes() -> None:
    draft = finance("Ann")
    rows.add(draft, Decision, ask="Give champions an hour", from_whom="Rosa Castell", by_when=ON)
    set_options(draft, 1, [GivenOption("From March", "They plan with it.", True)], "None do.")
    rows.add(draft, Decision, ask="Move the launch")
    refuse(draft, 2, "Rosa Castell", ON)
    text = texts(draft.plan)["Decisions"]
    assert text.subject == "Harbour Connect on 15 January 2027: decisions"
    for said in (
        "\n\nMinutes of the last meeting\n===========================\n\n",
        "–  Move the launch – refused – Decided by, on: Rosa Castell, 15 Jan\n",
        "We recommend A: From March\n\nFrom: Rosa Castell\nDecide by: 15 January\n\n",
        "A  From March – What it means: They plan with it. – recommended\n",
        "–  No answer – What it means: None do.",
    ):
        assert said in text.body
    assert "The answer" not in text.body


def test_a_plan_that_asks_a_meeting_for_nothing_has_no_text_for_it() -> None:
    assert "Decisions" not in texts(finance("Ann").plan)
