"""Arrows from what is waited for to what waits, and what is under way in somebody's hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.ui.look.colours import Theme
from planner.ui.pages.timeline.drag import Drag
from planner.ui.pages.timeline.lines import LinkKind
from planner.ui.pages.timeline.paint_bars import RADIUS, diamond
from planner.ui.pages.timeline.space import Space
from planner.ui.widgets.ink import sized

_STUB = 9.0
"""Pixels of an arrow of which only the ends are painted."""


class HandPainter:
    """Paints what leads from line to line, and what is about to change."""

    def __init__(self, painter: QPainter, space: Space, theme: Theme) -> None:
        self.painter, self.space, self.theme = painter, space, theme

    def arrow(
        self, corners: Sequence[QPointF], kind: LinkKind, *, chosen: bool, near: bool
    ) -> None:
        """Paint an arrow: strong on the longest chain, dashed where it is not kept to, faint where
        it is neither and ``near`` nothing that is looked at."""
        theme = self.theme
        faint = theme.muted if near else theme.line_strong
        ink = {"plain": faint, "chain": theme.text, "clash": theme.bad}[kind]
        pen = QPen(QColor(theme.accent if chosen else ink), 1.9 if kind == "chain" else 1.2)
        if kind == "clash":
            pen.setStyle(Qt.PenStyle.DashLine)
        if chosen:
            pen.setWidthF(3.0)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(QPolygonF(list(corners)))
        end, before = corners[-1], corners[-2]
        way = 1.0 if end.y() >= before.y() else -1.0
        size = 5.0 if chosen or kind == "chain" else 4.0
        tip = [end, end + QPointF(-size, -way * 1.5 * size), end + QPointF(size, -way * 1.5 * size)]
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(pen.color())
        self.painter.drawPolygon(QPolygonF(tip))

    def ends_of_arrow(self, corners: Sequence[QPointF]) -> None:
        """Paint where an arrow begins and ends, and not what is between: so many would cross what
        they have nothing to do with. All of it is there while one of its bars is the current."""
        first, last = corners[0], corners[-1]
        way = _STUB if last.y() >= first.y() else -_STUB
        begin = (first, corners[1], corners[1] + QPointF(0, way))
        end = (last - QPointF(0, way), last)
        self.painter.setPen(QPen(QColor(self.theme.line_strong), 1.2))
        self.painter.drawPolyline(QPolygonF(list(begin)))
        self.arrow(end, "plain", chosen=False, near=False)

    def handle(self, point: QPointF, *, chosen: bool) -> None:
        """Paint the dot that an arrow is drawn from."""
        accent = QColor(self.theme.accent)
        self.painter.setPen(QPen(accent, 1.6))
        self.painter.setBrush(accent if chosen else QColor(self.theme.panel))
        self.painter.drawEllipse(point, 4.0, 4.0)

    def dragged(self, drag: Drag) -> None:
        """Paint where a bar would lie, where what waits for it would, and the days in words."""
        line = self.space.place_of(drag.bar.key)
        known = self.space.chart.known
        for move in drag.waiting(known):
            at, step = self.space.place_of(("action", move.action_id)), known.steps[move.action_id]
            if at >= 0:
                later = timedelta(days=move.days)
                self._ghost(self.space.span_box(at, step.first + later, step.last + later))
        if line < 0:
            return
        box = self.space.span_box(line, drag.first, drag.last)
        self.painter.setPen(QPen(QColor(self.theme.accent), 1.5))
        self.painter.setBrush(QColor(self.theme.accent))
        if drag.first == drag.last and drag.bar.is_milestone:
            self.painter.drawPolygon(diamond(self.space.diamond_box(line, drag.first)))
        else:
            self.painter.drawRoundedRect(box, RADIUS, RADIUS)
        self.tip(box, drag.words(self.space.chart.today))

    def _ghost(self, box: QRectF) -> None:
        self.painter.setPen(QPen(QColor(self.theme.accent), 1.4, Qt.PenStyle.DashLine))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(box, RADIUS, RADIUS)

    def tip(self, box: QRectF, words: str) -> None:
        """Write words above a box, below it where there is no room."""
        strong = sized(self.space.small, 1.0, strong=True)
        metrics = QFontMetricsF(strong)
        width, height = metrics.horizontalAdvance(words) + 16, metrics.height() + 6
        days = self.space.days_box()
        left = max(days.left() + 2, min(box.center().x() - width / 2, days.right() - width - 2))
        top = box.top() - height - 5
        if top < days.top():
            top = box.bottom() + 5
        tip = QRectF(left, top, width, height)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.theme.text))
        self.painter.drawRoundedRect(tip, 4, 4)
        self.painter.setFont(strong)
        self.painter.setPen(QColor(self.theme.panel))
        self.painter.drawText(tip, int(Qt.AlignmentFlag.AlignCenter), words)
