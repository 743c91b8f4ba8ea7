"""What a turnover takes, in words; and what is left out of account."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.analysis.loss.expected import ExpectedLoss, chance_words
from planner.analysis.measures import measure
from planner.models import Plan
from planner.models.settings import can_be_set
from tests.plans import ON, make_plan

LAUNCH = date(2027, 1, 24)


def loss(plan: Plan) -> ExpectedLoss:
    return measure(plan, ON).expected_loss


def test_without_a_turnover_nothing_is_guessed() -> None:
    found = loss(make_plan(seats={"Legal": ["Ann"]}))
    assert (found.turnover, found.share, found.odds, found.until) == (None, None, None, LAUNCH)
    assert found.why.startswith("No yearly turnover is set for this plan")


def test_without_a_launch_ahead_it_is_a_year_on() -> None:
    half = {"turnover": "0.5"}
    found = loss(make_plan(seats={"Legal": ["Ann"]}, settings=half, launch=ON))
    assert found.until == ON + timedelta(days=365)
    assert found.share == pytest.approx(0.5)
    assert found.why == (
        "At a turnover of 50% a year, 50% of the plan is expected to have nobody by 15 January"
        " 2028. The odds that the one department that has a champion still has one then are 50%."
    )


def test_who_leaves_for_certain_is_named_and_left_out_of_the_odds() -> None:
    plan = make_plan(
        people={
            "Ann": {"last_day": LAUNCH - timedelta(days=1)},
            "Bo": {"last_day": LAUNCH - timedelta(days=3)},
            "Cy": {"last_day": LAUNCH},
        },
        seats={"Legal": ["Bo", "Ann"], "Sales": ["Cy"], "IT": ["Di*"]},
        settings={"turnover": 0},
    )
    found = loss(plan)
    assert found.share == pytest.approx(1 / 3)
    assert found.why == (
        "At a turnover of 0% a year, 33% of the plan is expected to have nobody by 24 January"
        " 2027. 1 department is sure to lose its last champion before that: Legal (Ann). The odds"
        " that the one other department that has a champion still has one then are 100%."
    )


@pytest.mark.parametrize("rate", ["-0.1", "1.1", "much", "NaN", True, [0.1]])
def test_a_turnover_that_can_not_be_is_not_taken(rate: object) -> None:
    assert not can_be_set("turnover", rate)


@pytest.mark.parametrize(
    ("chance", "words"),
    [(0, "0%"), (1e-9, "less than 1%"), (0.5, "50%"), (0.999, "more than 99%"), (1, "100%")],
)
def test_what_is_nearly_sure_is_not_said_to_be(chance: float, words: str) -> None:
    assert chance_words(chance) == words
