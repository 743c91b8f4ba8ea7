"""What is done with the questions of surveys."""

from __future__ import annotations

from planner.actions import rows
from planner.models import Draft, PulseRound, SurveyQuestion, SurveyResult
from planner.models.surveys import Standard
from planner.text import points_shown


def count_as(draft: Draft, question_id: int, standard: Standard | None) -> SurveyQuestion:
    """Let a question be one of the plan's own, or none of them; its rounds then have its figure.

    Another question that was this one is it no more. Raises ``PlannerError`` where the question is
    no longer there.
    """
    for other in list(draft.plan.where(SurveyQuestion, "counts_as", standard)):
        if standard is not None and other.id != question_id:
            draft.change(other, counts_as=None)
    question = rows.edit(draft, SurveyQuestion, question_id, counts_as=standard)
    if standard is not None:
        for result in draft.plan.where(SurveyResult, "question_id", question_id):
            if result.department_id is None:
                share = float(points_shown(result.score / result.answered))
                rows.edit(draft, PulseRound, result.round_id, **{standard: share})
    return question
