"""What the head of the champions' page says."""

from __future__ import annotations

from planner.analysis.drills.words import covered_and_tested
from planner.analysis.measures import Measures
from planner.text import trn


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
