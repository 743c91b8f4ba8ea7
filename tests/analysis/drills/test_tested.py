"""Measure 21: cover counts as tested once one of its holders carried it alone, lately enough."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.analysis.drills.words import covered_and_tested, seats_tested
from planner.analysis.measures import Measures, measure
from planner.models import Plan
from tests.drilled import with_drills, with_keeping
from tests.plans import ON, make_plan


def days_ago(days: int) -> date:
    return ON - timedelta(days=days)


def measured(plan: Plan, *drills: tuple[str, str, date, str]) -> Measures:
    return measure(with_drills(plan, *drills), ON)


@pytest.fixture
def plan() -> Plan:
    return make_plan(seats={"Finance": ["Ann", "Bo*"], "Legal": ["Cyd", "Dan*"], "HR": ["Eve"]})


def test_a_drill_that_was_done_tests_what_it_was_on(plan: Plan) -> None:
    tested = measured(plan, ("Finance", "Bo", days_ago(3), "done")).tested
    assert tested.group.as_json() == {"count": 1, "weight": 1, "names": ["Finance"]}


@pytest.mark.parametrize("outcome", ["planned", "stuck", "not done"])
def test_no_other_outcome_does(plan: Plan, outcome: str) -> None:
    assert measured(plan, ("Finance", "Bo", days_ago(3), outcome)).tested.group.count == 0


@pytest.mark.parametrize(("days", "counts"), [(-1, 0), (0, 1), (180, 1), (181, 0)])
def test_it_counts_from_its_day_on_for_180_days(plan: Plan, days: int, counts: int) -> None:
    found = measured(plan, ("Finance", "Bo", days_ago(days), "done"))
    assert found.tested.group.count == counts


def test_for_how_long_is_a_setting() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"]}, settings={"tested_for_days": 30})
    assert measured(plan, ("Finance", "Bo", days_ago(31), "done")).tested.group.count == 0


def test_whoever_carried_it_has_to_hold_it_still(plan: Plan) -> None:
    assert measured(plan, ("Finance", "Eve", days_ago(3), "done")).tested.carried == {}


def test_what_one_person_holds_is_not_among_them(plan: Plan) -> None:
    found = measured(plan, ("HR", "Eve", days_ago(3), "done")).tested
    assert found.group.count == 0
    assert found.carried


def test_the_last_of_several_days_is_known_of_each(plan: Plan) -> None:
    drills = [("Finance", "Bo", days_ago(n), "done") for n in (9, 4, 30)]
    measures = measured(plan, *drills)
    (seat,) = measures.tested.carried
    assert list(measures.tested.days_tested_by(seat).values()) == [days_ago(4)]
    assert measures.tested.days_tested_by(0) == {}


def test_the_keeping_of_the_plan_is_tested_like_everything_else(plan: Plan) -> None:
    kept = with_keeping(plan, "Ann", "Bo*")
    found = measured(kept, ("Keeping this plan", "Bo", days_ago(3), "done")).tested
    assert found.group.names == ("Keeping this plan",)


def test_covered_and_tested_are_said_of_all_champion_seats(plan: Plan) -> None:
    measures = measured(plan, ("Finance", "Bo", days_ago(3), "done"))
    assert covered_and_tested(measures) == (3, 2, 1)
    assert seats_tested(measures) == ("Of 3 champion seats, 2 are covered and 1 of those tested.")


def test_a_seat_below_its_need_is_not_covered_and_so_not_tested_cover() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo*"]}, needed={"Finance": 3})
    measures = measured(plan, ("Finance", "Bo", days_ago(3), "done"))
    assert seats_tested(measures) == "Of 1 champion seat, 0 are covered and 0 of those tested."
