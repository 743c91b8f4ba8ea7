"""Plans with drills in them, said in a few words."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.models import Assignment, Draft, Drill, Plan, Responsibility
from tests.plans import ON, person_id, responsibility_id


def add_drill(
    draft: Draft, what: str, who: str, on: date = ON, outcome: str = "planned", **fields: Any
) -> Drill:
    """Add a drill in which somebody carries something alone, both by name."""
    return draft.add(
        Drill,
        responsibility_id=responsibility_id(draft.plan, what),
        person_id=person_id(draft.plan, who),
        on=on,
        outcome=outcome,
        **fields,
    )


def with_drills(plan: Plan, *drills: tuple[str, str, date, str]) -> Plan:
    """Return a plan with these drills: what, who carried it, when, and how it went."""
    draft = Draft(plan)
    for what, who, on, outcome in drills:
        add_drill(draft, what, who, on, outcome)
    return draft.plan


def with_keeping(plan: Plan, *holders: str, weight: int = 1) -> Plan:
    """Return a plan kept by these people, written as ``make_plan`` has holders."""
    draft = Draft(plan)
    info = plan.info
    keeping = draft.add(Responsibility, kind="plan", plan_info_id=info.id, weight=weight)
    for holder in holders:
        draft.add(
            Assignment,
            responsibility_id=keeping.id,
            person_id=person_id(plan, holder.rstrip("*")),
            role="backup" if holder.endswith("*") else "owner",
            ready=holder.endswith("*"),
        )
    return draft.plan
