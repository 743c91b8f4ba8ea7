"""How the cells of the coverage table are painted: words, pills, and dots for people."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.holder_marks import marks_width, paint_people
from planner.ui.widgets.ink import paint_focus, paint_words
from planner.ui.widgets.pill import paint_pill, pill_size

PAD = 8.0
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The tone of a pill; or "people", a count drawn as dots; "figure", set at the right; else text."""
FILLED_ROLE = TONE_ROLE + 1
"""Of a count of people how many were tested."""
PILLS = ("good", "claimed", "weak", "bad", "plain")
MOST_DOTS = 3


def cell_width(words: str, tone: str, font: QFont) -> float:
    """Return how wide what a cell says is painted."""
    if tone in PILLS:
        return pill_size(words, font, tone).width()
    if tone == "people":
        return marks_width(MOST_DOTS) + PAD / 2
    return QFontMetricsF(font).horizontalAdvance(words) + PAD


class CellDelegate(QStyledItemDelegate):
    """Paints each cell as words, a pill or dots, with a hairline below the row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bool(option.state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, QColor(theme.hover))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(theme.line))
        words, tone = index.data(), index.data(TONE_ROLE)
        if tone in PILLS:
            at = QPointF(box.left() + PAD - 3, box.center().y())
            paint_pill(painter, at, words, tone, option.font, box.width() - PAD)
        elif tone == "people":
            filled = int(index.data(FILLED_ROLE) or 0)
            _paint_people(painter, box.adjusted(PAD, 0, 0, 0), int(words), filled, option.font)
        else:
            right = tone == "figure"
            room = box.adjusted(PAD, 0, -PAD if right else -PAD / 2, 0)
            ink = QColor(current_theme().text)
            paint_words(painter, room, words, ink, option.font, right=right)
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            paint_focus(painter, box.adjusted(0, 1, -1, -2), 5.0)
        painter.restore()


def _paint_people(painter: QPainter, box: QRectF, count: int, filled: int, font: QFont) -> None:
    """Paint a mark for each of a few people, a figure beside one mark for more, a dash for none."""
    theme = current_theme()
    painter.setFont(font)
    if count == 0:
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), "–")
        return
    at = QPointF(box.left(), box.center().y())
    paint_people(painter, at, count, filled, QColor(theme.muted), MOST_DOTS)
