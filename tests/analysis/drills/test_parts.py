"""Everybody in a drill has one part: to carry it, to do nothing, or to know of it."""

from __future__ import annotations

from planner.analysis.drills.parts import part_of, people_in_drill
from planner.models import Draft, Person, Plan
from tests.drilled import add_drill, with_keeping
from tests.plans import ON, make_plan, person_id


def told(plan: Plan, what: str, who: str) -> dict[str, str]:
    draft = Draft(plan)
    drill = add_drill(draft, what, who)
    return {
        plan.people[each.person_id].name: each.part for each in people_in_drill(draft.plan, drill)
    }


def finance(**people: object) -> Plan:
    return make_plan(
        departments=["Finance"],
        people={
            "Head": {"department": "Finance", **people},
            "Ann": {"department": "Finance", "manager": "Head"},
            "Bo": {"department": "Finance", "manager": "Head"},
            "Cyd": {"department": "Finance", "manager": "Ann"},
        },
        seats={"Finance": ["Ann", "Bo*", "Cyd?"]},
    )


def test_the_other_holders_do_nothing_and_the_head_of_department_is_told() -> None:
    assert told(finance(), "Finance", "Bo") == {
        "Ann": "does nothing",
        "Bo": "carries it",
        "Head": "is told",
    }


def test_whoever_heads_it_and_carries_it_is_not_told_of_it_besides() -> None:
    plan = make_plan(
        departments=["HR"],
        people={"Head": {"department": "HR"}, "Ann": {"department": "HR", "manager": "Head"}},
        seats={"HR": ["Ann", "Head*"]},
    )
    assert told(plan, "HR", "Head") == {"Ann": "does nothing", "Head": "carries it"}


def test_without_a_head_the_manager_of_those_who_do_nothing_is_told() -> None:
    plan = make_plan(
        people={"Boss": {}, "Ann": {"manager": "Boss"}, "Bo": {}}, seats={"HR": ["Ann", "Bo*"]}
    )
    assert told(plan, "HR", "Bo")["Boss"] == "is told"
    kept = with_keeping(plan, "Ann", "Bo*")
    assert told(kept, "Keeping this plan", "Bo")["Boss"] == "is told"


def test_a_head_who_has_left_is_not_told() -> None:
    assert "Head" not in told(finance(last_day=ON.replace(day=1)), "Finance", "Bo")


def test_whoever_has_no_part_any_more_is_told_of_it() -> None:
    draft = Draft(finance())
    drill = add_drill(draft, "Finance", "Bo")
    draft.add(Person, name="Somebody")
    assert part_of(draft.plan, drill, person_id(draft.plan, "Somebody")) == "is told"
    assert part_of(draft.plan, drill, person_id(draft.plan, "Ann")) == "does nothing"
