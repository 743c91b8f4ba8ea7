"""Rows come with what they need and go with what is theirs."""

from __future__ import annotations

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import (
    Action,
    Department,
    Draft,
    Goal,
    Person,
    Plan,
    Purpose,
    Sponsor,
)
from tests.plans import make_plan, person_id


@pytest.mark.parametrize(
    ("row_type", "kind"),
    [
        (Department, "champion seat"),
        (Goal, "goal"),
        (Purpose, "purpose"),
        (Sponsor, "sponsor seat"),
        (Action, "action"),
    ],
)
def test_what_somebody_must_hold_comes_with_its_responsibility(
    row_type: type[Goal], kind: str
) -> None:
    draft = Draft(Plan())
    named = {"name": "X"} if row_type is Department else {"title": "X"}
    subject = rows.add(draft, row_type, **named)
    [responsibility] = draft.plan.responsibilities.values()
    assert responsibility.kind == kind
    assert draft.plan.subject_of(responsibility) == subject
    rows.remove(draft, row_type, subject.id)
    assert draft.changes == ()


def test_removing_a_person_takes_what_is_theirs_and_leaves_the_rest() -> None:
    draft = Draft(
        make_plan(
            people={"Ann": {}, "Bo": {"manager": "Ann"}},
            seats={"Finance": ["Ann", "Bo"]},
            goals={"Answer": ["Ann"]},
        )
    )
    rows.remove(draft, Person, person_id(draft.plan, "Ann"))
    plan = draft.plan
    assert [p.name for p in plan.people.values()] == ["Bo"]
    assert plan.people[2].manager_id is None
    assert [a.person_id for a in plan.assignments.values()] == [2]
    assert len(plan.responsibilities) == 2


def test_removing_a_department_keeps_its_people() -> None:
    draft = Draft(make_plan(people={"Ann": {"department": "Finance"}}, seats={"Finance": ["Ann"]}))
    rows.remove(draft, Department, 1)
    assert draft.plan.people[1].department_id is None
    assert not draft.plan.responsibilities
    assert not draft.plan.assignments


def test_typed_text_is_kept_as_a_person_means_it() -> None:
    draft = Draft(Plan())
    person = rows.add(draft, Person, name=" Ann\n\x07 Adeyemi ", note="first\x00\nsecond ")
    assert person.name == "Ann Adeyemi"
    assert person.note == "first \nsecond"
    with pytest.raises(PlannerError, match="is too long"):
        rows.edit(draft, Person, person.id, name="x" * 100_000)
