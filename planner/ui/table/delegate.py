"""How cells look and are typed into."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planner.ui.look.colours import Theme
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.table.cell_type import SIDE, CellType, paint_ring
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import NOTHING, Choice, Day, NewName
from planner.ui.table.making_box import MakingBox, choice_box
from planner.ui.table.model import TableModel
from planner.ui.table.pick_box import PickBox
from planner.ui.table.refusal_reason import Reason
from planner.ui.table.wrapping import WrappedType, room_for_words
from planner.ui.widgets.ink import colour
from planner.ui.widgets.pill import paint_pill

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
        self._wrapped = WrappedType(parent.font())
        self._editor: QWidget | None = None
        self.reason = Reason(parent)

    # Painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # Asked for every cell in sight at each key, so nothing is done here twice.
        theme = current_theme()
        box: QRect = option.rect
        left, right, bottom = box.left(), box.right(), box.bottom()
        state: QStyle.StateFlag = option.state
        if state.value & _SELECTED:
            painter.fillRect(box, colour(theme.accent_soft))
        elif index.row() == self._view.currentIndex().row():
            painter.fillRect(box, colour(theme.hover))
        painter.setPen(colour(theme.line))
        painter.drawLine(left, bottom, right, bottom)
        room = room_for_words(right + 1 - left)
        inner = QRectF(left + SIDE, box.top(), room, box.height())
        self._paint_cell(painter, inner, index, theme)
        if state.value & _FOCUSED and self._view.hasFocus():
            paint_ring(painter, QRectF(box).adjusted(2, 2, -2, -3), colour(theme.accent))

    def _paint_cell(self, painter: QPainter, box: QRectF, index: Index, theme: Theme) -> None:
        row = self._model.row(index)
        font = self._view.font()
        if self._type.font != font:
            self._type, self._wrapped = CellType(font), WrappedType(font)
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
        if column.wraps:
            self._wrapped.paint(painter, box, words or NOTHING)
            return
        self._type.paint(painter, box, words or NOTHING, strong=column.strong, right=column.right)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show a tip with all the words, where the cell is too narrow for them."""
        if event.type() != QEvent.Type.ToolTip or self._model.columns[index.column()].wraps:
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
        self._editor = self._make_editor(parent, index)
        self._editor.destroyed.connect(self._forget)
        return self._editor

    def _make_editor(self, parent: QWidget, index: Index) -> QWidget:
        column, row = self._model.columns[index.column()], self._model.row(index)
        picked = row is not None or self._model.listing.begins_with_choice
        if picked and isinstance(column.kind, Choice):
            return self._make_picker(parent, column.kind)
        if row is not None and isinstance(column.kind, Day):
            box = DayBox(parent, column.value(row), column.kind.today())
            box.taken.connect(lambda: self._close_with(box))
            return box
        edit = QLineEdit(parent)
        if row is not None and column.right:
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        return edit

    def _forget(self) -> None:
        self._editor = None

    def open_list(self) -> None:
        """Open what the editor in sight has to choose from, if it has anything."""
        if isinstance(self._editor, PickBox | DayBox):
            self._editor.showPopup()

    def _make_picker(self, parent: QWidget, kind: Choice) -> PickBox:
        box = choice_box(parent, kind)
        box.found.taken.connect(lambda: self._close_with(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, PickBox):
            editor.start_with(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not _typed_into(editor, str(index.data(Qt.ItemDataRole.EditRole) or "")):
            return
        value: str | NewName = ""
        if isinstance(editor, PickBox):
            value = editor.value()
        elif isinstance(editor, QLineEdit):
            value = editor.text()
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def stays_open(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> bool:
        """Return whether an editor keeps what was typed: what could not be saved, until it can be
        or is given up with Escape; what was refused, with the reason beside it, and a name of
        nothing there is, until somebody goes elsewhere in the window."""
        hints, model = QStyledItemDelegate.EndEditHint, self._model
        if model.unsaved:
            return hint != hints.RevertModelCache
        if hint == hints.RevertModelCache or (hint == hints.NoHint and editor.isActiveWindow()):
            return False
        if model.refused is not None:
            self.reason.show_beside(str(model.refused), editor)
            return True
        if model.unknown and isinstance(editor, MakingBox) and editor.isActiveWindow():
            editor.offer_again()
        return model.unknown

    def _close_with(self, editor: QWidget) -> None:
        """Take what was chosen in an editor, without another key."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box: QRect = option.rect
        if isinstance(editor, PickBox | DayBox):
            box = QRect(box)
            box.setWidth(max(box.width(), editor.sizeHint().width()))
            room = self._view.viewport().width()
            box.moveLeft(max(0, min(box.left(), room - box.width())))
        editor.setGeometry(box)
        if self.reason.text():
            self.reason.follow_editor(editor)


def _typed_into(editor: QWidget, before: str) -> bool:
    """Whether an editor holds anything but what it began with, or the same typed again."""
    field = editor.lineEdit() if isinstance(editor, PickBox) else editor
    text = editor.currentText() if isinstance(editor, PickBox) else None
    assert isinstance(field, QLineEdit)
    return field.isModified() or (field.text() if text is None else text) != before
