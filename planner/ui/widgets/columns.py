"""Widgets side by side where there is room, and below one another where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget


class Columns(QWidget):
    """Widgets in as many equal or weighted columns as fit.

    ``least`` is the width each needs at least; ``weights`` how the widgets share a single row.
    """

    def __init__(
        self,
        widgets: Sequence[QWidget],
        *,
        least: int,
        weights: Sequence[int] = (),
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.widgets = list(widgets)
        self.least = least
        self._weights = tuple(weights) or (1,) * len(self.widgets)
        self.count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._arrange(len(self.widgets))

    def fitting(self, width: int) -> int:
        """Return how many columns fit; a count that leaves the last row ragged is avoided."""
        gap = self._grid.horizontalSpacing()
        most = max(1, min(len(self.widgets), (width + gap) // (self.least + gap)))
        if most == len(self.widgets):
            return most
        even = [n for n in range(most, 0, -1) if len(self.widgets) % n == 0]
        return even[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.fitting(event.size().width()))

    def _arrange(self, count: int) -> None:
        if count == self.count:
            return
        self.count = count
        for place, widget in enumerate(self.widgets):
            self._grid.addWidget(widget, place // count, place % count)
        for column in range(len(self.widgets)):
            weight = self._weights[column] if count == len(self.widgets) else 1
            self._grid.setColumnStretch(column, weight if column < count else 0)


def scroll_area(content: QWidget, least: int = 240) -> QScrollArea:
    """Wrap content in an area that scrolls down where it is too high, at the width there is."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(least)
    fill(area, content)
    return area


def fill(area: QScrollArea, content: QWidget) -> None:
    """Show this content in place of the last, from its top.

    Content with many lines is to be filled before it comes here: each line added to what is
    shown lays out all the others again.
    """
    inside = QWidget()
    inside.setObjectName("scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    column.addStretch(1)
    area.setWidget(inside)
