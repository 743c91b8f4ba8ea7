"""Figures over time as they are drawn: what there is to draw, and where it lies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import floor, log10
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

Mark = tuple[date, float]
_TIGHT = 0.25
"""Figures that differ by less of the largest than this are drawn from the least, not from zero."""
_AIR = 0.08
"""Left above and below such figures, as a share of what they differ by."""


class TrendPoint(NamedTuple):
    """One figure on a day."""

    on: date
    value: float
    words: str
    """What it says, in a sentence."""


class TrendPicture(NamedTuple):
    """What is drawn: figures, and what they are held against."""

    points: tuple[TrendPoint, ...]
    today: date
    show: Callable[[float], str]
    """Writes a figure with its unit."""
    mark: Callable[[float], str]
    """Writes a figure at the side."""
    unit: str = ""
    """What figures at the side are, where they do not say it themselves."""
    line: tuple[Mark, ...] = ()
    """The way to the target; flat from its last mark on."""
    target: float | None = None
    allowed: tuple[float, float] | None = None
    """How far below and above the line, else the target, a figure may be."""
    allowed_words: str = ""
    """What a figure is called that is no further off."""
    due: date | None = None
    from_zero: bool = False
    """Whether the scale begins at zero, however close together the figures lie."""

    @property
    def first(self) -> date:
        """The first day."""
        return min(self._days)

    @property
    def last(self) -> date:
        """The last day; today is always in it."""
        return max([*self._days, self.today, *([self.due] if self.due else [])])

    @property
    def _days(self) -> list[date]:
        return [point.on for point in self.points] + [on for on, _ in self.line]

    @property
    def way(self) -> tuple[Mark, ...]:
        """What figures are held against, from where it begins to the last day."""
        if self.line:
            return (*self.line, (self.last, self.line[-1][1]))
        if self.target is None:
            return ()
        return (self.first, self.target), (self.last, self.target)

    def edges(self) -> tuple[tuple[Mark, ...], tuple[Mark, ...]] | None:
        """Return the lower and the upper edge of what still counts as well."""
        if self.allowed is None:
            return None
        below, above = self.allowed
        lower = tuple((on, value - below) for on, value in self.way)
        return lower, tuple((on, value + above) for on, value in self.way)


class Scale(NamedTuple):
    """The figures at the side, from the lowest to the highest in even steps."""

    marks: tuple[float, ...]

    @property
    def low(self) -> float:
        """The figure at the bottom."""
        return self.marks[0]

    @property
    def high(self) -> float:
        """The figure at the top."""
        return self.marks[-1]


def scale(picture: TrendPicture, most: int) -> Scale:
    """Return round figures that take in all that is drawn, at most so many steps.

    It begins at zero, unless all figures lie so close together that nothing would be seen and they
    are no shares.
    """
    values = [point.value for point in picture.points] + [value for _, value in picture.way]
    for edge in () if picture.line else picture.edges() or ():
        values += [value for _, value in edge]
    low, high = min(values), max(values)
    air = (high - low) * _AIR
    close = high - low < _TIGHT * max(abs(low), abs(high)) and high > low
    if picture.from_zero or not close:
        low, high, air = min(low, 0.0), max(high, 0.0), 0.0
    return Scale(tuple(_round_marks(low - air, high + air or 1.0, max(2, most))))


def _round_marks(low: float, high: float, most: int) -> Iterator[float]:
    step = next(step for step in _steps((high - low) / most) if _spans(low, high, step) <= most)
    begin = floor(low / step)
    for number in range(begin, begin + _spans(low, high, step) + 1):
        yield number * step


def _spans(low: float, high: float, step: float) -> int:
    return -floor(-high / step) - floor(low / step)


def _steps(least: float) -> Iterator[float]:
    """Yield round steps, the first at least about so large."""
    power = floor(log10(least))
    while True:
        yield from (factor * 10.0**power for factor in (1, 2, 5))
        power += 1


class Axes:
    """Where a day and a figure lie in a box."""

    def __init__(self, picture: TrendPicture, box: QRectF, scale: Scale) -> None:
        self.picture, self.box, self.scale = picture, box, scale
        self._days = max(1, (picture.last - picture.first).days)

    def x(self, on: date) -> float:
        """Return where a day lies."""
        return self.box.left() + self.box.width() * (on - self.picture.first).days / self._days

    def y(self, value: float) -> float:
        """Return where a figure lies."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return self.box.bottom() - self.box.height() * share

    def points(self, marks: Sequence[Mark]) -> list[QPointF]:
        """Return where marks lie."""
        return [QPointF(self.x(on), self.y(value)) for on, value in marks]

    def months(self) -> Iterator[date]:
        """Yield the first days of the months in between."""
        on = self.picture.first.replace(day=1)
        while (on := (on + timedelta(days=31)).replace(day=1)) <= self.picture.last:
            yield on
