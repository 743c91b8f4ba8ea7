"""Who is proposed to take over what somebody holds."""

from __future__ import annotations

import pytest

from planner.analysis.measures import measure
from planner.ui.successors import successors
from tests.plans import ON, make_plan, person_id, responsibility_id


@pytest.mark.parametrize(
    ("may_sponsor", "proposed"), [(False, ["Cy"]), (True, ["Cy", "Bo"])], ids=["not", "marked"]
)
def test_in_a_sponsor_seat_only_backups_and_who_may_sponsor_are_proposed(
    may_sponsor: bool, proposed: list[str]
) -> None:
    home = {"department": "Stores"}
    plan = make_plan(
        departments=["Stores"],
        people={"Ann": home, "Bo": {**home, "may_sponsor": may_sponsor}, "Cy": {}},
        sponsors={"Chief": ["Ann", "Cy?"]},
    )
    row = plan.responsibilities[responsibility_id(plan, "Chief")]
    found = successors(measure(plan, ON), row, person_id(plan, "Ann"))
    assert [plan.people[one.person_id].name for one in found] == proposed
