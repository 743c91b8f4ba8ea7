"""The fewest appointments to a bus factor, and what is said where it cannot be reached."""

from __future__ import annotations

from decimal import Decimal

from planner.analysis.appointing.appointments import raise_bus_factor
from planner.analysis.appointing.words import as_if
from planner.analysis.cover.coverage import coverage
from planner.analysis.leavers.bus_factor import bus_factor
from tests.analysis.appointing.advice import after
from tests.plans import ON, make_plan

LOPSIDED = make_plan(
    people=[f"P{number}" for number in range(6)],
    goals={"A": ["P0"], "B": ["P0"], "C": ["P1"], "D": ["P2", "P3"]},
    weights={"A": 3, "B": 1, "C": 1, "D": 1},
)


def test_the_fewest_appointments_to_a_bus_factor_of_two() -> None:
    advice = raise_bus_factor(coverage(LOPSIDED, ON), 2)
    assert (advice.exact, advice.bound, len(advice.appointments)) == (True, 1, 1)
    assert advice.cleared.count == 1
    assert bus_factor(coverage(after(LOPSIDED, advice), ON), Decimal("0.5")).value == 2
    assert advice.why == (
        f"This appointment raises the bus factor from 1 to 2. Without one it stays below. {as_if()}"
    )


def test_several_appointments_clear_a_thing_once() -> None:
    advice = raise_bus_factor(coverage(LOPSIDED, ON), 3)
    clears = [one for appointment in advice.appointments for one in appointment.clears]
    assert sorted(clears) == sorted(advice.cleared.ids)


def test_a_bus_factor_beyond_reach_is_said_with_the_most_there_can_be() -> None:
    plan = make_plan(people=["Ann", "Bo"], goals={"A": ["Ann"], "B": ["Bo"]})
    advice = raise_bus_factor(coverage(plan, ON), 4)
    assert (advice.appointments, advice.exact) == ((), False)
    assert advice.why == (
        "A bus factor of 4 cannot be reached: whoever can be proposed, it stays 2."
    )


def test_without_anybody_free_what_is_cannot_be_raised() -> None:
    plan = make_plan(
        people={"Ann": {"hours": 0}, "Bo": {"hours": 0}, "Cy": {"hours": 0}},
        goals={"A": ["Ann"], "B": ["Bo"], "C": ["Cy"]},
    )
    advice = raise_bus_factor(coverage(plan, ON), 3)
    assert (advice.appointments, advice.exact) == ((), False)
    assert "cannot be reached" in advice.why
    assert "it stays 2" in advice.why


def test_what_is_reached_already_needs_nobody() -> None:
    advice = raise_bus_factor(coverage(LOPSIDED, ON), 1)
    assert (advice.appointments, advice.exact) == ((), True)
    assert advice.why == "The bus factor is 1 already: nobody needs to be appointed."


def test_where_nothing_must_be_held_there_is_no_data() -> None:
    advice = raise_bus_factor(coverage(make_plan(), ON), 2)
    assert advice.appointments == ()
    assert advice.why == "There is nothing yet that somebody must hold."
