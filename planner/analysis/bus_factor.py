"""Measure 2: the fewest people whose leaving leaves too much of the plan with nobody."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, islice

from planner.analysis.coverage import Coverage
from planner.analysis.holdings import Holdings
from planner.analysis.minimum_sets import LARGEST, GroupSearch
from planner.text import percent, tr, trn

MOST_SETS = 100


@dataclass(frozen=True)
class BusFactor:
    """The plan bus factor at a threshold, proven, or between two bounds."""

    value: int | None
    """None where there is nothing to hold, or where it is only known to lie between bounds."""
    exact: bool
    lower: int | None
    upper: int | None
    threshold: Decimal
    sets: tuple[tuple[int, ...], ...]
    """Person ids. All minimum sets up to ``MOST_SETS``; one where the value is above five."""
    why: str
    uncovered_weight_after: int
    """The weight that has nobody once the first of the sets has left."""


def needed_weight(coverage: Coverage, threshold: Decimal) -> int:
    """The weight that leavers must newly uncover: strictly more than t x total, in whole numbers,
    less what has nobody already. 0 or less where that already is too much."""
    over = Fraction(threshold) * coverage.total_weight
    return int(over // 1) + 1 - coverage.uncovered.weight


def bus_factor(
    coverage: Coverage, threshold: Decimal, *, cancelled: Callable[[], bool] | None = None
) -> BusFactor:
    """The fewest people whose leaving makes the uncovered weight more than t of all weight."""
    if not coverage.holders:
        why = tr("There is nothing yet that somebody must hold.")
        return BusFactor(None, True, None, None, threshold, (), why, 0)
    need = needed_weight(coverage, threshold)
    if need <= 0:
        weight = coverage.uncovered.weight
        why = tr(
            "{share} of the plan has nobody already, without anybody leaving.",
            share=percent(weight / coverage.total_weight),
        )
        return BusFactor(0, True, 0, 0, threshold, ((),), why, weight)
    holdings = Holdings.of(coverage)
    found = _greedy(holdings, need)
    lower = _fewest_by_shares(holdings, need)
    if lower < len(found):
        from planner.analysis.solver import fewest_leavers  # loads the solver

        lower, found = fewest_leavers(holdings, need, lower, found, cancelled)
    groups = _groups(holdings, need, found, lower == len(found))
    after = coverage.uncovered.weight + holdings.gain(groups[0])
    sets = tuple(tuple(holdings.people[one] for one in group) for group in groups)
    exact = lower == len(found)
    why = _why(coverage, len(found), lower, after, len(sets))
    value = len(found) if exact else None
    return BusFactor(value, exact, lower, len(found), threshold, sets, why, after)


def _greedy(holdings: Holdings, need: int) -> tuple[int, ...]:
    """A group that is enough: always whoever uncovers most next, then whoever is not needed
    after all is let off."""
    left = [len(holders) for _, holders in holdings.items]
    score = [Fraction(0)] * len(holdings.people)
    for weight, holders in holdings.items:
        for person in holders:
            score[person] += Fraction(weight, len(holders) ** 2)
    queue = [(-value, person) for person, value in enumerate(score)]
    heapq.heapify(queue)
    gone: list[int] = []
    taken: set[int] = set()
    gained = 0
    while gained < need:
        value, person = heapq.heappop(queue)
        if person in taken or -value != score[person]:
            continue
        taken.add(person)
        gone.append(person)
        for number in holdings.items_of[person]:
            weight, holders = holdings.items[number]
            before, left[number] = left[number], left[number] - 1
            if left[number] == 0:
                gained += weight
                continue
            grown = Fraction(weight, left[number] ** 2) - Fraction(weight, before**2)
            for other in holders:
                if other not in taken:
                    score[other] += grown
                    heapq.heappush(queue, (-score[other], other))
    return _pruned(holdings, gone, need)


def _pruned(holdings: Holdings, group: list[int], need: int) -> tuple[int, ...]:
    for person in list(group):
        others = [one for one in group if one != person]
        if holdings.gain(others) >= need:
            group = others
    return tuple(sorted(group))


def _fewest_by_shares(holdings: Holdings, need: int) -> int:
    """A proven lower bound: people's shares of what they hold add up to at least what their
    leaving uncovers, so as many as have the largest shares are needed."""
    shares = [Fraction(0)] * len(holdings.people)
    for weight, holders in holdings.items:
        for person in holders:
            shares[person] += Fraction(weight, len(holders))
    sums = accumulate(sorted(shares, reverse=True))
    return next(number for number, total in enumerate(sums, start=1) if total >= need)


def _groups(
    holdings: Holdings, need: int, found: tuple[int, ...], exact: bool
) -> list[tuple[int, ...]]:
    if not exact or len(found) > LARGEST:
        return [found]
    return list(islice(GroupSearch(holdings, len(found)).groups(need), MOST_SETS))


def _why(coverage: Coverage, upper: int, lower: int, after: int, sets: int) -> str:
    share = percent(after / coverage.total_weight)
    if lower < upper:
        return tr(
            "If {upper} certain people left, {share} of the plan would have nobody; fewer than"
            " {lower} can never be enough.",
            upper=upper,
            share=share,
            lower=lower,
        )
    words = trn(
        "If one person left, {share} of the plan would have nobody.",
        "If {count} people left, {share} of the plan would have nobody, and no smaller group"
        " reaches that.",
        upper,
        share=share,
    )
    if 1 < sets < MOST_SETS:
        words += " " + trn("{count} group can do that.", "{count} groups can do that.", sets)
    return words
