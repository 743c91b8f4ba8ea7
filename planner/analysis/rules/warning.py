"""The rule on departments that begin to go quiet."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import about
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_words
from planner.analysis.warning.signs import early_warnings


@rule(
    "EARLY-WARNING",
    "medium",
    "A department shows signs of going quiet",
    "Talk to the department",
    tells=None,
)
def early_warning(measures: Measures) -> Iterator[Found]:
    """Find departments with at least two early signs."""
    yield found_words(
        measures,
        [(about(warning.department), warning.words) for warning in early_warnings(measures)],
        "Going quiet: {names}.",
        "Going quiet, {count} departments: {names}.",
    )
