"""Noting what became of the decisions that a pack asked for."""

from __future__ import annotations

from datetime import date

from planner.actions import roles, rows
from planner.analysis.meeting.asked_people import AskedPeople
from planner.errors import PlannerError
from planner.models import Action, Decision, Draft, Plan
from planner.models.work import Phase
from planner.text import tr


def agree(
    draft: Draft, decision_id: int, by: str, on: date, owner_id: int | None = None
) -> Action | None:
    """Note that a decision was agreed, by whom and when; it becomes an action with an owner.

    Without ``owner_id`` the owner is the person it was asked from, where that is one person
    (``AskedPeople``). No action is made where nobody is found to own it, or where one of that
    title is there already. Raises ``PlannerError`` where nobody is said to have agreed.
    """
    if not by.strip():
        raise PlannerError(tr("Say who agreed to it."))
    decision = rows.edit(
        draft, Decision, decision_id, outcome="agreed", decided_by=by, decided_on=on
    )
    owner = owner_id if owner_id is not None else _asked_alone(draft.plan, decision, on)
    if owner is None or draft.plan.where(Action, "title", decision.ask):
        return None
    action = rows.add(
        draft,
        Action,
        title=decision.ask,
        phase=_phase(draft.plan, decision.by_when or on),
        start=min(on, decision.by_when) if decision.by_when is not None else on,
        due=decision.by_when,
        note=decision.recommendation or decision.context,
    )
    roles.assign(draft, draft.plan.responsibility_for(action).id, owner)
    return action


def refuse(draft: Draft, decision_id: int, by: str, on: date) -> Decision:
    """Note that a decision was refused, by whom and when.

    Raises ``PlannerError`` where nobody is said to have refused.
    """
    if not by.strip():
        raise PlannerError(tr("Say who refused it."))
    return rows.edit(draft, Decision, decision_id, outcome="refused", decided_by=by, decided_on=on)


def _asked_alone(plan: Plan, decision: Decision, on: date) -> int | None:
    """Return the one person a decision was asked from; none where nobody is known, or several."""
    asked = AskedPeople(plan, on).of(decision.from_whom)
    alone = len(asked.people) == 1 and not asked.several and not asked.unknown
    return next(iter(asked.people)) if alone else None


def _phase(plan: Plan, due: date) -> Phase:
    """Return the phase of an action: up to the launch it prepares it, later it sustains it."""
    launch = plan.info.launch
    return "sustain" if launch is not None and due > launch else "prepare"
