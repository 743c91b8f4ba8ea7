"""Checks of the rows of a pilot before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import Checks, refuse_twice, require_order, require_text
from planner.models import (
    Draft,
    PilotProblem,
    PilotRetest,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
)
from planner.text import tr


def _check_round(draft: Draft, each: PilotRound) -> None:
    require_text(each.title, tr("A round needs a name."))
    refuse_twice(
        draft, each, ("title",), tr("There is already a round called “{title}”.", title=each.title)
    )


def _check_round_days(_: Draft, each: PilotRound) -> None:
    require_order(each.on, each.until, tr("The last day cannot be before the first."))


def _check_task(draft: Draft, task: PilotTask) -> None:
    require_text(task.title, tr("A task needs a title."))
    refuse_twice(
        draft, task, ("title",), tr("There is already a task called “{title}”.", title=task.title)
    )


def _check_tester(draft: Draft, tester: PilotTester) -> None:
    if tester.person_id is not None:
        name = draft.plan.people[tester.person_id].shown_name
        refuse_twice(
            draft,
            tester,
            ("pilot_round_id", "person_id"),
            tr("{name} takes part in this round already.", name=name),
        )


def _check_try(draft: Draft, tried: PilotTry) -> None:
    refuse_twice(
        draft,
        tried,
        ("pilot_tester_id", "pilot_task_id"),
        tr("It is noted already how this task went."),
    )


def _check_problem(_: Draft, problem: PilotProblem) -> None:
    require_text(problem.title, tr("Say what the problem is."))


def _check_retest(draft: Draft, retest: PilotRetest) -> None:
    refuse_twice(
        draft,
        retest,
        ("pilot_problem_id", "pilot_round_id"),
        tr("This problem is tried again in this round already."),
    )


PILOT_CHECKS: Checks = {
    PilotRound: ((("title",), _check_round), (("on", "until"), _check_round_days)),
    PilotTask: ((("title",), _check_task),),
    PilotTester: ((("pilot_round_id", "person_id"), _check_tester),),
    PilotTry: ((("pilot_tester_id", "pilot_task_id"), _check_try),),
    PilotProblem: ((("title",), _check_problem),),
    PilotRetest: ((("pilot_problem_id", "pilot_round_id"), _check_retest),),
}
