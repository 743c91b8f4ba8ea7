"""What a bus factor is said with: why it is as small as that, and no smaller."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.analysis.cover.coverage import coverage
from planner.analysis.leavers.bus_factor import bus_factor
from planner.analysis.leavers.words import Between, leaving_words, limit_words, over_limit
from planner.models import Plan
from tests.plans import ON, make_plan

PAIRS = {f"{a}{b}": [a, b] for a in "ABCDEFGH" for b in "ABCDEFGH" if a < b}


@pytest.mark.parametrize(
    ("plan", "threshold", "why"),
    [
        (make_plan(), "0.5", "There is nothing yet that somebody must hold."),
        (
            make_plan(goals={"X": [], "Y": [], "Z": ["Ann"]}),
            "0.5",
            "67% already has nobody, without anybody leaving: more than 50%.",
        ),
        (
            make_plan(goals={"X": [], "Y": ["Ann"], "Z": ["Ann"], "W": ["Bo"]}),
            "0.5",
            "Nobody can leave: without one person, 75% has nobody. While all stay it is 25%; more"
            " than 50% is too much.",
        ),
        (
            make_plan(goals={"X": ["Ann"], "Y": ["Bo"]}),
            "0.4",
            "Nobody can leave: without one person, 50% has nobody. While all stay it is 0%; more"
            " than 40% is too much. Each of 2 people is enough.",
        ),
        (
            make_plan(goals={"X": ["Ann"], "Y": ["Bo"], "Z": ["Cy", "Di"]}),
            "0.5",
            "1 can leave; with a second, 67% has nobody. No smaller group takes more than 50%."
            " Each of the 2 responsibilities they would leave behind has one holder.",
        ),
        (
            make_plan(goals={"X": ["Ann"], "Y": ["Ann", "Bo"], "Z": ["Cy", "Di"]}),
            "0.5",
            "1 can leave; with a second, 67% has nobody. No smaller group takes more than 50%."
            " 1 of the 2 responsibilities they would leave behind has one holder.",
        ),
        (
            make_plan(goals={f"{n}": [f"P{n}"] for n in range(16)}),
            "0.12",
            "1 can leave; with a second, 13% has nobody. No smaller group takes more than 12%."
            " Each of the 2 responsibilities they would leave behind has one holder."
            " At least 100 groups can do that.",
        ),
    ],
)
def test_why_in_words(plan: Plan, threshold: str, why: str) -> None:
    assert bus_factor(coverage(plan, ON), Decimal(threshold)).why == why


def test_bounds_are_said_as_bounds() -> None:
    cover = coverage(make_plan(goals=PAIRS), ON)
    found = bus_factor(cover, Decimal("0.5"), cancelled=lambda: True)
    assert not found.exact
    share = f"{round(100 * found.uncovered_weight_after / 28)}%"
    assert found.why == (
        f"{found.lower - 1} can leave; whether more can is not proven; without {found.upper}"
        f" certain people, {share} has nobody."
    )


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (3, "2 can leave; with a third, 51% has nobody"),
        (8, "7 can leave; with an eighth, 51% has nobody"),
        (10, "9 can leave; with a tenth, 51% has nobody"),
        (11, "10 can leave; with one more, 51% has nobody"),
        (1, "Nobody can leave: without one person, 51% has nobody"),
        (0, "51% already has nobody"),
        (None, "No data yet: nothing has to be held"),
        (Between(1, 3), "Perhaps nobody can leave; without 3 certain people, 51% has nobody"),
    ],
)
def test_how_many_can_leave_is_said_as_a_manager_would(
    figure: int | Between | None, words: str
) -> None:
    assert leaving_words(figure, "51%").whole == words


def test_a_share_over_the_limit_is_said_to_be() -> None:
    assert over_limit(0.5004, Decimal("0.5")) == "50.04%"
    assert over_limit(0.4996, Decimal("0.5")) == "50%"
    assert over_limit(0.9991, Decimal("0.999")) == "99.91%"


def test_a_share_over_the_threshold_never_reads_as_the_threshold_or_as_all() -> None:
    assert over_limit(0.99996, Decimal("0.9999")) == "99.996%"
    assert over_limit(0.5000001, Decimal("0.5")) == "50.00001%"


def test_a_threshold_is_said_as_exactly_as_it_was_given() -> None:
    given = ("0", "0.5", "0.999", "0.99999")
    assert [limit_words(Decimal(one)) for one in given] == ["0%", "50%", "99.9%", "99.999%"]
