"""``recommend`` against a real file, for programs and for people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.analysis.appointing.words import as_if
from tests.cli.conftest import Run

ROSTER = """Id,Name,E-mail,Department,Champion of,Hours
a,Ann,ann@harbour.example,Finance,Finance;Legal,1
,Łucja,lucja@harbour.example,Legal,,4
,李,,HR,HR,0
"""
ON = ("--on", "2027-01-15")


@pytest.fixture
def filled(plan: Path, table: Callable[[str], Path], run: Run) -> Path:
    assert run("import", plan, table(ROSTER)).code == 0
    return plan


def test_programs_are_told_what_is_promised(filled: Path, run: Run) -> None:
    found = run("recommend", filled, "--appointments", 1, *ON, "--json").json
    assert found.pop("frontier")
    assert found == {
        "appointments": [
            {
                "person": "lucja@harbour.example",
                "responsibility": "Legal",
                "clears": ["Legal"],
                "why": "clears 1 of 3; 4 h a week free; works there; holds nothing else",
            }
        ],
        "cleared": {"count": 1, "weight": 1, "names": ["Legal"]},
        "remaining": {"count": 2, "weight": 2, "names": ["Finance", "HR"]},
        "exact": True,
        "bound": 1,
    }


def test_programs_are_told_what_each_number_of_hours_buys(filled: Path, run: Run) -> None:
    found = run("recommend", filled, *ON, "--json").json["frontier"]
    assert [(step["hours"], step["left"]) for step in found] == [(0, 3), (2, 2), (4, 1)]
    assert all(step["exact"] and step["bound"] == step["left"] for step in found)
    assert [len(step["added"]) for step in found] == [0, 1, 1]
    assert found[1]["added"] == [{"person": "lucja@harbour.example", "responsibility": "Legal"}]
    assert not any(step["dropped"] for step in found)


def test_clearing_all_is_what_is_done_unless_said_otherwise(filled: Path, run: Run) -> None:
    plain = run("recommend", filled, *ON, "--json").json
    assert plain == run("recommend", filled, "--clear", *ON, "--json").json
    assert (plain["cleared"]["count"], plain["exact"], plain["bound"]) == (2, True, 2)


def test_people_are_told_who_why_and_what_stands_in_the_way(filled: Path, run: Run) -> None:
    lines = run("recommend", filled, "--clear", *ON).out.splitlines()
    assert lines[0].startswith("Łucja for ")
    assert "Cleared: 2 (" in lines[1]
    assert lines[2].startswith("Single points of failure then: 1 (")
    assert lines[3] == (
        f"2 of 3 single points of failure can be cleared, and proven no more. {as_if()}"
    )
    assert lines[4] == (
        "What an hour buys: with 2 h a week asked for, 2 of 3 single points of failure are left;"
        " with 4 h, 1. Fewer cannot be left for these hours, proven."
    )
    assert lines[5].startswith("Nobody suitable is known for ")


def test_a_bus_factor_out_of_reach_is_one_sentence(filled: Path, run: Run) -> None:
    result = run("recommend", filled, "--bus-factor", 9, *ON)
    assert result.code == 0
    assert "A bus factor of 9 cannot be reached" in result.out
    found = run("recommend", filled, "--bus-factor", 9, *ON, "--json").json
    assert (found["appointments"], found["exact"]) == ([], False)


def test_nobody_and_nothing_are_not_called_best(plan: Path, run: Run) -> None:
    found = run("recommend", plan, *ON)
    assert (
        found.out.splitlines()[-1] == "Nothing rests on one person, so there is nothing to clear."
    )
    assert "Best possible" not in found.out
