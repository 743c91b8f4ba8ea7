"""The buy-in plan tells how everybody moves, not only where they stand."""

from __future__ import annotations

from datetime import date

from planner.actions.buy_in import add_next_step, rate
from planner.models import Concern, Department, Draft
from tests.exports.documents.made import document, table
from tests.plans import ON, make_plan, person_id


def test_a_buy_in_plan_tells_where_it_came_from_what_worries_them_and_what_is_next() -> None:
    rated = {"buy_in": "neutral", "buy_in_wanted": "supportive", "rated_on": date(2026, 11, 2)}
    draft = Draft(make_plan(people=["Bo Ek"], departments={"Legal": rated}), ON)
    rate(draft, Department, 1, on=date(2027, 1, 4), current="resistant")
    concern = {"quote": "Who keeps it?", "said_by": "Ingrid Vass", "on": date(2027, 1, 4)}
    draft.add(Concern, department_id=1, **concern)
    owner = person_id(draft.plan, "Bo Ek")
    due = date(2027, 1, 11)
    add_next_step(draft, Department, 1, title="Agree the rule", owner_id=owner, due=due)
    text = table(document("buy-in-plan", draft.plan), "departments").rows[0][5]
    assert str(text).splitlines() == [
        "Trend: lower, was neutral (2 Nov 2026)",
        "“Who keeps it?” (Ingrid Vass, 4 Jan). Not answered yet",
        "Next step: Agree the rule (Bo Ek, 11 Jan, late)",
    ]
