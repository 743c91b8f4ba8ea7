"""The coalition from the top down."""

from __future__ import annotations

from typing import Any

from planner.analysis.sponsors.levels import by_level
from tests.plans import make_plan


def levels(**reports: Any) -> list[list[str]]:
    """Seats by their titles; each with whom it reports to, or ``primary``."""
    ids = {title: number for number, title in enumerate(reports, 1)}
    details = {
        title: {"is_primary": True} if above == "primary" else {"reports_to_id": ids.get(above)}
        for title, above in reports.items()
    }
    plan = make_plan(sponsors=dict.fromkeys(reports, ()), details=details)
    found = by_level(plan.sponsors.values(), lambda sponsor: sponsor.title)
    return [[sponsor.title for sponsor in line] for line in found]


def test_each_stands_under_whom_they_report_to_in_the_order_of_their_names() -> None:
    assert levels(D="A", C="A", B="A", A="primary", Z="B", Y="D") == [
        ["A"],
        ["B", "C", "D"],
        ["Z", "Y"],
    ]


def test_whoever_reports_to_nobody_stands_below_the_primary_sponsor_and_after_the_others() -> None:
    assert levels(Top="primary", Alone=None, Below="Top") == [["Top"], ["Below", "Alone"]]


def test_without_a_primary_sponsor_the_tops_stand_first() -> None:
    assert levels(B=None, A=None, C="B") == [["A", "B"], ["C"]]


def test_a_circle_comes_to_an_end() -> None:
    found = levels(A="B", B="A")
    assert sorted(title for line in found for title in line) == ["A", "B"]


def test_no_sponsors_are_no_levels() -> None:
    assert levels() == []
