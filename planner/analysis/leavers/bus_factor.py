"""Measure 2: the fewest people whose leaving leaves too much of the plan with nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.fewest import Fewest, fewest_leavers
from planner.analysis.leavers.heaviest import EVERY_SIZE, HeaviestGroups
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.minimum_sets import LARGEST, GroupSearch, Stopped
from planner.analysis.leavers.words import (
    Between,
    LeavingWords,
    held_alone,
    how_many_groups,
    leaving_words,
    limit_words,
    over_limit,
    why_no_fewer,
)
from planner.text import percent, tr

MOST_SETS = 100


def direction(was: float | Between, now: float | Between) -> int:
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
    group: tuple[int, ...]
    """Of the smallest groups known the one whose leaving uncovers most; the first that does."""
    uncovered_weight_after: int
    """The weight that has nobody once this group has left."""
    total_weight: int
    why: str
    """All of it in a few sentences, for readers who are not told how it is worked out."""

    @property
    def figure(self) -> int | Between | None:
        """The value, or the bounds it lies between; ``None`` where there is nothing to hold."""
        if self.lower is None or self.upper is None:
            return None
        return Between(self.lower, self.upper) if self.value is None else self.value

    @property
    def words(self) -> LeavingWords:
        """How many can leave, and what is so with one more: what a manager would repeat."""
        return leaving_words(self.figure, self.share_words)

    @property
    def words_within(self) -> str:
        """The same as one part of a sentence."""
        return leaving_words(self.figure, self.share_words, within=True).whole

    @property
    def share_words(self) -> str:
        """What share of all weight has nobody once ``group`` has left; empty without weight."""
        if not self.total_weight:
            return ""
        return over_limit(self.uncovered_weight_after / self.total_weight, self.threshold)


def needed_weight(coverage: Coverage, threshold: Decimal) -> int:
    """Return the weight that leavers must newly uncover: strictly more than t x total, in whole
    numbers, less what has nobody already. 0 or less where that already is too much."""
    over = Fraction(threshold) * coverage.total_weight
    return int(over // 1) + 1 - coverage.uncovered.weight


def bus_factor(
    coverage: Coverage,
    threshold: Decimal,
    *,
    heaviest: bool = False,
    cancelled: Callable[[], bool] | None = None,
) -> BusFactor:
    """Return the fewest people whose leaving makes the uncovered weight more than t of all weight.

    With ``heaviest``, of the smallest groups that is looked for which uncovers most, as the curve
    says it; else the first known is taken. Where ``cancelled`` says so it ends soon, with what is
    known by then.
    """
    total, already = coverage.total_weight, coverage.uncovered.weight
    if not coverage.holders:
        why = tr("There is nothing yet that somebody must hold.")
        return BusFactor(None, True, None, None, threshold, (), (), 0, 0, why)
    need = needed_weight(coverage, threshold)
    if need <= 0:
        return _without_anybody_leaving(coverage, threshold)
    holdings = Holdings.of(coverage)
    known = fewest_leavers(holdings, need, cancelled)
    groups = _groups(holdings, need, known, cancelled)
    group = _heaviest(holdings, groups, cancelled) if heaviest else groups[0]
    if len(groups) == 1:
        groups = [group]
    found = BusFactor(
        value=len(known.group) if known.proven else None,
        exact=known.proven,
        lower=known.lower,
        upper=len(known.group),
        threshold=threshold,
        sets=tuple(tuple(holdings.people[position] for position in some) for some in groups),
        group=tuple(holdings.people[position] for position in group),
        uncovered_weight_after=already + holdings.gain(group),
        total_weight=total,
        why="",
    )
    said = (sentence for sentence in _sentences(coverage, found) if sentence)
    return replace(found, why=" ".join(said))


def _without_anybody_leaving(coverage: Coverage, threshold: Decimal) -> BusFactor:
    """Return the answer where what has nobody already is too much."""
    already = coverage.uncovered.weight
    found = BusFactor(0, True, 0, 0, threshold, ((),), (), already, coverage.total_weight, "")
    why = tr(
        "{words}, without anybody leaving: more than {limit}.",
        words=found.words.whole,
        limit=limit_words(threshold),
    )
    return replace(found, why=why)


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


def _heaviest(
    holdings: Holdings,
    groups: Sequence[tuple[int, ...]],
    cancelled: Callable[[], bool] | None,
) -> tuple[int, ...]:
    """Return of groups of one size the heaviest; where there may be more of them than these, and
    they are of a size that the curve looks at, of all."""
    heaviest, size = max(groups, key=holdings.gain), len(groups[0])
    if (size <= LARGEST and len(groups) < MOST_SETS) or size > EVERY_SIZE:
        return heaviest
    try:
        found = HeaviestGroups(holdings, cancelled).for_size(size)
    except Stopped:
        return heaviest
    heavier = len(found.group) == size and found.weight > holdings.gain(heaviest)
    return found.group if heavier else heaviest


def _sentences(coverage: Coverage, found: BusFactor) -> Iterator[str]:
    """Say what is so, why no fewer people are enough, and how many groups are."""
    yield tr("{words}.", words=found.words.whole)
    if not found.exact:
        return
    gone = frozenset(found.group)
    if len(gone) == 1:
        now = percent(coverage.uncovered.weight / found.total_weight)
        limit = limit_words(found.threshold)
        yield tr("While all stay it is {now}; more than {limit} is too much.", now=now, limit=limit)
    else:
        yield why_no_fewer(found.threshold)
        lost = [
            row_id for row_id, holders in coverage.holders.items() if holders and holders <= gone
        ]
        yield held_alone(sum(coverage.depth(row_id) == 1 for row_id in lost), len(lost))
    yield how_many_groups(len(found.sets), len(gone), MOST_SETS)
