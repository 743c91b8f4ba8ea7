"""Cover over time in a few pixels: a button with the worst day beside its areas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look.theme import current_theme
from planner.ui.widgets.graphs.cover_areas import Axes, CoverPicture, paint_areas
from planner.ui.widgets.ink import paint_focus, sized
from planner.ui.widgets.pressed import PressedButton

_AREA = 84.0
_GAP = 9.0


class CoverStrip(PressedButton):
    """Words and a small picture; pressing it shows the large one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: CoverPicture | None = None
        self._area = _AREA
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_words_alone(self, *, alone: bool) -> None:
        """Leave the picture out, or show it."""
        self._area = 0.0 if alone else _AREA
        self.updateGeometry()
        self.update()

    def show_picture(self, picture: CoverPicture, words: str, said: str) -> None:
        """Show these days with these words; ``said`` tells a screen reader more."""
        self.picture = picture
        self.setText(words)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        beside = _GAP + self._area if self._area else 0.0
        width = metrics.horizontalAdvance(self.text()) + beside + 4
        return QSize(int(width), int(metrics.height() * 1.5))

    def paintEvent(self, event: object) -> None:
        if self.picture is None:
            return
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        font = sized(self.font(), 1.0)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(theme.accent))
        # From the very edge, as links do: in line with the words above.
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(self.rect()), left, self.text())
        if self._area:
            area = QRectF(box.right() - self._area, box.top(), self._area, box.height())
            _paint_picture(painter, self.picture, area)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, -1, -1), 5.0)
        painter.end()


def _paint_picture(painter: QPainter, picture: CoverPicture, area: QRectF) -> None:
    """Paint the days on a base line, with launch day as a dashed line."""
    theme = current_theme()
    axes = Axes(picture, area, max(picture.top, 0.01))
    paint_areas(painter, axes)
    painter.setPen(QPen(QColor(theme.line_strong), 1.0))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    if picture.launch is not None:
        x = axes.x(picture.launch)
        painter.setPen(QPen(QColor(theme.text), 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
