"""Whom a message is for, and which departments it reaches."""

from __future__ import annotations

from planner.analysis.messages.audience import audience_words, reached
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
    assert names(draft.plan, reached(draft.plan, message)) == ["Books", "Finance", "Payroll"]


def test_everybody_is_every_department_and_others_are_none() -> None:
    draft = Draft(a_plan())
    assert len(reached(draft.plan, say(draft, to_all=True))) == 4
    assert reached(draft.plan, say(draft, audience="managers")) == frozenset()
