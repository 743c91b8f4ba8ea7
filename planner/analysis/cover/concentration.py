"""Measure 16: how much of what is held alone rests on how few people."""

from __future__ import annotations

from dataclasses import dataclass

from planner.analysis.cover.coverage import Coverage


@dataclass(frozen=True)
class Concentration:
    """Of all weight that one person alone holds: who holds most, and how few hold half."""

    person_id: int | None
    """Who holds most of it; ties go to the first label. ``None`` where nobody holds alone."""
    weight: int
    """What they hold alone."""
    share: float | None
    """That weight / all weight held alone by anybody, 0 to 1."""
    share_of_all: float | None
    """That weight / all weight of the plan, 0 to 1."""
    people_holding_half: int
    """The fewest people who together hold at least half of the weight held alone."""


def concentration(coverage: Coverage) -> Concentration:
    """Return on how few people the weight rests that one person alone holds."""
    loads = [(load, p) for p in coverage.alone if (load := coverage.load_alone(p)) > 0]
    total = sum(load for load, _ in loads)
    if not total:
        return Concentration(None, 0, None, None, 0)
    people = coverage.plan.people
    loads.sort(key=lambda lp: (-lp[0], people[lp[1]].label, lp[1]))
    weight, person_id = loads[0]
    held, fewest = 0, 0
    while held * 2 < total:
        held += loads[fewest][0]
        fewest += 1
    share_of_all = weight / coverage.total_weight
    return Concentration(person_id, weight, weight / total, share_of_all, fewest)
