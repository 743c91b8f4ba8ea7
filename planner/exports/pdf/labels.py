"""Where the words of a picture go: beside what they are of, on no line and on no other words.

Everything that words must not lie on is added first; then words are placed one after another, each
in the first of its candidate positions that is free. This is greedy point-feature label placement;
better methods (Christensen, Marks and Shieber 1995) move labels again, which a dozen labels do not
need, and which would let one changed word move all others. Lengths are points, y grows upwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planner.exports.pdf.style import Style

_ASCENT, _DESCENT = 0.8, 0.27
"""How far words reach above and below their base line, in sizes of their type."""
CLEAR = 1.5
"""Between words and whatever is nearest to them."""

_WORSE = 1000

Point = tuple[float, float]


class Box(NamedTuple):
    """What words take on a page."""

    left: float
    bottom: float
    right: float
    top: float

    def wider(self, by: float) -> Box:
        """Return the box with so much room on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def inside(self, frame: Box) -> bool:
        """Return whether all of it lies in another."""
        return (
            frame.left <= self.left
            and self.right <= frame.right
            and frame.bottom <= self.bottom
            and self.top <= frame.top
        )

    def overlaps(self, other: Box) -> bool:
        """Return whether the two have an area in common."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > 0 and up > 0

    def meets(self, begin: Point, end: Point) -> bool:
        """Return whether a straight line touches it (Liang and Barsky 1984)."""
        enters, leaves = 0.0, 1.0
        across, up = end[0] - begin[0], end[1] - begin[1]
        for step, room in (
            (-across, begin[0] - self.left),
            (across, self.right - begin[0]),
            (-up, begin[1] - self.bottom),
            (up, self.top - begin[1]),
        ):
            if step == 0:
                if room < 0:
                    return False
            elif step < 0:
                enters = max(enters, room / step)
            else:
                leaves = min(leaves, room / step)
        return enters <= leaves


def box_of(left: float, top: float, width: float, style: Style) -> Box:
    """Return what a line of words takes that is drawn from here."""
    base = top - style.leading / 2 - style.size * 0.36
    return Box(left, base - _DESCENT * style.size, left + width, base + _ASCENT * style.size)


class Place(NamedTuple):
    """Where a line of words goes."""

    left: float
    top: float
    box: Box
    free: bool
    """Whether nothing else is there; otherwise a plate under the words is to hide it."""


class Labels:
    """The words of one picture, inside its frame."""

    def __init__(self, frame: Box) -> None:
        self._frame = frame
        self._lines: list[tuple[Point, Point]] = []
        self._taken: list[Box] = []

    def line(self, points: Sequence[Point]) -> None:
        """Keep words away from a line through points."""
        self._lines += pairwise(points)

    def box(self, box: Box) -> None:
        """Keep words away from a shape, or from other words."""
        self._taken.append(box)

    def place(self, width: float, style: Style, places: Iterable[Point]) -> Place:
        """Return the first of these places, as left end and top, where a line of words lies on
        nothing; where none is free, the one that lies on least."""
        best: tuple[int, Point] | None = None
        for place in places:
            met = self._met(box_of(*place, width, style))
            if best is None or met < best[0]:
                best = met, place
            if not met:
                break
        assert best is not None, "words have a place to go"
        met, (left, top) = best
        box = box_of(left, top, width, style)
        self._taken.append(box)
        return Place(left, top, box, free=not met)

    def _met(self, box: Box) -> int:
        """Return on how much words would lie here: lines least of all, then other words, and
        nothing outside the frame as long as there is another place."""
        clear = box.wider(CLEAR)
        lines = sum(clear.meets(*line) for line in self._lines)
        words = sum(clear.overlaps(other) for other in self._taken)
        return lines + _WORSE * words + (0 if box.inside(self._frame) else _WORSE * _WORSE)


def places_around(point: Point, width: float, style: Style) -> Iterator[Point]:
    """Yield candidate positions around a point: at its right, over it, under it and at its left,
    ever further away."""
    x, y = point
    middle = y + style.leading / 2
    for away in (4.0, 8.0, 12.0, 18.0, 26.0):
        yield x + away, middle
        for up in (away + style.size / 2, -away - style.size / 2):
            yield x + 2, middle + up
            yield x - width / 2, middle + up
            yield x - width - 2, middle + up
        yield x - away - width, middle


def over_and_under(left: float, top: float) -> Iterator[Point]:
    """Yield this position, those over and under it, ever further away, and then the same further
    and further to the left."""
    for back in range(0, 120, 12):
        yield left - back, top
        for step in range(1, 30):
            yield left - back, top + step
            yield left - back, top - step


def past(x: float, top: float, base: float, boxes: Iterable[Box]) -> Iterator[tuple[Point, Point]]:
    """Yield the parts of an upright line that lie beside words, not under them."""
    crossed = (box.wider(CLEAR) for box in boxes)
    hidden = sorted((b for b in crossed if b.left <= x <= b.right), key=lambda b: -b.top)
    for box in hidden:
        if box.top < top:
            yield (x, top), (x, max(box.top, base))
        top = min(top, box.bottom)
    if top > base:
        yield (x, top), (x, base)
