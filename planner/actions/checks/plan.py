"""Checks of the plan itself and of what is noted beside it, before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import Checks, require_text
from planner.errors import PlannerError
from planner.models import Comment, Decision, Draft, KeptList, PlanInfo, Scenario, Waiver
from planner.models.fields import says_something
from planner.text import tr


def _check_name(_: Draft, info: PlanInfo) -> None:
    require_text(info.name, tr("A plan needs a name."))


def _check_scenario(_: Draft, scenario: Scenario) -> None:
    require_text(scenario.name, tr("A scenario needs a name."))


def _check_list(draft: Draft, kept: KeptList) -> None:
    require_text(kept.name, tr("A list needs a name."))
    for other in draft.plan.table(KeptList).values():
        if other.id != kept.id and other.name.casefold() == kept.name.casefold():
            raise PlannerError(tr("Another list is called “{name}”.", name=other.name))


def _check_decision(_: Draft, decision: Decision) -> None:
    require_text(decision.ask, tr("Say what is asked of the meeting."))


def _check_waiver(_: Draft, waiver: Waiver) -> None:
    require_text(waiver.by, tr("Say who accepts this."))
    require_text(waiver.why, tr("Say why this is accepted."))


def _check_comment(_: Draft, comment: Comment) -> None:
    """Refuse a comment that says neither anything nor that somebody agreed."""
    if comment.agreed_on is None and not says_something(comment.text):
        raise PlannerError(tr("Say what there is to say, or who agreed on which day."))


PLAN_CHECKS: Checks = {
    PlanInfo: ((("name",), _check_name),),
    Scenario: ((("name",), _check_scenario),),
    KeptList: ((("name",), _check_list),),
    Decision: ((("ask",), _check_decision),),
    Waiver: ((("by", "why"), _check_waiver),),
    Comment: ((("text", "agreed_on"), _check_comment),),
}
