"""Giving responsibilities to people, taking them away, and handing them over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import Assignment, Draft, Refusal, Responsibility
from planner.models.roles import TRAINED_STATUSES, ChampionStatus, Role
from planner.text import tr


def assign(
    draft: Draft,
    responsibility_id: int,
    person_id: int,
    role: Role = "owner",
    *,
    ready: bool = False,
    status: ChampionStatus | None = None,
    since: date | None = None,
) -> Assignment:
    """Give a person a responsibility; a champion without a ``status`` is nominated at first.

    Raises ``PlannerError`` for whoever has the other role there for good: nobody stands in for
    themselves.
    """
    responsibility = draft.plan.get(Responsibility, responsibility_id)
    if responsibility.kind == "champion seat":
        status = status or "nominated"
        ready = ready or status in TRAINED_STATUSES
    _check_other_role(draft, responsibility_id, person_id, role)
    return rows.add(
        draft,
        Assignment,
        responsibility_id=responsibility_id,
        person_id=person_id,
        role=role,
        status=status,
        ready=ready,
        since=since,
    )


def _check_other_role(draft: Draft, responsibility_id: int, person_id: int, role: Role) -> None:
    for other in draft.plan.assignments_of(responsibility_id):
        ends = other.until is not None or other.status == "stepped down"
        if other.person_id == person_id and other.role != role and not ends:
            raise PlannerError(
                tr(
                    "{name} already is {other} here, and cannot be {role} as well.",
                    name=draft.plan.people[person_id].shown_name,
                    other=tr(other.role),
                    role=tr(role),
                )
            )


def unassign(draft: Draft, assignment_id: int) -> None:
    """Take an assignment away."""
    rows.remove(draft, Assignment, assignment_id)


def set_status(draft: Draft, assignment_id: int, status: ChampionStatus, on: date) -> Assignment:
    """A champion comes on, or steps back. Who becomes *trained* is trained from that day."""
    assignment = draft.plan.get(Assignment, assignment_id)
    if status not in get_args(ChampionStatus):
        raise PlannerError(tr("“{value}” is not a champion’s status.", value=status))
    if status == "trained" and not assignment.ready:
        return rows.edit(draft, Assignment, assignment_id, status=status, ready=True, ready_on=on)
    return rows.edit(draft, Assignment, assignment_id, status=status)


def confirm(draft: Draft, assignment_id: int, on: date) -> Assignment:
    """Somebody asked, and it is still true that this person holds this."""
    return rows.edit(draft, Assignment, assignment_id, confirmed_on=on)


def refuse(draft: Draft, responsibility_id: int, person_id: int, why: str, on: date) -> Refusal:
    """Remember that a person is not to be proposed for this again, and why."""
    if not why.strip():
        raise PlannerError(tr("Say why, so that it is remembered."))
    for earlier in draft.plan.where(Refusal, "responsibility_id", responsibility_id):
        if earlier.person_id == person_id:
            return rows.edit(draft, Refusal, earlier.id, why=why, on=on)
    return rows.add(
        draft, Refusal, responsibility_id=responsibility_id, person_id=person_id, why=why, on=on
    )


def hand_over(
    draft: Draft, responsibility_id: int, from_person: int, to_person: int, on: date
) -> Assignment:
    """From a day on, another person holds what this one held; until then nothing changes.

    Whoever was backup becomes owner and stays as ready as they were.
    """
    plan = draft.plan
    held = [a for a in plan.assignments_of(responsibility_id) if a.person_id == from_person]
    if not held:
        raise PlannerError(
            tr("{name} does not hold this.", name=plan.people[from_person].shown_name)
        )
    if from_person == to_person:
        raise PlannerError(tr("Choose somebody else to hand over to."))
    day_before = on - timedelta(days=1)
    for assignment in held:
        if assignment.since is not None and assignment.since >= on:
            draft.remove(assignment)
        elif assignment.until is None or assignment.until > day_before:
            draft.change(assignment, until=day_before)
    successor = [a for a in plan.assignments_of(responsibility_id) if a.person_id == to_person]
    owners = [a for a in successor if a.role == "owner"]
    if owners:
        return rows.edit(draft, Assignment, owners[0].id, until=None)
    is_seat = plan.get(Responsibility, responsibility_id).kind == "champion seat"
    ready = any(a.ready for a in successor)
    return rows.add(
        draft,
        Assignment,
        responsibility_id=responsibility_id,
        person_id=to_person,
        role="owner",
        status=("active" if ready else "accepted") if is_seat else None,
        ready=ready,
        since=on,
    )
