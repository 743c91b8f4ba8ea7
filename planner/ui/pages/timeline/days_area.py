"""An area of days: scrolled down by lines and across by days, and zoomed."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from planner.ui.drag_rows import TakesDrops
from planner.ui.pages.timeline.lines import Chart, Key
from planner.ui.pages.timeline.scale import LEAST, MOST, STEP, WIDTHS
from planner.ui.pages.timeline.space import Space

_READABLE = 3.2
"""Pixels of a day from which bars of a few days can be told apart."""
_BEFORE_TODAY = 0.22
"""How much of the width lies before today when one goes there."""
_WORDS = 150.0
"""Pixels kept free for the words beside the last bar."""


class DaysArea(TakesDrops, QAbstractScrollArea):
    """Shows a chart somewhere in time; one of its lines is the current one."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())
        self.setMinimumHeight(150)
        self.day_width = WIDTHS["weeks"]
        self.is_zoomed = False
        """Somebody has chosen how wide days are."""
        self.current: Key | None = None
        self.space = Space(Chart(date.today()), self.font(), self.day_width)
        self._placed = False

    @property
    def chart(self) -> Chart:
        return self.space.chart

    def show_chart(self, chart: Chart) -> None:
        """Show this; what is current and where one is in time stay."""
        at = self.space.day_at(self.space.names_width) if self._placed else None
        self.space = Space(chart, self.font(), self.day_width)
        self._fit_bars()
        if at is not None:
            self.horizontalScrollBar().setValue(round(self.space.scale.x(at)))
        else:
            self._begin()
        if self.space.place_of(self.current) < 0:
            self.current = None
        self.viewport().update()

    def zoom_to(self, width: float, x: float | None = None) -> None:
        """Make each day so wide; the day at this place stays there, else the first in sight."""
        x = self.space.names_width if x is None else x
        day, width = self.space.day_at(x), min(MOST, max(LEAST, width))
        self.day_width, self.is_zoomed = width, True
        self.space = Space(self.chart, self.font(), width)
        self._fit_bars()
        place = self.space.scale.x(day) - (x - self.space.names_width)
        self.horizontalScrollBar().setValue(round(place))
        self.viewport().update()
        self.zoomed.emit()

    def zoom(self, steps: float, x: float | None = None) -> None:
        """Make days wider or narrower, around today where no place is given and it is in sight."""
        today = self.space.left_of(self.chart.today)
        if x is None and self.space.names_width <= today <= self.space.width:
            x = today
        self.zoom_to(self.day_width * STEP**steps, x)

    def fit_all(self) -> None:
        """Bring every day that has something on it into sight at once."""
        first = self.chart.days[0]
        self.zoom_to(self._fitting_width())
        self.horizontalScrollBar().setValue(round(self.space.scale.x(first) - self.day_width))

    def _fitting_width(self) -> float:
        first, last = self.chart.days
        room = max(60.0, self.space.width - self.space.names_width - _WORDS)
        return room / ((last - first).days + 3)

    def go_to_today(self) -> None:
        """Scroll to where today is near the beginning."""
        room = self.space.width - self.space.names_width
        place = self.space.scale.x(self.chart.today) - room * _BEFORE_TODAY
        self.horizontalScrollBar().setValue(round(place))

    def _go_to_work(self) -> None:
        """Go to today; where nothing is done soon, to the first day on which anything is."""
        starts = [line.first for line in self.chart.lines if line.first is not None]
        room = self.space.width - self.space.names_width
        ahead = self.space.scale.x(min(starts, default=self.chart.today))
        if ahead - self.space.scale.x(self.chart.today) < room / 2:
            self.go_to_today()
        else:
            self.horizontalScrollBar().setValue(round(ahead - room * _BEFORE_TODAY))

    def reveal(self, *, across: bool = True) -> None:
        """Scroll the current line into sight, and some of its days."""
        line = self.space.place_of(self.current)
        if line < 0:
            return
        space, down = self.space, self.verticalScrollBar()
        top, high = line * space.line_height, space.height - space.head_height
        down.setValue(int(max(min(down.value(), top), top + space.line_height - high + 0.99)))
        box = space.bar_box(line)
        if not across or box is None:
            return
        if box.right() < space.names_width or box.left() > space.width - 20:
            room = (space.width - space.names_width) * _BEFORE_TODAY
            place = space.x + box.left() - space.names_width - room
            self.horizontalScrollBar().setValue(round(place))

    def _fit_bars(self) -> None:
        space = self.space
        space.fit(self.viewport().width(), self.viewport().height())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, int(space.most_x + 0.99))
        across.setPageStep(max(1, int(space.width - space.names_width)))
        across.setSingleStep(max(10, round(7 * self.day_width)))
        down.setRange(0, int(space.most_y + 0.99))
        down.setPageStep(max(1, int(space.height - space.head_height)))
        down.setSingleStep(space.line_height)
        self._follow_bars()

    def _follow_bars(self) -> None:
        self.space.x = float(self.horizontalScrollBar().value())
        self.space.y = float(self.verticalScrollBar().value())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._follow_bars()
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit_bars()
        self._begin()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._fit_bars()
        self._begin()

    def _begin(self) -> None:
        """Show all days at first, if they can be told apart; else from where there is work on."""
        if self._placed or not self.isVisible() or not self.chart.lines:
            return
        self._placed = True
        if self.is_zoomed:
            self.go_to_today()
        elif self._fitting_width() >= _READABLE:
            self.fit_all()
        else:
            self.zoom_to(_READABLE)
            self._go_to_work()
        self.is_zoomed = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.show_chart(self.chart)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(turned / 120, event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across = self.horizontalScrollBar()
            across.setValue(across.value() - round(turned * 0.7))
        else:
            super().wheelEvent(event)
            return
        event.accept()
