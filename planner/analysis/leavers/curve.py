"""The curve of measure 2: how much has nobody as one person after another leaves, at worst."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.analysis.leavers.bus_factor import BusFactor, needed_weight
from planner.analysis.leavers.heaviest import EVERY_SIZE, HeaviestGroups
from planner.analysis.leavers.holdings import Holdings
from planner.analysis.leavers.words import over_limit
from planner.analysis.leavers.worst import Worst
from planner.text import listed, tr

ENOUGH = Fraction(3, 4)
"""The curve ends here: nobody asks what else is lost once three quarters are."""

STEP = Fraction(1, 10)


class CurvePoint(NamedTuple):
    """What has nobody once ``k`` people have left, what had nobody already included."""

    k: int
    weight: int
    """Once the heaviest group found has left."""
    most: int
    """Proven: no ``k`` people leave more with nobody."""
    of: int
    """All weight."""

    @property
    def share(self) -> float:
        """Of all weight, once the heaviest group found has left, 0 to 1."""
        return self.weight / self.of

    @property
    def at_most(self) -> float:
        """Proven: no ``k`` people leave a larger share with nobody."""
        return self.most / self.of

    @property
    def exact(self) -> bool:
        """Whether no ``k`` people leave more with nobody than is found."""
        return self.most == self.weight


def curve(
    coverage: Coverage,
    factor: BusFactor,
    worst: Sequence[Worst],
    *,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[CurvePoint, ...]:
    """Return the points for 1 to ``EVERY_SIZE`` people, then for the first number of them at
    which the best group found passes each further tenth, ending above three quarters.

    A further tenth is counted from the share at ``EVERY_SIZE``; only holders can leave.
    ``factor`` and ``worst`` are measures of the same coverage, of which the curve is never less
    sure. ``Stopped`` where ``cancelled`` said so.
    """
    if not coverage.held:
        return ()
    return tuple(_Curve(coverage, factor, worst, cancelled).points())


class _Curve:
    def __init__(
        self,
        coverage: Coverage,
        factor: BusFactor,
        worst: Sequence[Worst],
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._groups = HeaviestGroups(Holdings.of(coverage), cancelled)
        self._factor = factor
        self._already, self._of = coverage.uncovered.weight, coverage.total_weight
        self._known = {loss.k: loss.weight for loss in worst}
        self._allowed = needed_weight(coverage, factor.threshold) - 1
        """The most weight that may be newly uncovered; less than the bus factor never does more."""

    def points(self) -> Iterator[CurvePoint]:
        holders = len(self._groups.holdings.people)
        k = least = 0
        for k in range(1, min(EVERY_SIZE, holders) + 1):
            point = self._point(k, least)
            least = point.weight
            yield point
        if holders <= EVERY_SIZE:
            return
        start = Fraction(least, self._of)
        while Fraction(least, self._of) <= ENOUGH:
            passed = start + STEP * max(1, ceil((Fraction(least, self._of) - start) / STEP))
            k = self._first_above(floor(passed * self._of) - self._already, k)
            point = self._point(k, least)
            least = point.weight
            yield point

    def _first_above(self, weight: int, above: int) -> int:
        """Return the fewest people found, beyond ``above``, who newly uncover more than a weight;
        the group of the bus factor is among those known."""
        k, upper = self._groups.first_above(weight, above), self._factor.upper or 0
        enough = self._factor.uncovered_weight_after - self._already > weight
        return upper if enough and above < upper < k else k

    def _point(self, k: int, least: int) -> CurvePoint:
        """Return a point whose ``least`` weight is known from fewer people."""
        already, factor = self._already, self._factor
        if k in self._known:
            weight = most = self._known[k]
        else:
            found = self._groups.for_size(k)
            weight, most = found.weight, found.at_most
        if factor.upper and k >= factor.upper:
            weight = max(weight, factor.uncovered_weight_after - already)
        if factor.lower and k < factor.lower:
            most = min(most, self._allowed)
        weight = max(weight, least - already)
        return CurvePoint(k, already + weight, already + max(most, weight), self._of)


def curve_words(points: Sequence[CurvePoint], threshold: Decimal) -> str:
    """Say the curve in a line: what has nobody without so many people."""
    shares = [
        tr("{share} without {count}", share=share_words(point, threshold), count=point.k)
        for point in points
    ]
    return tr("At worst this much of all weight has nobody: {shares}.", shares=listed(shares))


def share_words(point: CurvePoint, threshold: Decimal) -> str:
    """Return what has nobody at a point; where it is not proven, up to what it could be."""
    share = over_limit(point.share, threshold)
    most = over_limit(point.at_most, threshold)
    return share if most == share else tr("{share} to {most}", share=share, most=most)
