"""How many hold each row of the matrix, seen at a glance: a colour, and blocks beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.text import tr
from planner.ui.look.theme import current_theme
from planner.ui.widgets.ink import colour, inks, sized

MOST = 3
"""More holders than that look the same."""
METER_WIDTH = 4.0
_BLOCK, _BETWEEN = 4.0, 2.0
_SWATCH = 30.0
_GAP = 6.0
_APART = 16.0


def heat(depth: int) -> QColor:
    """Return the ground of a row with so many holders."""
    theme = current_theme()
    if depth >= MOST:
        return colour(theme.good_soft)
    if depth == 2:
        return _between(colour(theme.good_soft), colour(theme.panel))
    return colour(theme.weak_soft if depth else theme.bad_soft)


def _between(first: QColor, second: QColor) -> QColor:
    return QColor(
        (first.red() + second.red()) // 2,
        (first.green() + second.green()) // 2,
        (first.blue() + second.blue()) // 2,
    )


def paint_meter(painter: QPainter, at: QPointF, depth: int) -> None:
    """Paint a block for each holder, three at most, above one another and centred on ``at``: the
    ground's colour is nothing to somebody who does not see it."""
    tone = ("bad", "weak", "good")[min(depth, 2)]
    ink = inks(tone)[0]
    whole = MOST * _BLOCK + (MOST - 1) * _BETWEEN
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(ink, 1.0))
    for block in range(MOST):
        filled = block < depth
        painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
        low = at.y() + whole / 2 - (block + 1) * _BLOCK - block * _BETWEEN
        painter.drawRect(QRectF(at.x(), low, METER_WIDTH - 1, _BLOCK - 1))
    painter.restore()


def heat_words() -> tuple[str, ...]:
    """Return what each number of holders is called, from none."""
    return tr("nobody"), tr("1 holder"), tr("2 holders"), tr("3 or more")


class HeatLegend(QWidget):
    """What the colours and blocks mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            tr("Rows are coloured by how many hold them: {words}", words=", ".join(heat_words()))
        )

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(sized(self.font(), 0.9))
        return [_SWATCH + _GAP + metrics.horizontalAdvance(words) for words in heat_words()]

    def sizeHint(self) -> QSize:
        width = sum(self._widths()) + _APART * MOST
        return QSize(int(width + 1.99), int(max(20.0, QFontMetricsF(self.font()).height() + 4)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        theme, painter, left = current_theme(), QPainter(self), 0.0
        painter.setFont(sized(self.font(), 0.9))
        for depth, (words, width) in enumerate(zip(heat_words(), self._widths(), strict=True)):
            box = QRectF(left + 0.5, 0.5, _SWATCH - 1, self.height() - 1.0)
            painter.fillRect(box, heat(depth))
            painter.setPen(QPen(QColor(theme.line_strong), 1.0))
            painter.drawRect(box)
            paint_meter(painter, QPointF(box.center().x() - 2, box.center().y()), depth)
            painter.setPen(QColor(theme.muted))
            room = QRectF(left + _SWATCH + _GAP, 0, width, self.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
            left += width + _APART
        painter.end()
