"""Words of cells, set in type once and painted often."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText

SIDE = 8
"""Between a cell's edge and its words, in pixels at the usual type size."""
_MOST_SET = 2_000
_RIGHT = 6
"""Between figures and the next column, in pixels."""


class CellType:
    """The type of a table's cells, and the words set in it so far.

    Cutting and shaping words are the dearest parts of painting a table, so both are kept.
    """

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._set: dict[tuple[str, int, bool], tuple[QStaticText, float]] = {}

    def paint(
        self, painter: QPainter, box: QRectF, words: str, *, strong: bool, right: bool = False
    ) -> None:
        """Paint words as one line in a box, cut where they are too long for it."""
        key = (words, int(box.width()), strong)
        known = self._set.get(key)
        if known is None:
            if len(self._set) >= _MOST_SET:
                self._set.clear()
            known = self._set[key] = self._set_in_type(*key)
        line, height = known
        left = box.right() - _RIGHT - line.size().width() if right else box.left()
        painter.setFont(self._strong if strong else self.font)
        painter.drawStaticText(QPointF(left, box.top() + (box.height() - height) / 2), line)

    def _set_in_type(self, words: str, width: int, strong: bool) -> tuple[QStaticText, float]:
        font = self._strong if strong else self.font
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
        line = QStaticText(cut)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.prepare(font=font)
        return line, line.size().height()


def paint_ring(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """Paint the ring around the cell that the keyboard is in."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 2))
    painter.drawRoundedRect(box, 4, 4)
    painter.restore()
