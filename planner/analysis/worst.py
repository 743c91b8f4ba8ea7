"""Measure 3: the one, two or three people whose leaving hurts most."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.coverage import Coverage
from planner.analysis.holdings import Holdings
from planner.analysis.minimum_sets import groups_gaining


class Worst(NamedTuple):
    """The k people whose leaving newly uncovers the most weight."""

    k: int
    weight: int
    people: tuple[int, ...]
    """Person ids in the order of their labels; of several such groups the first."""
    responsibilities: tuple[int, ...]
    """What is newly uncovered."""


def worst(coverage: Coverage, most: int = 3) -> tuple[Worst, ...]:
    """The worst k for k = 1 … ``most``, exact; a k beyond the number of holders is left out."""
    holdings = Holdings.of(coverage)
    return tuple(
        _worst(coverage, holdings, k) for k in range(1, min(most, len(holdings.people)) + 1)
    )


def _worst(coverage: Coverage, holdings: Holdings, k: int) -> Worst:
    found = tuple(range(k))
    weight = holdings.gain(found)
    least = max(weight + 1, _greedy(holdings, k))
    while True:
        better = next(groups_gaining(holdings, k, least), None)
        if better is None:
            break
        found, weight = better, holdings.gain(better)
        least = weight + 1
    people = tuple(holdings.people[one] for one in found)
    gone = frozenset(people)
    lost = (one for one, holders in coverage.holders.items() if holders and holders <= gone)
    return Worst(k, weight, people, tuple(lost))


def _greedy(holdings: Holdings, k: int) -> int:
    """What taking the best single person k times over uncovers: a start for the search."""
    gone: list[int] = []
    for _ in range(k):
        left = [p for p in range(len(holdings.people)) if p not in gone]
        shares = holdings.shares(k)
        gone.append(max(left, key=lambda p: (holdings.gain([*gone, p]), shares[p])))
    return holdings.gain(gone)
