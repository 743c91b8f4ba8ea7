"""Small plans of which the right answer is known: ``tests/data/figures``, on 15 January 2027."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("target", range(1, 7))
def test_no_rise_is_claimed_that_is_none(say: Say, target: int) -> None:
    out = say("recommend-raises-0-to-0", "recommend", "--bus-factor", target)
    ((now, then),) = re.findall(r"from (\d+) to (\d+)", out)
    assert int(now) < int(then)
    assert int(then) == target or "No way to a bus factor of" in out


def test_a_goal_beyond_its_target_is_not_behind(say: Say) -> None:
    out = say("goal-above-target-is-behind", "check")
    assert "60% active" in out
    assert "GOAL-BEHIND" not in out
