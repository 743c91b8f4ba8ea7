"""A horizontal bar that shows a share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.text import percent
from planner.ui.look.theme import current_theme


class Bar(QWidget):
    """A share between 0 and 1; none (no data) is an empty track."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None, about: str = "") -> None:
        """Show this share; ``about`` says to a screen reader what it is a share of."""
        self.share = share
        self.setAccessibleName(about if share is None else f"{about} {percent(share)}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        track = QRectF(self.rect())
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(track, radius, radius)
        if self.share:
            filled = QRectF(track)
            filled.setWidth(max(track.height(), track.width() * min(1.0, self.share)))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(filled, radius, radius)
        painter.end()
