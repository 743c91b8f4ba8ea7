"""Rules about what nobody holds (measure 1)."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.findings.finding import Found, rule
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_rows
from planner.text import Many, One


def _uncovered(measures: Measures, kind: str, one: One, many: Many) -> Iterator[Found]:
    """Yield all that nobody holds of one kind, in one sentence."""
    held_by_nobody = (measures.plan.responsibilities[i] for i in measures.coverage.uncovered.ids)
    rows = [row for row in held_by_nobody if row.kind == kind]
    subjects = map(measures.plan.subject_of, rows)
    yield found_rows(measures, subjects, one, many, weight=sum(row.weight for row in rows))


@rule(
    "UNCOVERED-SEAT",
    "critical",
    "Nobody holds the champion seat of a department",
    "Name a champion",
    tells=None,
)
def uncovered_seat(measures: Measures) -> Iterator[Found]:
    """Find champion seats with nobody in them."""
    return _uncovered(
        measures,
        "champion seat",
        "{names} has no champion and no trained backup.",
        "{names} have no champion and no trained backup.",
    )


@rule("UNCOVERED-GOAL", "critical", "Nobody holds a goal", "Name an owner", tells=None)
def uncovered_goal(measures: Measures) -> Iterator[Found]:
    """Find goals without a holder."""
    return _uncovered(
        measures,
        "goal",
        "Nobody holds the goal {names}.",
        "Nobody holds the goals {names}.",
    )


@rule(
    "UNCOVERED-PURPOSE",
    "critical",
    "Nobody holds a purpose statement",
    "Name an owner",
    tells=None,
)
def uncovered_purpose(measures: Measures) -> Iterator[Found]:
    """Find purpose statements without a holder."""
    return _uncovered(
        measures,
        "purpose",
        "Nobody holds the purpose statement {names}.",
        "Nobody holds the purpose statements {names}.",
    )


@rule("UNCOVERED-SPONSOR", "critical", "Nobody holds a sponsor seat", "Find a sponsor", tells=None)
def uncovered_sponsor(measures: Measures) -> Iterator[Found]:
    """Find sponsor seats with nobody in them."""
    return _uncovered(
        measures,
        "sponsor seat",
        "Nobody holds the sponsor seat {names}.",
        "Nobody holds the sponsor seats {names}.",
    )


@rule("UNCOVERED-ACTION", "high", "Nobody is on an action", "Name an owner", tells=None)
def uncovered_action(measures: Measures) -> Iterator[Found]:
    """Find actions that nobody is on."""
    return _uncovered(
        measures,
        "action",
        "Nobody is on the action {names}.",
        "Nobody is on the actions {names}.",
    )
