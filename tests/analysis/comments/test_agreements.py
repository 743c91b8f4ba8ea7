"""Agreements that contradict one another are told."""

from __future__ import annotations

from datetime import timedelta

from planner.actions import rows
from planner.analysis.comments.agreements import contradictions, statement_to_agree
from planner.models import Comment, Draft, Purpose
from tests.plans import ON, make_plan

BEFORE = ON - timedelta(days=3)
AGREED = Comment(0, agreed_by="The board", agreed_on=ON, purpose_id=1, key="a")


def draft() -> Draft:
    return Draft(make_plan(purposes={"Find": [], "Meet": []}), ON)


def test_the_same_people_on_another_day_contradict() -> None:
    made = draft()
    rows.add(made, Comment, agreed_by="the board", agreed_on=BEFORE, purpose_id=1)
    said = ["Elsewhere it was agreed on 12 January 2027 by the board."]
    assert list(contradictions(made.plan, AGREED)) == said


def test_others_other_things_and_remarks_do_not() -> None:
    made = draft()
    rows.add(made, Comment, agreed_by="Ana", agreed_on=BEFORE, purpose_id=1)
    rows.add(made, Comment, agreed_by="The board", agreed_on=BEFORE, purpose_id=2)
    rows.add(made, Comment, text="Says who?", by="The board", on=BEFORE, purpose_id=1)
    rows.add(made, Comment, **{k: v for k, v in AGREED._asdict().items() if k != "id"})
    assert list(contradictions(made.plan, AGREED)) == []
    assert list(contradictions(made.plan, AGREED._replace(purpose_id=None, page="purpose"))) == []


def test_what_the_plan_says_of_a_statement_contradicts() -> None:
    made = draft()
    rows.edit(made, Purpose, 1, status="agreed", agreed_on=BEFORE)
    said = ["The plan says that it was agreed on 12 January 2027 by somebody."]
    assert list(contradictions(made.plan, AGREED)) == said
    assert list(contradictions(made.plan, AGREED._replace(agreed_on=None, text="When?"))) == []


def test_words_of_a_later_day_are_others_than_those_agreed_to() -> None:
    made = draft()
    rows.edit(made, Purpose, 1, statement="Find who knows", written_on=ON)
    assert list(contradictions(made.plan, AGREED)) == []
    earlier = AGREED._replace(agreed_on=BEFORE)
    said = ["The statement has had its words only since 15 January 2027."]
    assert list(contradictions(made.plan, earlier)) == said
    assert statement_to_agree(made.plan, AGREED) == made.plan.purposes[1]
    assert statement_to_agree(made.plan, earlier) is None


def test_those_that_come_in_together_are_held_against_one_another() -> None:
    other = AGREED._replace(agreed_on=BEFORE, key="b")
    assert len(list(contradictions(draft().plan, AGREED, [AGREED, other]))) == 1
