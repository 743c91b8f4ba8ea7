"""One mark for each person who holds something: a ring for who is named, a disc for who carried it
alone in a drill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

SIZE = 9.0
GAP = 4.0


def marks_width(count: int, size: float = SIZE) -> float:
    """Return how wide so many marks are."""
    return count * size + max(0, count - 1) * GAP


def paint_marks(
    painter: QPainter, at: QPointF, count: int, filled: int, ink: QColor, size: float = SIZE
) -> None:
    """Paint so many marks from ``at``, the middle of the left edge, on; the first ``filled`` are
    discs."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5))
    box = QRectF(at.x(), at.y() - size / 2, size, size).adjusted(0.75, 0.75, -0.75, -0.75)
    for place in range(count):
        painter.setBrush(ink if place < filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        box.translate(size + GAP, 0)
    painter.restore()
