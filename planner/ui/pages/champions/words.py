"""What the head of the champions’ page says, and which seats it counts."""

from __future__ import annotations

from planner.analysis.drills.words import covered_and_tested
from planner.analysis.measures import Measures
from planner.text import trn
from planner.ui.lists.departments import SeatRow


def tested_words(measures: Measures) -> str:
    """Return how many covered seats were tried; empty where none is covered."""
    _, covered, tested = covered_and_tested(measures)
    if not covered:
        return ""
    return trn(
        "{tested} of {count} covered seat tested",
        "{tested} of {count} covered seats tested",
        covered,
        tested=tested,
    )


def is_covered(measures: Measures, row: SeatRow) -> bool:
    """Return whether a seat is held as often as it needs."""
    return measures.coverage.cover(row.seat.id) == "covered"


def is_tested(measures: Measures, row: SeatRow) -> bool:
    """Return whether a seat is covered, and one of its holders carried it alone."""
    return is_covered(measures, row) and row.row.tested > 0
