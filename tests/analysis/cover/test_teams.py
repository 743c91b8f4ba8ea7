"""The team of a manager is the whole tree under them."""

from __future__ import annotations

from planner.analysis.cover.teams import team_of
from planner.models import Draft, Person, Plan
from tests.plans import make_plan, person_id


def _names(plan: Plan, manager: str) -> list[str]:
    return [plan.people[one].name for one in team_of(plan, person_id(plan, manager))]


def test_everybody_below_a_manager_is_in_the_team() -> None:
    plan = make_plan(
        people={
            "Mia": {},
            "Ana": {"manager": "Mia"},
            "Bo": {"manager": "Mia"},
            "Cem": {"manager": "Ana"},
            "Dai": {"manager": "Cem"},
            "Eva": {},
        }
    )
    assert _names(plan, "Mia") == ["Ana", "Bo", "Cem", "Dai"]
    assert _names(plan, "Ana") == ["Cem", "Dai"]
    assert _names(plan, "Eva") == []


def test_a_circle_of_managers_ends() -> None:
    draft = Draft(make_plan(people={"Mia": {}, "Ana": {"manager": "Mia"}}))
    mia = draft.plan.people[person_id(draft.plan, "Mia")]
    draft.change(mia, manager_id=person_id(draft.plan, "Ana"))
    assert _names(draft.plan, "Mia") == ["Ana"]
    assert len(draft.plan.table(Person)) == 2
