"""Who is left with too much after a departure, in words."""

from __future__ import annotations

from decimal import Decimal

from planner.analysis.leavers.departure import departure
from planner.analysis.leavers.stay import stay_sentences
from planner.models import Plan
from tests.plans import ON, make_plan, person_id


def said(plan: Plan, *names: str) -> list[str]:
    gone = [person_id(plan, name) for name in names]
    return list(stay_sentences(plan, departure(plan, gone, ON, Decimal("0.5")).stay))


def test_what_comes_down_to_one_person_is_said_with_their_hours() -> None:
    plan = make_plan(people={"Ann": {"hours": 2}}, seats={"Finance": ["Ann", "Dana"]})
    assert said(plan, "Dana") == ["Finance rests on Ann with 2 of 4 hours."]


def test_other_seats_they_hold_count_as_well() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 2}},
        seats={"Finance": ["Ann", "Dana"], "Legal": ["Ann", "Bo"]},
    )
    assert said(plan, "Dana") == [
        "Finance rest on Ann with 2 of the 6 hours that Finance and Legal take."
    ]


def test_who_shares_more_than_they_have_is_named_with_the_seats() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 1.5}, "Bo": {"hours": 2}, "Cy": {}},
        seats={"Finance": ["Ann", "Bo", "Dana"], "Legal": ["Cy", "Dana"]},
    )
    assert said(plan, "Dana") == [
        "Ann has 1.5 of the 2 hours that Finance would take.",
        "1 person would carry more than before, within the hours they pledged.",
        "Cy would carry more than before, and never said how many hours they have.",
    ]


def test_nobody_is_named_where_no_load_changes() -> None:
    plan = make_plan(seats={"Finance": ["Ann"]}, goals={"Reach": ["Ann", "Bo"]})
    assert said(plan, "Ann") == []
    no_hours = make_plan(
        people={"Ann": {"hours": 2}},
        seats={"Finance": ["Ann", "Bo"]},
        settings={"hours_before_launch": 0},
    )
    assert said(no_hours, "Bo") == []


def test_twenty_times_a_tenth_of_an_hour_is_two_hours() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 2}},
        departments={"Finance": {"headcount": 1000}},
        seats={"Finance": ["Ann", "Dana"]},
        settings={"hours_before_launch": 0.1},
    )
    assert not departure(plan, [person_id(plan, "Dana")], ON, Decimal("0.5")).stay[0].overloaded
