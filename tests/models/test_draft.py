"""A refusal in the middle of several writes leaves a draft as it was before them."""

from __future__ import annotations

import pytest

from planner.errors import PlannerError
from planner.models import Department, Draft, Person
from tests.plans import make_plan, person_id


def begun() -> Draft:
    """A draft in which Ann was already given hours."""
    draft = Draft(make_plan(people=["Ann", "Bo"], departments=["Finance"]))
    draft.change(draft.plan.people[person_id(draft.plan, "Ann")], hours=1.0)
    return draft


def write_all(draft: Draft, *, refused: bool) -> None:
    """Change, remove and add rows, and be refused at the end or not."""
    ann, bo = (draft.plan.people[person_id(draft.plan, name)] for name in ("Ann", "Bo"))
    with draft.whole_or_nothing():
        draft.change(ann, hours=2.0)
        draft.remove(bo)
        draft.add(Department, name="Legal")
        draft.add_many(Person, name=["Cy", "Di"])
        assert len(draft.plan.people) == 3
        if refused:
            raise PlannerError("no")


def test_after_a_refusal_nothing_of_it_is_left() -> None:
    draft = begun()
    before, changes, ids = draft.plan, draft.changes, draft.next_id(Person)
    with pytest.raises(PlannerError, match="no"):
        write_all(draft, refused=True)
    assert draft.changes == changes
    assert draft.plan.people == before.people
    assert draft.plan.departments == before.departments
    assert draft.next_id(Person) == ids


def test_what_is_not_refused_stays_and_so_does_what_was_written_before() -> None:
    draft = begun()
    write_all(draft, refused=False)
    assert [(p.name, p.hours) for p in draft.plan.people.values()] == [
        ("Ann", 2.0),
        ("Cy", None),
        ("Di", None),
    ]


def test_a_draft_can_be_written_to_again_after_a_refusal() -> None:
    draft = begun()
    with pytest.raises(PlannerError):
        write_all(draft, refused=True)
    write_all(draft, refused=False)
    assert sorted(d.name for d in draft.plan.departments.values()) == ["Finance", "Legal"]


def test_it_knows_whether_anything_was_written_since_it_began() -> None:
    draft = begun()
    draft.add(Department, name="Sales")  # before it began
    with draft.whole_or_nothing():
        assert not draft.wrote
        draft.add(Department, name="Legal")
        assert draft.wrote
    assert not draft.wrote
