"""Ratings over time, what worries people, and what is to bring them closer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import rows
from planner.actions.buy_in import add_next_step, answer_concern, rate
from planner.analysis.sponsors.rating_history import (
    concerns_of,
    next_step,
    rating_before,
    rating_history,
    trend,
)
from planner.errors import PlannerError
from planner.models import Action, Concern, Department, Draft, Sponsor
from tests.plans import ON, make_plan, person_id

BEFORE = ON - timedelta(days=30)


def draft(**legal: object) -> Draft:
    return Draft(make_plan(people=["Bo Ek"], departments={"Legal": legal}), ON)


def legal(of: Draft) -> Department:
    return of.plan.departments[1]


def test_a_single_rating_is_a_history_of_one() -> None:
    of = draft(buy_in="neutral", rated_on=BEFORE)
    assert [(r.on, r.now) for r in rating_history(of.plan, legal(of))] == [(BEFORE, "neutral")]
    assert trend(rating_history(of.plan, legal(of))) is None
    assert rating_history(of.plan, legal(draft())) == ()


@pytest.mark.parametrize(
    ("was", "now", "way"),
    [
        ("neutral", "resistant", "fell"),
        ("unaware", "resistant", "fell"),
        ("neutral", "leading", "rose"),
        ("neutral", "neutral", "same"),
    ],
)
def test_the_last_two_ratings_say_which_way_it_goes(was: str, now: str, way: str) -> None:
    of = draft(buy_in=was, rated_on=BEFORE)
    rate(of, Department, 1, on=ON, current=now, by="Léa", evidence="Said so")  # type: ignore[arg-type]
    history = rating_history(of.plan, legal(of))
    assert (trend(history), history[-1].why) == (way, "Said so")


def test_another_wish_is_no_other_rating() -> None:
    of = draft(buy_in="neutral", buy_in_wanted="supportive", rated_on=BEFORE)
    rate(of, Department, 1, on=ON, current="resistant")
    rows.edit(of, Department, 1, buy_in_wanted="leading")
    history = rating_history(of.plan, legal(of))
    assert [r.wanted for r in history] == ["supportive", "supportive", "leading"]
    before = rating_before(history)
    assert before is not None
    assert (before.now, trend(history)) == ("neutral", "fell")


def test_what_is_wanted_and_the_influence_stay_where_nothing_is_said_of_them() -> None:
    of = draft(buy_in_wanted="leading", influence=4)
    rate(of, Department, 1, on=ON, current="neutral")
    assert (legal(of).buy_in_wanted, legal(of).influence) == ("leading", 4)


def test_a_rating_is_not_put_before_a_later_one() -> None:
    of = draft(buy_in="neutral", rated_on=ON)
    with pytest.raises(PlannerError, match="later rating"):
        rate(of, Department, 1, on=BEFORE, current="leading")


def test_a_sponsor_is_rated_likewise() -> None:
    of = Draft(make_plan(sponsors={"Chief": []}, details={"Chief": {"buy_in": "leading"}}), ON)
    rate(of, Sponsor, 1, on=ON, current="neutral")
    assert [r.now for r in rating_history(of.plan, of.plan.sponsors[1])] == ["leading", "neutral"]


def test_what_waits_for_an_answer_comes_first() -> None:
    of = draft()
    for quote, on in (("Old", BEFORE), ("New", ON), ("Answered", ON)):
        rows.add(of, Concern, department_id=1, quote=quote, on=on)
    answer_concern(of, 3, "Two people read it", ON)
    assert [c.quote for c in concerns_of(of.plan, legal(of))] == ["New", "Old", "Answered"]
    assert of.plan.get(Concern, 3).answered_on == ON


def test_an_answer_says_something() -> None:
    of = draft()
    rows.add(of, Concern, department_id=1, quote="Who reads it?")
    with pytest.raises(PlannerError, match="what they were answered"):
        answer_concern(of, 1, "  ", ON)


@pytest.mark.parametrize("subject", [{}, {"department_id": 1, "sponsor_id": 1}])
def test_a_concern_is_about_one(subject: dict[str, int]) -> None:
    of = Draft(make_plan(departments=["Legal"], sponsors={"Chief": []}), ON)
    with pytest.raises(PlannerError, match="one sponsor seat or one department"):
        rows.add(of, Concern, quote="Why?", **subject)


def test_a_concern_has_words() -> None:
    with pytest.raises(PlannerError, match="what worries them"):
        rows.add(draft(), Concern, department_id=1, quote=" ")


def test_the_next_step_is_an_action_with_an_owner_and_a_day() -> None:
    of = draft()
    bo = person_id(of.plan, "Bo Ek")
    add_next_step(of, Department, 1, title="Agree the rule", owner_id=bo, due=BEFORE)
    step = next_step(of.plan, legal(of), ON)
    assert step is not None
    assert (step.action.title, step.owners, step.late, step.is_whole) == (
        "Agree the rule", (bo,), True, True,
    )  # fmt: skip


def test_without_an_owner_or_a_day_it_is_not_whole() -> None:
    of = draft()
    add_next_step(of, Department, 1, title="Talk", owner_id=None, due=date(2027, 2, 1))
    step = next_step(of.plan, legal(of), ON)
    assert step is not None
    assert not step.is_whole


def test_a_finished_or_removed_action_is_no_next_step() -> None:
    of = draft()
    add_next_step(of, Department, 1, title="Talk", owner_id=None, due=None)
    rows.edit(of, Action, 1, status="done")
    assert next_step(of.plan, legal(of), ON) is None
    rows.remove(of, Action, 1)
    assert legal(of).next_action_id is None
