"""What a survey cannot say is refused."""

from __future__ import annotations

import pytest

from planner.actions import rows
from planner.errors import PlannerError
from planner.models import Draft, PulseRound, SurveyQuestion, SurveyResult
from planner.models.validation import repair_plan
from tests.plans import ON, make_plan


@pytest.fixture
def draft() -> Draft:
    draft = Draft(make_plan())
    rows.add(draft, PulseRound, on=ON, asked=30, answered=20, effective=40.0)
    rows.add(draft, SurveyQuestion, title="Useful", counts_as="effective")
    return draft


def test_shares_of_fewer_than_five_are_not_kept(draft: Draft) -> None:
    for share in ("effective", "worth_cost"):
        with pytest.raises(PlannerError, match="Of fewer than 5 answers"):
            rows.add(draft, PulseRound, on=ON, answered=4, **{share: 50.0})
    with pytest.raises(PlannerError, match="Of fewer than 5 answers"):
        rows.edit(draft, PulseRound, 1, answered=4)
    rows.add(draft, PulseRound, on=ON, answered=4)
    rows.add(draft, PulseRound, on=ON, answered=5, effective=40.0)


def test_more_cannot_answer_than_were_asked(draft: Draft) -> None:
    with pytest.raises(PlannerError, match="More people cannot have answered"):
        rows.edit(draft, PulseRound, 1, answered=31)


def test_a_question_has_a_name_and_is_counted_once(draft: Draft) -> None:
    with pytest.raises(PlannerError, match="needs a name"):
        rows.add(draft, SurveyQuestion, title=" ")
    with pytest.raises(PlannerError, match="“Useful” is counted as that already"):
        rows.add(draft, SurveyQuestion, title="Effective", counts_as="effective")
    rows.edit(draft, SurveyQuestion, 1, title="Helps me")
    rows.add(draft, SurveyQuestion, title="Worth it", counts_as="worth_cost")


def test_a_result_is_of_five_at_least_and_counts_nobody_twice(draft: Draft) -> None:
    of = {"round_id": 1, "question_id": 1}
    with pytest.raises(PlannerError, match="Of fewer than 5 answers"):
        rows.add(draft, SurveyResult, answered=4, **of)
    with pytest.raises(PlannerError, match="A score cannot be more"):
        rows.add(draft, SurveyResult, answered=9, score=9.5, **of)


def test_with_a_round_goes_what_was_answered_in_it(draft: Draft) -> None:
    rows.add(draft, SurveyResult, round_id=1, question_id=1, answered=9)
    rows.remove(draft, PulseRound, 1)
    assert not draft.plan.table(SurveyResult)
    assert draft.plan.table(SurveyQuestion)


def test_a_file_that_tells_what_a_few_said_is_read_without_that() -> None:
    draft = Draft(make_plan())
    draft.add(PulseRound, on=ON, answered=3, effective=33.0, note="Pilot")
    draft.add(SurveyQuestion, title="Useful")
    draft.add(SurveyResult, round_id=1, question_id=1, answered=3, score=1.0)
    plan, faults = repair_plan(draft.plan)
    assert [(r.answered, r.effective, r.note) for r in plan.pulse_rounds.values()] == [
        (3, None, "Pilot")
    ]
    assert not plan.table(SurveyResult)
    assert len(faults) == 2
