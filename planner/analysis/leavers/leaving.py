"""Who leaves together or not at all: the holdings, made as small as they can be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from planner.analysis.leavers.holdings import Holdings

Item = tuple[int, tuple[int, ...]]
"""A weight, and the parties who hold it: uncovered when all of them have left."""


class Leaving:
    """The parties that could leave, and what falls when they do.

    People who hold exactly the same are one party: without the others, none of them uncovers
    anything by leaving. What is held by the same parties is one item, with its weights together.
    """

    def __init__(self, members: Sequence[tuple[int, ...]], items: Iterable[Item]) -> None:
        weights: dict[tuple[int, ...], int] = {}
        for weight, holders in items:
            weights[holders] = weights.get(holders, 0) + weight
        held: dict[int, list[int]] = {}
        for number, holders in enumerate(weights):
            for person in holders:
                held.setdefault(person, []).append(number)
        together: dict[tuple[int, ...], list[int]] = {}
        for person in sorted(held):
            together.setdefault(tuple(held[person]), []).append(person)
        party_of = {parties[0]: number for number, parties in enumerate(together.values())}
        self.members = tuple(
            tuple(sorted(person for party in parties for person in members[party]))
            for parties in together.values()
        )
        """The people of each party, as the positions of ``Holdings.people``."""
        self.sizes = tuple(len(people) for people in self.members)
        self.items: tuple[Item, ...] = tuple(
            (weight, tuple(party_of[person] for person in holders if person in party_of))
            for holders, weight in weights.items()
        )
        self.items_of = tuple(together)
        """The numbers of the items each party holds."""

    @classmethod
    def of(cls, holdings: Holdings) -> Leaving:
        """Return everybody who holds something."""
        return cls([(person,) for person in range(len(holdings.people))], holdings.items)

    @cached_property
    def weight(self) -> int:
        """Of everything that is held."""
        return sum(weight for weight, _ in self.items)

    def gain(self, parties: Collection[int]) -> int:
        """Return the weight uncovered when these parties leave."""
        gone = frozenset(parties)
        touched = {number for party in gone for number in self.items_of[party]}
        return sum(self.items[n][0] for n in touched if gone.issuperset(self.items[n][1]))

    def size(self, parties: Iterable[int]) -> int:
        """Return how many people these parties are."""
        return sum(self.sizes[party] for party in parties)

    def people(self, parties: Iterable[int]) -> tuple[int, ...]:
        """Return the people of these parties, in order."""
        return tuple(sorted(person for party in parties for person in self.members[party]))

    def after(self, gone: Collection[int], staying: Collection[int]) -> tuple[Leaving, int]:
        """Return what is still open when these parties leave and those stay, and the weight
        uncovered."""
        left: list[Item] = []
        uncovered = 0
        for weight, holders in self.items:
            if any(party in staying for party in holders):
                continue
            rest = tuple(party for party in holders if party not in gone)
            if rest:
                left.append((weight, rest))
            else:
                uncovered += weight
        return Leaving(self.members, left), uncovered
