"""The way out: what is missing, in a sentence; what the status is then, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.analysis.measures import measure
from planner.analysis.meeting.status import next_step
from planner.analysis.readiness.kinds import BOUGHT_IN
from planner.analysis.readiness.way_out import name_of
from planner.analysis.readiness.way_out_words import way_out_words
from planner.models import Commitment, Draft, Plan, Sponsor
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan, responsibility_id


def said(plan: Plan, withheld: Any = ()) -> str:
    return next_step(measure(plan, ON), plan, withheld)


def done(**due: int | None) -> Plan:
    """Actions due in so many days; those whose name begins with a D are done."""
    days = {n: None if d is None else ON + timedelta(days=d) for n, d in due.items()}
    return make_plan(
        actions={name: ["Ann"] for name in due},
        details={
            name: {"due": day, "status": "done" if name.startswith("D") else "to do"}
            for name, day in days.items()
        },
    )


def test_one_change_to_one_row_is_named_with_the_status_after_it() -> None:
    assert said(done(D1=-9, Zoe=-3, Ask=-2)) == (
        "1 of 3 actions due by now are done. If “Ask” were done, the plan would be at risk."
    )


@pytest.mark.parametrize(
    ("table", "check", "sentence"),
    [
        (
            "responsibility",
            "responsibilities held that are held outside communications too",
            "If somebody outside communications held “Ask” too, the plan would be at risk.",
        ),
        (
            "sponsor",
            BOUGHT_IN,
            "If the sponsor “People” were at the buy-in wanted, the plan would be at risk.",
        ),
    ],
)
def test_what_is_to_change_is_named_as_what_it_is(table: str, check: str, sentence: str) -> None:
    plan = done(D1=-9, Zoe=-3, Ask=-2)
    way = measure(plan, ON).way_out
    assert way is not None
    (step,) = way.steps
    row_id = responsibility_id(plan, "Ask") if table == "responsibility" else 1
    other = replace(step, row=(table, row_id), check=replace(step.check, name=check))
    with_sponsor = with_row(plan, Sponsor, title="People")
    assert way_out_words(replace(way, steps=(other,)), with_sponsor, ON).step == sentence


def test_where_one_change_is_not_enough_it_is_said_how_many_are_needed() -> None:
    plan = make_plan(
        people={name: {"hours": 9} for name in ("Ann", "Bo", "Cy", "Di")},
        seats={"Finance": ["Ann"], "Legal": ["Bo"], "HR": ["Cy"], "IT": ["Di"]},
    )
    assert said(plan) == (
        "0 of 4 departments have a second champion or a trained backup (2 more needed). With that"
        " met, the plan would be at risk."
    )


def test_several_failing_checks_are_said_together() -> None:
    plan = make_plan(
        seats={"Finance": ["Ann"], "Legal": ["Bo"]},
        purposes={"Why": [], "How": []},
        details={"Why": {"status": "agreed"}, "How": {"status": "agreed"}},
    )
    assert said(plan) == (
        "0 of 2 purpose statements have an owner (1 more needed), 0 of 2 purpose statements are"
        " served by a goal that can be measured (1 more needed) and 2 more checks fail. With all 4"
        " checks met, the plan would be at risk."
    )


def test_a_day_ahead_that_takes_it_back_is_said() -> None:
    assert said(done(D1=-9, Zoe=-3, Ask=-2, Next=5)) == (
        "1 of 3 actions due by now are done. If “Ask” were done, the plan would be at risk."
    )
    assert said(done(D1=-9, Zoe=-3, Ask=-2, Next=5, More=5)) == (
        "1 of 3 actions due by now are done. If “Ask” were done, the plan would be at risk, until"
        " 19 January."
    )


def test_what_is_on_track_says_until_when() -> None:
    assert said(done(D1=-9, D2=-9, D3=-9, D4=-1, Zoe=1)) == ""
    assert said(done(D1=-9, D2=-9, D3=-9, Zoe=1)) == (
        "As dates stand, that holds until 15 January."
    )


def test_somebody_who_leaves_takes_it_back() -> None:
    plan = make_plan(
        people={"Ann": {"last_day": ON + timedelta(days=3)}, "Bo": {}},
        goals={"Reach": ["Ann", "Bo"]},
        purposes={"Why": ["Ann"]},
        details={
            "Why": {"status": "agreed"},
            "Reach": {"metric": "m", "target": 1, "due": ON, "purpose_id": 1},
        },
    )
    assert said(plan) == "As dates stand, that holds until 18 January."
    assert said(plan, {"departure"}) == ""


def test_hours_are_asked_of_the_first_by_name_who_can_lift_the_status() -> None:
    plan = make_plan(
        people={"Zoe": {"hours": 1}, "Bo": {"hours": 2}},
        seats={"Finance": ["Zoe", "Bo*"], "Legal": ["Zoe", "Bo*"]},
    )
    assert said(plan) == (
        "3 of 8 champion hours needed a week can be used. If Bo gave 1 h a week more, the plan"
        " would be at risk."
    )
    silent = make_plan(people={"Zoe": {"hours": 1}}, seats={"Finance": ["Zoe", "Bo*"]})
    assert said(silent).endswith("If Bo gave 1 h a week, the plan would be at risk.")


def test_a_rating_that_is_withheld_is_not_named() -> None:
    rated = {"buy_in": "neutral", "buy_in_wanted": "leading"}
    plan = make_plan(
        departments={"Finance": rated},
        people={"Ann": {"hours": 9}},
        seats={"Finance": ["Ann", "Bo*"]},
    )
    text = "0 of 1 department or sponsor is at the buy-in wanted"
    assert said(plan) == (
        f"{text}. If Finance were at the buy-in wanted, the plan would be on track."
    )
    assert said(plan, {"rating"}) == (
        f"{text} (1 more needed). With that met, the plan would be on track."
    )


def test_a_promise_is_called_by_its_words() -> None:
    plan = make_plan()
    plan = with_row(plan, Commitment, sponsor_id=1, promise="Post weekly", due=ON)
    assert said(plan).endswith(
        "If the promise “Post weekly” were kept, the plan would be on track."
    )


def test_a_row_is_called_as_people_call_it() -> None:
    draft = Draft(make_plan(purposes={"Find who knows": ["Ann"]}, seats={"Legal": []}))
    draft.add(Sponsor, title="Chief")
    draft.add(Commitment, sponsor_id=1, promise="Post weekly")
    tables = ("purpose", "department", "person", "commitment", "responsibility")
    assert [name_of(draft.plan, (table, 1)) for table in tables] == [
        *("Find who knows", "Legal", "Ann", "Post weekly", "Legal")
    ]
