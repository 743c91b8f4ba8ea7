"""Checks of what is told of champions and hand-overs, beyond single fields."""

from __future__ import annotations

from typing import Any

from planner.errors import PlannerError
from planner.models import Assignment, Attendance, Draft, HandOver, Successor, Training
from planner.models.fields import says_something
from planner.models.roles import OVER_STATUSES
from planner.text import tr


def _check_training(_: Draft, training: Training) -> None:
    """Refuse a session without a title."""
    if not says_something(training.title):
        raise PlannerError(tr("A training session needs a title."))


def _check_attendance(draft: Draft, attendance: Attendance) -> None:
    """Refuse somebody twice in one session."""
    for other in draft.plan.where(Attendance, "training_id", attendance.training_id):
        if other.id != attendance.id and other.person_id == attendance.person_id:
            name = draft.plan.people[attendance.person_id].shown_name
            raise PlannerError(tr("{name} is noted for this session already.", name=name))


def _check_successor(draft: Draft, successor: Successor) -> None:
    """Refuse whoever is being prepared for it already, or owns it."""
    plan, name = draft.plan, draft.plan.people[successor.person_id].shown_name
    for other in plan.where(Successor, "responsibility_id", successor.responsibility_id):
        if other.id != successor.id and other.person_id == successor.person_id:
            raise PlannerError(tr("{name} is being prepared for this already.", name=name))
    if any(_owns(a, successor) for a in plan.assignments_of(successor.responsibility_id)):
        raise PlannerError(tr("{name} owns this already.", name=name))


def _check_hand_over(draft: Draft, row: HandOver) -> None:
    """Refuse a thing handed over twice by one person, or to oneself."""
    plan = draft.plan
    for other in plan.where(HandOver, "responsibility_id", row.responsibility_id):
        if other.id != row.id and other.person_id == row.person_id:
            name = plan.people[row.person_id].shown_name
            raise PlannerError(tr("The hand-over by {name} is in the plan already.", name=name))
    if row.to_person_id == row.person_id:
        raise PlannerError(tr("Choose somebody else to hand over to."))


def _owns(assignment: Assignment, successor: Successor) -> bool:
    return (
        assignment.person_id == successor.person_id
        and assignment.role == "owner"
        and assignment.until is None
        and assignment.status not in OVER_STATUSES
    )


LIFE_CHECKS: dict[type[Any], Any] = {
    Training: ((("title",), _check_training),),
    Attendance: ((("training_id", "person_id"), _check_attendance),),
    Successor: ((("responsibility_id", "person_id"), _check_successor),),
    HandOver: ((("responsibility_id", "person_id", "to_person_id"), _check_hand_over),),
}
"""The checks of each row class beyond single fields (see ``checks``)."""
