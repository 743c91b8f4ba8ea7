"""The list of a table's columns, in which what each is taken for is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem

from planner.text import tr
from planner.ui.dialogs.import_list.column_model import HEADER, TAKEN, ColumnModel
from planner.ui.dialogs.import_list.line_table import SIDE, LineDelegate, LineTable
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.ink import colour, paint_focus, paint_words, sized

_ARROW = 4.0
_OPENING = (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4)


class ColumnView(LineTable):
    """One line for each column; the third cell opens the choice of what it is taken for.

    With the keyboard: Space, F2, F4, Alt+Down or a letter opens it, Delete takes the column for
    nothing. The wheel scrolls.
    """

    choiceAsked = Signal(int, str)
    """What this column is taken for is to be chosen; the letter typed for it, if any."""
    cleared = Signal(int)
    """This column is not to be read."""

    def __init__(self, model: ColumnModel) -> None:
        super().__init__(model, tr("What each column is taken for"), 12)
        self._columns = model
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._begin_at_the_top)

    def _begin_at_the_top(self) -> None:
        if self._columns.rowCount():
            self.setCurrentIndex(self._columns.index(0, TAKEN))

    def resizeEvent(self, event: object) -> None:
        """Share the width: more for what can be chosen, which has to be read whole."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        width = self.viewport().width()
        taken, header = int(width * 0.4), int(width * 0.32)
        for at, size in enumerate((header, width - header - taken, taken)):
            self.setColumnWidth(at, size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = self.currentIndex().row()
        held, key = event.modifiers(), event.key()
        alone = not held or held == Qt.KeyboardModifier.ShiftModifier
        pulled = key == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier
        if column < 0:
            super().keyPressEvent(event)
        elif pulled or (alone and key in _OPENING):
            self.choiceAsked.emit(column, "")
        elif alone and event.text().isalnum():
            self.choiceAsked.emit(column, event.text())
        elif key == Qt.Key.Key_Delete and alone:
            self.cleared.emit(column)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() == TAKEN and event.button() == Qt.MouseButton.LeftButton:
            self.choiceAsked.emit(index.row(), "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).column() == TAKEN
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)


class _Delegate(LineDelegate):
    """Headers in strong type, values muted, and what a column is taken for in a box."""

    def __init__(self, view: ColumnView) -> None:
        super().__init__(view, 80)
        self._view = view

    def paint_cell(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the choice in its box, and anything else as words."""
        theme, read = current_theme(), self._view._columns.is_read(index.row())
        if index.column() == TAKEN:
            self._paint_choice(painter, box.adjusted(3, 2, -4, -3), index, read)
            if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
                paint_focus(painter, box.adjusted(2, 1, -3, -2))
        else:
            strong = index.column() == HEADER and read
            ink = theme.text if strong else theme.muted
            room = box.adjusted(SIDE, 0, -SIDE / 2, 0)
            font = sized(option.font, 1.0, strong=strong)
            paint_words(painter, room, str(index.data()), colour(ink), font)

    def _paint_choice(self, painter: QPainter, box: QRectF, index: Index, read: bool) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(theme.line_strong), 1.0))
        painter.setBrush(colour(theme.panel if read else theme.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        arrow = QPointF(box.right() - 12, box.center().y() + 1)
        painter.setPen(QPen(colour(theme.muted), 1.4))
        painter.drawLine(arrow + QPointF(-_ARROW, -_ARROW / 2), arrow + QPointF(0, _ARROW / 2))
        painter.drawLine(arrow + QPointF(0, _ARROW / 2), arrow + QPointF(_ARROW, -_ARROW / 2))
        room = box.adjusted(SIDE, 0, -20, 0)
        ink = colour(theme.text if read else theme.muted)
        paint_words(painter, room, str(index.data()), ink, self._view.font())
