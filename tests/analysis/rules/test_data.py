from datetime import timedelta
from typing import Any

import pytest

from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Department,
    Draft,
    Leave,
    Person,
    Plan,
    Sponsor,
)
from tests.analysis.reading import said, with_row
from tests.plans import ON, make_plan, person_id, responsibility_id


def changed(plan: Plan, *changes: tuple[type, int, dict[str, Any]]) -> Plan:
    draft = Draft(plan)
    for row_type, row_id, fields in changes:
        draft.change(plan.get(row_type, row_id), **fields)
    return draft.plan


def test_managers_in_a_circle_are_found() -> None:
    plan = make_plan(people={"Ann": {}, "Bo": {"manager": "Ann"}, "Cy": {"manager": "Bo"}})
    assert said(plan, "MANAGER-CYCLE") == []
    circle = changed(plan, (Person, 1, {"manager_id": 3}))
    assert said(circle, "MANAGER-CYCLE") == ["Ann, Bo and Cy report to one another in a circle."]


def test_a_person_who_is_their_own_manager_is_found() -> None:
    plan = changed(make_plan(people=["Ann"]), (Person, 1, {"manager_id": 1}))
    assert said(plan, "MANAGER-CYCLE") == ["Ann is named as their own manager."]


def test_sponsors_in_a_circle_are_found() -> None:
    plan = make_plan(sponsors={"Chief executive": ["Ann"], "Chief editor": ["Bo"]})
    assert said(plan, "SPONSOR-CYCLE") == []
    circle = changed(plan, (Sponsor, 1, {"reports_to_id": 2}), (Sponsor, 2, {"reports_to_id": 1}))
    assert said(circle, "SPONSOR-CYCLE") == [
        "The sponsor seats “Chief editor” and “Chief executive” report to one another in a circle."
    ]


def test_departments_in_a_circle_are_found() -> None:
    plan = make_plan(departments={"Finance": {}, "Tax": {"parent": "Finance"}})
    assert said(plan, "DEPARTMENT-CYCLE") == []
    circle = changed(plan, (Department, 1, {"parent_id": 2}))
    assert said(circle, "DEPARTMENT-CYCLE") == [
        "The departments Finance and Tax are named as parts of one another."
    ]


def test_actions_that_wait_for_one_another_are_found() -> None:
    plan = make_plan(actions={"Train": ["Ann"], "Launch": ["Bo"]})
    plan = with_row(plan, ActionDependency, action_id=2, needs_id=1)
    assert said(plan, "ACTION-CYCLE") == []
    circle = with_row(plan, ActionDependency, action_id=1, needs_id=2)
    assert said(circle, "ACTION-CYCLE") == [
        "The actions “Launch” and “Train” wait for one another."
    ]
    assert circle.get(Action, 1).title == "Train"


def test_a_last_day_before_the_first_is_found() -> None:
    before = ON - timedelta(days=1)
    plan = make_plan(people={"Ann": {"start": ON, "last_day": before}, "Bo": {"start": ON}})
    assert said(plan, "LEAVES-BEFORE-START") == ["Ann leaves before starting."]
    plan = make_plan(people={"Ann": {"start": ON, "last_day": ON}})
    assert said(plan, "LEAVES-BEFORE-START") == []


def test_a_person_named_twice_is_found_and_holds_once() -> None:
    plan = make_plan(goals={"Reach": ["Ann", "Ann"]})
    assert said(plan, "DOUBLE-ASSIGNMENT") == ["Ann is named twice for “Reach”."]
    assert said(plan, "SPOF-GOAL") == ["Ann alone holds the goal “Reach”."]
    assert said(make_plan(goals={"Reach": ["Ann", "Ann*"]}), "DOUBLE-ASSIGNMENT") == []


def test_one_after_the_other_is_not_twice() -> None:
    plan = make_plan(goals={"Reach": ["Ann", "Ann"]})
    after = changed(
        plan,
        (Assignment, 1, {"until": ON}),
        (Assignment, 2, {"since": ON + timedelta(days=1)}),
    )
    assert said(after, "DOUBLE-ASSIGNMENT") == []


def test_a_weight_out_of_range_is_found() -> None:
    plan = make_plan(goals={"Reach": ["Ann"]}, weights={"Reach": 6})
    assert said(plan, "OUT-OF-RANGE") == [
        "The weight or the needed cover of “Reach” is out of range."
    ]
    assert said(make_plan(goals={"Reach": ["Ann"]}, weights={"Reach": 5}), "OUT-OF-RANGE") == []


@pytest.mark.parametrize(
    ("row_type", "fields", "sentence"),
    [
        (Person, {"hours": 500}, "The hours a week that Ann pledged are not between 0 and 168."),
        (Department, {"headcount": 10**12}, "The staff of HR is more than any organisation has."),
        (
            Sponsor,
            {"cadence_days": -1},
            "How often the sponsor “Chief” is to be seen is not from 1 to 3650 days.",
        ),
    ],
)
def test_a_figure_out_of_range_is_found(
    row_type: type[Any], fields: dict[str, Any], sentence: str
) -> None:
    plan = make_plan(people=["Ann"], departments=["HR"], sponsors={"Chief": []})
    assert said(plan, "OUT-OF-RANGE") == []
    assert said(changed(plan, (row_type, 1, fields)), "OUT-OF-RANGE") == [sentence]


def test_an_influence_out_of_range_is_found() -> None:
    plan = make_plan(departments={"Finance": {"influence": 0}})
    assert said(plan, "INFLUENCE-RANGE") == ["The influence of Finance is not between 1 and 5."]
    assert said(make_plan(departments={"Finance": {"influence": 1}}), "INFLUENCE-RANGE") == []


def test_every_rule_survives_all_faults_at_once() -> None:
    plan = make_plan(
        people={"Ann": {"start": ON, "last_day": ON - timedelta(days=9)}, "Bo": {}},
        seats={"Finance": ["Ann", "Ann", "Bo"]},
        sponsors={"Chief executive": ["Bo"]},
    )
    faulty = changed(
        plan,
        (Person, 1, {"manager_id": 1}),
        (Department, 1, {"parent_id": 1}),
        (Sponsor, 1, {"reports_to_id": 1}),
    )
    assert said(faulty, "SPOF-CHAMPION") == ["Bo is the only champion in Finance."]


def test_what_ends_before_it_begins_is_found() -> None:
    plan = make_plan(
        people=["Ana", "Bo"],
        goals={"Reach": []},
        actions={"Pilot": []},
        details={"Pilot": {"start": ON, "due": ON - timedelta(days=1)}},
    )
    ana, bo = person_id(plan, "Ana"), person_id(plan, "Bo")
    earlier = ON - timedelta(days=3)
    plan = with_row(plan, Leave, person_id=ana, first_day=ON, last_day=earlier)
    plan = with_row(
        plan,
        Assignment,
        responsibility_id=responsibility_id(plan, "Reach"),
        person_id=bo,
        role="owner",
        since=ON,
        until=earlier,
    )
    assert sorted(said(plan, "DATES-REVERSED")) == [
        "A leave of Ana ends before it begins.",
        "An appointment of Bo ends before it begins.",
        "The action “Pilot” is due before it starts.",
    ]
    right = with_row(make_plan(people=["Ana"]), Leave, person_id=1, first_day=ON, last_day=ON)
    assert said(right, "DATES-REVERSED") == []
