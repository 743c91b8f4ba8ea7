"""How much of the plan rests on how few, measure by measure, in sentences to be repeated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.analysis.cover.carried import carried_words
from planner.analysis.cover.concentration import concentration_words
from planner.analysis.leavers.margin import margin_sentences
from planner.analysis.measures import Measures
from planner.models import Plan
from planner.text import day, tr


class Statement(NamedTuple):
    """What is said of one measure, and what it is about."""

    title: str
    words: str


def how_few(measures: Measures, plan: Plan, *, departures: bool = True) -> Iterator[Statement]:
    """Yield how many can leave and what changes that, who holds and carries how much, and what a
    turnover takes; nothing where there is nothing to hold.

    People are called as in ``plan``, which may hold roles for names. What is certain of departures
    is told only with ``departures``.
    """
    if not measures.coverage.holders:
        return
    yield Statement(tr("If people leave"), tr("{words}.", words=measures.bus_factor.words.whole))
    margin = " ".join(margin_sentences(plan, measures.bus_factor, measures.margin))
    yield Statement(tr("What changes that"), margin)
    if not measures.coverage.held:
        return
    yield Statement(tr("Held by one person"), concentration_words(plan, measures.concentration))
    yield Statement(tr("Carried"), carried_words(plan, measures.carried))
    loss = measures.expected_loss
    if loss.share is not None and departures:
        yield Statement(tr("By {day}", day=day(loss.until, measures.on)), loss.why)
