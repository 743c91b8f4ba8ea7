"""Printing for people how much rests on how few, what is left after a departure, and what is handed
over."""

from __future__ import annotations

from datetime import date

from planner.analysis.cover.carried import carried_words
from planner.analysis.cover.concentration import concentration_words
from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.handing_over.progress import ordered, standing_of
from planner.analysis.leavers.curve import curve_words
from planner.analysis.leavers.departure import Departure
from planner.analysis.leavers.margin import margin_sentences
from planner.analysis.leavers.stay import stay_sentences
from planner.analysis.measures import Measures
from planner.models import Plan
from planner.text import tr, trn


def print_how_few(measures: Measures) -> None:
    """Print what has nobody as more people leave, what changes that, and who carries how much."""
    plan = measures.plan
    if measures.curve:
        print(curve_words(measures.curve, measures.threshold))
    for sentence in margin_sentences(plan, measures.bus_factor, measures.margin):
        print(sentence)
    if not measures.coverage.held:
        return
    print(concentration_words(plan, measures.concentration))
    print(carried_words(plan, measures.carried))
    if measures.expected_loss.share is not None:
        print(measures.expected_loss.why)


def print_hand_overs(plan: Plan, on: date) -> None:
    """Print how much of what is handed over is done, and how the rest stands."""
    rows = ordered(plan, on)
    still = [(row, found) for row in rows if (found := standing_of(plan, row, on)).open]
    if not rows:
        return
    done = trn("{done} of {count} hand-over is done", "{done} of {count} hand-overs are done",
               len(rows), done=len(rows) - len(still))  # fmt: skip
    said = [
        tr("{what} ({state})", what=responsibility_names(plan, (row.responsibility_id,)),
           state=found.words)
        for row, found in still
    ]  # fmt: skip
    print(tr("{done}; open: {names}", done=done, names="; ".join(said)) if said else done)


def print_stay(departure: Departure) -> None:
    """Print who of those who stay would have more to carry."""
    sentences = list(stay_sentences(departure.before.plan, departure.stay))
    if sentences:
        print(tr("For those who stay: {sentences}", sentences=" ".join(sentences)))
