"""Small groups of parties whose leaving uncovers enough: found quickly, proven elsewhere."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator

from planner.analysis.leavers.shares import SCALE, Shares

_FROM = (1.0, 0.98, 0.95, 0.9)
"""Parts of the price: who has a larger share is in the group that is then cut down."""

_ABOVE = (1.0, 1.02)
"""Multiples of the price: who has a larger share is in the group that then grows."""

_NEAR = 8
"""An item with more people still to leave is too far from falling to say whom to take next."""


def quick_group(shares: Shares, need: int) -> tuple[int, ...]:
    """Return parties whose leaving uncovers ``need`` or more, found in one go."""
    return tuple(sorted(_peeled(shares, _grown(shares, (), need), need)))


def small_group(shares: Shares, need: int) -> tuple[int, ...]:
    """Return parties whose leaving uncovers ``need`` or more, nearly as few people as possible.

    Fair shares rise in steps: who lies well above the price is in the smallest group, who lies
    well below is not. Around the price, the group is cut down or grown from several starts.
    """
    leaving, price = shares.leaving, shares.price(need)
    found = []
    starts = {len(start): start for start in (_with_share(shares, price * p) for p in _FROM)}
    for start in starts.values():
        if leaving.gain(start) >= need:
            found.append(_peeled(shares, start, need))
    for multiple in _ABOVE:
        start = _with_share(shares, price * multiple + 1)
        found.append(_peeled(shares, _grown(shares, start, need), need))
    return tuple(sorted(min(found, key=leaving.size)))


def _with_share(shares: Shares, least: float) -> list[int]:
    return [party for party, share in enumerate(shares.per_person) if share >= least]


def _peeled(shares: Shares, start: Iterable[int], need: int) -> set[int]:
    """Return the group without those it can spare."""
    group = set(start)
    for party, _ in peeling(shares, group, need):
        group.discard(party)
    return group


def peeling(shares: Shares, start: Iterable[int], need: int) -> Iterator[tuple[int, int]]:
    """Yield who is taken out of a group one after the other, and what it still uncovers then:
    always whoever uncovers least per person next, as long as it is ``need`` or more. This is the
    peeling that is known from densest subgraphs (Charikar 2000)."""
    leaving = shares.leaving
    group = set(start)
    falling = {n for n, (_, holders) in enumerate(leaving.items) if group.issuperset(holders)}
    gained = sum(leaving.items[number][0] for number in falling)
    loss = dict.fromkeys(group, 0)
    for number in falling:
        weight, holders = leaving.items[number]
        for party in holders:
            loss[party] += weight
    queue = [(loss[p] / leaving.sizes[p], shares.per_person[p], p, loss[p]) for p in group]
    heapq.heapify(queue)
    while queue:
        _, _, party, known = heapq.heappop(queue)
        # Entries are not changed in the queue but outdated: those that no longer hold are skipped.
        if party not in group or known != loss[party] or gained - known < need:
            continue
        group.discard(party)
        gained -= known
        for number in leaving.items_of[party]:
            if number in falling:
                falling.discard(number)
                weight, holders = leaving.items[number]
                for other in holders:
                    if other in group:
                        loss[other] = now = loss[other] - weight
                        entry = (now / leaving.sizes[other], shares.per_person[other], other, now)
                        heapq.heappush(queue, entry)
        yield party, gained


def _grown(shares: Shares, start: Iterable[int], need: int) -> set[int]:
    """Return the group with others until it is enough."""
    group = set(start)
    if shares.leaving.gain(group) < need:
        for party, gained in growing(shares, group):
            group.add(party)
            if gained >= need:
                break
    return group


def growing(shares: Shares, start: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield who joins a group one after the other, until it is everybody, and what it uncovers
    then: always who is nearest to uncovering most next."""
    leaving = shares.leaving
    group = set(start)
    left = [
        sum(leaving.sizes[party] for party in holders if party not in group)
        for _, holders in leaving.items
    ]
    # An item counts less by the square of how many have still to leave, so that the last holders
    # of a few things come before the first holders of many.
    nearness = [0] + [SCALE // rest**2 * (rest <= _NEAR) for rest in range(1, max(left) + 1)]
    gained, score = 0, [0] * len(leaving.sizes)
    for (weight, holders), rest in zip(leaving.items, left, strict=True):
        gained += weight if rest == 0 else 0
        for party in holders if nearness[rest] else ():
            score[party] += weight * nearness[rest]

    def entry(party: int) -> tuple[float, float, int, int]:
        most_first = -score[party] / leaving.sizes[party]
        return most_first, -shares.per_person[party], party, score[party]

    queue = [entry(party) for party in range(len(score)) if party not in group]
    heapq.heapify(queue)
    while queue:
        *_, party, known = heapq.heappop(queue)
        if party in group or known != score[party]:
            continue
        group.add(party)
        for number in leaving.items_of[party]:
            weight, holders = leaving.items[number]
            before = left[number]
            left[number] = rest = before - leaving.sizes[party]
            gained += weight if rest == 0 else 0
            for other in holders if nearness[rest] else ():
                if other not in group:
                    score[other] += weight * (nearness[rest] - nearness[before])
                    heapq.heappush(queue, entry(other))
        yield party, gained
