"""Where everybody stands on the map of buy-in: columns for the scale, rows for influence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from planner.analysis.sponsors.buy_in import SCALE
from planner.models import BuyIn
from planner.ui.lists.buy_in import Standing

INFLUENCES = (5, 4, 3, 2, 1)
_BADGE = 24.0
"""Room for the letter of a name's box, and one for its star."""
_MARK = 22.0
"""How wide the letter for what is wanted is."""


@dataclass(frozen=True)
class Place:
    """Where one name stands."""

    standing: Standing
    box: QRectF
    target: QRectF | None
    """Where it is wanted, if that is further on."""


@dataclass
class Places:
    """The map laid out for a width."""

    width: float
    line: float
    """How high a line of names is."""
    head: float
    side: float
    """How wide the list of those not rated is."""
    left: float
    """Where the scale begins."""
    beyond: float
    """Room after the scale for names that begin at its end."""
    rows: list[tuple[int, float, float]] = field(default_factory=list)
    """Of each influence: where its row begins, and how high it is."""
    places: list[Place] = field(default_factory=list)

    @property
    def column(self) -> float:
        """How wide one step of the scale is."""
        return max(40.0, (self.width - self.left - self.beyond) / len(SCALE))

    @property
    def height(self) -> float:
        """How high all of it is."""
        beside = [p.box.bottom() for p in self.places if p.standing.rank < 0]
        below = self.rows[-1][1] + self.rows[-1][2] if self.rows else self.head
        return max([below, *beside]) + 6

    def column_box(self, rank: int) -> QRectF:
        """Return where a step of the scale lies, below the heads."""
        return QRectF(
            self.left + rank * self.column, self.head, self.column, self.height - self.head
        )

    def cell_at(self, point: QPointF) -> tuple[BuyIn, int] | None:
        """Return the step and the influence at a place; none beside the map."""
        rank = min(int((point.x() - self.left) // self.column), len(SCALE) - 1)
        if rank < 0 or point.x() > self.width or point.y() < self.head:
            return None
        for influence, top, height in self.rows:
            if top <= point.y() < top + height:
                return SCALE[rank], influence
        return None

    def at(self, point: QPointF) -> Place | None:
        """Return whose name is at a place."""
        return next((place for place in self.places if place.box.contains(point)), None)


def lay_out(found: Sequence[Standing], width: float, font: QFont) -> Places:
    """Lay out everybody for this width, each name on a line of its own."""
    metrics = QFontMetricsF(font)
    line, letter = metrics.height() + 12, metrics.averageCharWidth()
    side = min(letter * 24, width * 0.22) if any(s.rank < 0 for s in found) else 0.0
    made = Places(width, line, metrics.height() + 14, side, side + letter * 5, letter * 7)
    top = made.head
    for influence in INFLUENCES:
        here = [s for s in found if s.rank >= 0 and s.gap.influence == influence]
        for number, standing in enumerate(here):
            made.places.append(_place(made, standing, top + 5 + number * line, metrics))
        height = max(1, len(here)) * line + 10
        made.rows.append((influence, top, height))
        top += height
    unrated = [s for s in found if s.rank < 0]
    for number, standing in enumerate(unrated):
        box = QRectF(10, made.head + line * (number + 1.6), side - 20, line - 6)
        made.places.append(Place(standing, box, None))
    return made


def _place(made: Places, standing: Standing, y: float, metrics: QFontMetricsF) -> Place:
    x = made.left + standing.rank * made.column + 5
    words = metrics.horizontalAdvance(standing.name) + _BADGE + 16
    words += _BADGE - 6 if standing.is_sponsor else 0
    ahead = standing.wanted > standing.rank
    if not ahead:
        return Place(standing, QRectF(x, y, min(words, made.width - x - 4), made.line - 6), None)
    middle = made.left + (standing.wanted + 0.5) * made.column - _MARK / 2
    furthest = middle + made.column / 2 - _MARK / 2 - 3
    to = min(max(middle, x + words + 20), furthest)
    box = QRectF(x, y, min(words, to - x - 18), made.line - 6)
    return Place(standing, box, QRectF(to, y, _MARK, made.line - 6))
