"""Measure 2: the fewest people whose leaving leaves too much of the plan with nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.fewest import Fewest, fewest_leavers
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.minimum_sets import LARGEST, GroupSearch, Stopped
from planner.text import number, percent, tr, trn

MOST_SETS = 100


class Between(NamedTuple):
    """A figure of which only two bounds are proven, both still possible."""

    lower: int
    upper: int

    def __str__(self) -> str:
        return tr("{lower} to {upper}", lower=self.lower, upper=self.upper)


def moved(was: float | Between, now: float | Between) -> int:
    """Return 1 where a figure has surely risen, -1 where it has surely fallen, else 0."""
    then = was if isinstance(was, Between) else (was, was)
    since = now if isinstance(now, Between) else (now, now)
    return (since[0] > then[1]) - (since[1] < then[0])


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

    @property
    def figure(self) -> int | Between | None:
        """The value, or the bounds it lies between; ``None`` where there is nothing to hold."""
        if self.lower is None or self.upper is None:
            return None
        return Between(self.lower, self.upper) if self.value is None else self.value


def needed_weight(coverage: Coverage, threshold: Decimal) -> int:
    """Return the weight that leavers must newly uncover: strictly more than t x total, in whole
    numbers, less what has nobody already. 0 or less where that already is too much."""
    over = Fraction(threshold) * coverage.total_weight
    return int(over // 1) + 1 - coverage.uncovered.weight


def bus_factor(
    coverage: Coverage, threshold: Decimal, *, cancelled: Callable[[], bool] | None = None
) -> BusFactor:
    """Return the fewest people whose leaving makes the uncovered weight more than t of all weight.

    Where ``cancelled`` says so it ends soon, with what is known by then.
    """
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
    known = fewest_leavers(holdings, need, cancelled)
    groups = _groups(holdings, need, known, cancelled)
    upper = len(known.group)
    sets = tuple(tuple(holdings.people[position] for position in group) for group in groups)
    return BusFactor(
        value=upper if known.proven else None,
        exact=known.proven,
        lower=known.lower,
        upper=upper,
        threshold=threshold,
        sets=sets,
        why=_why(coverage, threshold, known, sets),
        uncovered_weight_after=coverage.uncovered.weight + holdings.gain(groups[0]),
    )


def _groups(
    holdings: Holdings, need: int, known: Fewest, cancelled: Callable[[], bool] | None
) -> list[tuple[int, ...]]:
    """All groups as small as can be, where they are small; else the one that is known."""
    size = len(known.group)
    if not known.proven or size > LARGEST:
        return [known.group]
    search = GroupSearch(holdings, size, cancelled=cancelled)
    try:
        return list(islice(search.groups(need), MOST_SETS))
    except Stopped:
        return [known.group]


def _why(
    coverage: Coverage, threshold: Decimal, known: Fewest, groups: Sequence[tuple[int, ...]]
) -> str:
    """Why no fewer people are enough, for readers who are not told how it is worked out."""
    gone = frozenset(groups[0])
    lost = [row_id for row_id, holders in coverage.holders.items() if holders and holders <= gone]
    weight = sum(coverage.plan.responsibilities[row_id].weight for row_id in lost)
    share = over_limit((coverage.uncovered.weight + weight) / coverage.total_weight, threshold)
    if not known.proven:
        return tr(
            "If {upper} certain people left, {share} of the plan would have nobody; fewer than"
            " {lower} can never be enough.",
            upper=len(gone),
            share=share,
            lower=known.lower,
        )
    words = trn(
        "If one person left, {share} of the plan would have nobody; while all stay it is {now}.",
        "If {count} people left, {share} of the plan would have nobody, and no smaller group"
        " takes more than {limit}.",
        len(gone),
        share=share,
        now=percent(coverage.uncovered.weight / coverage.total_weight),
        limit=limit_words(threshold),
    )
    alone = sum(len(coverage.holders[row_id]) == 1 for row_id in lost)
    if len(gone) > 1:
        words += _held_alone(alone, len(lost))
    return words + _how_many(len(groups), len(gone))


def _held_alone(alone: int, lost: int) -> str:
    if not alone:
        return ""
    if alone == lost:
        return " " + tr(
            "Each of the {lost} responsibilities they would leave behind has one holder.", lost=lost
        )
    return " " + trn(
        "{count} of the {lost} responsibilities they would leave behind has one holder.",
        "{count} of the {lost} responsibilities they would leave behind have one holder each.",
        alone,
        lost=lost,
    )


def _how_many(groups: int, size: int) -> str:
    """How many groups are as small and enough; they are not counted beyond the most listed."""
    if groups == 1:
        return ""
    if groups == MOST_SETS:
        return " " + tr("At least {count} groups can do that.", count=groups)
    if size == 1:
        return " " + tr("That is true of each of {count} people.", count=groups)
    return " " + tr("{count} groups can do that.", count=groups)


def over_limit(share: float, threshold: Decimal) -> str:
    """Return a share that is over the threshold, with as many decimals as show that it is."""
    words = percent(share)
    for decimals in (1, 2, 3):
        if Decimal(words[:-1]) > threshold * 100:
            break
        words = f"{share * 100:.{decimals}f}%"
    return words


def limit_words(threshold: Decimal) -> str:
    """Return a threshold as per cent, to three decimals: a limit of 99.9% is not one of 99%."""
    return f"{number(round(float(threshold * 100), 3))}%"
