"""Whom a message is for, and which departments it reaches."""

from __future__ import annotations

import pytest

from planner.analysis.messages.audience import (
    audience_text,
    audience_words,
    departments_reached,
    read_audience,
)
from planner.models import Draft, Plan
from tests.plans import make_plan
from tests.saying import say


def a_plan() -> Plan:
    return make_plan(
        departments={
            "Finance": {},
            "Payroll": {"parent": "Finance"},
            "Books": {"parent": "Payroll"},
        },
        seats={"Legal": ["Ann"]},
    )


def names(plan: Plan, ids: frozenset[int]) -> list[str]:
    return sorted(plan.departments[i].name for i in ids)


def test_its_words_name_everybody_departments_and_others() -> None:
    draft = Draft(a_plan())
    assert audience_words(draft.plan, say(draft)) == ""
    assert audience_words(draft.plan, say(draft, to_all=True)) == "everybody"
    several = say(draft, to=["Legal", "Finance"], audience="managers")
    assert audience_words(draft.plan, several) == "Finance, Legal and managers"


def test_a_department_is_reached_with_all_that_are_part_of_it() -> None:
    draft = Draft(a_plan())
    message = say(draft, to=["Finance"])
    assert names(draft.plan, departments_reached(draft.plan, message)) == [
        "Books",
        "Finance",
        "Payroll",
    ]


def test_everybody_is_every_department_and_others_are_none() -> None:
    draft = Draft(a_plan())
    assert len(departments_reached(draft.plan, say(draft, to_all=True))) == 4
    assert departments_reached(draft.plan, say(draft, audience="managers")) == frozenset()


def read(text: str) -> tuple[bool, list[str], str]:
    plan = a_plan()
    found = read_audience(plan, text)
    return found.to_all, names(plan, frozenset(found.departments)), found.others


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", (False, [], "")),
        ("everybody", (True, [], "")),
        ("All staff", (True, [], "")),
        ("alle Mitarbeitenden", (True, [], "")),
        ("Legal", (False, ["Legal"], "")),
        ("legal; Finance", (False, ["Finance", "Legal"], "")),
        ("Legal, Finance and managers", (False, ["Finance", "Legal"], "managers")),
        ("Legal | everyone", (True, ["Legal"], "")),
        ("managers and their deputies", (False, [], "managers and their deputies")),
        ("Legal\nmanagers", (False, ["Legal"], "managers")),
    ],
)
def test_an_audience_is_read_as_people_write_it(
    text: str, meant: tuple[bool, list[str], str]
) -> None:
    assert read(text) == meant


def test_a_department_with_a_comma_or_an_and_in_its_name_is_one() -> None:
    plan = make_plan(departments=["Tax, Audit and Risk"])
    assert len(read_audience(plan, "Tax, Audit and Risk; managers").departments) == 1


def test_what_is_written_of_an_audience_is_read_as_the_same() -> None:
    draft = Draft(a_plan())
    message = say(draft, to_all=True, to=["Legal", "Finance"], audience="managers")
    text = audience_text(draft.plan, message)
    assert text == "everybody; Finance; Legal; managers"
    assert read(text) == (True, ["Finance", "Legal"], "managers")
