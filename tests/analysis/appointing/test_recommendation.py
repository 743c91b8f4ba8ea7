"""What appointments to single points of failure come to, in figures and in words."""

from __future__ import annotations

from planner.actions import roles
from planner.analysis.appointing.appointments import best_appointments, clear_single_points
from planner.analysis.appointing.obstacles import obstacles
from planner.analysis.appointing.words import as_if
from planner.analysis.cover.coverage import coverage
from planner.models import Draft, Plan
from tests.plans import ON, make_plan, person_id, responsibility_id

TWO = make_plan(
    people={"Ann": {"hours": 0}, "Bo": {}, "Cy": {}},
    seats={"Finance": ["Ann"], "Legal": ["Ann"]},
    weights={"Legal": 3},
)


def why_nobody(plan: Plan) -> dict[str, str]:
    """Why nobody is appointed to what stays a single point, by name."""
    cover = coverage(plan, ON)
    rows = plan.responsibilities
    stuck = clear_single_points(cover).stuck
    return {plan.name_of(rows[one]): why for one, why in obstacles(cover, stuck)}


def test_clearing_all_says_why_fewer_are_not_enough() -> None:
    advice = clear_single_points(coverage(TWO, ON))
    assert (advice.exact, advice.bound, advice.stuck) == (True, 2, ())
    assert advice.why == (
        "These 2 appointments clear all single points of failure. Each clears one, so fewer are"
        f" never enough. {as_if()}"
    )


def test_the_best_few_say_that_no_others_clear_more() -> None:
    advice = best_appointments(coverage(TWO, ON), 1)
    assert (advice.cleared.names, advice.bound) == (("Legal",), 3)
    assert advice.why == (
        f"No other appointment clears more than this one: weight 3, proven. {as_if()}"
    )
    assert advice.stuck == ()


def test_clearing_some_says_what_stands_in_the_way_of_the_rest() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 0}, "Bo": {"hours": 2}},
        seats={"Finance": ["Ann"], "Legal": ["Ann"]},
        weights={"Legal": 3},
    )
    advice = clear_single_points(coverage(plan, ON))
    assert advice.why == (
        f"One of 2 single points of failure can be cleared, and proven no more. {as_if()}"
    )
    assert why_nobody(plan) == {
        "Finance": "whoever could take it on is proposed for something else"
    }


def test_where_nobody_can_be_appointed_every_reason_is_counted() -> None:
    plan = make_plan(
        people={
            "Ann": {"organisation": "North"},
            "Bo": {"hours": 0},
            "Cy": {"start": ON.replace(day=30)},
            "Di": {},
            "Ed": {"hours": 5},
            "Fé": {"organisation": "North"},
            "Gu": {"organisation": "South", "hours": 0},
        },
        seats={"Finance": ["Ann"], "Legal": ["Gu", "Ed*"], "HR": ["Gu", "Ed*"]},
    )
    draft = Draft(plan)
    seat = responsibility_id(plan, "Finance")
    roles.refuse(draft, seat, person_id(plan, "Di"), "No time", ON)
    advice = clear_single_points(coverage(draft.plan, ON))
    assert (advice.appointments, advice.exact, advice.bound) == ((), True, 0)
    assert advice.why == "Nobody can be appointed to the single point of failure."
    assert why_nobody(draft.plan) == {
        "Finance": (
            "one declined, stepped down or was decided against, one is away or leaves soon,"
            " 3 have not the hours for it and one shares a department, manager, site or"
            " organisation with the holder"
        )
    }


def test_a_plan_of_one_person_has_nobody_else() -> None:
    plan = make_plan(goals={"Reach": ["Ann"]})
    assert why_nobody(plan) == {"Reach": "there is nobody else in the plan"}


def test_nothing_to_do_is_exact_and_said() -> None:
    for plan in (make_plan(), make_plan(goals={"A": ["Ann", "Bo"], "B": ["Ann", "Bo"]})):
        cover = coverage(plan, ON)
        for advice in (clear_single_points(cover), best_appointments(cover, 2)):
            assert (advice.appointments, advice.exact, advice.bound) == ((), True, 0)
            assert advice.why == "Nothing rests on one person, so there is nothing to clear."


def test_for_a_sponsor_seat_it_is_said_that_nobody_suits() -> None:
    plan = make_plan(people=["Bo", "Cy"], sponsors={"Chief": ["Ann"]})
    assert why_nobody(plan) == {
        "Chief": "2 are no sponsors, manage no managers and are not marked as people who may"
        " sponsor"
    }


def test_who_is_proposed_counts_once_they_accepted_and_are_trained_and_not_before() -> None:
    advice = clear_single_points(coverage(TWO, ON))
    draft = Draft(TWO)
    for one in advice.appointments:
        roles.nominate(draft, [one.responsibility_id], one.person_id, ON)
    assert coverage(draft.plan, ON).single_points.ids == coverage(TWO, ON).single_points.ids
    for row in draft.plan.assignments.values():
        if row.role == "backup":
            roles.set_ready(draft, row.id, True, ON)
    assert coverage(draft.plan, ON).single_points.ids == advice.remaining.ids == ()
