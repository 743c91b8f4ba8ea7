"""What staff said, round by round, in words."""

from __future__ import annotations

from datetime import date

from planner.analysis.readiness.pulse import QUESTIONS, latest_round, over_rounds
from planner.models import Draft, Plan, PulseRound, SurveyQuestion, SurveyResult
from tests.plans import ON, make_plan

EFFECTIVE = QUESTIONS[0]


def asked(**settings: int) -> Plan:
    """Three rounds: one before anybody counted who answered, one ahead of the day."""
    draft = Draft(make_plan(settings=settings))
    draft.add(PulseRound, on=date(2026, 12, 1), answered=71, effective=34.5)
    draft.add(PulseRound, on=date(2026, 10, 1), effective=30.0)
    draft.add(PulseRound, on=date(2027, 2, 1), answered=90, effective=50.0)
    draft.add(PulseRound, on=date(2027, 1, 10), answered=80, worth_cost=40.0)
    return draft.plan


def test_rounds_are_told_oldest_first_with_how_many_answered() -> None:
    assert over_rounds(asked(), EFFECTIVE, ON) == (
        "2 rounds. 1 October 2026: 30% of those who answered."
        " 1 December 2026: 34.5% of the 71 who answered."
    )


def test_the_plans_own_target_is_told_as_that() -> None:
    said = over_rounds(asked(effective_target=60), EFFECTIVE, ON)
    assert said.endswith("The plan’s own target is 60%.")


def test_the_latest_round_is_the_latest_with_an_answer_to_the_question() -> None:
    newest = latest_round(asked(), "effective", ON)
    assert newest is not None and newest.on == date(2026, 12, 1)
    assert latest_round(Plan(), "effective", ON) is None


def test_where_a_survey_tells_a_figure_is_of_those_who_answered_the_question() -> None:
    draft = Draft(asked())
    question = draft.add(SurveyQuestion, title="Effective", counts_as="effective")
    for answered, place in ((64, None), (9, 1)):
        draft.add(SurveyResult, round_id=1, question_id=question.id, answered=answered,
                  department_id=place)  # fmt: skip
    said = over_rounds(draft.plan, EFFECTIVE, ON)
    assert "1 December 2026: 34.5% of the 64 who answered." in said
    assert "1 October 2026: 30% of those who answered." in said
