"""Slack, the longest chain and what must move, on plans one can work out by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from planner.analysis.schedule.moving import moves_needed
from planner.analysis.schedule.network import network
from planner.analysis.schedule.slack import longest_chain, slack
from planner.analysis.schedule.words import beyond_words, chain_words, slack_words
from planner.models import Plan
from tests.plans import ON
from tests.schedules import action_id, schedule


def slacks(plan: Plan) -> dict[str, int]:
    found = slack(network(plan, ON))
    return {plan.actions[row_id].title: days for row_id, days in found.items()}


def moves(plan: Plan, title: str) -> dict[str, int]:
    found = moves_needed(network(plan), action_id(plan, title))
    return {plan.actions[move.action_id].title: move.days for move in found}


def said(plan: Plan) -> str:
    return chain_words(plan, longest_chain(network(plan, ON), ON))


def test_slack_is_the_days_to_what_waits_and_on_to_the_launch() -> None:
    plan = schedule({"Pilot": (1, 10), "Mend": (13, 20)}, {"Mend": ("Pilot",)})
    assert slacks(plan) == {"Pilot": 12, "Mend": 10}


def test_an_action_that_must_be_earlier_has_less_than_no_slack() -> None:
    plan = schedule({"Pilot": (1, 25), "Mend": (20, 29)}, {"Mend": ("Pilot",)})
    assert slacks(plan) == {"Pilot": -5, "Mend": 1}


def test_what_ends_after_the_launch_has_slack_to_the_end_of_the_plan() -> None:
    assert slacks(schedule({"Review": (40, 45), "Round": (35, 60)})) == {"Review": 15, "Round": 0}


def test_without_a_launch_the_last_day_of_the_plan_is_the_end() -> None:
    assert slacks(schedule({"Pilot": (1, 10), "Mend": (11, 20)}, launch=None))["Pilot"] == 10


def test_a_late_action_has_slack_from_today_on() -> None:
    plan = schedule({"Pilot": (-9, -2), "Mend": (3, 5)}, {"Mend": ("Pilot",)})
    assert slacks(plan)["Pilot"] == 27


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_finished_holds_nothing_up(status: str) -> None:
    details = {"Pilot": {"status": status}}
    plan = schedule({"Pilot": (1, 29), "Mend": (3, 5)}, {"Mend": ("Pilot",)}, details=details)
    assert slacks(plan) == {"Mend": 25}
    assert moves(plan, "Pilot") == {}


def test_an_action_without_days_passes_on_what_it_waits_for() -> None:
    days = {"Pilot": (1, 10), "Decide": (None, None), "Mend": (8, 12)}
    plan = schedule(days, {"Decide": ("Pilot",), "Mend": ("Decide",)})
    assert moves(plan, "Pilot") == {"Mend": 3}


def test_an_action_with_one_day_alone_takes_that_day() -> None:
    plan = schedule({"Pilot": (None, 10), "Mend": (8, None)}, {"Mend": ("Pilot",)})
    assert moves(plan, "Pilot") == {"Mend": 3}


def test_what_waits_moves_to_the_day_after_and_no_further() -> None:
    days = {"Pilot": (1, 10), "Mend": (6, 12), "Train": (14, 15), "Leaflet": (20, 21)}
    waits = {"Mend": ("Pilot",), "Train": ("Mend",), "Leaflet": ("Train",)}
    assert moves(schedule(days, waits), "Pilot") == {"Mend": 5, "Train": 4}


def test_actions_in_a_circle_do_not_hold_one_another_up() -> None:
    waits = {"Mend": ("Pilot", "Train"), "Train": ("Mend",)}
    plan = schedule({"Pilot": (1, 10), "Mend": (6, 8), "Train": (7, 9)}, waits)
    assert moves(plan, "Pilot") == {"Mend": 5}


def test_the_longest_chain_is_said_with_its_days_and_its_least_slack() -> None:
    days = {"Pilot": (-5, 10), "Mend": (13, 20), "Launch day": (27, 27), "Leaflet": (1, 26)}
    plan = schedule(days, {"Mend": ("Pilot",), "Launch day": ("Mend", "Leaflet")})
    assert said(plan) == (
        "The longest chain to the launch: Leaflet → Launch day; 27 days of work, 3 days of slack."
    )


def test_a_chain_that_cannot_be_done_by_the_launch_says_by_how_much() -> None:
    plan = schedule({"Pilot": (1, 25), "Mend": (20, 29)}, {"Mend": ("Pilot",)})
    assert said(plan) == (
        "The longest chain to the launch: Pilot → Mend; 35 days of work, 5 days too long."
    )


def test_of_a_very_long_chain_the_ends_are_named() -> None:
    titles = [f"Step {number}" for number in range(8)]
    days = {title: (number, number) for number, title in enumerate(titles)}
    plan = schedule(days, {b: (a,) for a, b in pairwise(titles)}, launch=7)
    assert said(plan) == (
        "The longest chain to the launch: Step 0 → 6 more → Step 7; 8 days of work, no slack."
    )


def test_without_a_launch_or_without_a_chain_that_is_said() -> None:
    days = {"Pilot": (1, 10), "Mend": (11, 20)}
    alone, free = schedule(days), schedule(days, launch=None)
    assert said(alone) == "Nothing that is due by the launch waits for another action."
    assert said(free) == "No action waits for another."
    assert said(schedule(days, {"Mend": ("Pilot",)}, launch=None)) == (
        "The longest chain: Pilot → Mend; 20 days of work, no slack."
    )


def test_slack_is_said_in_words() -> None:
    assert [slack_words(days) for days in (3, 1, 0, -1)] == [
        *("3 days", "1 day", "none", "1 day too late")
    ]


def test_what_goes_on_after_the_launch_is_named_unless_it_is_to_sustain_it() -> None:
    days = {"Film": (25, 40), "Round": (25, 40), "Pilot": (1, 30), "Review": (31, 33)}
    plan = schedule(days, details={"Round": {"phase": "sustain"}, "Film": {"phase": "launch"}})
    assert beyond_words(plan, network(plan, ON)) == "Film goes on after the launch."
    assert beyond_words(schedule(days, launch=None), network(plan, ON)) == ""
    assert beyond_words(schedule({"Pilot": (1, 30)}), network(schedule({}), ON)) == ""
