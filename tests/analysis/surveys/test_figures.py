"""What a department said in each round, with the population it is of."""

from __future__ import annotations

from datetime import date

import pytest

from planner.actions import rows
from planner.analysis.surveys.disclosure_control import ALL_STAFF
from planner.analysis.surveys.figures import (
    Figure,
    figures_in,
    measured_questions,
    over_rounds,
    own_target,
    surveyed_rounds,
)
from planner.models import Draft, Plan, PulseRound, SurveyQuestion, SurveyResult
from tests.plans import ON, make_plan

FINANCE = 1


@pytest.fixture
def plan() -> Plan:
    draft = Draft(make_plan(departments=["Finance"], settings={"effective_target": 60}))
    useful = rows.add(draft, SurveyQuestion, title="Useful", counts_as="effective", target=30)
    rows.add(draft, SurveyQuestion, title="What else?", measure="comment")
    tell = rows.add(draft, SurveyQuestion, title="Tell others", measure="recommend", target=20)
    for on in (date(2027, 1, 8), date(2026, 11, 17), date(2027, 3, 1), date(2026, 10, 1)):
        rows.add(draft, PulseRound, on=on)
    for pulse, question, place, answered, score in (
        (1, useful, None, 30, 15.0), (1, useful, FINANCE, 12, 5.0), (1, tell, None, 30, -2.0),
        (2, useful, None, 20, 7.0), (3, useful, None, 20, 20.0), (2, useful, FINANCE, 8, 8.0),
    ):  # fmt: skip
        rows.add(draft, SurveyResult, round_id=pulse, question_id=question.id, answered=answered,
                 score=score, department_id=place)  # fmt: skip
    return draft.plan


def test_rounds_with_results_stand_by_their_days(plan: Plan) -> None:
    assert [r.id for r in surveyed_rounds(plan, ON)] == [2, 1]


def test_a_figure_says_of_how_many_it_is(plan: Plan) -> None:
    figures = figures_in(plan, plan.pulse_rounds[1])
    assert figures[ALL_STAFF][1].words == "50% of the 30 who answered"
    assert figures[FINANCE][1].words == "42% of the 12 who answered"
    assert figures[ALL_STAFF][3].words == "net promoter score −7 of the 30 who answered"
    assert 3 not in figures[FINANCE]


@pytest.mark.parametrize(("value", "shown"), [(0.12, "+12"), (0, "0"), (-1, "−100"), (1, "+100")])
def test_a_net_promoter_score_bears_its_sign(value: float, shown: str) -> None:
    assert Figure(SurveyQuestion(1, "Tell", measure="recommend"), 20, value).shown == shown


def test_an_average_of_shares_is_called_one() -> None:
    figure = Figure(SurveyQuestion(1, "Found", measure="percent"), 20, 0.605)
    assert figure.words == "61% on average of the 20 who answered"


def test_a_question_is_followed_over_rounds(plan: Plan) -> None:
    useful = measured_questions(plan)[0]
    said = over_rounds(plan, useful, FINANCE, ON)
    assert [(pulse.on, figure.points) for pulse, figure in said] == [
        (date(2026, 11, 17), 100), (date(2027, 1, 8), 42),
    ]  # fmt: skip


def test_the_target_is_the_plans_own(plan: Plan) -> None:
    useful, tell = measured_questions(plan)
    assert own_target(useful, plan.settings) == 60
    assert own_target(tell, plan.settings) == 20
