"""People who leave on days of their own."""

from __future__ import annotations

from datetime import date

from planner.actions.scenarios import save_scenario
from planner.analysis.leavers.leaving_days import by_day, gone_by, left_words
from planner.models import Draft
from planner.text import day
from tests.plans import make_plan, person_id

MARCH, MAY = date(2027, 3, 1), date(2027, 5, 2)


def test_whoever_has_no_day_of_their_own_leaves_on_the_day_of_the_scenario() -> None:
    draft = Draft(make_plan(people=["Ann", "Bo"]))
    ann, bo = (person_id(draft.plan, name) for name in ("Ann", "Bo"))
    scenario = save_scenario(draft, "Both", [ann, bo], MARCH, {bo: MAY})
    assert draft.plan.days_in(scenario) == {ann: MARCH, bo: MAY}


def test_people_are_gone_from_their_day_on() -> None:
    days = {1: MAY, 2: MARCH, 3: MARCH}
    assert by_day(days) == [(MARCH, (2, 3)), (MAY, (1,))]
    assert gone_by(days, date(2027, 2, 28)) == ()
    assert gone_by(days, MARCH) == (2, 3)
    assert gone_by(days, MAY) == (1, 2, 3)


def test_who_left_when_is_said_as_one_would() -> None:
    names = {1: "Ann", 2: "Bo", 3: "Cy"}
    said = left_words({1: MAY, 2: MARCH, 3: MARCH}, lambda ids: [names[one] for one in ids], day)
    assert said == "Bo and Cy left on 1 March 2027 and Ann on 2 May 2027"
