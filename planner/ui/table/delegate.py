"""How cells look and are typed into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QDate, QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planner.ui.look.theme import Theme, current_theme
from planner.ui.table.cell_type import CellType, paint_ring
from planner.ui.table.kinds import NOTHING, Choice, Day
from planner.ui.table.model import Index, TableModel
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.ink import colour, plain_tip
from planner.ui.widgets.once import hear_once
from planner.ui.widgets.pill import paint_pill

SIDE = 8
"""Between a cell's edge and its words, in pixels at the usual type size."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value


class CellDelegate(QStyledItemDelegate):
    """Paints cells from the model's rows, and makes the editor that fits a column's kind."""

    def __init__(self, model: TableModel, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent
        self._type = CellType(parent.font())

    # Painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Asked for every cell in sight at each key, so nothing is done here twice.
        theme = current_theme()
        box: QRect = option.rect
        left, right, bottom = box.left(), box.right(), box.bottom()
        state: QStyle.StateFlag = option.state
        if state.value & _SELECTED:
            painter.fillRect(box, colour(theme.accent_soft))
        painter.setPen(colour(theme.line))
        painter.drawLine(left, bottom, right, bottom)
        room = right + 1 - left - SIDE - SIDE / 2
        inner = QRectF(left + SIDE, box.top(), room, box.height())
        self._paint_cell(painter, inner, index, theme)
        if state.value & _FOCUSED and self._view.hasFocus():
            paint_ring(painter, QRectF(box).adjusted(2, 2, -2, -3), colour(theme.accent))

    def _paint_cell(self, painter: QPainter, box: QRectF, index: Index, theme: Theme) -> None:
        row = self._model.row(index)
        font = self._view.font()
        if self._type.font != font:
            self._type = CellType(font)
        if row is None:
            painter.setFont(font)
            painter.setPen(colour(theme.muted))
            box.setWidth(max(box.width(), self._view.viewport().width() - box.left()))
            painter.drawText(box, _LEFT, self._model.data(index))
            return
        column = self._model.columns[index.column()]
        if column.paint is not None:
            painter.save()
            painter.setFont(font)
            column.paint(painter, box, row)
            painter.restore()
            return
        words = column.text(row)
        tone = column.tone(row) if column.tone is not None and words else ""
        if tone:
            middle = QPointF(box.left(), box.center().y())
            paint_pill(painter, middle, words, tone, font, box.width())
            return
        painter.setPen(colour(theme.text if words else theme.muted))
        self._type.paint(painter, box, words or NOTHING, strong=column.strong)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A tip with all the words, where the cell is too narrow for them."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        words = str(index.data() or "")
        room = view.visualRect(index).width() - 2 * SIDE
        if QFontMetrics(view.font()).horizontalAdvance(words) > room:
            QToolTip.showText(event.globalPos(), plain_tip(words), view)
        else:
            QToolTip.hideText()
        return True

    # Editing -----------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        kind = self._model.columns[index.column()].kind
        row = self._model.row(index)
        if row is not None and isinstance(kind, Choice):
            return PickBox(parent, kind.labels(), free=kind.make is not None)
        edit = QLineEdit(parent)
        if row is not None and isinstance(kind, Day):
            edit.setPlaceholderText(QDate.currentDate().toString(Qt.DateFormat.ISODate))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, PickBox):
            editor.start_with(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.currentText() if isinstance(editor, PickBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box: QRect = option.rect
        if isinstance(editor, PickBox):
            box = QRect(box)
            box.setWidth(max(box.width(), editor.sizeHint().width()))
        editor.setGeometry(box)


_BROWSING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PickBox(ComboBox):
    """One of some labels, picked from the list or found by typing any part of it.

    ``chosen`` is called with the label once for each choice, after the key or click that made it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        labels: list[str],
        *,
        free: bool = False,
        chosen: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.addItems(labels)
        self.setMaxVisibleItems(14)
        self._free = free
        completer = QCompleter(labels, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(14)
        self.setCompleter(completer)
        edit = self.lineEdit()
        if chosen is not None and edit is not None:
            choices = (self.activated, completer.activated, edit.returnPressed)
            hear_once(self, lambda: chosen(self.currentText()), *choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list where Qt would choose the next label, unseen by whoever looks for one."""
        if event.key() in _BROWSING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def start_with(self, text: str) -> None:
        """Begin with this label chosen and ready to be typed over."""
        at = self.findText(text, Qt.MatchFlag.MatchExactly)
        self.setCurrentIndex(at)
        self.setEditText(text)
        edit = self.lineEdit()
        if edit is not None:
            edit.selectAll()

    def currentText(self) -> str:
        """What was typed, or the one label it can only mean."""
        typed = super().currentText().strip()
        labels = [self.itemText(i) for i in range(self.count())]
        if self._free or not typed or typed in labels:
            return typed
        fitting = [label for label in labels if typed.casefold() in label.casefold()]
        starting = [label for label in labels if label.casefold().startswith(typed.casefold())]
        if len(starting) == 1:
            return starting[0]
        return fitting[0] if len(fitting) == 1 else typed
