"""What a bus factor is said with: why it is as small as that, and no smaller."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.analysis.cover.coverage import coverage
from planner.analysis.leavers.bus_factor import bus_factor
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
            "67% of the plan has nobody already, without anybody leaving.",
        ),
        (
            make_plan(goals={"X": [], "Y": ["Ann"], "Z": ["Ann"], "W": ["Bo"]}),
            "0.5",
            "If one person left, 75% of the plan would have nobody; while all stay it is 25%.",
        ),
        (
            make_plan(goals={"X": ["Ann"], "Y": ["Bo"]}),
            "0.4",
            "If one person left, 50% of the plan would have nobody; while all stay it is 0%."
            " That is true of each of 2 people.",
        ),
        (
            make_plan(goals={"X": ["Ann"], "Y": ["Bo"], "Z": ["Cy", "Di"]}),
            "0.5",
            "If 2 people left, 67% of the plan would have nobody, and no smaller group takes more"
            " than 50%. Each of the 2 responsibilities they would leave behind has one holder.",
        ),
        (
            make_plan(goals={"X": ["Ann"], "Y": ["Ann", "Bo"], "Z": ["Cy", "Di"]}),
            "0.5",
            "If 2 people left, 67% of the plan would have nobody, and no smaller group takes more"
            " than 50%. 1 of the 2 responsibilities they would leave behind has one holder.",
        ),
        (
            make_plan(goals={f"{n}": [f"P{n}"] for n in range(16)}),
            "0.12",
            "If 2 people left, 12.5% of the plan would have nobody, and no smaller group takes"
            " more than 12%. Each of the 2 responsibilities they would leave behind has one holder."
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
    assert f"fewer than {found.lower} can never be enough" in found.why
    assert f"If {found.upper} certain people left" in found.why
