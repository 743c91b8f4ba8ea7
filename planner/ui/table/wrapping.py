"""Cells whose words are whole in a column of any width: they wrap, and rows grow with them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QTableView

from planner.ui.table.cell_type import SIDE
from planner.ui.table.model import TableModel
from planner.ui.widgets.words import text_layout

_MOST_SET = 2_000
_ABOVE_AND_BELOW = 14
"""Around the words of a row, in pixels."""


class WrappedType:
    """Words set in lines of a width, kept for painting and measuring again."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self._set: dict[tuple[str, int], tuple[QTextLayout, float]] = {}

    def set_in_lines(self, words: str, width: int) -> tuple[QTextLayout, float]:
        """Return the lines and their height."""
        known = self._set.get((words, width))
        if known is None:
            if len(self._set) >= _MOST_SET:
                self._set.clear()
            known = self._set[words, width] = text_layout(words, self.font, width)
        return known

    def paint(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Paint all the words in a box, as many lines as they take."""
        lines, height = self.set_in_lines(words, int(box.width()))
        lines.draw(painter, QPointF(box.left(), box.top() + (box.height() - height) / 2))


def room_for_words(width: int) -> int:
    """Return how much of a cell's width its words have."""
    return int(width - SIDE - SIDE / 2)


class RowHeights(QObject):
    """Gives each row in sight the height that its words take; others are measured once they come
    into sight, so that a table of any length costs what is seen of it."""

    def __init__(self, view: QTableView, model: TableModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._wrapped = [at for at, column in enumerate(model.columns) if column.wraps]
        self._type = WrappedType(view.font())
        self._measuring = False
        model.modelReset.connect(self.measure)
        model.dataChanged.connect(self.measure)
        view.verticalScrollBar().valueChanged.connect(self.measure)
        view.horizontalHeader().sectionResized.connect(self.measure)

    @property
    def vary(self) -> bool:
        """Whether rows differ in height at all."""
        return bool(self._wrapped)

    def measure(self, *_: object) -> None:
        """Measure the rows in sight."""
        if self._measuring or not self._wrapped:
            return
        self._measuring = True
        if self._type.font != self._view.font():
            self._type = WrappedType(self._view.font())
        head, below = self._view.verticalHeader(), self._view.viewport().height()
        row = max(0, head.logicalIndexAt(0))
        changed = False
        # Each row that grows pushes the next ones down, perhaps out of sight.
        while row < len(self._model.rows) and head.sectionViewportPosition(row) < below:
            height = self._height(row)
            if head.sectionSize(row) != height:
                head.resizeSection(row, height)
                changed = True
            row += 1
        if changed:
            self._view.updateGeometries()
        self._measuring = False

    def _height(self, row: int) -> int:
        least = self._view.verticalHeader().defaultSectionSize()
        shown = self._model.rows[row]
        heights = [
            self._type.set_in_lines(
                self._model.columns[at].text(shown), room_for_words(self._view.columnWidth(at))
            )[1]
            for at in self._wrapped
            if not self._view.isColumnHidden(at)
        ]
        return max(least, int(max(heights, default=0.0) + _ABOVE_AND_BELOW + 0.99))
