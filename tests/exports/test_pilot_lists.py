"""The lists of what was tried, and of the problems found."""

from __future__ import annotations

import pytest

from planner.actions.pilot import Went, note_tries, try_again
from planner.analysis.measures import measure
from planner.exports.lists import LISTS, Listing, View
from planner.models import Draft, Plan
from tests.pilots import with_problem, with_round
from tests.plans import ON, make_plan


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = with_round(make_plan(people=["Ngozi Okafor"]), "Round 1", ON, {"Ngozi Okafor": "H"})
    plan = with_round(plan, "Round 2", None, {"": "AN"})
    plan = with_problem(plan, "Ngozi Okafor has no phone", owner_id=1, pilot_round_id=1, note="x")
    draft = Draft(plan)
    note_tries(draft, {(1, 1): Went("with help", 6.5, "Ngozi asked twice")})
    try_again(draft, 1, 2, "still there")
    return draft.plan


def listing(plan: Plan, name: str, *, redact: bool = False) -> Listing:
    return LISTS[name](View.of(measure(plan, ON), (), redact=redact))


def test_who_tried_what_is_a_row_each_in_the_order_of_the_rounds(plan: Plan) -> None:
    found = listing(plan, "pilot")
    assert found.keys == ("pilot_try 1", "pilot_try 2", "pilot_try 3")
    first, second, third = found.rows
    assert first[:6] == ("Round 1", ON, "Ngozi Okafor", "", "Sign in", "with help")
    assert first[6:] == (6.5, "Ngozi asked twice")
    assert second[:6] == ("Round 2", None, "tester 1", "", "Sign in", "alone")
    assert third[4:6] == ("Ask a question", "not")


def test_problems_say_when_they_were_tried_again(plan: Plan) -> None:
    found = listing(plan, "problems")
    (row,) = found.rows
    assert row[found.position("tried_again")] == "Round 2: still there"
    assert row[found.position("owner")] == "Ngozi Okafor"


def test_redacted_nobody_is_told_how_they_did(plan: Plan) -> None:
    tried = listing(plan, "pilot", redact=True)
    assert not {"note", "tester"} & {column.name for column in tried.columns}
    found = listing(plan, "problems", redact=True)
    assert "Okafor" not in str(found.rows) and "x" not in found.rows[0]
