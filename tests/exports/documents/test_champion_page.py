"""The champion's page: what somebody reads who carries a department, stands in or is asked to."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import pytest

from planner.errors import PlannerError
from planner.exports.blocks.section import Block, Bullets, Document, Heading, KeyValues, Paragraph
from planner.models import Draft, Plan, Purpose, Training
from tests.drilled import with_keeping
from tests.exports.documents.made import document, table
from tests.plans import ON, make_plan, person_id
from tests.saying import say


def page(plan: Plan, name: str, **options: object) -> Document:
    return document("champion-page", plan, person=person_id(plan, name), **options)


B = TypeVar("B", bound=Block)


def of_kind(made: Document, kind: type[B]) -> B:
    return next(block for block in made.sections[0].blocks if isinstance(block, kind))


def facts(made: Document) -> dict[str, str]:
    return dict(of_kind(made, KeyValues).pairs)


def test_what_somebody_carries_and_what_for_is_said_first() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo*"], "HR": ["ann*"], "Legal": ["ann~"]}))
    draft.add(Purpose, title="Find", statement="Anybody finds who knows.")
    draft.add(Purpose, title="Listen", statement="Leaders answer.", status="agreed")
    made = page(draft.plan, "ann")
    assert of_kind(made, Paragraph) == Paragraph(
        "What it is for: Leaders answer.",
        lead="You carry Harbour Connect in Finance. You stand in for whoever carries Harbour"
        " Connect in HR. You are asked to carry Harbour Connect in Legal. You may say no.",
    )
    assert made.title == "ann in Harbour Connect"
    assert made.subtitle.startswith("Champion’s page")


def test_a_backup_is_never_called_a_champion() -> None:
    made = page(make_plan(seats={"Finance": ["ann", "bo*"]}), "bo")
    assert made.subtitle.startswith("Backup’s page")
    assert any("for one day it is yours alone" in line for line in of_kind(made, Bullets).items)
    assert not any("Post something" in line for line in of_kind(made, Bullets).items)


def test_whoever_carries_one_department_and_stands_in_in_another_reads_of_both() -> None:
    made = page(make_plan(seats={"Finance": ["ann"], "HR": ["ann*"]}), "ann")
    beginnings = [line.split(",")[0] for line in of_kind(made, Bullets).items]
    assert beginnings[0] == "Post something of use to your department every week"
    assert "Where you stand in" in beginnings


def test_hours_are_those_of_the_settings_until_the_launch_and_after_it() -> None:
    hours = {"hours_before_launch": 3, "hours_after_launch": 1.5}
    one = make_plan(people={"ann": {"hours": 2}}, seats={"Finance": ["ann"]}, settings=hours)
    assert facts(page(one, "ann"))["Hours a week"] == (
        "about 3 h until the launch on 24 January, then 1.5 h"
    )
    assert facts(page(one, "ann"))["You pledged"] == "2 h a week"
    launched = make_plan(seats={"Finance": ["ann"], "HR": ["ann"]}, settings=hours, launch=ON)
    assert facts(page(launched, "ann")) == {
        "Finance": "it rests on one person",
        "HR": "it rests on one person",
        "Hours a week": "about 1.5 h for each department",
        "Training": "You are trained.",
    }


def test_how_each_department_stands_is_said() -> None:
    plan = make_plan(
        departments={"A": {"headcount": 1}, "B": {"headcount": 40}, "C": {}, "D": {}},
        seats={"A": ["ann", "bo*"], "B": ["ann", "bo*"], "C": ["cy~"]},
        needed={"B": 3},
    )
    assert facts(page(plan, "ann"))["A"] == "one person works there; it is covered"
    assert facts(page(plan, "ann"))["B"] == (
        "40 people work there; it has fewer holders than it needs"
    )
    assert facts(page(plan, "cy"))["C"] == "nobody carries it yet"


def test_whoever_is_not_trained_reads_when_the_next_session_is() -> None:
    draft = Draft(make_plan(seats={"Finance": ["ann", "bo?"]}))
    assert facts(page(draft.plan, "bo"))["Training"] == "Not yet; no session is planned."
    draft.add(Training, title="Basics", on=ON + timedelta(days=4))
    made = page(draft.plan, "bo")
    assert facts(made)["Training"] == "“Basics” on Tuesday 19 January"
    assert ("Tuesday 19 January", "Training: “Basics”") in table(made, "week").rows


def test_each_contact_stands_once_with_all_they_are() -> None:
    plan = make_plan(
        people={
            "mo": {"department": "Finance", "email": "mo@x.example"},
            "ann": {"department": "Finance", "manager": "mo"},
        },
        departments=["Finance"],
        seats={"Finance": ["ann", "bo*"], "HR": ["ann"]},
        sponsors={"Money": ["emil"]},
        stands_for={"Money": ["Finance", "HR"]},
    )
    assert table(page(with_keeping(plan, "mo"), "ann"), "contacts").rows == (
        ("mo", "head of Finance and keeper of the plan", "mo@x.example"),
        ("bo", "backup in Finance", ""),
        ("emil", "sponsor for Finance and HR", ""),
    )


def test_the_first_week_names_the_people_in_it() -> None:
    plan = make_plan(
        people={"mo": {"department": "HR"}, "ann": {"department": "HR", "manager": "mo"}},
        departments=["HR"],
        seats={"HR": ["ann", "bo*"]},
    )
    draft = Draft(plan)
    (given,) = draft.plan.assignments_by(person_id(plan, "ann"))
    draft.change(given, since=ON)
    say(draft, "Why", to=["HR"], on=ON)
    assert table(page(draft.plan, "ann"), "week").rows == (
        ("Friday 15 January", "Your people will be told: “Why”"),
        (
            "Friday 15 January",
            "Post who you are and what you are there for, in three sentences.",
        ),
        ("Monday 18 January", "Agree with bo who looks when, and who answers meanwhile."),
        ("Tuesday 19 January", "Ask mo for ten minutes: what should people there hear first?"),
        (
            "Wednesday 20 January",
            "Find three colleagues who ask much or know much, and show them.",
        ),
        (
            "Thursday 21 January",
            "Tell whoever keeps the plan how it went: what was hard, what people asked.",
        ),
    )


def test_whoever_is_only_asked_reads_what_would_come() -> None:
    made = page(make_plan(seats={"Finance": ["ann~"]}), "ann")
    headings = [block.text for block in made.sections[0].blocks if isinstance(block, Heading)]
    assert headings == ["What that means", "Your first week, if you say yes"]


def test_what_is_asked_later_stands_under_the_week() -> None:
    plan = make_plan(
        seats={"Finance": ["ann"]},
        actions={"Print": ["ann"], "Paint": ["ann"]},
        details={
            "Print": {"due": ON + timedelta(days=2)},
            "Paint": {"due": ON + timedelta(days=9)},
        },
    )
    made = page(plan, "ann")
    assert table(made, "week").rows == (("Sunday 17 January", "Print"),)
    assert [cells[0] for cells in table(made, "asked").rows] == ["24 Jan"]


def test_it_is_refused_for_whoever_carries_nothing_or_has_left() -> None:
    plan = make_plan(
        people={"zoe": {}, "ann": {"last_day": ON - timedelta(days=1)}}, seats={"Finance": ["ann"]}
    )
    with pytest.raises(PlannerError, match="zoe is neither champion nor backup"):
        page(plan, "zoe")
    with pytest.raises(PlannerError, match="ann left on 14 January"):
        page(plan, "ann")


def test_redacted_it_names_nobody() -> None:
    plan = make_plan(
        people={"mo": {"email": "mo@x.example"}, "ann": {"manager": "mo"}},
        seats={"Finance": ["ann", "Bodil*"]},
    )
    made = page(plan, "ann", redact=True)
    assert made.title == "Champion in Finance in Harbour Connect"
    assert table(made, "contacts").rows == (
        ("Backup in Finance", "backup in Finance"),
        ("Member of staff", "your manager"),
    )
