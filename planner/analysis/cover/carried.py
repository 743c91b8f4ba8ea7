"""Measure 18: how much of the plan each person carries, shared or alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import lcm

from planner.analysis.cover.coverage import Coverage
from planner.models import Plan
from planner.text import percent, tr, trn


@dataclass(frozen=True)
class Carried:
    """What everybody who holds something carries of all held weight."""

    people: tuple[int, ...]
    """Person ids, the largest share first; ties in the order of labels."""
    parts: tuple[int, ...]
    """What each of them carries, in units of which ``whole`` are all held weight."""
    whole: int

    @property
    def shares(self) -> tuple[float, ...]:
        """What each of them carries of all held weight, 0 to 1; together 1."""
        return tuple(part / self.whole for part in self.parts)

    @property
    def people_carrying_half(self) -> int:
        """The fewest people who together carry at least half; none where nothing is held."""
        carried, fewest = 0, 0
        while carried * 2 < self.whole:
            carried += self.parts[fewest]
            fewest += 1
        return fewest


def carried(coverage: Coverage) -> Carried:
    """Deal the weight of each responsibility out evenly among its holders, and add it up.

    A person's share is the sum of weight / depth over what they hold, of all held weight. Each
    share is the Shapley value of the game in which a group keeps what any of them holds (Shapley
    1953): what somebody adds to it, on average over every order in which all could come. It is
    reckoned in whole units, so that the shares sum to 1.
    """
    rows = coverage.plan.responsibilities
    unit = lcm(*{len(holders) for holders in coverage.holders.values() if holders})
    parts = dict.fromkeys(coverage.held, 0)
    whole = 0
    for row_id, holders in coverage.holders.items():
        if not holders:
            continue
        weight = rows[row_id].weight * unit
        whole += weight
        each = weight // len(holders)
        for person_id in holders:
            parts[person_id] += each
    people = coverage.plan.people
    ordered = sorted(parts, key=lambda p: (-parts[p], people[p].label, p))
    return Carried(tuple(ordered), tuple(parts[p] for p in ordered), whole)


def carried_words(plan: Plan, found: Carried) -> str:
    """Say who carries most, and how few carry half."""
    if not found.people:
        return tr("Nobody holds anything.")
    name = plan.people[found.people[0]].shown_name
    if len(found.people) == 1:
        return tr("{name} holds all that anybody holds.", name=name)
    first = tr(
        "{name} carries the largest share: {share} of all weight that somebody holds, where what"
        " several hold counts for each in part.",
        name=name,
        share=percent(found.shares[0]),
    )
    half = trn(
        "That alone is half of it or more.",
        "{count} of the {all} who hold something carry half of it or more.",
        found.people_carrying_half,
        all=len(found.people),
    )
    return f"{first} {half}"
