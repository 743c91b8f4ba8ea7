"""What the lines and colours of a picture of figures over time mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from planner.text import tr
from planner.ui.look.theme import current_theme
from planner.ui.widgets.graphs.trend_picture import TrendPicture

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SWATCH = 16.0
"""How wide the sample beside words of the legend is."""
_GAP = 6.0
_APART = 14.0
"""Left between a sample and its words, and between words and the next sample."""
_LEADING = 1.2
"""The height of a row, in lines of its font."""


class TrendLegend:
    """The legend of a picture in a font: words with samples, in as many rows as they need."""

    def __init__(self, picture: TrendPicture, metrics: QFontMetricsF) -> None:
        self._picture, self._metrics = picture, metrics

    def height(self, width: float) -> float:
        """Return how high the legend is where it may be so wide."""
        return len(self._rows(width)) * self._metrics.height() * _LEADING

    def paint(self, painter: QPainter, width: float, bottom: float) -> None:
        """Paint the legend so that it ends at the bottom."""
        line = self._metrics.height()
        y, number = bottom - self.height(width) + line / 2, 0
        for row in self._rows(width):
            x = 2.0
            for words in row:
                _paint_sample(painter, number, x, y)
                number += 1
                painter.setPen(QColor(current_theme().muted))
                advance = self._metrics.horizontalAdvance(words)
                room = QRectF(x + _SWATCH + _GAP, y - line / 2, advance + 2, line)
                painter.drawText(room, _LEFT, words)
                x += self._needed(words)
            y += line * _LEADING

    def _words(self) -> list[str]:
        if not self._picture.way:
            return []  # there is nothing it could be taken for
        way = tr("line to the target") if self._picture.line else tr("target")
        found = [tr("measured"), way]
        if self._picture.allowed is not None:
            found.append(self._picture.allowed_words)
        return found

    def _needed(self, words: str) -> float:
        """Return how much of a row words take with their sample."""
        return _SWATCH + _GAP + self._metrics.horizontalAdvance(words) + _APART

    def _rows(self, width: float) -> list[list[str]]:
        """Return what each row has room for."""
        rows, taken = list[list[str]](), width
        for words in self._words():
            needed = self._needed(words)
            if taken + needed > width:
                rows.append([])
                taken = 0.0
            rows[-1].append(words)
            taken += needed
        return rows


def _paint_sample(painter: QPainter, number: int, x: float, y: float) -> None:
    """Paint how something looks in the picture: measured, held against, and allowed."""
    theme, ends = current_theme(), (QPointF(x, y), QPointF(x + _SWATCH, y))
    if number == 0:
        painter.setPen(QPen(QColor(theme.accent), 2.0))
        painter.drawLine(*ends)
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(QPointF(x + _SWATCH / 2, y), 3.2, 3.2)
    elif number == 1:
        painter.setPen(QPen(QColor(theme.text), 1.3, Qt.PenStyle.DashLine))
        painter.drawLine(*ends)
    else:
        painter.setPen(QPen(QColor(theme.good), 0.8, Qt.PenStyle.DotLine))
        painter.setBrush(QColor(theme.good_soft))
        painter.drawRect(QRectF(x, y - 5, _SWATCH, 10))
    painter.setBrush(Qt.BrushStyle.NoBrush)
