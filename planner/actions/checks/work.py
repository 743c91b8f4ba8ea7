"""Checks of actions, goals and purpose statements before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import Checks, refuse_twice, require_order, require_text
from planner.errors import PlannerError
from planner.models import Action, ActionDependency, Draft, Goal, Purpose
from planner.text import tr


def _check_action(_: Draft, action: Action) -> None:
    require_text(action.title, tr("An action needs a title."))


def _check_days(_: Draft, action: Action) -> None:
    require_order(action.start, action.due, tr("An action cannot be due before it starts."))


def _check_dependency(draft: Draft, dependency: ActionDependency) -> None:
    plan = draft.plan
    title, other = (plan.actions[i].title for i in (dependency.action_id, dependency.needs_id))
    sentence = tr("“{title}” already waits for “{other}”.", title=title, other=other)
    refuse_twice(draft, dependency, ("action_id", "needs_id"), sentence)
    if dependency.needs_id == dependency.action_id:
        raise PlannerError(tr("“{title}” cannot wait for itself.", title=title))
    seen, ahead = set[int](), [dependency.needs_id]
    while ahead:
        action_id = ahead.pop()
        if action_id == dependency.action_id:
            raise PlannerError(
                tr(
                    "“{title}” cannot wait for “{other}”, which waits for it.",
                    title=title,
                    other=other,
                )
            )
        if action_id not in seen:
            seen.add(action_id)
            ahead.extend(d.needs_id for d in plan.where(ActionDependency, "action_id", action_id))


def _check_goal(_: Draft, goal: Goal) -> None:
    require_text(goal.title, tr("A goal needs a title."))


def _check_purpose(_: Draft, purpose: Purpose) -> None:
    require_text(purpose.title, tr("A purpose statement needs a short title."))


WORK_CHECKS: Checks = {
    Action: ((("title",), _check_action), (("start", "due"), _check_days)),
    ActionDependency: ((("action_id", "needs_id"), _check_dependency),),
    Goal: ((("title",), _check_goal),),
    Purpose: ((("title",), _check_purpose),),
}
