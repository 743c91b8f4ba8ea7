"""Colours and fonts of things that paint themselves."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.ui.look.theme import current_theme

Tone = Literal["good", "claimed", "weak", "bad", "plain"]
"""What a word means for the plan; *claimed* is good that nobody has tried. Each tone has a mark of
its own, so colour is never alone."""
MARKED = ("good", "claimed", "weak", "bad")
"""The tones that have one."""


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """Return a colour of a theme, made once; it is painted with and never changed."""
    return QColor(name)


def inks(tone: str) -> tuple[QColor, QColor]:
    """Return the colour of a tone's words and of the soft ground beneath them."""
    theme = current_theme()
    if tone in ("good", "claimed"):
        return colour(theme.good), colour(theme.good_soft)
    if tone == "weak":
        return colour(theme.weak), colour(theme.weak_soft)
    if tone == "bad":
        return colour(theme.bad), colour(theme.bad_soft)
    return colour(theme.muted), colour(theme.surface)


def sized(font: QFont, factor: float, *, strong: bool = False) -> QFont:
    """Return the font some times as large, and semi-bold where it is strong."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def paint_words(
    painter: QPainter, room: QRectF, words: str, ink: QColor, font: QFont, *, right: bool = False
) -> None:
    """Paint words in one line at half the height of a room, at its left or its ``right``; what
    there is no room for is left out at their end."""
    painter.setFont(font)
    painter.setPen(ink)
    # Half a pixel is what a width that was measured loses where it is laid out.
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 0.5)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), shown)


def paint_mark(painter: QPainter, tone: str, box: QRectF, ink: QColor) -> None:
    """Paint the mark of a tone: a disc for good, a ring for claimed, a triangle for weak, a cross
    for bad."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if tone == "bad":
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(ink, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif tone == "claimed":
        painter.setPen(QPen(ink, 1.5))
        painter.drawEllipse(box.adjusted(1.0, 1.0, -1.0, -1.0))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if tone == "good":
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        elif tone == "weak":
            top = QPointF(box.center().x(), box.top())
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    painter.restore()


def paint_focus(painter: QPainter, box: QRectF, radius: float = 6.0) -> None:
    """Paint the ring around what the keyboard acts on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current_theme().accent), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()
