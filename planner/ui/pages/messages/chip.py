"""A message as it stands on its day of the calendar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from planner.text import tr
from planner.ui.lists.messages import MessageRow
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme, scaled
from planner.ui.widgets.ink import inks

MESSAGES = "messages"
"""What dragged messages are called."""
_MARKS = {"draft": "○", "agreed": "●", "sent": "✓", "dropped": "✕"}
_SIDE = 6.0


class MessageChip(QAbstractButton):
    """One message: pressed to see it, dragged to another day."""

    opened = Signal(int)
    taken = Signal(object)
    """It is being dragged; whoever drags it outlives it."""

    def __init__(self, row: MessageRow, *, chosen: bool, movable: bool, lines: int = 1) -> None:
        super().__init__()
        self.row, self.chosen, self._movable, self._lines = row, chosen, movable, lines
        self._pressed: QPointF | None = None
        mark = "!" if row.tone == "bad" else _MARKS[row.message.status]
        self.words = f"{mark} {row.message.title}"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        to = tr("to {audience}", audience=row.audience) if row.audience else ""
        parts = [row.message.title, to, row.messenger, row.words, row.to_see_to]
        self.setAccessibleName(", ".join(filter(None, parts)))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.clicked.connect(lambda: self.opened.emit(row.key))

    def sizeHint(self) -> QSize:
        return QSize(80, self._lines * self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = self._pressed is not None and (
            (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        )
        if far and self._movable and event.buttons() & Qt.MouseButton.LeftButton:
            self._pressed = None
            self.setDown(False)
            self.taken.emit(self.row)

    def paintEvent(self, event: object) -> None:
        theme = current_theme()
        ink, soft = inks(self.row.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QColor(theme.accent) if self.chosen else ink
        painter.setPen(QPen(edge, 2.0 if self.chosen else 1.0))
        painter.setBrush(QColor(theme.accent_soft) if self.chosen else soft)
        painter.drawRoundedRect(box, 4, 4)
        font = scaled(self.font(), 0.88)
        font.setStrikeOut(self.row.message.status == "dropped")
        painter.setFont(font)
        painter.setPen(QColor(theme.text) if self.row.tone == "plain" or self.chosen else ink)
        room = box.adjusted(_SIDE, 0, -_SIDE, 0)
        shown = in_lines(self.words, self._lines, QFontMetricsF(font), room.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, flags, "\n".join(shown))
        painter.end()


def in_lines(text: str, most: int, metrics: QFontMetricsF, width: float) -> list[str]:
    """Return a text in at most so many lines of this width, broken between words; the last one ends
    in dots where there is more."""
    words, lines = text.split(), list[str]()
    while words and len(lines) < most - 1:
        count = next(
            (n for n in range(len(words), 1, -1)
             if metrics.horizontalAdvance(" ".join(words[:n])) <= width),
            1,
        )  # fmt: skip
        lines.append(" ".join(words[:count]))
        words = words[count:]
    lines += [" ".join(words)] if words else []
    right = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(line, right, width) for line in lines]


class MoreButton(QAbstractButton):
    """How many more messages a day has than there is room for; pressed to see all of the day."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(words))

    def sizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height() + 2)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setFont(scaled(self.font(), 0.88))
        painter.setPen(QColor(current_theme().accent))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.rect().adjusted(7, 0, -2, 0), flags, self.text())
        painter.end()
