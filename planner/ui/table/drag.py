"""What is seen of rows that are dragged: a small label beside the pointer, nothing over the aim."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from planner.ui.look.theme import current_theme

BESIDE = QPoint(-14, -10)
"""From the pointer to the label's corner: below it and to its right, off what is aimed at."""
MOST = 240
"""Pixels; a longer name ends in dots."""


def labelled_drag(source: QWidget, data: QMimeData, words: str) -> QDrag:
    """Make a drag of this data from a widget, seen as these words."""
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(drag_label(words, source.font(), source.devicePixelRatioF()))
    drag.setHotSpot(BESIDE)
    return drag


def drag_label(words: str, font: QFont, ratio: float) -> QPixmap:
    """Paint a label with these words, for a screen of ``ratio`` pixels to the point."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, MOST)
    width, height = metrics.horizontalAdvance(shown) + 20, metrics.height() + 8
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    box = QRectF(0.5, 0.5, width - 1, height - 1)
    theme = current_theme()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(QColor(theme.accent))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return picture
