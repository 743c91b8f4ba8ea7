"""What became of the decisions a pack asked for."""

from __future__ import annotations

from datetime import date

from planner.actions import roles, rows
from planner.errors import PlannerError
from planner.models import Action, Decision, Draft, Person, Plan, Responsibility
from planner.models.work import Phase
from planner.text import tr


def agree(
    draft: Draft, decision_id: int, by: str, on: date, owner_id: int | None = None
) -> Action | None:
    """Note that a decision was agreed, by whom and when; it becomes an action with an owner.

    Without ``owner_id`` the owner is the person it was asked from, where the plan knows one person
    or the holder of one sponsor seat by that name. No action is made where nobody is found to own
    it, or where one of that title is there already. Raises ``PlannerError`` where nobody is said
    to have agreed.
    """
    if not by.strip():
        raise PlannerError(tr("Say who agreed to it."))
    decision = rows.edit(
        draft, Decision, decision_id, outcome="agreed", decided_by=by, decided_on=on
    )
    owner = owner_id if owner_id is not None else asked_person(draft.plan, decision)
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
    """Note that a decision was refused, by whom and when."""
    if not by.strip():
        raise PlannerError(tr("Say who refused it."))
    return rows.edit(draft, Decision, decision_id, outcome="refused", decided_by=by, decided_on=on)


def asked_person(plan: Plan, decision: Decision) -> int | None:
    """The one person a decision was asked from, by name or sponsor seat; none where it is nobody
    the plan knows, or several."""
    name = decision.from_whom.strip().casefold()
    if not name:
        return None
    found = {p.id for p in plan.table(Person).values() if name in _called(p)}
    if not found:
        seats = [s for s in plan.sponsors.values() if s.title.casefold() == name]
        found = {
            assignment.person_id
            for seat in seats
            for assignment in plan.assignments_of(_seat(plan, seat.id))
            if assignment.role == "owner"
        }
    return found.pop() if len(found) == 1 else None


def _called(person: Person) -> set[str]:
    """What a person may be called by in a decision."""
    return {word.casefold() for word in (person.name, person.title, person.ref) if word}


def _seat(plan: Plan, sponsor_id: int) -> int:
    return plan.where(Responsibility, "sponsor_id", sponsor_id)[0].id


def _phase(plan: Plan, due: date) -> Phase:
    """What is due up to the launch prepares it, what is due later sustains it."""
    launch = plan.info.launch
    return "sustain" if launch is not None and due > launch else "prepare"
