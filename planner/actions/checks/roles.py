"""Checks of who holds what, and of who takes it over, before they are written."""

from __future__ import annotations

from datetime import date

from planner.actions.checks.requirements import Checks, refuse_twice, require_order
from planner.errors import PlannerError
from planner.models import Assignment, Draft, HandOver, Plan, Successor
from planner.models.roles import OVER_STATUSES
from planner.text import tr


def _check_term(_: Draft, assignment: Assignment) -> None:
    require_order(assignment.since, assignment.until, tr("This cannot end before it begins."))


def _check_named_once(draft: Draft, assignment: Assignment) -> None:
    """Refuse a person twice in one role, or in both: nobody can stand in for themselves."""
    plan = draft.plan
    for other in plan.assignments_of(assignment.responsibility_id):
        if (
            other.id != assignment.id
            and other.person_id == assignment.person_id
            and _is_standing(assignment)
            and _is_standing(other)
            and _overlap(other, assignment)
        ):
            raise PlannerError(_already_named(plan, assignment, other))


def _already_named(plan: Plan, assignment: Assignment, other: Assignment) -> str:
    name = plan.people[assignment.person_id].shown_name
    if other.role == assignment.role:
        return tr("{name} already is {role} here.", name=name, role=tr(assignment.role))
    return tr(
        "{name} already is {other} here, and cannot be {role} as well.",
        name=name,
        other=tr(other.role),
        role=tr(assignment.role),
    )


def _is_standing(assignment: Assignment) -> bool:
    """Return whether somebody still holds it, or ever did: not if they declined or stepped down."""
    if assignment.status in OVER_STATUSES:
        return False
    first, last = assignment.since, assignment.until
    return first is None or last is None or first <= last


def _overlap(first: Assignment, second: Assignment) -> bool:
    starts = max(first.since or date.min, second.since or date.min)
    return starts <= min(first.until or date.max, second.until or date.max)


def _check_successor(draft: Draft, successor: Successor) -> None:
    """Refuse whoever is being prepared for it already, or owns it."""
    plan, name = draft.plan, draft.plan.people[successor.person_id].shown_name
    sentence = tr("{name} is being prepared for this already.", name=name)
    refuse_twice(draft, successor, ("responsibility_id", "person_id"), sentence)
    if any(_owns(a, successor) for a in plan.assignments_of(successor.responsibility_id)):
        raise PlannerError(tr("{name} owns this already.", name=name))


def _owns(assignment: Assignment, successor: Successor) -> bool:
    return (
        assignment.person_id == successor.person_id
        and assignment.role == "owner"
        and assignment.until is None
        and assignment.status not in OVER_STATUSES
    )


def _check_hand_over(draft: Draft, row: HandOver) -> None:
    """Refuse a thing handed over twice by one person, or to oneself."""
    name = draft.plan.people[row.person_id].shown_name
    sentence = tr("The hand-over by {name} is in the plan already.", name=name)
    refuse_twice(draft, row, ("responsibility_id", "person_id"), sentence)
    if row.to_person_id == row.person_id:
        raise PlannerError(tr("Choose somebody else to hand over to."))


ROLE_CHECKS: Checks = {
    Assignment: (
        (("since", "until"), _check_term),
        (
            ("responsibility_id", "person_id", "role", "since", "until", "status"),
            _check_named_once,
        ),
    ),
    Successor: ((("responsibility_id", "person_id"), _check_successor),),
    HandOver: ((("responsibility_id", "person_id", "to_person_id"), _check_hand_over),),
}
