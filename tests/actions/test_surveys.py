"""A question of a survey becomes one of the plan's own."""

from __future__ import annotations

from planner.actions import rows
from planner.actions.surveys import count_as
from planner.models import Draft, PulseRound, SurveyQuestion, SurveyResult
from tests.plans import ON, make_plan


def surveyed() -> Draft:
    draft = Draft(make_plan(departments=["Finance"]))
    rows.add(draft, PulseRound, on=ON, answered=30, worth_cost=20.0)
    for title in ("Useful", "Helpful"):
        question = rows.add(draft, SurveyQuestion, title=title)
        for answered, department_id in ((30, None), (10, 1)):
            rows.add(draft, SurveyResult, round_id=1, question_id=question.id, answered=answered,
                     score=9.0, department_id=department_id)  # fmt: skip
    return draft


def test_its_rounds_have_its_figure_of_all_staff() -> None:
    draft = surveyed()
    count_as(draft, 1, "effective")
    assert draft.plan.pulse_rounds[1].effective == 30
    assert draft.plan.pulse_rounds[1].worth_cost == 20


def test_only_one_question_is_it() -> None:
    draft = surveyed()
    count_as(draft, 1, "effective")
    count_as(draft, 2, "effective")
    assert [q.counts_as for q in draft.plan.table(SurveyQuestion).values()] == [None, "effective"]


def test_it_is_it_no_more_and_the_figure_stays() -> None:
    draft = surveyed()
    count_as(draft, 1, "effective")
    count_as(draft, 1, None)
    assert draft.plan.table(SurveyQuestion)[1].counts_as is None
    assert draft.plan.pulse_rounds[1].effective == 30
