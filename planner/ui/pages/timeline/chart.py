"""The chart as one works in it, with mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from planner.ui.look.plain import plain_tip
from planner.ui.pages.timeline.board import Board
from planner.ui.pages.timeline.keys import take_key
from planner.ui.pages.timeline.mouse import Mouse


class ChartView(Board):
    """Gives what mouse and keys do to those who know what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._mouse = Mouse(self)

    def give_up(self) -> bool:
        self._mouse.give_up()
        return super().give_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_key(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._mouse.words_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave:
            self.hover = None
            self.viewport().update()
        return super().viewportEvent(event)
