"""What comments are about, and which wait to be settled."""

from __future__ import annotations

from planner.actions import rows
from planner.actions.comments import settle_comments
from planner.analysis.comments.standing import (
    comment_words,
    comments_on,
    is_gone,
    open_comments,
    subject_name,
)
from planner.models import Comment, Decision, Department, Draft, Person
from planner.models.comments import ABOUT
from planner.models.kinds import references
from planner.models.row import table_of
from tests.plans import ON, make_plan


def draft() -> Draft:
    made = Draft(make_plan(people=["Bo Ek"], departments=["Legal"]), ON)
    rows.add(made, Comment, text="Who?", department_id=1, about="Law")
    rows.add(made, Comment, text="Well done", page="champions")
    rows.add(made, Comment, text="Since when?", department_id=1, about="Legal")
    settle_comments(made, (3,), "done", ON)
    return made


def test_a_comment_is_about_its_row_as_it_is_called_now() -> None:
    plan = draft().plan
    names = [subject_name(plan, comment) for comment in plan.table(Comment).values()]
    assert names == ["Legal", "Champions", "Legal"]
    assert not any(is_gone(comment) for comment in plan.table(Comment).values())


def test_a_row_that_is_gone_is_called_as_it_was() -> None:
    made = draft()
    rows.remove(made, Department, 1)
    comment = made.plan.get(Comment, 1)
    assert (subject_name(made.plan, comment), is_gone(comment)) == ("Law", True)


def test_a_page_that_this_program_does_not_have_is_the_plan() -> None:
    assert subject_name(draft().plan, Comment(9, text="Well", page="budget")) == "The plan"


def test_a_decision_is_called_by_what_is_asked() -> None:
    made = draft()
    rows.add(made, Decision, ask="Give hours")
    comment = rows.add(made, Comment, text="How many?", decision_id=1)
    assert subject_name(made.plan, comment) == "Give hours"


def test_those_on_a_row_that_wait_are_told() -> None:
    plan = draft().plan
    assert [c.text for c in comments_on(plan, plan.departments[1])] == ["Who?"]
    assert comments_on(plan, plan.people[1]) == ()
    assert [c.text for c in open_comments(plan)] == ["Who?", "Well done"]


def test_an_agreement_says_who_and_when() -> None:
    agreed = Comment(1, text="With two hours", agreed_by="Ana Souza", agreed_on=ON)
    assert comment_words(agreed) == "Agreed on 15 January 2027 by Ana Souza.\nWith two hours"
    assert comment_words(agreed._replace(agreed_by="", text="")) == "Agreed on 15 January 2027."
    assert comment_words(Comment(1, text="Who?")) == "Who?"


def test_every_reference_of_a_comment_is_of_a_kind_that_can_be_commented_on() -> None:
    assert {field: table_of(kind) for kind, field in ABOUT.items()} == references("comment")
    assert {Department, Person} < ABOUT.keys()
