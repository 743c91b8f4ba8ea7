"""The points of painted graphs as a screen reader is told of them, one by one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect

from planner.ui.widgets.spoken import Part, Parts

if TYPE_CHECKING:
    from planner.ui.widgets.cover_graph import CoverGraph
    from planner.ui.widgets.trend_graph import TrendGraph

_SIDE = 12
"""Pixels around a point that are its own."""


def _around(point: QPointF) -> QRect:
    box = QRect(0, 0, _SIDE, _SIDE)
    box.moveCenter(point.toPoint())
    return box


class TrendPoints(Parts):
    """What was measured, from the first day to the last."""

    def __init__(self, graph: TrendGraph) -> None:
        super().__init__(graph)
        self._graph = graph

    def count(self) -> int:
        return len(self._graph.picture.points) if self._graph.picture else 0

    def part(self, at: int) -> Part:
        axes = self._graph.axes()
        point = axes.picture.points[at]
        return Part(point.words, _around(QPointF(axes.x(point.on), axes.y(point.value))))

    def current(self) -> int:
        return self._graph.chosen if self.count() else -1


class CoverPoints(Parts):
    """The days of a picture that say something: the first, those that hurt, the launch, and the
    one that is looked at."""

    def __init__(self, graph: CoverGraph) -> None:
        super().__init__(graph)
        self._graph = graph

    def _days(self) -> list[date]:
        picture = self._graph.picture
        if picture is None:
            return []
        days = {picture.first, self._graph.day, *picture.hurts}
        return sorted(days | ({picture.launch} if picture.launch else set()))

    def count(self) -> int:
        return len(self._days())

    def part(self, at: int) -> Part:
        on, axes = self._days()[at], self._graph.axes()
        share = axes.picture.step_on(on).share_of_nobody
        return Part(self._graph.words_on(on), _around(QPointF(axes.x(on), axes.y(share))))

    def current(self) -> int:
        days = self._days()
        return days.index(self._graph.day) if days else -1
