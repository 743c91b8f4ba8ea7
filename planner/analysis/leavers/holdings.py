"""Who would have to leave together for what to be uncovered: the numbers the searches work on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from planner.analysis.cover.coverage import Coverage


class Holdings:
    """The covered responsibilities of a plan, with people as numbers in the order of labels.

    Responsibilities held by exactly the same people are one item with their weights together.
    """

    def __init__(self, people: Sequence[int], items: Sequence[tuple[int, tuple[int, ...]]]) -> None:
        self.people = tuple(people)
        """Person ids; everything else speaks of positions in this list."""
        self.items = tuple(items)
        """``(weight, holders)``: uncovered when all of the holders have left."""

    @classmethod
    def of(cls, coverage: Coverage) -> Holdings:
        """Return the holdings on the day of a coverage."""
        rows = coverage.plan.responsibilities
        people = sorted(
            coverage.held, key=lambda person_id: (coverage.plan.people[person_id].label, person_id)
        )
        position = {person_id: number for number, person_id in enumerate(people)}
        weights: dict[frozenset[int], int] = {}
        for responsibility_id, holders in coverage.holders.items():
            if holders:
                weight = rows[responsibility_id].weight
                weights[holders] = weights.get(holders, 0) + weight
        items = [
            (weight, tuple(sorted(position[person_id] for person_id in holders)))
            for holders, weight in weights.items()
        ]
        return cls(people, sorted(items, key=lambda item: item[1]))

    @cached_property
    def items_of(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the items each person is among the holders of."""
        found: list[list[int]] = [[] for _ in self.people]
        for number, (_, holders) in enumerate(self.items):
            for person in holders:
                found[person].append(number)
        return tuple(tuple(members) for members in found)

    def gain(self, leavers: Iterable[int]) -> int:
        """Return the weight newly uncovered when these people leave."""
        gone = frozenset(leavers)
        touched = {number for person in gone for number in self.items_of[person]}
        return sum(self.items[n][0] for n in touched if gone.issuperset(self.items[n][1]))
