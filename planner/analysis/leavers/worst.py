"""Measure 3: the one, two or three people whose leaving hurts most."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.minimum_sets import GroupSearch


class Worst(NamedTuple):
    """The k people whose leaving newly uncovers the most weight."""

    k: int
    weight: int
    people: tuple[int, ...]
    """Person ids in the order of their labels; of several such groups the first."""
    responsibilities: tuple[int, ...]
    """What is newly uncovered."""


def worst(
    coverage: Coverage, most: int = 3, *, cancelled: Callable[[], bool] | None = None
) -> tuple[Worst, ...]:
    """Return the worst k for k = 1 … ``most``, exact; a k beyond the number of holders is left out.

    ``Stopped`` where ``cancelled`` said so.
    """
    holdings = Holdings.of(coverage)
    found: list[Worst] = []
    for k in range(1, min(most, len(holdings.people)) + 1):
        at_least = found[-1].weight if found else 0
        found.append(_worst(coverage, GroupSearch(holdings, k, cancelled=cancelled), at_least))
    return tuple(found)


def _worst(coverage: Coverage, search: GroupSearch, at_least: int) -> Worst:
    weight = search.by_share().most_gained(at_least)
    group = next(search.groups(weight))
    people = tuple(search.holdings.people[position] for position in group)
    gone = frozenset(people)
    lost = (row_id for person in people for row_id in coverage.held[person])
    fallen = {row_id for row_id in lost if coverage.holders[row_id] <= gone}
    return Worst(search.size, weight, people, tuple(sorted(fallen)))
