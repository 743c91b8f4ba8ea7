"""A proven bound on what leavers can uncover: everybody's share of what they hold together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from planner.analysis.leavers.leaving import Leaving

SCALE = 1 << 20
"""Shares are whole numbers of this fraction of a weight, so that every proof is exact."""


class Shares:
    """Each item's weight dealt out among its holders, and added up for each party.

    What leavers uncover is held by leavers alone, so it is never more than their shares together,
    however the weights are dealt out; the fairer, the tighter the bound. This is the dual of the
    linear relaxation. Fair shares solve it for every number of leavers at once: they are the
    lexicographically optimal shares (flows: Megiddo 1974; polymatroids: Fujishige 1980), the
    densest decomposition of the hypergraph of holders.
    """

    def __init__(self, leaving: Leaving, of: Sequence[int]) -> None:
        self.leaving = leaving
        self.of = of
        """By party, in units of 1 / ``SCALE``; together the weight of all items."""

    @classmethod
    def equal(cls, leaving: Leaving) -> Shares:
        """Return each weight dealt out evenly among the people who hold it."""
        shares = [0] * len(leaving.sizes)
        for weight, holders in leaving.items:
            people = leaving.size(holders)
            even = weight * SCALE // people
            for party in holders:
                shares[party] += even * leaving.sizes[party]
            shares[holders[0]] += weight * SCALE - even * people
        return cls(leaving, shares)

    @cached_property
    def per_person(self) -> list[float]:
        """How much of a party's share falls to each of its people; for sorting."""
        return [share / size for share, size in zip(self.of, self.leaving.sizes, strict=True)]

    @cached_property
    def _ranked(self) -> list[int]:
        return sorted(range(len(self.of)), key=lambda party: -self.per_person[party])

    def price(self, need: int) -> int:
        """Return the share of the last person needed when those with the largest leave first."""
        reached = 0
        for party in self._ranked:
            reached += self.of[party]
            if reached >= need * SCALE:
                return max(1, self.of[party] // self.leaving.sizes[party])
        return 1

    def most(self, people: int) -> int:
        """Return a weight that so many people never uncover more than.

        For any price, n leavers uncover at most n x price + what shares exceed it by; the share of
        the last of those with the largest is the best price.
        """
        left, price = people, 0
        for party in self._ranked:
            left -= self.leaving.sizes[party]
            if left <= 0:
                price = self.of[party] // self.leaving.sizes[party]
                break
        return min(people * at + self._excess(at) for at in (price, price + 1)) // SCALE

    def fewest(self, need: int) -> int:
        """Return a number than which no fewer people uncover ``need``.

        For any price, n leavers uncover at most n x price + what shares exceed it by.
        """
        price = self.price(need)
        return max(1, *(-((self._excess(at) - need * SCALE) // at) for at in (price, price + 1)))

    def decided(self, need: int, most: int) -> tuple[frozenset[int], frozenset[int]]:
        """Return who is certainly among any ``most`` or fewer leavers that uncover ``need``, and
        who certainly is not: deciding otherwise would leave the bound below what is needed."""
        price = self.price(need)
        # Fixing variables by reduced costs (Crowder, Johnson and Padberg 1983), in whole numbers.
        slack = most * price + self._excess(price) - need * SCALE
        above = [
            share - price * size for share, size in zip(self.of, self.leaving.sizes, strict=True)
        ]
        gone = frozenset(party for party, more in enumerate(above) if more > slack)
        staying = frozenset(party for party, more in enumerate(above) if -more > slack)
        return gone, staying

    def _excess(self, price: int) -> int:
        return sum(
            share - price * size
            for share, size in zip(self.of, self.leaving.sizes, strict=True)
            if share > price * size
        )
