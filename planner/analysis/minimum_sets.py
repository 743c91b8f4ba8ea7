"""Finding every group of people whose leaving uncovers enough, in the order of their labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from planner.analysis.holdings import SCALE, Holdings

LARGEST = 5
"""The largest groups that are listed one by one."""


def groups_gaining(holdings: Holdings, size: int, least: int) -> Iterator[tuple[int, ...]]:
    """Groups of exactly ``size`` (up to ``LARGEST``) that newly uncover ``least`` or more.

    They come in lexicographic order. Branches are cut where even the largest shares left (see
    ``Holdings.shares``) could not reach ``least``; nothing that counts is ever cut.
    """
    search = _Search(holdings, size)
    yield from search.below((), 0, 0, least)


class _Search:
    def __init__(self, holdings: Holdings, size: int) -> None:
        self.holdings = holdings
        self.size = size
        self.shares = [holdings.shares(more) for more in range(size + 1)]
        self.best = [_best_sums(shares, size) for shares in self.shares]
        """For each number of leavers still to come, the sums of their largest shares."""

    def below(
        self, chosen: tuple[int, ...], first: int, gained: int, least: int
    ) -> Iterator[tuple[int, ...]]:
        """The groups that begin with ``chosen`` and go on with people from ``first``."""
        more = self.size - len(chosen)
        if more == 0:
            if gained >= least:
                yield chosen
            return
        extra = self._extra(chosen, more)
        raised = sorted(extra.values(), reverse=True)
        reach = gained * SCALE + self.best[more][more] + sum(raised[:more])
        if reach < least * SCALE:
            return
        others = self.best[more][more - 1] + sum(raised[: more - 1])
        shares = self.shares[more]
        for person in range(first, len(self.holdings.people) - more + 1):
            own = shares[person] + extra.get(person, 0)
            if gained * SCALE + own + others >= least * SCALE:
                group = (*chosen, person)
                yield from self.below(group, person + 1, self.holdings.gain(group), least)

    def _extra(self, chosen: Sequence[int], more: int) -> dict[int, int]:
        """How much the shares of others have grown since these people were chosen."""
        gone = set(chosen)
        extra: dict[int, int] = {}
        for number in {n for person in chosen for n in self.holdings.items_of[person]}:
            weight, holders = self.holdings.items[number]
            left = [person for person in holders if person not in gone]
            if not left or len(left) > more:
                continue
            before = weight * SCALE // len(holders) if len(holders) <= more else 0
            grown = weight * SCALE // len(left) - before
            for person in left:
                extra[person] = extra.get(person, 0) + grown
        return extra


def _best_sums(shares: Sequence[int], most: int) -> list[int]:
    """The sums of the 0, 1, 2 … ``most`` largest shares."""
    largest = sorted(shares, reverse=True)[:most]
    sums = [0, *accumulate(largest)]
    return sums + [sums[-1]] * (most + 1 - len(sums))
