"""What reviewers said is taken in, and settled."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from planner.actions import rows
from planner.actions.comments import (
    Settled,
    accept_agreement,
    open_again,
    settle_comments,
    take_comments,
)
from planner.errors import PlannerError
from planner.models import Comment, Draft, Goal, Purpose
from tests.plans import ON, make_plan

AGREED = Comment(0, agreed_by="Ana Souza", agreed_on=ON, goal_id=1, about="Active", key="k1")
REMARK = Comment(0, text="Says who?", by="Ana Souza", on=ON, goal_id=1, about="Active", key="k2")


def taken() -> Draft:
    draft = Draft(make_plan(goals={"Active": []}, departments=["Legal"]), ON)
    take_comments(draft, (AGREED, REMARK))
    return draft


def test_comments_are_taken_as_they_were_written() -> None:
    assert list(taken().plan.table(Comment).values()) == [
        AGREED._replace(id=1),
        REMARK._replace(id=2),
    ]


def test_a_comment_written_anew_waits_to_be_settled_again() -> None:
    draft = taken()
    settle_comments(draft, (2,), "done", ON, "The staff survey")
    take_comments(draft, (REMARK._replace(id=2, text="Says which survey?"),))
    kept = draft.plan.get(Comment, 2)
    assert (kept.text, kept.status, kept.settled_on) == ("Says which survey?", "open", None)


def test_settled_it_says_how_when_and_why() -> None:
    draft = taken()
    settle_comments(draft, (1, 2), "noted", ON, "As it was")
    assert {(c.status, c.settled_on, c.answer) for c in draft.plan.table(Comment).values()} == {
        ("noted", ON, "As it was")
    }
    open_again(draft, (2,))
    kept = draft.plan.get(Comment, 2)
    assert (kept.status, kept.settled_on, kept.answer) == ("open", None, "As it was")


def test_a_comment_stays_when_its_row_goes() -> None:
    draft = taken()
    rows.remove(draft, Goal, 1)
    kept = draft.plan.get(Comment, 2)
    assert (kept.goal_id, kept.about) == (None, "Active")


def test_what_was_said_about_a_person_goes_with_them() -> None:
    draft = Draft(make_plan(people=["Bo Ek"]), ON)
    rows.add(draft, Comment, text="Too much on one", person_id=1)
    rows.remove(draft, type(draft.plan.people[1]), 1)
    assert not draft.plan.table(Comment)


@pytest.mark.parametrize("text", ["", "  "])
def test_a_comment_that_says_nothing_is_refused(text: str) -> None:
    draft = Draft(make_plan(), ON)
    with pytest.raises(PlannerError, match="Say what there is to say"):
        rows.add(draft, Comment, text=text, on=ON - timedelta(days=1))
    assert rows.add(draft, Comment, text=text, agreed_on=ON).agreed_on == ON


DAY_AGREED = ON - timedelta(days=3)


def agreement_on_a_statement(**fields: Any) -> Draft:
    """A statement with these fields, on which the board agreed three days ago."""
    draft = Draft(make_plan(purposes={"Find": []}), ON)
    rows.edit(draft, Purpose, 1, **fields)
    agreed = {"agreed_by": "The board", "agreed_on": DAY_AGREED}
    rows.add(draft, Comment, by="Ana Souza", purpose_id=1, about="Find", **agreed)
    return draft


def statement(draft: Draft) -> tuple[object, ...]:
    purpose = draft.plan.purposes[1]
    return purpose.status, purpose.agreed_by, purpose.agreed_on


@pytest.mark.parametrize("status", ["drafted", "reviewed"])
def test_an_accepted_agreement_marks_its_statement_as_agreed(status: str) -> None:
    draft = agreement_on_a_statement(status=status, written_on=DAY_AGREED)
    accept_agreement(draft, 1, ON, "In the June meeting")
    assert statement(draft) == ("agreed", "The board", DAY_AGREED)
    kept = draft.plan.get(Comment, 1)
    assert (kept.status, kept.settled_on, kept.answer) == ("done", ON, "In the June meeting")


@pytest.mark.parametrize("how", ["done", "noted"])
def test_settling_alone_marks_no_statement(how: Settled) -> None:
    draft = agreement_on_a_statement(status="reviewed")
    settle_comments(draft, [1], how, ON)
    assert statement(draft) == ("reviewed", "", None)


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "agreed", "agreed_by": "Ida", "agreed_on": ON},
        {"status": "agreed", "agreed_by": "", "agreed_on": None},
        {"statement": "Other words", "written_on": DAY_AGREED + timedelta(days=1)},
    ],
    ids=["agreed by others", "agreed, nobody said by whom", "other words since"],
)
def test_what_is_agreed_already_or_has_other_words_is_not_marked(fields: dict[str, Any]) -> None:
    draft = agreement_on_a_statement(**fields)
    before = draft.plan
    with pytest.raises(PlannerError, match="no statement that this agreement could mark"):
        accept_agreement(draft, 1, ON)
    assert draft.plan.purposes == before.purposes
    assert draft.plan.get(Comment, 1).status == "open"
