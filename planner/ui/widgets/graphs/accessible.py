"""The points of painted graphs as a screen reader is told of them, one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QWidget

from planner.ui.widgets.accessible_parts import Part, Parts
from planner.ui.widgets.graphs.cover_areas import Axes as CoverAxes
from planner.ui.widgets.graphs.trend_picture import Axes as TrendAxes

_SIDE = 12
"""Pixels around a point that are its own."""


def _box_around(point: QPointF) -> QRect:
    box = QRect(0, 0, _SIDE, _SIDE)
    box.moveCenter(point.toPoint())
    return box


class TrendPoints(Parts):
    """What was measured, from the first day to the last; ``axes`` are none where there is
    nothing."""

    def __init__(
        self, graph: QWidget, axes: Callable[[], TrendAxes | None], chosen: Callable[[], int]
    ) -> None:
        super().__init__(graph)
        self._axes, self._chosen = axes, chosen

    def count(self) -> int:
        axes = self._axes()
        return len(axes.picture.points) if axes else 0

    def part(self, at: int) -> Part:
        axes = self._axes()
        assert axes is not None, "a part is asked for among those counted"
        point = axes.picture.points[at]
        return Part(point.words, _box_around(QPointF(axes.x(point.on), axes.y(point.value))))

    def current(self) -> int:
        return self._chosen() if self.count() else -1


class CoverPoints(Parts):
    """The days of a picture that say something: the first, those that hurt, the launch, and the
    one that is looked at."""

    def __init__(
        self,
        graph: QWidget,
        axes: Callable[[], CoverAxes | None],
        chosen: Callable[[], date],
        words_on: Callable[[date], str],
    ) -> None:
        super().__init__(graph)
        self._axes, self._chosen, self._words_on = axes, chosen, words_on

    def _days(self) -> list[date]:
        axes = self._axes()
        if axes is None:
            return []
        picture = axes.picture
        days = {picture.first, self._chosen(), *picture.hurts}
        return sorted(days | ({picture.launch} if picture.launch else set()))

    def count(self) -> int:
        return len(self._days())

    def part(self, at: int) -> Part:
        on, axes = self._days()[at], self._axes()
        assert axes is not None, "a part is asked for among those counted"
        share = axes.picture.step_on(on).share_of_nobody
        return Part(self._words_on(on), _box_around(QPointF(axes.x(on), axes.y(share))))

    def current(self) -> int:
        days = self._days()
        return days.index(self._chosen()) if days else -1
