"""What is said of drills: how many seats were tested, and why something was drawn."""

from __future__ import annotations

from planner.analysis.drills.drawing import Lot
from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.measures import Measures
from planner.models import Plan
from planner.text import tr, trn

_MOST_TIED = 2


def covered_and_tested(measures: Measures) -> tuple[int, int, int]:
    """Return how many champion seats there are, how many are covered, and of those how many
    tested."""
    cover, seats = measures.coverage, measures.seats
    covered = [s.responsibility_id for s in seats if cover.cover(s.responsibility_id) == "covered"]
    tested = measures.tested.carried
    return len(seats), len(covered), sum(row_id in tested for row_id in covered)


def seats_tested(measures: Measures) -> str:
    """Return that in a sentence: "Of 14 champion seats, 5 are covered and 2 of those tested."."""
    seats, covered, tested = covered_and_tested(measures)
    return trn(
        "Of {count} champion seat, {covered} and {tested} of those tested.",
        "Of {count} champion seats, {covered} and {tested} of those tested.",
        seats,
        covered=trn("{count} is covered", "{count} are covered", covered),
        tested=tested,
    )


def why_drawn(plan: Plan, lot: Lot) -> str:
    """Return why something was drawn, in a line: weight, days untested, and what they are since."""
    parts = [_untested(lot)]
    if lot.tries:
        parts.append(trn("Tried once, not done.", "Tried {count} times, never done.", lot.tries))
    if lot.tied:
        others = responsibility_names(plan, lot.tied, _MOST_TIED)
        parts.append(tr("Tied with {names}; the lot chose.", names=others))
    return " ".join(parts)


def _untested(lot: Lot) -> str:
    if lot.since == "tested":
        return trn(
            "Weight {weight}, and tested {count} day ago.",
            "Weight {weight}, and tested {count} days ago.",
            lot.days,
            weight=lot.weight,
        )
    if lot.since == "held by two":
        return trn(
            "Weight {weight}, and never tested in the {count} day that two have held it.",
            "Weight {weight}, and never tested in the {count} days that two have held it.",
            lot.days,
            weight=lot.weight,
        )
    return trn(
        "Weight {weight}, and never tested; since when two hold it is not known, so it counts as"
        " {count} day.",
        "Weight {weight}, and never tested; since when two hold it is not known, so it counts as"
        " {count} days.",
        lot.days,
        weight=lot.weight,
    )
