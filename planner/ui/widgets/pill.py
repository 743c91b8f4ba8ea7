"""A word in a rounded box whose colour and mark say what it means for the plan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.theme import current_theme
from planner.ui.widgets.ink import inks, paint_mark, sized

_MARK = 7.0
_GAP = 4.0
_SIDE = 7.0
_OVER = 3.0


def pill_font(font: QFont) -> QFont:
    """The type of the words in a pill."""
    return sized(font, 0.85, strong=True)


def pill_size(words: str, font: QFont, tone: str = "plain") -> QSizeF:
    """The room a pill takes; ``font`` is the type of the text around it."""
    metrics = QFontMetricsF(pill_font(font))
    mark = _MARK + _GAP if tone in ("good", "weak", "bad") else 0.0
    return QSizeF(metrics.horizontalAdvance(words) + mark + 2 * _SIDE, metrics.height() + 2 * _OVER)


def paint_pill(
    painter: QPainter, at: QPointF, words: str, tone: str, font: QFont, most: float = 1e6
) -> QRectF:
    """Paint a pill with its left edge at ``at`` and centred on its height; give its box.

    Words that would make it wider than ``most`` are elided.
    """
    size = pill_size(words, font, tone)
    width = min(size.width(), most)
    box = QRectF(at.x(), at.y() - size.height() / 2, width, size.height())
    box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    ink, soft = inks(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(soft)
    # Where the ground of a pill is the panel's own, its edge shows that it is one.
    edge = soft.name() == current_theme().panel
    painter.setPen(QPen(ink, 1.0) if edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = box.left() + _SIDE
    if tone in ("good", "weak", "bad"):
        paint_mark(painter, tone, QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK), ink)
        left += _MARK + _GAP
    painter.setPen(ink)
    painter.setFont(pill_font(font))
    room = QRectF(left, box.top(), box.right() - _SIDE - left + 1.0, box.height())
    shown = words
    if width < size.width():
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.restore()
    return box


class Pill(QWidget):
    """A pill as a widget of its own."""

    def __init__(self, words: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.words, self.tone = words, tone
        self.say(words, tone)

    def say(self, words: str, tone: str) -> None:
        """Show these words in this tone."""
        self.words, self.tone = words, tone
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.words, self.font(), self.tone).toSize() + QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        at = QPointF(0.0, self.height() / 2)
        paint_pill(painter, at, self.words, self.tone, self.font(), self.width())
        painter.end()
