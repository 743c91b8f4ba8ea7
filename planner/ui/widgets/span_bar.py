"""A stretch of time as a bar, on days that several bars one below the other have in common."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look.theme import current_theme

Filled = Literal["full", "hollow", "hatched"]
_HEIGHT = 11
_BAR = 6.0
_LEAST = 3.0
"""How wide the bar of a single day is at least."""


class Days(NamedTuple):
    """What bars have in common: from when to when, and which day is today."""

    first: date
    last: date
    today: date

    def share(self, on: date) -> float:
        """Return how far along a day lies, from 0 to 1."""
        inside = min(max(on, self.first), self.last)
        return (inside - self.first).days / max(1, (self.last - self.first).days)


class SpanBar(QWidget):
    """Full, hollow or hatched, so that it is told without colour; with today as a mark."""

    def __init__(self, days: Days, first: date, last: date, filled: Filled) -> None:
        super().__init__()
        self.days, self.first, self.last, self.filled = days, first, last, filled
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, middle = self.width() - 2.0, self.height() / 2
        painter.setPen(QPen(QColor(theme.line_strong), 1.0))
        painter.drawLine(1, int(middle), int(width), int(middle))
        begin, end = (1 + width * self.days.share(on) for on in (self.first, self.last))
        bar = QRectF(begin, middle - _BAR / 2, max(_LEAST, end - begin), _BAR)
        bar.moveRight(min(bar.right(), width))
        ink = QColor(theme.bad if self.filled == "hatched" else theme.accent)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(QColor(theme.panel))
        painter.drawRect(bar)
        if self.filled != "hollow":
            full = self.filled == "full"
            style = Qt.BrushStyle.SolidPattern if full else Qt.BrushStyle.BDiagPattern
            painter.fillRect(bar, QBrush(ink, style))
        today = 1 + width * self.days.share(self.days.today)
        painter.setPen(QPen(QColor(theme.text), 1.4))
        painter.drawLine(int(today), 0, int(today), self.height())
        painter.end()
