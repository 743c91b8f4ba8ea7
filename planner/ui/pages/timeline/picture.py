"""The whole chart as a picture in a file, whatever of it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from planner.text import tr
from planner.ui.look.colours import LIGHT
from planner.ui.pages.timeline.legend import entries, entry_size, paint_entry
from planner.ui.pages.timeline.lines import Chart
from planner.ui.pages.timeline.paint import ChartPainter
from planner.ui.pages.timeline.space import Space
from planner.ui.widgets.ink import sized
from planner.ui.widgets.picture_file import SHARP

_EDGE = 24.0
_WORDS = 220.0
"""Pixels for the words beside the last bar."""
_MOST = 24_000
"""Pixels of a side; the days become narrower where there would be more."""


class Picture:
    """The chart with a title above and the legend below, laid out again for its own size."""

    def __init__(self, chart: Chart, font: QFont, day_width: float, title: str, words: str) -> None:
        first, last = chart.days
        days = (last - first).days + 1
        widest = (_MOST / SHARP - 2 * _EDGE - 300 - _WORDS) / days
        self.space = Space(chart, font, min(day_width, widest))
        length = days * self.space.scale.width
        names = 300.0
        self.space.fit(names / 0.33, 0)
        names = self.space.names_width
        self.space.width = names + length + _WORDS
        self.space.height = self.space.head_height + self.space.body_height + 1
        self.space.x = self.space.scale.x(first) - 2 * self.space.scale.width
        self._font, self._title, self._words = font, title, words
        self._head = QFontMetricsF(font).height() * 3.4
        self._foot = QFontMetricsF(font).height() * 2

    @property
    def size(self) -> QSize:
        """How large it is, in pixels of the window."""
        height = self.space.height + self._head + self._foot + 2 * _EDGE
        return QSize(round(self.space.width + 2 * _EDGE), round(height))

    @property
    def name(self) -> str:
        """What it is a picture of."""
        return tr("Picture of the chart")

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self.size.toSizeF()), QColor(LIGHT.panel))
        line = QFontMetricsF(self._font).height()
        room = QRectF(_EDGE, _EDGE, self.space.width, line * 1.6)
        painter.setPen(QColor(LIGHT.text))
        painter.setFont(sized(self._font, 1.3, strong=True))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), self._title)
        painter.setPen(QColor(LIGHT.muted))
        painter.setFont(self._font)
        below = room.translated(0, line * 1.7)
        metrics = QFontMetricsF(self._font)
        said = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), said)
        painter.save()
        painter.translate(_EDGE, _EDGE + self._head)
        painter.setClipRect(QRectF(0, 0, self.space.width, self.space.height))
        ChartPainter(painter, self.space, LIGHT).paint()
        painter.restore()
        self._legend(painter)

    def _legend(self, painter: QPainter) -> None:
        x, y = _EDGE, _EDGE + self._head + self.space.height + self._foot / 4
        for name, words in entries():
            size = entry_size(words, self._font)
            paint_entry(painter, QPointF(x, y), name, words, self._font, LIGHT)
            x += size.width() + 18
