"""Which assignments stand on a day."""

from __future__ import annotations

from datetime import timedelta

from planner.analysis.cover.in_force import assignments_in_force
from planner.models import Draft
from tests.plans import ON, make_plan

A_DAY = timedelta(days=1)


def test_what_stands_is_begun_not_over_and_of_people_who_have_not_left() -> None:
    draft = Draft(
        make_plan(
            people={"Dan": {"last_day": ON - A_DAY}, "Eva": {"last_day": ON}},
            goals={"Reach": ["Ann", "Bo", "Cy", "Dan", "Eva"]},
            actions={"Train": ["Ann"]},
            details={"Train": {"status": "done"}},
        )
    )
    by_name = {draft.plan.people[a.person_id].name: a for a in draft.plan.assignments.values()}
    draft.change(by_name["Bo"], since=ON + A_DAY)
    draft.change(by_name["Cy"], until=ON - A_DAY)
    names = [draft.plan.people[a.person_id].name for a in assignments_in_force(draft.plan, ON)]
    assert sorted(names) == ["Ann", "Eva"]
