"""The lines of the chart as a screen reader hears them: one by one, each with its days."""

from __future__ import annotations

from PySide6.QtCore import QRect

from planner.ui.pages.timeline.days_area import DaysArea
from planner.ui.widgets.accessible_parts import Part, Parts


class ChartLines(Parts):
    """Headings, actions and goals from top to bottom, those folded away left out."""

    def __init__(self, area: DaysArea) -> None:
        super().__init__(area)
        self._area = area

    def count(self) -> int:
        return len(self._area.chart.lines)

    def part(self, at: int) -> Part:
        space, viewport = self._area.space, self._area.viewport()
        box: QRect = space.line_box(at).toAlignedRect().translated(viewport.pos())
        return Part(self._area.chart.lines[at].said, box)

    def current(self) -> int:
        return self._area.space.place_of(self._area.current)
