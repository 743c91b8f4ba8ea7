"""Adding, editing and removing any row of the plan, checked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from planner.actions.checks import check_row, no_longer_there
from planner.actions.normalize import normalize_text
from planner.errors import PlannerError
from planner.models import (
    Action,
    ActionDependency,
    Assignment,
    Attendance,
    CheckIn,
    Comment,
    Commitment,
    Concern,
    Decision,
    Department,
    Draft,
    Drill,
    EditionRow,
    Goal,
    HandOver,
    KeptList,
    Leave,
    Message,
    MessageDepartment,
    Milestone,
    Option,
    OptionAppointment,
    Person,
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
    Plan,
    Post,
    PulseRound,
    Purpose,
    PurposeVersion,
    Rating,
    Refusal,
    Request,
    Responsibility,
    Scenario,
    ScenarioPerson,
    Snapshot,
    Sponsor,
    SponsorDepartment,
    Stage,
    Successor,
    SurveyComment,
    SurveyDepartment,
    SurveyQuestion,
    SurveyResult,
    Thanks,
    Training,
)
from planner.models.adding import add_with_responsibility
from planner.models.subjects import KIND_OF

R = TypeVar("R")

_DEPENDENTS: dict[type[Any], tuple[tuple[type[Any], str], ...]] = {
    Department: (
        (Responsibility, "department_id"),
        (SponsorDepartment, "department_id"),
        (MessageDepartment, "department_id"),
        (SurveyResult, "department_id"),
        (SurveyComment, "department_id"),
        (SurveyDepartment, "department_id"),
        (Rating, "department_id"),
        (Concern, "department_id"),
    ),
    Goal: ((Responsibility, "goal_id"), (CheckIn, "goal_id"), (Milestone, "goal_id")),
    Purpose: ((Responsibility, "purpose_id"), (PurposeVersion, "purpose_id")),
    Sponsor: (
        (Responsibility, "sponsor_id"),
        (SponsorDepartment, "sponsor_id"),
        (Commitment, "sponsor_id"),
        (Rating, "sponsor_id"),
        (Concern, "sponsor_id"),
    ),
    Decision: ((Option, "decision_id"),),
    Option: ((OptionAppointment, "option_id"),),
    Action: (
        (Responsibility, "action_id"),
        (ActionDependency, "action_id"),
        (ActionDependency, "needs_id"),
    ),
    Responsibility: (
        (Assignment, "responsibility_id"),
        (Refusal, "responsibility_id"),
        (Request, "responsibility_id"),
        (OptionAppointment, "responsibility_id"),
        (Drill, "responsibility_id"),
        (Stage, "responsibility_id"),
        (Successor, "responsibility_id"),
        (HandOver, "responsibility_id"),
    ),
    Person: (
        (Assignment, "person_id"),
        (Refusal, "person_id"),
        (Leave, "person_id"),
        (Post, "person_id"),
        (ScenarioPerson, "person_id"),
        (Request, "person_id"),
        (Request, "for_person_id"),
        (OptionAppointment, "person_id"),
        (Drill, "person_id"),
        (Stage, "person_id"),
        (Attendance, "person_id"),
        (Thanks, "person_id"),
        (Successor, "person_id"),
        (Comment, "person_id"),
        (HandOver, "person_id"),
    ),
    Drill: ((Request, "drill_id"),),
    Training: ((Attendance, "training_id"),),
    Commitment: ((Request, "commitment_id"),),
    Message: ((MessageDepartment, "message_id"), (Request, "message_id")),
    Scenario: ((ScenarioPerson, "scenario_id"),),
    KeptList: ((EditionRow, "list_id"),),
    PilotRound: ((PilotTester, "pilot_round_id"), (PilotRetest, "pilot_round_id")),
    PilotTask: ((PilotTry, "pilot_task_id"),),
    PilotTester: ((PilotTry, "pilot_tester_id"),),
    PilotProblem: ((PilotRetest, "pilot_problem_id"),),
    PulseRound: ((SurveyResult, "round_id"), (SurveyComment, "round_id")),
    SurveyQuestion: ((SurveyResult, "question_id"), (SurveyComment, "question_id")),
}
"""What is removed together with a row, as it would be about nothing."""

_REFERRERS: dict[type[Any], tuple[tuple[type[Any], str], ...]] = {
    Department: (
        (Person, "department_id"),
        (Department, "parent_id"),
        (Comment, "department_id"),
    ),
    Purpose: ((Goal, "purpose_id"), (Message, "purpose_id"), (Comment, "purpose_id")),
    Goal: ((Comment, "goal_id"),),
    Action: (
        (Message, "action_id"),
        (Decision, "action_id"),
        (Department, "next_action_id"),
        (Sponsor, "next_action_id"),
        (Comment, "action_id"),
    ),
    Sponsor: ((Sponsor, "reports_to_id"), (Comment, "sponsor_id")),
    Message: ((Comment, "message_id"),),
    PilotProblem: ((Comment, "pilot_problem_id"),),
    Decision: ((Comment, "decision_id"),),
    Person: (
        (Person, "manager_id"),
        (Post, "author_id"),
        (Message, "author_id"),
        (Message, "messenger_id"),
        (EditionRow, "person_id"),
        (PilotTester, "person_id"),
        (PilotProblem, "owner_id"),
        (HandOver, "to_person_id"),
        (HandOver, "shown_by_id"),
    ),
    Snapshot: ((Decision, "snapshot_id"),),
    Option: ((Decision, "option_id"),),
    PilotRound: ((PilotProblem, "pilot_round_id"),),
    PilotTask: ((PilotProblem, "pilot_task_id"),),
}
"""What stays, and only loses its reference to the row."""


def add(draft: Draft, row_type: type[R], **fields: Any) -> R:
    """Add a row. A department, goal, purpose, sponsor or action comes with its responsibility.

    Raises ``PlannerError`` where a value cannot be (see ``checks``).
    """
    fields = {field: normalize_text(field, value) for field, value in fields.items()}
    make: Any = row_type
    check_row(draft, make(id=0, **fields))
    if row_type in KIND_OF:
        subject: R = add_with_responsibility(draft, make, **fields)[0]
        return subject
    return draft.add(row_type, **fields)


def find(draft: Draft, row_type: type[R], row_id: int) -> R:
    """Return the row of this id. Raises ``PlannerError`` where it is no longer there."""
    row = draft.find(row_type, row_id)
    if row is None:
        raise PlannerError(no_longer_there())
    return row


def edit(draft: Draft, row_type: type[R], row_id: int, **fields: Any) -> R:
    """Write new values into a row. Raises ``PlannerError`` where a value cannot be."""
    row: Any = find(draft, row_type, row_id)
    fields = {field: normalize_text(field, value) for field, value in fields.items()}
    check_row(draft, row._replace(**fields), row)
    changed: R = draft.change(row, **fields)
    return changed


def remove(draft: Draft, row_type: type[Any], row_id: int) -> None:
    """Remove a row and what depends on it; rows that only refer to it lose the reference."""
    remove_many(draft, row_type, (row_id,))


def remove_many(draft: Draft, row_type: type[Any], row_ids: Iterable[int]) -> None:
    """Remove rows as ``remove`` does each. Raises ``PlannerError`` where one is not there."""
    plan, gone = draft.plan, dict[tuple[type[Any], int], Any]()
    for row_id in row_ids:
        _gather(plan, find(draft, row_type, row_id), gone)
    for row in gone.values():
        draft.remove(row)
    for removed_type, row_id in gone:
        for other_type, field in _REFERRERS.get(removed_type, ()):
            for other in plan.where(other_type, field, row_id):
                if (other_type, other.id) not in gone:
                    draft.change(find(draft, other_type, other.id), **{field: None})


def _gather(plan: Plan, row: Any, gone: dict[tuple[type[Any], int], Any]) -> None:
    """Add a row to those that go, after what depends on it."""
    key = type(row), row.id
    if key not in gone:
        for other_type, field in _DEPENDENTS.get(type(row), ()):
            for other in plan.where(other_type, field, row.id):
                _gather(plan, other, gone)
        gone[key] = row
