"""Checks of survey rounds, questions and results before they are written."""

from __future__ import annotations

from planner.actions.checks.requirements import Checks, require_text, twin_of
from planner.errors import PlannerError
from planner.models import Draft, PulseRound, SurveyQuestion, SurveyResult
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
    require_text(question.title, tr("A question needs a name."))
    other = None if question.counts_as is None else twin_of(draft, question, ("counts_as",))
    if other is not None:
        raise PlannerError(
            tr("“{title}” is counted as that already; choose one.", title=other.title)
        )


def _check_result(_: Draft, result: SurveyResult) -> None:
    if abs(result.score) > result.answered:
        raise PlannerError(tr("A score cannot be more than those who answered."))


SURVEY_CHECKS: Checks = {
    PulseRound: ((("asked", "answered", "effective", "worth_cost"), _check_round),),
    SurveyQuestion: ((("title", "counts_as"), _check_question),),
    SurveyResult: ((("answered", "score"), _check_result),),
}
