"""Ctrl+K: one box that finds whatever the plan has, pages, documents and commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr
from planner.ui.drag_rows import PEOPLE, labelled_drag, rows_data
from planner.ui.finding.names import near_words
from planner.ui.look.icons import paint_icon
from planner.ui.look.plain import label
from planner.ui.look.theme import current_theme, scaled
from planner.ui.model_index import Index
from planner.ui.shell.search import Hit, PlanSearch


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Hit] = []

    def show(self, entries: list[Hit]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        person = index.isValid() and self.entries[index.row()].person
        return found | Qt.ItemFlag.ItemIsDragEnabled if person else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Hit | str | None:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.words}, {entry.note}" if entry.note else entry.words
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, QFontMetrics(option.font).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Hit = index.data(Qt.ItemDataRole.UserRole)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(6, 0, -6, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        side = QFontMetrics(option.font).height() * 0.9
        icon = QRectF(box.left() + 10, box.center().y() - side / 2, side, side)
        paint_icon(painter, entry.icon, icon, QColor(theme.accent if chosen else theme.muted))
        flags = Qt.AlignmentFlag.AlignVCenter
        room = box.adjusted(side + 22, 0, -10, 0)
        small = scaled(option.font, 0.9)
        note = QFontMetrics(small).elidedText(
            entry.note, Qt.TextElideMode.ElideRight, int(room.width() * 0.45)
        )
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, note)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.text))
        words = QFontMetrics(option.font).elidedText(
            " ".join(entry.words.split()),
            Qt.TextElideMode.ElideRight,
            int(room.width() - QFontMetrics(small).horizontalAdvance(note) - 12),
        )
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class _List(QListView):
    """What was found; people are dragged from it."""

    dragged = Signal()
    """Somebody is on the way, and the box is in it."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        entry: Hit = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        window, data = self.window(), rows_data(PEOPLE, [entry.person])
        self.dragged.emit()
        labelled_drag(window, data, entry.words).exec(Qt.DropAction.CopyAction)


class CommandBox(QFrame):
    """Lies over the window; typing narrows, up and down move, Enter goes, Escape closes."""

    def __init__(self, window: QWidget, search: PlanSearch) -> None:
        super().__init__(window)
        self.setObjectName("commandBox")
        self._window, self._search = window, search
        search.updated.connect(self._refresh)
        self._before: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("Find a person, a risk, a document, a page or a command"))
        self.edit.setAccessibleName(tr("Search or run a command"))
        self.edit.textChanged.connect(self._narrow)
        self.edit.installEventFilter(self)
        self._model = _Model()
        self.list = _List()
        self.list.setDragEnabled(True)
        self.list.dragged.connect(self.hide)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(tr("What was found"))
        self.list.clicked.connect(self._go)
        self.nothing = label("", "muted")
        self.nothing.setContentsMargins(16, 4, 16, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open(self, hits: Iterable[Hit]) -> None:
        """Show the box over these things to find, and everything in the plan."""
        self._search.offer(hits)
        self._search.prepare()
        self._before = self.window().focusWidget()
        self.edit.clear()
        self._narrow("")
        self.show()
        self.raise_()
        self.edit.setFocus()

    def close_box(self) -> None:
        """Go back to where the keyboard was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _lay_over_window(self) -> None:
        window = self._window.rect()
        width = min(640, window.width() - 48)
        count = min(12, len(self._model.entries))
        lines = count * self.list.sizeHintForRow(0)
        if self.nothing.isVisibleTo(self):
            lines += self.nothing.sizeHint().height()
        wanted = self.edit.sizeHint().height() + 16 + lines
        height = min(wanted, window.height() - 120)
        self.setGeometry((window.width() - width) // 2, 64, width, height)

    def _refresh(self) -> None:
        """Find again what was typed while the plan's names were being looked through."""
        if self.isVisible():
            self._narrow(self.edit.text())

    def _narrow(self, text: str) -> None:
        self._model.show(self._search.find(text))
        if self._model.entries:
            self.list.setCurrentIndex(self._model.index(0, 0))
        remark = self._remark(text)
        self.nothing.setText(remark)
        self.nothing.setVisible(bool(remark))
        self.list.setVisible(bool(self._model.entries))
        self._lay_over_window()

    def _remark(self, text: str) -> str:
        """Say that nothing was found, or that what was found is only near; else nothing."""
        if self._search.near:
            return near_words(text)
        if self._model.entries:
            return ""
        if not self._search.ready:
            return tr("The names in the plan are being looked through…")
        return tr("Nothing is called that.")

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self._model.entries[index.row()]
            self.close_box()
            entry.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._model.entries:
                last = len(self._model.entries) - 1
                line = min(last, max(0, self.list.currentIndex().row() + step))
                self.list.setCurrentIndex(self._model.index(line, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_box()
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)
