"""Scrolling the grid of a round below the names and beside the results."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from planner.ui.look.plain import plain_tip
from planner.ui.pages.pilot.space import GridSpace
from planner.ui.pages.pilot.tries import Cell, Tries

_MOST_AT_LEAST = 8
"""At least this many tasks are in sight; a lower window scrolls as a whole."""


class GridArea(QAbstractScrollArea):
    """Shows a round in a viewport that scrolls, with a current cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())
        self.space: GridSpace | None = None
        self.row, self.column = -1, -1

    def lay_out(self, tries: Tries) -> bool:
        """Show a round, the current cell on its tester and task; return whether it is still
        there."""
        tester, task = self.current()
        self.space = GridSpace(tries, self.font())
        testers, tasks = [t.id for t in tries.testers], [t.id for t in tries.tasks]
        self.row = tasks.index(task) if task in tasks else min(max(self.row, 0), len(tasks) - 1)
        most = len(testers) - 1
        self.column = testers.index(tester) if tester in testers else min(max(self.column, 0), most)
        if self.row < 0 or self.column < 0:
            self.row = self.column = -1
        rows = self.space.row_height * (min(len(tasks), _MOST_AT_LEAST) + 1)
        self.setMinimumHeight(int(self.space.top + rows) + 4)
        self._fit()
        self.updateGeometry()
        self.viewport().update()
        return self.current() == (tester, task) != (0, 0)

    def sizeHint(self) -> QSize:
        return QSize(600, int(self.space.wanted_height) + 16 if self.space else 300)

    def current(self) -> Cell:
        """Return the tester and the task of the current cell; 0 where there is none."""
        if self.space is None or self.row < 0 or self.column < 0:
            return 0, 0
        tries = self.space.tries
        return tries.testers[self.column].id, tries.tasks[self.row].id

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.words_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(text) if text else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def words_at(self, point: QPointF) -> str:
        """Return what lies at a place, in words."""
        if self.space is None:
            return ""
        tries = self.space.tries
        name = self.space.header_column_at(point.x(), point.y())
        row, column = self.space.row_at(point.y()), self.space.column_at(point.x())
        if row >= 0 and column >= 0:
            return tries.words(row, column)
        return tries.names[name] if name >= 0 else tries.tasks[row].title if row >= 0 else ""

    def _fit(self) -> None:
        space = self.space
        if space is None:
            return
        space.fit(self.viewport().width(), self.viewport().height())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, int(space.most_x + 0.99))
        across.setPageStep(max(1, int(space.body_width)))
        across.setSingleStep(int(space.column_width))
        down.setRange(0, int(space.most_y + 0.99))
        down.setPageStep(max(1, int(space.body_height)))
        down.setSingleStep(int(space.row_height))
        space.x, space.y = float(across.value()), float(down.value())

    def reveal(self) -> None:
        """Bring the current cell into view."""
        assert self.space is not None
        space, across, down = self.space, self.horizontalScrollBar(), self.verticalScrollBar()
        left, top = self.column * space.column_width, self.row * space.row_height
        right, bottom = left + space.column_width, top + space.row_height
        across.setValue(int(max(min(across.value(), left), right - space.body_width + 0.99)))
        down.setValue(int(max(min(down.value(), top), bottom - space.body_height + 0.99)))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self.space is not None:
            self.space.x = float(self.horizontalScrollBar().value())
            self.space.y = float(self.verticalScrollBar().value())
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.space is not None:
            self.lay_out(self.space.tries)
