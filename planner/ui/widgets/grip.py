"""The edge between a page and the panel at its side: dragged to resize it, pressed to close it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.text import tr
from planner.ui.look.icons import paint_icon
from planner.ui.look.theme import current_theme
from planner.ui.widgets.ink import colour, paint_focus

_STEP = 20
"""Pixels a key resizes by."""
_DRAG = 3
"""Pixels within which a press is no drag."""


class Grip(QWidget):
    """Left and Right resize the panel; Enter, Space or a click close it and open it again."""

    resized = Signal(int)
    """By so many pixels to the left."""
    toggled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(16)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._from = 0.0
        self._dragged = False
        self.open = True
        self.show_open(True)

    def show_open(self, is_open: bool) -> None:
        """Say whether the panel is open."""
        self.open = is_open
        words = tr("Close the details") if is_open else tr("Open the details")
        self.setAccessibleName(words)
        self.setToolTip(tr("{what}; drag to resize", what=words) if is_open else words)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from, self._dragged = event.globalPosition().x(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        by = round(self._from - event.globalPosition().x())
        if self._dragged or abs(by) > _DRAG:
            self._dragged = True
            self._from = event.globalPosition().x()
            self.resized.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._dragged:
            self.toggled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggled.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.resized.emit(_STEP if event.key() == Qt.Key.Key_Left else -_STEP)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.rect().center())
        ink = colour(theme.accent if self.hasFocus() else theme.muted)
        box = QRectF(middle.x() - 6, middle.y() - 6, 12, 12)
        paint_icon(painter, "right" if self.open else "left", box, ink)
        if self.hasFocus():
            paint_focus(painter, QRectF(0, middle.y() - 20, self.width(), 40), 5.0)
        painter.end()
