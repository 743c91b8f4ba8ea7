"""Whose departments are whose, and what makes them so."""

from __future__ import annotations

from planner.analysis.measures import measure
from planner.analysis.your_part.departments import departments_of_person
from planner.models import Draft, Plan
from tests.plans import ON, make_plan, person_id


def mine(plan: Plan, name: str) -> list[tuple[str, tuple[str, ...]]]:
    found = departments_of_person(measure(plan, ON), person_id(plan, name))
    return [(each.seat.department.name, each.ties) for each in found]


def test_a_champion_carries_a_backup_stands_in_and_a_nominee_is_asked() -> None:
    plan = make_plan(seats={"Finance": ["ann", "bo*", "cy?"], "HR": ["dee~"]})
    assert mine(plan, "ann") == [("Finance", ("you carry it",))]
    assert mine(plan, "bo") == [("Finance", ("you stand in",))]
    assert mine(plan, "cy") == [("Finance", ("you stand in once you are trained",))]
    assert mine(plan, "dee") == [("HR", ("you are asked to carry it",))]


def test_a_sponsor_has_the_departments_they_stand_for_and_a_primary_one_all() -> None:
    plan = make_plan(
        departments=["Finance", "HR"],
        sponsors={"Chief": ["rosa"], "Money": ["emil", "fay*"]},
        details={"Chief": {"is_primary": True}},
        stands_for={"Money": ["Finance"]},
    )
    assert mine(plan, "emil") == [("Finance", ("you stand for it",))]
    assert mine(plan, "fay") == [("Finance", ("you stand in for its sponsor",))]
    assert [name for name, _ in mine(plan, "rosa")] == ["Finance", "HR"]


def test_whoever_heads_a_department_has_its_parts_too() -> None:
    plan = make_plan(
        departments={"Works": {}, "Paint": {"parent": "Works"}, "Sand": {"parent": "Paint"}},
        people={
            "hedda": {"department": "Works"},
            "ann": {"department": "Works", "manager": "hedda"},
        },
    )
    assert mine(plan, "hedda") == [
        ("Paint", ("part of yours",)),
        ("Sand", ("part of yours",)),
        ("Works", ("you head it",)),
    ]
    assert mine(plan, "ann") == []


def test_the_least_covered_come_first_and_of_those_the_largest() -> None:
    plan = make_plan(
        departments={"A": {}, "B": {"headcount": 5}, "C": {"headcount": 90}, "D": {}},
        seats={"A": ["ann", "bo*"], "B": ["ann"], "C": ["ann"], "D": ["ann~"]},
    )
    assert [name for name, _ in mine(plan, "ann")] == ["D", "C", "B", "A"]


def test_what_was_declined_or_has_ended_is_nobody_s() -> None:
    plan = make_plan(seats={"Finance": ["ann"]})
    (given,) = plan.assignments.values()
    draft = Draft(plan)
    draft.change(given, status="declined")
    assert mine(draft.plan, "ann") == []
