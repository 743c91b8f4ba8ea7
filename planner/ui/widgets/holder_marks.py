"""One mark for each person who holds something: a ring for who is named, a disc for who carried it
alone in a drill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from planner.text import number
from planner.ui.look.theme import current_theme

SIZE = 9.0
GAP = 4.0
_BESIDE = 5.0
"""Between a mark and the figure beside it."""


def marks_width(count: int) -> float:
    """Return how wide so many marks are."""
    return count * SIZE + max(0, count - 1) * GAP


def people_width(count: int, most: int, metrics: QFontMetricsF) -> float:
    """Return how wide ``paint_people`` paints so many."""
    if count <= most:
        return marks_width(count)
    return SIZE + _BESIDE + metrics.horizontalAdvance(number(count))


def paint_people(
    painter: QPainter, at: QPointF, count: int, filled: int, ink: QColor, most: int
) -> None:
    """Paint a mark for each of a few people; of more than ``most`` one, and their number."""
    if count <= most:
        paint_marks(painter, at, count, filled, ink)
        return
    paint_marks(painter, at, 1, filled, ink)
    painter.setPen(QColor(current_theme().text))
    height = painter.fontMetrics().height()
    left = at.x() + SIZE + _BESIDE
    beside = QRectF(left, at.y() - height / 2, painter.device().width(), height)
    painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), number(count))


def paint_marks(painter: QPainter, at: QPointF, count: int, filled: int, ink: QColor) -> None:
    """Paint so many marks from ``at``, the middle of the left edge, on; the first ``filled`` are
    discs."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5))
    box = QRectF(at.x(), at.y() - SIZE / 2, SIZE, SIZE).adjusted(0.75, 0.75, -0.75, -0.75)
    for place in range(count):
        painter.setBrush(ink if place < filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        box.translate(SIZE + GAP, 0)
    painter.restore()
