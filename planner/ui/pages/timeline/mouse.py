"""What the mouse does in the chart: bars are dragged and stretched, arrows drawn and chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from planner.ui.pages.timeline.board import Board
from planner.ui.pages.timeline.drag import Drag
from planner.ui.pages.timeline.lines import Bar, Heading
from planner.ui.pages.timeline.space import Hit

_CURSORS = {
    None: Qt.CursorShape.ArrowCursor,
    "first day": Qt.CursorShape.SizeHorCursor,
    "last day": Qt.CursorShape.SizeHorCursor,
    "body": Qt.CursorShape.OpenHandCursor,
    "handle": Qt.CursorShape.CrossCursor,
}
_EDGE = 26
"""Pixels at the sides where dragging scrolls."""


class Mouse:
    """Follows the mouse from a press to its release."""

    def __init__(self, view: Board) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._hit = Hit(-1)
        self._panned = (0, 0)
        self._begun = False
        self._scrolling = QTimer(view, interval=40)
        self._scrolling.timeout.connect(self._scroll)

    def give_up(self) -> None:
        """Forget what was pressed."""
        self._pressed, self._begun = None, False
        self._scrolling.stop()

    # Pressing ----------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Choose what is pressed, and remember from where it may be dragged."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, point = self._view, event.position()
        view.let_go()
        self._hit = view.space.hit(point)
        self._pressed = self._last = point
        self._begun = False
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        self._panned = (across.value(), down.value())
        link = view.space.link_at(point, view.current) if self._hit.part is None else None
        if link is not None:
            view.choose_link(link.id)
            self._pressed = None
            return
        if self._hit.line < 0:
            view.give_up()
            self._pressed = point
            return
        line = view.chart.lines[self._hit.line]
        if self._hit.part != "handle" or line.key != view.current:
            view.choose(line.key, by_hand=True)
        if isinstance(line, Heading) and point.x() < view.space.names_width:
            self._pressed = None
            view.folded.emit(line.key[1])

    def double_click(self, event: QMouseEvent) -> None:
        """Open what is pressed twice."""
        hit = self._view.space.hit(event.position())
        if hit.line >= 0 and not isinstance(self._view.chart.lines[hit.line], Heading):
            self._pressed = None
            self._view.opened.emit(self._view.chart.lines[hit.line].key)

    # Dragging ----------------------------------------------------------------------------

    def move(self, point: QPointF) -> None:
        """Drag what was pressed, or show what could be."""
        self._last = point
        if self._pressed is None:
            self._hover(point)
            return
        if not self._begun:
            far = (point - self._pressed).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self._begin_drag()
        self._drag(point)

    def _begin_drag(self) -> None:
        """Take up what was pressed: a bar, an end of it, an arrow from it, days for an action
        without any; else the whole chart."""
        view, line = self._view, self._hit.line
        self._begun = True
        bar = view.chart.lines[line] if line >= 0 else None
        assert self._pressed is not None
        if isinstance(bar, Bar) and view.can_write:
            if self._hit.part == "handle":
                view.begin_link(bar.key, self._pressed)
            elif self._hit.part is not None:
                view.take_up(bar, "move" if self._hit.part == "body" else self._hit.part)
            elif bar.first is None and self._pressed.x() > view.space.names_width:
                day = view.space.day_at(self._pressed.x())
                view.drag_to(Drag(bar, "draw", 0, day))
        if view.drag is not None or view.link_from is not None:
            self._scrolling.start()

    def _drag(self, point: QPointF) -> None:
        view = self._view
        assert self._pressed is not None
        if view.link_from is not None:
            view.link_to = point
            self._hover(point)
            view.viewport().update()
        elif view.drag is not None:
            from_ = self._pressed.x() + self._panned[0] - view.horizontalScrollBar().value()
            days = (view.space.day_at(point.x()) - view.space.day_at(from_)).days
            view.drag_to(view.drag.moved_by(days))
        else:
            moved = point - self._pressed
            view.horizontalScrollBar().setValue(round(self._panned[0] - moved.x()))
            view.verticalScrollBar().setValue(round(self._panned[1] - moved.y()))

    def _scroll(self) -> None:
        """Go on scrolling while something is held at a side."""
        view, box = self._view, self._view.space.days_box()
        across = view.horizontalScrollBar()
        if self._pressed is None:
            self._scrolling.stop()
            return
        before = across.value()
        if self._last.x() > box.right() - _EDGE:
            across.setValue(before + 14)
        elif self._last.x() < box.left() + _EDGE:
            across.setValue(before - 14)
        if across.value() != before:
            self._drag(self._last)

    def release(self, event: QMouseEvent) -> None:
        """Let go what was dragged where it is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view, begun = self._view, self._begun
        self.give_up()
        if not begun:
            return
        if view.link_from is not None:
            line = view.space.line_at(event.position().y())
            view.end_link(view.chart.lines[line].key if line >= 0 else None)
        else:
            view.let_go()
        self._hover(event.position())

    # Pointing ----------------------------------------------------------------------------

    def _hover(self, point: QPointF) -> None:
        view = self._view
        hit = view.space.hit(point)
        key = view.chart.lines[hit.line].key if hit.line >= 0 else None
        if key != view.hover:
            view.hover = key
            view.viewport().update()
        part = hit.part if view.can_write else None
        shape = _CURSORS[part]
        if part is None and view.space.link_at(point, view.current) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        view.viewport().setCursor(shape)

    def words_at(self, point: QPointF) -> str:
        """Return what lies at a place, in words."""
        view = self._view
        hit = view.space.hit(point)
        if hit.part is None:
            link = view.space.link_at(point, view.current)
            if link is not None:
                return link.said
        return view.chart.lines[hit.line].said if hit.line >= 0 else ""
