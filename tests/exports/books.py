"""Plans and workbooks for tests of what goes out."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from planner.analysis.measures import measure
from planner.analysis.rules import findings
from planner.exports.workbook.writing import write_workbook
from planner.models import CheckIn, Decision, Draft, Plan, PlanInfo, Post, Waiver
from tests.plans import ON, make_plan, person_id

CHANGED_AT = datetime(2027, 1, 14, 9, 30)


def small_plan() -> Plan:
    """A plan in which every list has rows, and cover of every kind."""
    plan = make_plan(
        people={
            "Ngozi Okafor": {"department": "Finance", "hours": 2.0, "ref": "n-1"},
            "Jan Novák": {"department": "Finance", "manager": "Ngozi Okafor", "hours": 1.5},
            "李小龍": {"department": "Legal", "last_day": date(2027, 3, 1)},
            "Ayşe Yılmaz": {"email": "ayse@example.org"},
        },
        departments={
            "Finance": {"headcount": 120},
            "Legal": {"headcount": 30, "parent": "Finance"},
            "Press": {"is_communications": True},
        },
        seats={"Finance": ["Ngozi Okafor", "Jan Novák*"], "Legal": ["李小龍"], "Press": []},
        goals={"Half active by June": ["Ngozi Okafor", "Ayşe Yılmaz*"]},
        purposes={"Find who knows": ["Ayşe Yılmaz", "Jan Novák?"]},
        sponsors={"Chief executive": ["Ayşe Yılmaz"]},
        actions={"Train champions": ["Jan Novák"], "Choose the tool": []},
        stands_for={"Chief executive": ["Finance"]},
        needed={"Half active by June": 3},
        weights={"Finance": 3},
        details={
            "Half active by June": {"metric": "active", "baseline": 10.0, "target": 50.0},
            "Chief executive": {"is_primary": True, "buy_in": "resistant", "concerns": "Sceptical"},
            "Train champions": {"due": date(2027, 2, 1)},
            "Choose the tool": {"status": "done"},
        },
    )
    draft = Draft(plan)
    draft.change(plan.info, confidentiality="Confidential & internal", prepared_by="Press office")
    draft.add(CheckIn, goal_id=1, on=date(2027, 1, 10), value=20.0)
    draft.add(Post, person_id=person_id(plan, "Ayşe Yılmaz"), on=date(2027, 1, 12))
    draft.add(Decision, ask="Ngozi Okafor to name a backup in Legal", from_whom="Chief executive")
    draft.add(
        Waiver, code="UNCOVERED-SEAT", about="", about_name="Press", by="Jan Novák", why="Later",
        until=date(2027, 6, 1),
    )  # fmt: skip
    return stamped(draft.plan)


def stamped(plan: Plan) -> Plan:
    """The plan with the moment of its last change, as one read from a file has it."""
    return plan.applied((), changed_at=CHANGED_AT)


def empty_plan() -> Plan:
    draft = Draft(Plan())
    draft.add(PlanInfo, key="empty", name="Nothing yet")
    return stamped(draft.plan)


def write(plan: Plan, path: Path, *, redact: bool = False, ratings: bool = False) -> list[str]:
    """The plan's workbook on the day tests look at it."""
    measures = measure(plan, ON)
    return write_workbook(measures, findings(measures), path, redact=redact, ratings=ratings)
