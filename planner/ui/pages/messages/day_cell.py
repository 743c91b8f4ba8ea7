"""One day of the calendar of messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from planner.text import day, tr, trn
from planner.ui.drag_rows import dragged
from planner.ui.lists.messages import MessageRow
from planner.ui.look.theme import current_theme, scaled
from planner.ui.pages.messages.chip import MESSAGES, MessageChip, MoreButton

_LEAST = 2
"""Lines of messages that every day has room for."""


def shown_of(rows: Sequence[MessageRow], lines: int) -> Sequence[MessageRow]:
    """Return the messages of a day for which there are lines, one of them for how many more."""
    return rows if len(rows) <= lines else rows[: lines - 1]


class _TitleEdit(QLineEdit):
    """The title of a new message; gone once it is typed, or left."""

    typed = Signal(str, bool)
    """The title, empty where there is none, and whether the keyboard was here to the last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._finish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._finish()
            return
        super().keyPressEvent(event)
        event.accept()  # Enter in the calendar means something else

    def _finish(self) -> None:
        title, had_keyboard = self.text().strip(), self.hasFocus()
        self.blockSignals(True)  # hiding it would finish it once more
        self.hide()
        self.blockSignals(False)
        self.deleteLater()
        self.typed.emit(title, had_keyboard)


class DayCell(QWidget):
    """A day with its messages; others are dropped onto it."""

    pressed = Signal(date)
    typed = Signal(str, date, bool)
    """A title was typed, or none; and whether the keyboard was in it to the last."""
    all_wanted = Signal(date)
    dropped = Signal(int, date)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = date.min
        self.outside = self.today = self.launch = self.current = False
        self._over = False
        self._can_write = False
        self.chips: list[MessageChip] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.setContentsMargins(4, self._head() + 4, 4, 4)
        self._column.addStretch(1)

    def show_day(self, when: date, count: int, chips: Sequence[MessageChip]) -> None:
        """Show a day that has so many messages, and those of them that there is room for."""
        self.day = when
        self._empty()
        self.chips = list(chips)
        for at, chip in enumerate(chips):
            self._column.insertWidget(at, chip)
        rest = count - len(chips)
        if rest:
            more = MoreButton(trn("{count} more", "{count} more", rest))
            more.clicked.connect(lambda: self.all_wanted.emit(self.day))
            self._column.insertWidget(len(chips), more)
        words = trn("{count} message", "{count} messages", count) if count else tr("no message")
        self.setAccessibleName(tr("{day}, {count}", day=day(when), count=words))
        self.update()

    def set_current(self, current: bool) -> None:
        """Frame the day, or not."""
        if current != self.current:
            self.current = current
            self.update()

    def let_write(self, can_write: bool) -> None:
        """Say whether messages can be typed and dropped here."""
        self._can_write = can_write
        self.setAcceptDrops(can_write)

    def _empty(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _head(self) -> int:
        return self.fontMetrics().height()

    def _line(self) -> int:
        return self.fontMetrics().height() + 6

    @property
    def lines(self) -> int:
        """How many lines of messages there is room for at this height."""
        return max(_LEAST, (self.height() - self._head() - 8) // self._line())

    def sizeHint(self) -> QSize:
        return QSize(96, self._head() + _LEAST * self._line() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    # The mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.begin_typing()

    def begin_typing(self) -> None:
        """Let a new message be typed on this day; Enter adds it, Esc leaves it."""
        if not self._can_write:
            return
        edit = _TitleEdit(self)
        edit.setAccessibleName(tr("New message on {day}", day=day(self.day)))
        edit.setPlaceholderText(tr("New message"))
        edit.typed.connect(lambda title, had: self.typed.emit(title, self.day, had))
        self._column.insertWidget(0, edit)
        edit.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData(), MESSAGES):
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(over=False)
        for message_id in dragged(event.mimeData(), MESSAGES):
            event.acceptProposedAction()
            self.dropped.emit(message_id, self.day)

    def _mark(self, *, over: bool) -> None:
        self._over = over
        self.update()

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.accent_soft if self._over else theme.surface if self.outside else theme.panel
        painter.fillRect(self.rect(), QColor(ground))
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())
        self._paint_number(painter)
        if self.current:
            painter.setPen(QPen(QColor(theme.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.end()

    def _paint_number(self, painter: QPainter) -> None:
        theme, height = current_theme(), self._head()
        number = str(self.day.day)
        room = QRectF(4, 3, self.width() - 8, height)
        painter.setFont(scaled(self.font(), 0.92))
        wide = painter.fontMetrics().horizontalAdvance(number) + 10
        box = QRectF(room.left(), room.top(), max(wide, height), height)
        if self.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(box, height / 2, height / 2)
        ink = theme.on_accent if self.today else theme.muted if self.outside else theme.text
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        words = tr("Launch") if self.launch else tr("Today") if self.today else ""
        painter.setPen(QColor(theme.accent))
        rest = QRectF(box.right() + 4, room.top(), room.right() - box.right() - 4, height)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(rest.width())
        )
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
