"""A word in a rounded box whose colour and mark say what it means for the plan."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.look.theme import current_theme
from planner.ui.widgets.ink import MARKED, inks, paint_mark, sized

_MARK = 7.0
_GAP = 4.0
_SIDE = 7.0
_OVER = 3.0


_made: dict[str, tuple[QFont, QFontMetricsF]] = {}
_set: dict[tuple[str, str], QStaticText] = {}
_MOST_SET = 500


def _type(font: QFont) -> tuple[QFont, QFontMetricsF]:
    """Return the type of a pill and its measures, made once: tables paint pills by the hundred."""
    key = font.key()
    known = _made.get(key)
    if known is None:
        made = sized(font, 0.85, strong=True)
        known = _made[key] = (made, QFontMetricsF(made))
    return known


def _in_type(words: str, font: QFont) -> QStaticText:
    key = (words, font.key())
    known = _set.get(key)
    if known is None:
        if len(_set) >= _MOST_SET:
            _set.clear()
        known = _set[key] = QStaticText(words)
        known.setTextFormat(Qt.TextFormat.PlainText)
        known.prepare(font=font)
    return known


def pill_size(words: str, font: QFont, tone: str = "plain") -> QSizeF:
    """Return the room a pill takes; ``font`` is the type of the text around it."""
    metrics = _type(font)[1]
    mark = _MARK + _GAP if tone in MARKED else 0.0
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
    if tone in MARKED:
        paint_mark(painter, tone, QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK), ink)
        left += _MARK + _GAP
    painter.setPen(ink)
    made, metrics = _type(font)
    painter.setFont(made)
    shown = words
    if width < size.width():
        room = box.right() - _SIDE - left + 1.0
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    line = _in_type(shown, made)
    painter.drawStaticText(QPointF(left, box.center().y() - line.size().height() / 2), line)
    painter.restore()
    return box


class Pill(QWidget):
    """A pill as a widget of its own."""

    def __init__(self, words: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._set_words(words, tone)
        if not words:
            self.hide()  # with words it shows with what it is put into, never as a window

    def show_text(self, words: str, tone: str) -> None:
        """Show these words in this tone."""
        self._set_words(words, tone)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def _set_words(self, words: str, tone: str) -> None:
        self.words, self.tone = words, tone
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return pill_size(self.words, self.font(), self.tone).toSize() + QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        at = QPointF(0.0, self.height() / 2)
        paint_pill(painter, at, self.words, self.tone, self.font(), self.width())
        painter.end()
