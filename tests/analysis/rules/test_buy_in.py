"""Findings about buy-in that fell, and about gaps that nobody is to close."""

from __future__ import annotations

from datetime import timedelta

from planner.actions.buy_in import add_next_step, rate
from planner.models import Department, Draft
from tests.analysis.reading import said
from tests.plans import ON, make_plan, person_id

GAP = {"buy_in": "neutral", "buy_in_wanted": "supportive", "rated_on": ON - timedelta(days=30)}


def gap() -> Draft:
    return Draft(make_plan(people=["Bo Ek"], departments={"Legal": GAP}), ON)


def test_a_rating_below_the_one_before_it_is_said_with_its_day() -> None:
    draft = gap()
    assert said(draft.plan, "BUY-IN-FELL") == []
    rate(draft, Department, 1, on=ON, current="resistant")
    assert said(draft.plan, "BUY-IN-FELL") == [
        "Buy-in is lower than before: Legal (resistant, was: neutral on 16 December 2026)."
    ]


def test_one_that_bore_no_day_is_said_without() -> None:
    draft = Draft(make_plan(departments={"Legal": {"buy_in": "neutral"}}), ON)
    rate(draft, Department, 1, on=ON, current="resistant")
    assert said(draft.plan, "BUY-IN-FELL") == [
        "Buy-in is lower than before: Legal (resistant, was: neutral)."
    ]


def test_a_gap_wants_a_next_step_with_an_owner_and_a_day() -> None:
    draft = gap()
    words = "No next step with an owner and a day is to raise the buy-in of Legal."
    assert said(draft.plan, "NO-NEXT-STEP") == [words]
    bo = person_id(draft.plan, "Bo Ek")
    add_next_step(draft, Department, 1, title="Talk", owner_id=bo, due=None)
    assert said(draft.plan, "NO-NEXT-STEP") == [words]
    add_next_step(draft, Department, 1, title="Talk", owner_id=bo, due=ON)
    assert said(draft.plan, "NO-NEXT-STEP") == []


def test_where_there_is_no_gap_nothing_is_wanted() -> None:
    there = {"Legal": {"buy_in": "leading", "buy_in_wanted": "neutral"}, "Sales": {}}
    assert said(make_plan(departments=there), "NO-NEXT-STEP") == []
