"""Checks of survey rounds, questions and results before they are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner.errors import PlannerError
from planner.models import Draft, PulseRound, SurveyQuestion, SurveyResult
from planner.models.fields import says_something
from planner.models.surveys import FEWEST_ANSWERS
from planner.text import tr


def _check_round(_: Draft, pulse: PulseRound) -> None:
    if pulse.answered is None:
        return
    if pulse.asked is not None and pulse.answered > pulse.asked:
        raise PlannerError(tr("More people cannot have answered than were asked."))
    if pulse.answered < FEWEST_ANSWERS and {pulse.effective, pulse.worth_cost} != {None}:
        raise PlannerError(
            tr(
                "Of fewer than {count} answers no share is kept, so that nobody can tell what one"
                " person said.",
                count=FEWEST_ANSWERS,
            )
        )


def _check_question(draft: Draft, question: SurveyQuestion) -> None:
    if not says_something(question.title):
        raise PlannerError(tr("A question needs a name."))
    if question.counts_as is None:
        return
    for other in draft.plan.where(SurveyQuestion, "counts_as", question.counts_as):
        if other.id != question.id:
            raise PlannerError(
                tr("“{title}” is counted as that already; choose one.", title=other.title)
            )


def _check_result(_: Draft, result: SurveyResult) -> None:
    if abs(result.score) > result.answered:
        raise PlannerError(tr("A score cannot be more than those who answered."))


SURVEY_CHECKS: dict[type[Any], tuple[tuple[tuple[str, ...], Callable[[Draft, Any], None]], ...]] = {
    PulseRound: ((("asked", "answered", "effective", "worth_cost"), _check_round),),
    SurveyQuestion: ((("title", "counts_as"), _check_question),),
    SurveyResult: ((("answered", "score"), _check_result),),
}
"""The checks of each row class, with the fields that call for them (see ``checks``)."""
