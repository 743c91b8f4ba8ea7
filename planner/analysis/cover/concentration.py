"""Measure 16: how much of what is held alone rests on how few people."""

from __future__ import annotations

from dataclasses import dataclass

from planner.analysis.cover.coverage import Coverage
from planner.models import Plan
from planner.text import percent, tr, trn


@dataclass(frozen=True)
class Concentration:
    """Of all weight that one person alone holds: who holds most, and how few hold half."""

    person_id: int | None
    """Who holds most of it; ties go to the first label. ``None`` where nobody holds alone."""
    weight: int
    """What they hold alone."""
    people_holding_half: int
    """The fewest people who together hold at least half of the weight held alone."""
    weight_of_half: int
    """What these people hold alone, together."""
    alone: int
    """All weight that one person alone holds, whoever it is."""
    total: int
    """All weight of the plan."""

    @property
    def share(self) -> float | None:
        """What one person holds alone of all that is held alone, 0 to 1."""
        return self.weight / self.alone if self.alone else None

    @property
    def share_of_all(self) -> float | None:
        """What one person holds alone of all weight of the plan, 0 to 1."""
        return self.weight / self.total if self.total else None

    @property
    def share_of_half(self) -> float | None:
        """What the few hold alone of all that is held alone, 0 to 1."""
        return self.weight_of_half / self.alone if self.alone else None

    @property
    def share_of_half_of_all(self) -> float | None:
        """What the few hold alone of all weight of the plan, 0 to 1."""
        return self.weight_of_half / self.total if self.total else None


def concentration(coverage: Coverage) -> Concentration:
    """Return on how few people the weight rests that one person alone holds."""
    loads = [(load, p) for p in coverage.alone if (load := coverage.load_alone(p)) > 0]
    alone, total = sum(load for load, _ in loads), coverage.total_weight
    if not alone:
        return Concentration(None, 0, 0, 0, 0, total)
    people = coverage.plan.people
    loads.sort(key=lambda lp: (-lp[0], people[lp[1]].label, lp[1]))
    weight, person_id = loads[0]
    held, fewest = 0, 0
    while held * 2 < alone:
        held += loads[fewest][0]
        fewest += 1
    return Concentration(person_id, weight, fewest, held, alone, total)


def concentration_words(plan: Plan, found: Concentration) -> str:
    """Say in a sentence or two who holds most alone, and how few hold half of it."""
    shares = found.share, found.share_of_all, found.share_of_half, found.share_of_half_of_all
    if found.person_id is None or None in shares:
        return tr("Nothing is held by one person alone.")
    largest, of_all, half_of_alone, half_of_all = (percent(share or 0) for share in shares)
    name = plan.people[found.person_id].shown_name
    if found.weight == found.alone:
        return tr(
            "Everything that rests on one person rests on {name}: {of_all} of all weight.",
            name=name,
            of_all=of_all,
        )
    words = tr(
        "Of all that rests on one person, the largest part rests on {name}: {share}, which is"
        " {of_all} of all weight.",
        name=name,
        share=largest,
        of_all=of_all,
    )
    half = trn(
        "With that one person it is half of it or more.",
        "Half of it or more rests on {count} people: {share}, which is {of_all} of all weight.",
        found.people_holding_half,
        share=half_of_alone,
        of_all=half_of_all,
    )
    return f"{words} {half}"
