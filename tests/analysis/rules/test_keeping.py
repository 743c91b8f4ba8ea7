"""Findings about who keeps the plan, and about cover that nobody tried."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.models import Draft, Plan
from tests.drilled import with_drills, with_keeping
from tests.plans import ON, make_plan


def found(plan: Plan, code: str) -> Finding | None:
    return next((f for f in findings(measure(plan, ON)) if f.code == code), None)


def text(plan: Plan, code: str) -> str:
    finding = found(plan, code)
    return "" if finding is None else finding.text


def test_a_plan_with_people_of_which_nobody_says_who_keeps_it() -> None:
    plan = make_plan(people=["Ann"])
    assert text(plan, "NO-KEEPER") == (
        "Nobody is named who keeps this plan, and nobody who could stand in for that."
    )
    assert found(make_plan(), "NO-KEEPER") is None
    assert found(with_keeping(plan, "Ann"), "NO-KEEPER") is None


@pytest.mark.parametrize(
    ("said", "names"),
    [("ann", "Ann"), ("A@X.org", "Ann"), ("Ann and Bo", ""), ("", ""), ("Bo", "")],
)
def test_whom_prepared_by_names_is_proposed(said: str, names: str) -> None:
    people = {"Ann": {"email": "a@x.org"}, "Bo": {}, "Bo ": {"ref": "bo"}}
    draft = Draft(make_plan(people=people))
    draft.change(draft.plan.info, prepared_by=said)
    finding = found(draft.plan, "NO-KEEPER")
    assert finding is not None
    assert [a.words for a in finding.about if a.kind == "person"] == ([names] if names else [])
    assert (f"{names} prepared it" in finding.text) == bool(names)


def test_a_plan_that_one_person_keeps_is_the_first_single_point() -> None:
    plan = with_keeping(
        make_plan(seats={"Finance": ["Ann"]}, weights={"Finance": 5}), "Ann", weight=1
    )
    codes = [f.code for f in findings(measure(plan, ON)) if f.code.startswith("SPOF")]
    assert codes == ["SPOF-KEEPER", "SPOF-CHAMPION"]
    assert text(plan, "SPOF-KEEPER") == "Ann alone keeps this plan."


def test_it_is_critical_where_the_keeper_leaves() -> None:
    plan = make_plan(people={"Ann": {"last_day": date(2027, 2, 1)}})
    finding = found(with_keeping(plan, "Ann"), "SPOF-KEEPER")
    assert finding is not None
    assert finding.severity == "critical"
    assert finding.text == "Ann alone keeps this plan, and leaves on 1 February."


def test_a_plan_that_nobody_keeps_any_more() -> None:
    plan = make_plan(people={"Ann": {"last_day": ON - timedelta(days=1)}})
    assert text(with_keeping(plan, "Ann"), "UNCOVERED-KEEPER") == (
        "Nobody keeps this plan, and nobody who is ready stands in for that."
    )


def test_two_keepers_are_cover() -> None:
    plan = with_keeping(make_plan(people=["Ann", "Bo"]), "Ann", "Bo*")
    assert not [f for f in findings(measure(plan, ON)) if f.code.endswith("KEEPER")]


def test_cover_that_nobody_tried() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cyd", "Dan*"], "HR": ["Eve"]})
    plan = with_drills(plan, ("Legal", "Dan", ON - timedelta(days=3), "done"))
    assert text(plan, "UNTESTED") == "Nobody has tried the cover of Finance in the last 180 days."
    assert text(with_keeping(plan, "Ann", "Bo*"), "UNTESTED") == (
        "Nobody has tried the cover of Finance and the keeping of this plan in the last 180 days."
    )


def test_nothing_is_untested_once_all_was_tried() -> None:
    plan = with_keeping(make_plan(seats={"Finance": ["Ann", "Bo*"]}), "Ann", "Bo*")
    done = ON - timedelta(days=180)
    tried = with_drills(
        plan, ("Finance", "Bo", done, "done"), ("Keeping this plan", "Bo", done, "done")
    )
    assert found(tried, "UNTESTED") is None
