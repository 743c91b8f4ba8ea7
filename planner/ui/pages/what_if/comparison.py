"""Two departures held against each other: figures with their difference, and what only one of
them breaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planner.analysis.leavers.bus_factor import BusFactor, direction
from planner.analysis.leavers.words import can_leave
from planner.models import Responsibility
from planner.text import mark, number, tr
from planner.ui.as_written import sorting_key
from planner.ui.pages.what_if.after import After
from planner.ui.pages.what_if.counts import Count, counts
from planner.ui.pages.what_if.figure_links import only_these
from planner.ui.row_filter import CoverFilter, RowFilter


class Compared(NamedTuple):
    """One figure after either departure."""

    name: str
    left: str
    right: str
    difference: str
    """In words, from the left to the right."""
    better: int
    """1 where the right is better, -1 where it is worse, 0 where neither is."""
    rows: tuple[Callable[[], CoverFilter | RowFilter], ...]
    """Which rows the left and the right figure count; none where they count people."""


def compared(left: After, right: After) -> list[Compared]:
    """Return every figure but the bus factor after both."""
    return [_compared(*pair) for pair in zip(counts(left), counts(right), strict=True)]


def _compared(left: Count, right: Count) -> Compared:
    more = round(right.after - left.after, 1)
    words = tr("the same")
    if more:
        sentence = tr("{count} more") if more > 0 else tr("{count} fewer")
        words = sentence.format(count=number(abs(more)))
    better = ((more > 0) - (more < 0)) * left.more_is
    rows = left.rows[1], right.rows[1]
    return Compared(left.name, number(left.after), number(right.after), words, better, rows)


def compared_factors(factors: tuple[BusFactor, BusFactor] | None) -> Compared:
    """Return how many can still leave after both; without figures while it is being computed."""
    name = tr("People who can leave next")
    if factors is None:
        return Compared(name, "…", "…", "", 0, ())
    left, right = (factor.figure for factor in factors)
    if left is None or right is None:
        return Compared(name, can_leave(left), can_leave(right), "", 0, ())
    better = direction(left, right)
    words = tr("the same") if left == right else ""
    if better:
        words = tr("more") if better > 0 else tr("fewer")
    if better and isinstance(left, int) and isinstance(right, int):
        could = max(left - 1, 0), max(right - 1, 0)
        if more := could[1] - could[0]:
            sentence = tr("{count} more") if more > 0 else tr("{count} fewer")
            words = sentence.format(count=abs(more))
    return Compared(name, can_leave(left), can_leave(right), words, better, ())


class Broken(NamedTuple):
    """Responsibilities that one of two departures breaks, or both."""

    words: str
    """How they are broken, and by which, after their count."""
    names: tuple[tuple[int, str], ...]
    """Their ids and names, by name."""
    rows: CoverFilter


_NOBODY = (
    mark("with nobody left, only in “{left}”"),
    mark("with nobody left, only in “{right}”"),
    mark("with nobody left in either"),
)
_ONE = (
    mark("down to one person, only in “{left}”"),
    mark("down to one person, only in “{right}”"),
)


def broken(left: After, right: After, names: tuple[str, str]) -> list[Broken]:
    """Return what only one departure leaves with nobody, what both do, and what only one brings
    down to a single holder where the other leaves more; without what is empty."""
    lost = _at_depth(left, 0), _at_depth(right, 0)
    alone = _at_depth(left, 1), _at_depth(right, 1)
    groups = [
        (_NOBODY[0], lost[0] - lost[1], left),
        (_NOBODY[1], lost[1] - lost[0], right),
        (_NOBODY[2], lost[0] & lost[1], right),
        (_ONE[0], alone[0] - alone[1] - lost[1], left),
        (_ONE[1], alone[1] - alone[0] - lost[0], right),
    ]
    called = {"left": names[0], "right": names[1]}
    return [_broken(tr(words, **called), ids, after) for words, ids, after in groups if ids]


def _at_depth(after: After, depth: int) -> frozenset[int]:
    """Return what has so many holders after the departure."""
    holders = after.before.coverage.holders
    return frozenset(
        row_id for row_id in holders if len(after.touched.get(row_id, holders[row_id])) == depth
    )


def _broken(words: str, ids: frozenset[int], after: After) -> Broken:
    plan = after.before.plan
    names = [(row_id, plan.name_of(plan.get(Responsibility, row_id))) for row_id in ids]
    names.sort(key=lambda pair: (sorting_key(pair[1]), pair[0]))
    return Broken(words, tuple(names), only_these(after, ids, words))
