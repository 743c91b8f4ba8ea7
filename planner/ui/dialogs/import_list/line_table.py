"""A table to look at, one line for each row: what the tables of the import dialog share."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.ink import colour

SIDE = 8
"""Pixels left free beside the words of a cell."""


class LineTable(QTableView):
    """A table without a grid or editors in its cells; its rows are all of one height."""

    def __init__(self, model: QAbstractTableModel, name: str, padding: int) -> None:
        """Show a model; a row is ``padding`` pixels higher than its text."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(QFontMetrics(self.font()).height() + padding)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class LineDelegate(QStyledItemDelegate):
    """Paints a cell with a line below it, on the colour of the selection where it is selected."""

    def __init__(self, view: LineTable, least_width: int) -> None:
        super().__init__(view)
        self._least_width = least_width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, LineTable)
        return QSize(self._least_width, view.verticalHeader().defaultSectionSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = current_theme(), QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(theme.accent_soft))
        painter.setPen(colour(theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self.paint_cell(painter, box, option, index)
        painter.restore()

    def paint_cell(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint what a cell says; each table does this its own way."""
        raise NotImplementedError
