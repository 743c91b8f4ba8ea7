"""What closes each gap: the step planned, else who could take what by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from planner.actions.buy_in import add_next_step
from planner.analysis.measures import measure
from planner.analysis.sponsors.closing import Closing, closings
from planner.models import Assignment, Concern, Department, Draft, Plan, Responsibility
from tests.plans import ON, make_plan, person_id

SOON = ON + timedelta(days=14)
NEUTRAL = {"buy_in": "neutral", "buy_in_wanted": "supportive"}


def rated(plan: Plan, **sponsors: dict[str, Any]) -> Draft:
    draft = Draft(plan, ON)
    for title, fields in sponsors.items():
        seat = next(s for s in draft.plan.sponsors.values() if s.title == title)
        draft.change(seat, **fields)
    return draft


def closed(plan: Plan) -> Closing:
    (closing,) = closings(measure(plan, ON))
    return closing


def names(plan: Plan) -> list[str]:
    return [plan.people[person].name for person in closed(plan).owners]


def legal(**plan: Any) -> Plan:
    return make_plan(departments={"Legal": NEUTRAL}, launch=None, **plan)


def test_a_planned_step_has_its_owner_and_its_day() -> None:
    draft = Draft(legal(people=["Bo"]), ON)
    bo, due = person_id(draft.plan, "Bo"), date(2027, 3, 1)
    add_next_step(draft, Department, 1, title="Agree the rule", owner_id=bo, due=due)
    closing = closed(draft.plan)
    assert closing.step is not None
    assert (closing.step.action.title, closing.owners, closing.by) == ("Agree the rule", (bo,), due)
    assert closing.is_planned


def test_a_step_without_owner_or_day_is_not_planned_and_both_are_proposed() -> None:
    draft = Draft(
        legal(sponsors={"Chief": ["Ann"], "Law": ["Bo"]}, stands_for={"Law": ["Legal"]}), ON
    )
    add_next_step(draft, Department, 1, title="Talk", owner_id=None, due=None)
    closing = closed(draft.plan)
    assert not closing.is_planned
    assert (names(draft.plan), closing.by) == (["Bo"], SOON)


def test_the_day_proposed_is_before_the_launch_where_that_is_sooner() -> None:
    plan = make_plan(departments={"Legal": NEUTRAL}, launch=ON + timedelta(days=3))
    assert closed(plan).by == ON + timedelta(days=3)
    launched = make_plan(departments={"Legal": NEUTRAL}, launch=ON - timedelta(days=3))
    assert closed(launched).by == SOON


def test_the_primary_sponsor_could_talk_to_a_department_that_nobody_stands_for() -> None:
    plan = legal(sponsors={"Chief": ["Ann"]}, details={"Chief": {"is_primary": True}})
    assert names(plan) == ["Ann"]


def test_whoever_sits_above_a_sponsor_could_win_them_over_and_nobody_themselves() -> None:
    plan = make_plan(sponsors={"Chief": ["Ann"], "Middle": [], "Law": ["Bo"]}, launch=None)
    draft = rated(plan, Chief={"is_primary": True}, Middle={"reports_to_id": 1})
    draft.change(draft.plan.sponsors[3], reports_to_id=2, **NEUTRAL)
    assert names(draft.plan) == ["Ann"]
    alone = rated(make_plan(sponsors={"Chief": ["Ann"]}), Chief={"is_primary": True, **NEUTRAL})
    assert names(alone.plan) == []


def test_who_keeps_the_plan_could_win_over_the_primary_sponsor() -> None:
    draft = rated(
        make_plan(people=["Kim"], sponsors={"Chief": ["Ann"]}),
        Chief={"is_primary": True, **NEUTRAL},
    )
    keep(draft, "Kim")
    assert names(draft.plan) == ["Kim"]


def keep(draft: Draft, name: str) -> None:
    """Let somebody keep the plan."""
    row = draft.add(Responsibility, kind="plan", plan_info_id=draft.plan.info.id)
    draft.add(Assignment, responsibility_id=row.id, person_id=person_id(draft.plan, name))


def test_seats_that_report_to_each_other_in_a_circle_come_to_an_end() -> None:
    plan = make_plan(sponsors={"Chief": ["Ann"], "Law": []}, launch=None)
    draft = rated(plan, Chief={"reports_to_id": 2}, Law={"reports_to_id": 1, **NEUTRAL})
    assert names(draft.plan) == ["Ann"]


def test_what_nobody_has_answered_is_what_to_talk_about() -> None:
    draft = Draft(legal(), ON)
    said = {"department_id": 1, "said_by": "Ingrid"}
    draft.add(Concern, quote="Why?", answer="Because.", on=ON, **said)
    assert closed(draft.plan).concern is None
    open_one = draft.add(Concern, quote="Who keeps it?", on=ON - timedelta(days=9), **said)
    assert closed(draft.plan).concern == open_one


def test_gaps_that_are_equally_wide_share_a_rank_and_nobody_who_is_there_has_one() -> None:
    departments = {
        "Legal": NEUTRAL,
        "Sales": NEUTRAL,
        "Care": {"buy_in": "resistant", "buy_in_wanted": "leading"},
        "People": {**NEUTRAL, "influence": 1},
        "Finance": {"buy_in": "leading", "buy_in_wanted": "supportive"},
        "Unrated": {"buy_in_wanted": "leading"},
    }
    found = closings(measure(make_plan(departments=departments), ON))
    assert [
        (c.gap.subject.name, c.rank) for c in found if isinstance(c.gap.subject, Department)
    ] == [
        ("Care", 1),
        ("Legal", 2),
        ("Sales", 2),
        ("People", 4),
    ]
