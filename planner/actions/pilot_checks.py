"""Checks of the rows of a pilot before they are written."""

from __future__ import annotations

from typing import Any

from planner.errors import PlannerError
from planner.models import (
    Draft,
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
)
from planner.models.fields import says_something
from planner.text import tr


def _check_round(draft: Draft, each: PilotRound) -> None:
    if not says_something(each.title):
        raise PlannerError(tr("A round needs a name."))
    _refuse_twice(
        draft, each, ("title",), tr("There is already a round called “{title}”.", title=each.title)
    )


def _check_round_days(_: Draft, each: PilotRound) -> None:
    if each.on is not None and each.until is not None and each.until < each.on:
        raise PlannerError(tr("The last day cannot be before the first."))


def _check_task(draft: Draft, task: PilotTask) -> None:
    if not says_something(task.title):
        raise PlannerError(tr("A task needs a title."))
    _refuse_twice(
        draft, task, ("title",), tr("There is already a task called “{title}”.", title=task.title)
    )


def _check_tester(draft: Draft, tester: PilotTester) -> None:
    if tester.person_id is not None:
        name = draft.plan.people[tester.person_id].shown_name
        _refuse_twice(
            draft,
            tester,
            ("pilot_round_id", "person_id"),
            tr("{name} takes part in this round already.", name=name),
        )


def _check_try(draft: Draft, tried: PilotTry) -> None:
    _refuse_twice(
        draft,
        tried,
        ("pilot_tester_id", "pilot_task_id"),
        tr("It is noted already how this task went."),
    )


def _check_problem(_: Draft, problem: PilotProblem) -> None:
    if not says_something(problem.title):
        raise PlannerError(tr("Say what the problem is."))


def _check_retest(draft: Draft, retest: PilotRetest) -> None:
    _refuse_twice(
        draft,
        retest,
        ("pilot_problem_id", "pilot_round_id"),
        tr("This problem is tried again in this round already."),
    )


def _refuse_twice(draft: Draft, row: Any, fields: tuple[str, ...], sentence: str) -> None:
    """Raise ``PlannerError`` where another row says the same in these fields."""
    first, *rest = fields
    for other in draft.plan.where(type(row), first, getattr(row, first)):
        if other.id != row.id and all(getattr(other, f) == getattr(row, f) for f in rest):
            raise PlannerError(sentence)


PILOT_CHECKS: dict[type[Any], Any] = {
    PilotRound: ((("title",), _check_round), (("on", "until"), _check_round_days)),
    PilotTask: ((("title",), _check_task),),
    PilotTester: ((("pilot_round_id", "person_id"), _check_tester),),
    PilotTry: ((("pilot_tester_id", "pilot_task_id"), _check_try),),
    PilotProblem: ((("title",), _check_problem),),
    PilotRetest: ((("pilot_problem_id", "pilot_round_id"), _check_retest),),
}
"""The checks of each row class beyond single fields (see ``checks``)."""
