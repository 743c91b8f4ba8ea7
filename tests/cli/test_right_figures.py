"""Small plans of which the right answer is known: ``tests/data/figures``, on 15 January 2027."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

FIGURES = Path(__file__).parents[1] / "data" / "figures"
Say = Callable[..., str]


@pytest.fixture
def say(plan: Path, run: Run) -> Say:
    """Bring a small plan in, and give back what a command says of it."""

    def said(case: str, command: str, *options: object) -> str:
        assert run("import", plan, FIGURES / f"{case}.json").code == 0
        result = run(command, plan, *options, "--on", "2027-01-15")
        assert (result.code, result.err) == (0, "")
        return result.out

    return said


@pytest.mark.parametrize("target", range(1, 4))
def test_no_rise_is_claimed_that_is_none(say: Say, target: int) -> None:
    out = say("recommend-raises-0-to-0", "recommend", "--bus-factor", target)
    assert f"raise the bus factor from 0 to {target}. Fewer are never enough, proven." in out


def test_what_cannot_be_reached_is_said_with_what_can(say: Say) -> None:
    out = say("recommend-raises-0-to-0", "recommend", "--bus-factor", 6)
    assert "6 cannot be reached: whoever is appointed, it is at most 5. Now it is 0." in out


def test_nobody_is_proposed_for_the_chief_executive_who_does_not_suit(say: Say) -> None:
    out = say("deputy-for-the-chief-executive", "recommend", "--clear")
    assert "Nobody suitable is known for Primary sponsor: " in out
    assert "Storeman" not in out


@pytest.mark.parametrize(
    ("case", "fewest"),
    [
        ("bus-factor-two-where-one-is-enough-250", 1),
        ("bus-factor-two-where-one-is-enough-256", 1),
        ("bus-factor-3-given-up-two-would-do", 2),
    ],
)
def test_the_fewest_appointments_are_proven_on_a_small_plan(
    say: Say, case: str, fewest: int
) -> None:
    advice = json.loads(say(case, "recommend", "--bus-factor", 3, "--json"))
    assert (len(advice["appointments"]), advice["exact"], advice["bound"]) == (fewest, True, fewest)


def test_a_goal_beyond_its_target_is_not_behind(say: Say) -> None:
    out = say("goal-above-target-is-behind", "check")
    assert "60% active" in out
    assert "GOAL-BEHIND" not in out


def test_only_what_was_written_in_person_breaks_silence(say: Say) -> None:
    out = say("ghost-posts-break-silence", "check")
    assert "silent for 56 days, and promised an item every 14 days." in out
    assert "Since then in their name: 3 ghost-written." in out


def test_edited_is_called_edited(say: Say) -> None:
    out = say("edited-is-called-ghost-written", "check")
    assert "wrote 0 of the last 3 items in person: 3 drafted by others and edited." in out
    assert "ghost-written" not in out.casefold()


@pytest.mark.parametrize(
    "case",
    [
        *("bus-factor-two-where-one-is-enough-250", "bus-factor-3-given-up-two-would-do"),
        "recommend-raises-0-to-0",
    ],
)
def test_the_margin_is_what_recommend_says(say: Say, plan: Path, run: Run, case: str) -> None:
    found = json.loads(say(case, "check", "--json"))
    target = found["bus_factor"]["value"] + 1
    advice = run("recommend", plan, "--bus-factor", target, "--on", "2027-01-15", "--json").json
    up = found["margin"]["up"]
    assert up == {
        "value": len(advice["appointments"]),
        "exact": True,
        "bound": advice["bound"],
        "appointments": [
            {key: one[key] for key in ("person", "responsibility")}
            for one in advice["appointments"]
        ],
    }


def test_the_threshold_is_said_with_its_decimals(say: Say, plan: Path, run: Run) -> None:
    assert "more than 99.9%" in say("threshold-words", "check")
    for command in (("what-if",), ("check", "--threshold", "0.9995")):
        out = run(command[0], plan, *command[1:], "--on", "2027-01-15").out
        assert re.findall(r"more than ([\d.]+%)", out) == [
            "99.95%" if "--threshold" in command else "99.9%"
        ]
    out = run("export", plan, "--pdf", plan.parent / "pack.pdf", "--on", "2027-01-15")
    assert out.code == 0
    pages = PdfReader(plan.parent / "pack.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert set(re.findall(r"more than ([\d.]+%) of all weight", text)) == {"99.9%"}
