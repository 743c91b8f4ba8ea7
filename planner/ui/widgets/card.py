"""The panel things lie on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.look.theme import current_theme
from planner.ui.widgets.words import Words

RADIUS = 9.0


class Card(QWidget):
    """A panel with a title; widgets are added to ``body``, and to ``head`` beside the title."""

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, margin: int = 16, low: bool = False
    ) -> None:
        """``low`` leaves less room above and below, where many cards stand on one page."""
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        above = margin - 6 if low else margin - 2
        self.body.setContentsMargins(margin, above, margin, above + 2)
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = Words(title, strong=True, muted=True, wrap=False, size=0.95)
        self.setAccessibleName(title)
        if title:
            self.head.addWidget(self.title, 1)
            self.body.addLayout(self.head)

    def paintEvent(self, event: object) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.panel))
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


class Rule(QWidget):
    """A hairline between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_theme().line))
        painter.end()
