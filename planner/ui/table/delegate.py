"""How cells look and are typed into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QDate, QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planner.ui.table.kinds import NOTHING, Choice, Day
from planner.ui.table.model import Index, TableModel
from planner.ui.theme import Theme, current_theme
from planner.ui.widgets.ink import plain_tip
from planner.ui.widgets.pill import paint_pill

SIDE = 8
"""Between a cell's edge and its words, in pixels at the usual type size."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LINE = _LEFT | int(Qt.TextFlag.TextSingleLine)
_MOST_CUT = 4_000


class CellDelegate(QStyledItemDelegate):
    """Paints cells from the model's rows, and makes the editor that fits a column's kind."""

    def __init__(self, model: TableModel, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._model = model
        self._view = parent
        self._cut: dict[tuple[str, int, int], str] = {}
        self._cut_in: dict[int, str] = {}

    # Painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.accent_soft))
        painter.setPen(QColor(theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = QRectF(box).adjusted(SIDE, 0, -SIDE / 2, 0)
        self._paint_cell(painter, inner, index, theme)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()

    def _paint_cell(self, painter: QPainter, box: QRectF, index: Index, theme: Theme) -> None:
        row = self._model.row(index)
        font = self._view.font()
        painter.setFont(font)
        if row is None:
            painter.setPen(QColor(theme.muted))
            box.setWidth(max(box.width(), self._view.viewport().width() - box.left()))
            painter.drawText(box, _LEFT, self._model.data(index))
            return
        column = self._model.columns[index.column()]
        if column.paint is not None:
            column.paint(painter, box, row)
            return
        words = column.text(row)
        tone = column.tone(row) if column.tone is not None and words else ""
        if tone:
            paint_pill(
                painter, QPointF(box.left(), box.center().y()), words, tone, font, box.width()
            )
            return
        painter.setPen(QColor(theme.text if words else theme.muted))
        if column.strong:
            font = QFont(font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        painter.drawText(box, _LINE, self._fitted(words or NOTHING, font, int(box.width())))

    def _fitted(self, words: str, font: QFont, width: int) -> str:
        """The words cut to a width; measuring is the dearest part of painting, so it is kept."""
        key = (words, width, font.weight())
        known = self._cut.get(key)
        if known is None:
            if len(self._cut) > _MOST_CUT or font.key() != self._cut_in.get(font.weight()):
                self._cut.clear()
                self._cut_in[font.weight()] = font.key()
            line = words.replace("\n", " ")
            known = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, width)
            self._cut[key] = known
        return known

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


class PickBox(QComboBox):
    """One of some labels, picked from the list or found by typing any part of it."""

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
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(labels)
        self.setMaxVisibleItems(14)
        self._free = free
        completer = QCompleter(labels, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(14)
        self.setCompleter(completer)
        if chosen is not None:
            self.activated.connect(lambda _: chosen(self.currentText()))
            completer.activated.connect(lambda text: chosen(str(text)))

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
