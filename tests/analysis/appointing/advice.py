"""Short ways for tests to ask whom to appoint."""

from __future__ import annotations

from planner.actions import roles
from planner.analysis.appointing.appointments import Recommendation, clear_single_points
from planner.analysis.cover.coverage import coverage
from planner.models import Draft, Plan
from tests.plans import ON


def appointed(plan: Plan, advice: Recommendation) -> list[tuple[str, str]]:
    """Who is to take what, by name."""
    rows = plan.responsibilities
    return [
        (plan.people[one.person_id].name, plan.name_of(rows[one.responsibility_id]))
        for one in advice.appointments
    ]


def clear(plan: Plan) -> list[tuple[str, str]]:
    return appointed(plan, clear_single_points(coverage(plan, ON)))


def after(plan: Plan, advice: Recommendation) -> Plan:
    """The plan once everybody proposed is appointed and ready."""
    draft = Draft(plan)
    for one in advice.appointments:
        roles.assign(draft, one.responsibility_id, one.person_id, "backup", ready=True)
    return draft.plan
