"""Finding every group of a few people whose leaving uncovers enough, in a fixed order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import comb

from planner.analysis.leavers.holdings import Holdings

LARGEST = 5
"""The largest groups that are listed one by one."""

SCALE = 60
"""Divisible by 1 to ``LARGEST``: a weight's share among so many people stays a whole number."""

_LOOK_PAST = 64
"""How many who no longer count are passed over for a tighter bound."""


class Stopped(Exception):  # noqa: N818 - nothing went wrong: somebody no longer wants to know
    """The search was stopped before it knew the answer."""


class GroupSearch:
    """Looks for groups of exactly ``size`` people, up to ``LARGEST``, in an order of people.

    Branch and bound (Land and Doig 1960), in lexicographic order. The bound: an item of weight w
    with h holders is uncovered only if all h of them leave, so it counts w / h for each; and of the
    items with h holders that one of k leavers has a part in, no more than C(k - 1, h - 1) can lie
    within the group. Where the largest shares together are not enough, nothing is looked at
    further; nothing that counts is ever passed over.
    """

    def __init__(
        self,
        holdings: Holdings,
        size: int,
        order: tuple[list[int], list[list[int]]] | None = None,
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Prepare a search that asks ``cancelled`` now and then, and ends with ``Stopped`` if it
        says so."""
        self.size = size
        self._cancelled = cancelled or (lambda: False)
        self.holdings = holdings
        everybody = range(len(holdings.people))
        self.people: Sequence[int] = everybody if order is None else order[0]
        position = {person: number for number, person in enumerate(self.people)}
        self._items = sorted(
            (
                (weight, tuple(sorted(position[person] for person in holders)))
                for weight, holders in holdings.items
                if len(holders) <= size
            ),
            key=lambda item: -item[0],
        )
        self._held: list[dict[int, list[int]]] = [{} for _ in everybody]
        for number, (_, holders) in enumerate(self._items):
            for person in holders:
                self._held[person].setdefault(len(holders), []).append(number)
        # By the number of leavers still to come: everybody's share, and who has the largest.
        self._shares = (
            order[1]
            if order is not None
            else [
                [self._share(person, more, {}) for person in everybody] for more in range(size + 1)
            ]
        )
        self._ranked = [_falling(of) for of in self._shares]
        self._less = [sorted(-share for share in of) for of in self._shares]
        self._least = 0

    def by_share(self) -> GroupSearch:
        """Return the same search in another order: who has the largest share first, so that good
        groups come early."""
        order = self._ranked[self.size]
        shares = [[of[person] for person in order] for of in self._shares]
        return GroupSearch(self.holdings, self.size, (order, shares), cancelled=self._cancelled)

    def groups(self, least: int) -> Iterator[tuple[int, ...]]:
        """Yield those that newly uncover ``least`` or more, in lexicographic order of positions."""
        self._least = least
        for group in self._below((), 0, 0, {}):
            yield tuple(self.people[person] for person in group)

    def most_gained(self, least: int) -> int:
        """Return the most weight that any group newly uncovers, which is ``least`` or more."""
        self._least = least + 1
        for group in self._below((), 0, 0, {}):
            self._least = self._gain(group) + 1
        return self._least - 1

    def _gain(self, group: Sequence[int]) -> int:
        gone = frozenset(group)
        touched = {n for person in gone for some in self._held[person].values() for n in some}
        return sum(self._items[n][0] for n in touched if gone.issuperset(self._items[n][1]))

    def _below(
        self, chosen: tuple[int, ...], first: int, gained: int, left: dict[int, int]
    ) -> Iterator[tuple[int, ...]]:
        """Yield the groups that begin with ``chosen`` and go on with people from ``first``.

        ``left``: how many holders an item has besides the chosen, where that is not all of them.
        """
        if self._cancelled():
            raise Stopped
        more = self.size - len(chosen)
        shares = self._raised(chosen, first, more, left)
        largest = self._largest(first, more, shares)
        others = sum(largest[: more - 1])
        reach = gained * SCALE + others
        if reach + largest[-1] < self._least * SCALE:
            return
        for person, share in self._candidates(first, more, shares, self._least * SCALE - reach):
            if reach + share < self._least * SCALE:
                continue
            if more == 1:
                yield (*chosen, person)
                continue
            fewer, now = dict(left), gained
            for among, numbers in self._held[person].items():
                for number in numbers:
                    fewer[number] = rest = fewer.get(number, among) - 1
                    now += self._items[number][0] if rest == 0 else 0
            yield from self._below((*chosen, person), person + 1, now, fewer)

    def _raised(
        self, chosen: tuple[int, ...], first: int, more: int, left: dict[int, int]
    ) -> dict[int, int]:
        """Return the shares of those who hold something together with people already chosen."""
        together: dict[tuple[int, ...], int] = {}
        for number, rest in left.items():
            if 0 < rest <= more:
                weight, holders = self._items[number]
                others = tuple(person for person in holders if person not in chosen)
                if others[0] >= first:
                    together[others] = together.get(others, 0) + weight
        weights: dict[int, dict[int, list[int]]] = {}
        for others, weight in together.items():
            for person in others:
                weights.setdefault(person, {}).setdefault(len(others), []).append(weight)
        return {
            person: self._share(person, more, left)
            + sum(_most(some, size, more) for size, some in by_size.items())
            for person, by_size in weights.items()
        }

    def _share(self, person: int, more: int, left: dict[int, int]) -> int:
        """Return a person's share of the items nobody chosen has a part in (see the class)."""
        share = 0
        for size, numbers in self._held[person].items():
            if size <= more:
                open_ones = (n for n in numbers if n not in left) if left else numbers
                heaviest = islice(open_ones, comb(more - 1, size - 1))
                share += sum(self._items[n][0] for n in heaviest) * SCALE // size
        return share

    def _largest(self, first: int, more: int, shares: dict[int, int]) -> list[int]:
        """At least the largest ``more`` shares of people from ``first``, falling."""
        found: list[int] = []
        passed = 0
        for person in self._ranked[more]:
            if len(found) == more:
                break
            if passed < _LOOK_PAST and (person < first or person in shares):
                passed += 1
            else:
                found.append(self._shares[more][person])
        found += [0] * (more - len(found))
        return sorted([*found, *shares.values()], reverse=True)[:more]

    def _candidates(
        self, first: int, more: int, shares: dict[int, int], need: int
    ) -> list[tuple[int, int]]:
        """Everybody from ``first`` whose share is ``need`` or more, in order."""
        last = len(self.people) - more
        usual = self._shares[more]
        enough = bisect_right(self._less[more], -need)
        found = [
            (person, usual[person])
            for person in islice(self._ranked[more], enough)
            if first <= person <= last and person not in shares
        ]
        found += [
            (person, share)
            for person, share in shares.items()
            if share >= need and first <= person <= last
        ]
        return sorted(found)


def _most(weights: list[int], size: int, more: int) -> int:
    """Return the largest of these weights that fit into a group, counted for one of
    their holders."""
    fitting = comb(more - 1, size - 1)
    if len(weights) > fitting:
        weights = sorted(weights, reverse=True)[:fitting]
    return sum(weights) * SCALE // size


def _falling(shares: Sequence[int]) -> list[int]:
    """Everybody, the largest share first."""
    return sorted(range(len(shares)), key=shares.__getitem__, reverse=True)
