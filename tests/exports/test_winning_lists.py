"""The lists of ratings, concerns, wordings and case notes, and goals with their pace."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import rows
from planner.actions.buy_in import rate
from planner.analysis.measures import measure
from planner.exports.lists import LISTS, View, every_list
from planner.exports.redaction.redacted_plan import redacted
from planner.models import CaseNote, CheckIn, Concern, Department, Draft, Milestone, Plan, Purpose
from tests.plans import ON, make_plan

BEFORE = ON - timedelta(days=30)


def won() -> Plan:
    rated = {"buy_in": "neutral", "rated_on": BEFORE, "rated_by": "Léa Moreau"}
    draft = Draft(
        make_plan(
            people=["Léa Moreau"],
            departments={"Legal": rated},
            purposes={"Find": []},
            goals={"Active": []},
            details={
                "Find": {"statement": "We find", "status": "agreed"},
                "Active": {"target": 60.0, "unit": "%"},
            },
        ),
        ON,
    )
    rate(draft, Department, 1, on=ON, current="resistant", by="Léa Moreau", evidence="Said no")
    rows.add(draft, Concern, department_id=1, quote="Who reads it?", said_by="Léa Moreau")
    rows.edit(draft, Purpose, 1, statement="All of us find")
    rows.add(draft, CaseNote, title="Sofia asked", source="Léa Moreau")
    for ago, value in ((20, 0.0), (0, 20.0)):
        draft.add(CheckIn, goal_id=1, on=ON - timedelta(days=ago), value=value)
    rows.add(draft, Milestone, goal_id=1, on=ON, value=20.0)
    return draft.plan


def listed(
    name: str, *columns: str, plan: Plan | None = None, ratings: bool = True
) -> list[object]:
    view = View.of(measure(plan or won(), ON), (), ratings=ratings)
    made = LISTS[name](view)
    return [tuple(row[made.position(column)] for column in columns) for row in made.rows]


def test_every_rating_is_told_with_its_evidence() -> None:
    assert listed("ratings", "subject", "rated_on", "buy_in", "by", "why") == [
        ("Legal", BEFORE, "neutral", "Léa Moreau", ""),
        ("Legal", ON, "resistant", "Léa Moreau", "Said no"),
    ]


def test_concerns_are_told_and_both_only_where_ratings_are() -> None:
    assert listed("concerns", "quote", "department") == [("Who reads it?", "Legal")]
    told = {made.name for made in every_list(View.of(measure(won(), ON), ()))}
    assert not told & {"ratings", "concerns"}
    told = {made.name for made in every_list(View.of(measure(won(), ON), (), ratings=True))}
    assert {"ratings", "concerns", "wordings", "case_notes"} <= told


def test_every_wording_is_told_and_whether_it_was_agreed() -> None:
    assert listed("wordings", "purpose", "wording", "agreed") == [
        ("Find", "We find", "yes"),
        ("Find", "All of us find", "no"),
    ]


def test_case_notes_are_told() -> None:
    assert listed("case_notes", "title", "quoted") == [("Sofia asked", "no")]


def test_goals_tell_their_pace_and_milestones() -> None:
    assert listed("goals", "reached_on", "milestones") == [
        (date(2027, 2, 24), "20% by 15 Jan: passed")
    ]


def test_redacted_nobody_is_named_in_them() -> None:
    plan = redacted(won(), ON)
    for name in ("ratings", "concerns", "wordings", "case_notes"):
        view = View.of(measure(won(), ON), (), redact=True, ratings=True)
        assert "Moreau" not in str(LISTS[name](view).rows), name
    assert "Moreau" not in str(list(plan.table(CaseNote).values()))
