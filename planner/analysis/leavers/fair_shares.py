"""Dealing weights out as fairly as can be, by an accelerated gradient method."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner.analysis.leavers.leaving import Leaving
from planner.analysis.leavers.shares import SCALE, Shares

_ROUNDS = 120
_CHECK_EVERY = 20


def fair_shares(leaving: Leaving, need: int, cancelled: Callable[[], bool]) -> Shares:
    """Return shares that bound what leavers uncover as tightly as shares can, or nearly so.

    Minimises the sum of (a party's share)² / (its people), over all ways to deal each weight out
    among its holders, by FISTA with adaptive restart (Beck and Teboulle 2009; O'Donoghue and
    Candès 2015) and one step size per party; so do Harb, Quanrud and Chekuri (2022) for dense
    subgraphs. Stops when the bound for ``need`` no longer improves. The arithmetic on the way is
    approximate; what comes out is whole numbers that add up exactly, and so a proof.
    """
    dealing = _Dealing(leaving)
    best = dealing.shares()
    proven = best.fewest(need)
    for number in range(_ROUNDS):
        if cancelled():
            break
        dealing.improve()
        if number % _CHECK_EVERY == _CHECK_EVERY - 1:
            now = dealing.shares()
            fewest = now.fewest(need)
            if fewest >= proven:
                best = now
            if fewest <= proven and number >= 2 * _CHECK_EVERY:
                break
            proven = max(proven, fewest)
    return best


class _Dealing:
    """One way to deal the weights out, and the steps to a better one.

    Items with the same number of holders are one block: a column of weights, a table of who the
    holders are, and a table of what each is dealt.
    """

    def __init__(self, leaving: Leaving) -> None:
        import numpy as np

        self._np = np
        self._leaving = leaving
        self._people = np.array(leaving.sizes, dtype=float)
        by_length: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
        for item in leaving.items:
            by_length.setdefault(len(item[1]), []).append(item)
        self._weights = [
            np.array([[weight] for weight, _ in items], dtype=float) for items in by_length.values()
        ]
        self._holders = [
            np.array([holders for _, holders in items], dtype=np.intp)
            for items in by_length.values()
        ]
        steps = np.array([len(items) for items in leaving.items_of]) / self._people
        self._curvature = [steps[holders] for holders in self._holders]
        self._dealt = [
            weights * self._people[holders] / self._people[holders].sum(axis=1, keepdims=True)
            for weights, holders in zip(self._weights, self._holders, strict=True)
        ]
        self._ahead = self._dealt
        self._pace = 1.0

    def improve(self) -> None:
        """Take one step of the gradient method from the point looked ahead to."""
        per_person = self._totals(self._ahead) / self._people
        dealt = [
            self._project(weights, per_person[holders], curvature, ahead)
            for weights, holders, curvature, ahead in zip(
                self._weights, self._holders, self._curvature, self._ahead, strict=True
            )
        ]
        turned = sum(
            float(((ahead - new) * (new - old)).sum())
            for ahead, new, old in zip(self._ahead, dealt, self._dealt, strict=True)
        )
        if turned > 0:  # the momentum points uphill: restart (O'Donoghue and Candès)
            self._pace, self._ahead = 1.0, dealt
        else:
            pace = (1 + (1 + 4 * self._pace**2) ** 0.5) / 2
            push = (self._pace - 1) / pace
            self._pace = pace
            self._ahead = [
                new + push * (new - old) for new, old in zip(dealt, self._dealt, strict=True)
            ]
        self._dealt = dealt

    def _project(self, weights: Any, slope: Any, curvature: Any, ahead: Any) -> Any:
        """Return the point of each item's simplex nearest to a gradient step.

        The nearest point cuts all coordinates at one level, as water fills a vessel; the level is
        found by sorting (Held, Wolfe and Crowder 1974), here with a weight for each coordinate.
        """
        np = self._np
        level = slope - curvature * ahead
        order = np.argsort(level, axis=1, kind="stable")
        rising = np.take_along_axis(level, order, axis=1)
        slack = 1 / np.take_along_axis(curvature, order, axis=1)
        water = (weights + np.cumsum(rising * slack, axis=1)) / np.cumsum(slack, axis=1)
        last = (water > rising).sum(axis=1, keepdims=True) - 1
        height = np.take_along_axis(water, np.maximum(last, 0), axis=1)
        return np.maximum(0, (height - level) / curvature)

    def _totals(self, dealt: Any) -> Any:
        np = self._np
        count = len(self._people)
        return sum(
            np.bincount(holders.ravel(), part.ravel(), count)
            for holders, part in zip(self._holders, dealt, strict=True)
        )

    def shares(self) -> Shares:
        """Return what is dealt now, in whole units; each item's weight is dealt exactly."""
        np = self._np
        totals = np.zeros(len(self._people), dtype=np.int64)
        for weights, holders, part in zip(self._weights, self._holders, self._dealt, strict=True):
            # Rounded down from a little less than is dealt, so that what is left is never negative
            # and the first holder can take it: an exact sum, whatever the floats have lost.
            units = np.floor(part * (SCALE - 1)).astype(np.int64)
            rest = (weights * SCALE).astype(np.int64)[:, 0] - units.sum(axis=1)
            units[:, 0] += rest
            assert (units >= 0).all(), "shares are never negative"
            np.add.at(totals, holders.ravel(), units.ravel())
        return Shares(self._leaving, totals.tolist())
