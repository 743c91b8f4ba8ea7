"""The list of comments."""

from __future__ import annotations

from planner.actions import rows
from planner.actions.comments import settle_comments
from planner.analysis.measures import measure
from planner.exports.lists import LISTS, View
from planner.exports.lists.comments import comments
from planner.exports.redaction.redacted_plan import redacted
from planner.models import Comment, Draft, Plan
from tests.plans import ON, make_plan


def reviewed() -> Plan:
    draft = Draft(make_plan(people=["Léa Moreau"], departments=["Legal"]), ON)
    rows.add(draft, Comment, text="Léa Moreau is away", by="Bo Ek", on=ON, person_id=1)
    settle_comments(draft, (1,), "noted", ON, "Léa Moreau said so")
    rows.add(draft, Comment, agreed_by="Bo Ek", agreed_on=ON, department_id=1, about="Law")
    rows.add(draft, Comment, text="Well done", by="Bo Ek", page="champions")
    return draft.plan


def test_what_waits_comes_first_and_says_what_it_is_about() -> None:
    made = LISTS["comments"](View.of(measure(reviewed(), ON), ()))
    about, status = made.position("about"), made.position("status")
    assert [(row[about], row[status]) for row in made.rows] == [
        ("Legal", "open"),
        ("Champions", "open"),
        ("Léa Moreau", "noted"),
    ]


def test_redacted_nobody_is_named_or_quoted() -> None:
    made = comments(View.of(measure(reviewed(), ON), (), redact=True))
    assert "Member of staff" in str(made.rows)
    told = f"{made.rows} {list(redacted(reviewed()).table(Comment).values())}"
    assert not [word for word in ("Moreau", "Ek", "Well done", "Law") if word in told]
