"""Rules about how buy-in moves, and what is to move it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Found, rule
from planner.analysis.findings.subjects import about, rated_name, rated_names
from planner.analysis.measures import Measures
from planner.analysis.rules.cached import found_rows, found_words
from planner.analysis.sponsors.buy_in import rated_subjects
from planner.analysis.sponsors.rating_history import (
    Rated,
    Subject,
    next_step,
    rating_before,
    rating_history,
    trend,
)
from planner.models import Rating
from planner.text import day, tr


@rule("BUY-IN-FELL", "medium", "Buy-in is lower than before", "Ask what changed", tells="rating")
def buy_in_fell(measures: Measures) -> Iterator[Found]:
    """Find sponsors and departments whose last rating is below the one before it."""
    plan, on = measures.plan, measures.on
    if not plan.table(Rating):
        return
    words = measures.answers.per_key(_fell)
    histories = [(row, rating_history(plan, row)) for row in rated_subjects(plan)]
    fell = [(row, history) for row, history in histories if trend(history) == "fell"]
    yield found_words(
        measures,
        [words((type(row), row.id), about(row), history, on) for row, history in fell],
        "Buy-in is lower than before: {names}.",
        "Buy-in is lower than before in {count} places: {names}.",
    )


def _fell(row: About, history: tuple[Rated, ...], on: date) -> tuple[About, str]:
    before = rating_before(history)
    was = tr(before.now) if before else ""
    now = tr(history[-1].now)
    if before is None or before.on is None:
        return row, tr("{name} ({now}, was: {was})", name=rated_name(row), now=now, was=was)
    return row, tr(
        "{name} ({now}, was: {was} on {day})",
        name=rated_name(row),
        now=now,
        was=was,
        day=day(before.on, on),
    )


@rule(
    "NO-NEXT-STEP",
    "low",
    "A gap in buy-in has no next step with an owner and a day",
    "Agree a next step, its owner and its day",
    tells="rating",
)
def no_next_step(measures: Measures) -> Iterator[Found]:
    """Find gaps that nobody is to close by a day."""
    lacking: list[Subject] = []
    for gap in measures.buy_in:
        if gap.gap:
            step = next_step(measures.plan, gap.subject, measures.on)
            if step is None or not step.is_whole:
                lacking.append(gap.subject)
    yield found_rows(
        measures,
        lacking,
        "No next step with an owner and a day is to raise the buy-in of {names}.",
        "No next step with an owner and a day is to raise buy-in in {count} places: {names}.",
        called=rated_names,
    )
