"""Bars, milestones and arrows. Each state has a shape, and words beside it where that is not
enough; colour comes on top."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.text import short_day
from planner.ui.look.colours import Theme
from planner.ui.look.theme import blend
from planner.ui.pages.timeline.lines import Bar, GoalLine, Label
from planner.ui.pages.timeline.space import HANDLE, Space
from planner.ui.widgets.ink import sized

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RADIUS = 3.5
_GAP = HANDLE + 9
"""From a bar to the words beside it; the handle has its place between."""


class BarPainter:
    """Paints what lies on the days of one line."""

    def __init__(self, painter: QPainter, space: Space, theme: Theme) -> None:
        self.painter, self.space, self.theme = painter, space, theme

    # Bars --------------------------------------------------------------------------------

    def bar(self, line: int, bar: Bar) -> None:
        """Paint an action: its days, how far it is, who is away."""
        box = self.space.bar_box(line)
        if box is None or box.left() > self.space.width:
            return
        self._slack(bar, box)
        if bar.is_milestone:
            self._diamond(box, bar)
        else:
            self._body(line, bar, box)

    def edge(self, bar: Bar) -> QPen:
        """Return the line around a bar."""
        theme, action = self.theme, bar.action
        if action.status == "dropped":
            return QPen(QColor(theme.muted), 1.0, Qt.PenStyle.DashLine)
        ink = {"good": theme.muted, "bad": theme.bad, "weak": theme.weak}.get(bar.tone, theme.muted)
        if action.status == "done":
            ink = theme.good
        if bar.in_chain:
            ink = theme.bad if bar.is_late else theme.text
        return QPen(QColor(ink), 2.4 if bar.in_chain else 1.3)

    def _body(self, line: int, bar: Bar, box: QRectF) -> None:
        painter, theme, action = self.painter, self.theme, bar.action
        ground = {"done": theme.good_soft, "dropped": theme.hover}.get(action.status, theme.panel)
        if bar.is_late:
            ground = theme.bad_soft
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if action.status == "doing":
            self._gone_by(bar, box)
        for away in bar.away:
            inside = self.space.span_box(line, away.first, away.last)
            self._hatched(inside.intersected(box), theme.bad if away.nobody else theme.weak)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.edge(bar))
        if action.start is None or action.due is None:
            self._open_end(box, before=action.start is None)
        else:
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        for left in bar.leaving:
            self.last_day(line, left.last_day, box, nobody=left.nobody)
        if action.status == "done":
            self._tick(box)
        if bar.is_late:
            self._late(box)

    def _gone_by(self, bar: Bar, box: QRectF) -> None:
        """Fill what of an action under way has gone by."""
        right = min(box.right(), self.space.right_of(self.space.chart.today))
        if right > box.left():
            done = QRectF(box.left(), box.top(), right - box.left(), box.height())
            ground = self.theme.bad if bar.is_late else self.theme.accent
            self.painter.setBrush(QColor(blend(ground, self.theme.panel, 0.62)))
            self.painter.drawRoundedRect(done.adjusted(1.5, 2, -1, -2), 2, 2)

    def _hatched(self, box: QRectF, ink: str) -> None:
        self.painter.save()
        self.painter.setPen(QPen(QColor(ink), 1.0))
        self.painter.setBrush(QBrush(QColor(ink), Qt.BrushStyle.BDiagPattern))
        self.painter.drawRect(box)
        self.painter.restore()

    def last_day(self, line: int, day: date, box: QRectF, *, nobody: bool) -> None:
        """Mark where an owner leaves; the days after it are empty if nobody is left."""
        x = max(box.left(), self.space.right_of(day))
        ink = QColor(self.theme.bad if nobody else self.theme.weak)
        if nobody:
            rest = QRectF(x, box.top() + 1.5, box.right() - x - 1, box.height() - 3)
            self.painter.fillRect(rest, QColor(self.theme.bad_soft))
        self.painter.setPen(QPen(ink, 2.4))
        self.painter.drawLine(QPointF(x, box.top() - 3), QPointF(x, box.bottom() + 3))

    def _open_end(self, box: QRectF, *, before: bool) -> None:
        """Paint an action of which one day is known: its other end is open."""
        tail = 14.0
        far = box.left() - tail if before else box.right() + tail
        near = box.left() if before else box.right()
        self.painter.drawRoundedRect(box, RADIUS, RADIUS)
        pen = QPen(self.painter.pen())
        pen.setStyle(Qt.PenStyle.DotLine)
        self.painter.setPen(pen)
        for y in (box.top() + 1, box.bottom() - 1):
            self.painter.drawLine(QPointF(near, y), QPointF(far, y))

    def _tick(self, box: QRectF) -> None:
        x, y = box.left() + 3.5, box.center().y()
        if box.width() < 13:
            x = box.center().x() - 3.5
        pen = QPen(QColor(self.theme.good), 1.7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        points = [QPointF(x, y), QPointF(x + 2.6, y + 2.8), QPointF(x + 7, y - 3)]
        self.painter.drawPolyline(QPolygonF(points))

    def _late(self, box: QRectF) -> None:
        """Lead from the day it was due on to today."""
        today = self.space.left_of(self.space.chart.today) + self.space.scale.width / 2
        pen = QPen(QColor(self.theme.bad), 2.0, Qt.PenStyle.DotLine)
        self.painter.setPen(pen)
        y = box.center().y()
        self.painter.drawLine(QPointF(box.right() + 2, y), QPointF(today, y))

    def _slack(self, bar: Bar, box: QRectF) -> None:
        """Draw how late it may be as a thin line with an end."""
        if not bar.slack or bar.slack < 0 or bar.last is None or bar.is_milestone:
            return
        last = max(bar.last, self.space.chart.today) + timedelta(days=bar.slack)
        y, right = box.bottom() + 2.5, self.space.right_of(last)
        self.painter.setPen(QPen(QColor(self.theme.line_strong), 1.0))
        self.painter.drawLine(QPointF(box.right(), y), QPointF(right, y))
        self.painter.drawLine(QPointF(right, y - 3.5), QPointF(right, y))

    def _diamond(self, box: QRectF, bar: Bar) -> None:
        theme = self.theme
        ink = QColor(theme.bad if bar.is_late else theme.text)
        ground = {"done": theme.good, "dropped": theme.panel}.get(bar.action.status, ink.name())
        self.painter.setPen(self.edge(bar) if bar.action.status == "dropped" else QPen(ink, 1.0))
        self.painter.setBrush(QColor(ground))
        self.painter.drawPolygon(diamond(box.adjusted(-1, -1, 1, 1)))
        if bar.is_late:
            self._late(box)

    def goal(self, line: int, goal: GoalLine) -> None:
        """Paint a goal's check-ins as dots, the next one as a ring, and its due day as a hollow
        diamond."""
        space, theme, painter = self.space, self.theme, self.painter
        middle = space.middle(line)
        painter.setPen(QPen(QColor(theme.muted), 1.2))
        for day in goal.check_ins:
            painter.setBrush(QColor(theme.muted))
            painter.drawEllipse(QPointF(space.left_of(day) + space.scale.width / 2, middle), 3, 3)
        if goal.next_check_in is not None:
            painter.setBrush(QColor(theme.panel))
            x = space.left_of(goal.next_check_in) + space.scale.width / 2
            painter.drawEllipse(QPointF(x, middle), 3.5, 3.5)
        box = space.bar_box(line)
        if box is not None:
            ink = {"good": theme.good, "bad": theme.bad}.get(goal.tone, theme.text)
            painter.setPen(QPen(QColor(ink), 1.8))
            painter.setBrush(QColor(theme.panel))
            painter.drawPolygon(diamond(box))

    # Words -------------------------------------------------------------------------------

    def labels(self, line: int, shown: Bar | GoalLine, ground: str) -> None:
        """Write beside a bar, to its right; to its left where the view ends, and inside where
        neither has room. The ground keeps arrows off the words."""
        box = self.space.bar_box(line)
        if isinstance(shown, GoalLine):
            if box is not None:
                self._words(
                    box.right() + 8, box.center().y(), [Label(shown.words, shown.tone)], ground
                )
            return
        if box is None:
            start = QPointF(self.space.left_of(self.space.chart.today), self.space.middle(line))
            box = QRectF(start, start)
        if not self._pointed_at(shown, box, ground):
            left = self._left_of_labels(shown, box)
            self._words(left, box.center().y(), shown.labels, ground)

    def _pointed_at(self, bar: Bar, box: QRectF, ground: str) -> bool:
        """Say at the side where a bar lies that is out of sight; whether it is."""
        space, near = self.space, self.space.chart.today
        if bar.first is None or bar.last is None or bar.is_late:
            return False
        if box.right() < space.names_width:
            words, left = f"‹ {short_day(bar.last, near)}", space.names_width + 5
        elif box.left() > space.width:
            words = f"{short_day(bar.first, near)} ›"
            left = space.width - 5 - QFontMetricsF(space.small).horizontalAdvance(words)
        else:
            return False
        self._words(left, box.center().y(), [Label(words)], ground)
        return True

    def _left_of_labels(self, bar: Bar, box: QRectF) -> float:
        width, left = self._width(bar.labels), box.right() + _GAP
        if bar.is_late:
            today = self.space.left_of(self.space.chart.today) + self.space.scale.width / 2
            left = max(left, today + 6)
        if left + width > self.space.width and box.left() < self.space.width:
            before = box.left() - 6 - width
            inside = max(box.left(), self.space.names_width) + 8
            if before > self.space.names_width:
                return before
            if box.right() > self.space.width and inside + 30 < self.space.width:
                return inside
        return left

    def _width(self, labels: Sequence[Label]) -> float:
        return sum(self._metrics(label).horizontalAdvance(label.words) + 8 for label in labels)

    def _metrics(self, label: Label) -> QFontMetricsF:
        return QFontMetricsF(sized(self.space.small, 1.0, strong=label.is_strong))

    def _words(self, x: float, y: float, labels: Sequence[Label], ground: str) -> None:
        theme = self.theme
        inks = {"bad": theme.bad, "weak": theme.weak, "good": theme.good, "plain": theme.muted}
        height = QFontMetricsF(self.space.small).height()
        whole = QRectF(x - 2, y - height / 2 + 1, self._width(labels) - 4, height - 2)
        if labels:
            self.painter.fillRect(whole, QColor(ground))
        for label in labels:
            metrics, room = self._metrics(label), max(0.0, self.space.width - x - 2)
            flat = label.words.replace("\n", " ")
            flat = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(flat)
            self.painter.setFont(sized(self.space.small, 1.0, strong=label.is_strong))
            self.painter.setPen(QColor(inks[label.tone]))
            self.painter.drawText(QRectF(x, y - height / 2, width + 2, height), _LEFT, flat)
            x += width + 8


def diamond(box: QRectF) -> QPolygonF:
    """Return a square that stands on its corner, in this box."""
    centre = box.center()
    return QPolygonF(
        [
            QPointF(centre.x(), box.top()),
            QPointF(box.right(), centre.y()),
            QPointF(centre.x(), box.bottom()),
            QPointF(box.left(), centre.y()),
        ]
    )
