"""What reviewers said about a person is told to them."""

from __future__ import annotations

from planner.actions import rows
from planner.analysis.naming.held import what_is_held
from planner.models import Comment, Draft
from tests.plans import ON, make_plan


def test_comments_on_a_person_are_held_on_them() -> None:
    draft = Draft(make_plan(people=["Bo Ek"]), ON)
    rows.add(draft, Comment, text="Too much on one", by="Ana", on=ON, person_id=1)
    rows.add(draft, Comment, text="With help", by="Ana", agreed_by="Ida", agreed_on=ON, person_id=1)
    rows.add(draft, Comment, by="Ana", agreed_on=ON, agreed_by="Ida", person_id=1)
    told = [line for line in what_is_held(draft.plan, draft.plan.people[1]) if "comment" in line]
    assert told == [
        "comment on them, by Ana: Too much on one",
        "comment on them, by Ana: agreed on 15 January 2027 by Ida; With help",
        "comment on them, by Ana: agreed on 15 January 2027 by Ida",
    ]
