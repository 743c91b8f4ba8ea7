"""Why somebody is proposed to take a thing over, in words."""

from __future__ import annotations

from datetime import date

from planner.analysis.cover.coverage import holds
from planner.analysis.handing_over.proposals import Proposal
from planner.models import Assignment, Plan, Responsibility, Successor
from planner.models.roles import OVER_STATUSES
from planner.text import short_day, tr


def ground_words(plan: Plan, proposal: Proposal, responsibility_id: int, on: date) -> str:
    """Return why somebody is proposed: "being prepared until 1 Mar", "backup, ready"."""
    person_id = proposal.person_id
    if proposal.ground == "noted":
        return tr("chosen already")
    if proposal.ground == "prepared":
        those = plan.where(Successor, "responsibility_id", responsibility_id)
        until = next((s.until for s in those if s.person_id == person_id), None)
        if until is None:
            return tr("being prepared")
        return tr("being prepared until {day}", day=short_day(until, on))
    row = plan.get(Responsibility, responsibility_id)
    if proposal.ground == "holds it":
        given = _assignment_of(plan, row, person_id)
        counts = holds(given, row, on, plan.settings.idle_statuses)
        if given.role == "owner":
            return tr("holds it too") if counts else tr("named for it")
        return tr("backup, ready") if counts else tr("backup, not ready yet")
    if row.department_id is not None and plan.people[person_id].department_id == row.department_id:
        return tr("works there, with time for it")
    return tr("with time for it")


def _assignment_of(plan: Plan, row: Responsibility, person_id: int) -> Assignment:
    """Return as what somebody has a thing; as owner where they are both."""
    mine = [
        a
        for a in plan.assignments_of(row.id)
        if a.person_id == person_id and a.status not in OVER_STATUSES
    ]
    return min(mine, key=lambda a: (a.role != "owner", a.id))
