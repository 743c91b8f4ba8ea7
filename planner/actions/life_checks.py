"""Checks of what is told of champions, beyond single fields."""

from __future__ import annotations

from planner.errors import PlannerError
from planner.models import Assignment, Attendance, Draft, Successor, Training
from planner.models.fields import says_something
from planner.models.roles import OVER_STATUSES
from planner.text import tr


def check_training(_: Draft, training: Training) -> None:
    """Refuse a session without a title."""
    if not says_something(training.title):
        raise PlannerError(tr("A training session needs a title."))


def check_attendance(draft: Draft, attendance: Attendance) -> None:
    """Refuse somebody twice in one session."""
    for other in draft.plan.where(Attendance, "training_id", attendance.training_id):
        if other.id != attendance.id and other.person_id == attendance.person_id:
            name = draft.plan.people[attendance.person_id].shown_name
            raise PlannerError(tr("{name} is noted for this session already.", name=name))


def check_successor(draft: Draft, successor: Successor) -> None:
    """Refuse whoever is being prepared for it already, or owns it."""
    plan, name = draft.plan, draft.plan.people[successor.person_id].shown_name
    for other in plan.where(Successor, "responsibility_id", successor.responsibility_id):
        if other.id != successor.id and other.person_id == successor.person_id:
            raise PlannerError(tr("{name} is being prepared for this already.", name=name))
    if any(_owns(a, successor) for a in plan.assignments_of(successor.responsibility_id)):
        raise PlannerError(tr("{name} owns this already.", name=name))


def _owns(assignment: Assignment, successor: Successor) -> bool:
    return (
        assignment.person_id == successor.person_id
        and assignment.role == "owner"
        and assignment.until is None
        and assignment.status not in OVER_STATUSES
    )
