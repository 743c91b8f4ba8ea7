"""The head of the chart: months and weeks, and above them the flags of today and the launch."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.text import short_day, tr
from planner.ui.look.colours import Theme
from planner.ui.look.theme import blend
from planner.ui.pages.timeline.scale import Tick
from planner.ui.pages.timeline.space import Space
from planner.ui.widgets.ink import sized

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_PAD = 5.0


def paint_days_lines(painter: QPainter, space: Space, theme: Theme) -> None:
    """Paint weekends where days are wide, and a hairline at the beginning of what the head tells
    apart."""
    box = space.days_box()
    first, last = space.seen_days()
    if space.scale.zoom == "days":
        ground = QColor(blend(theme.line, theme.panel, 0.55))
        here = first
        while here <= last:
            if here.isoweekday() > 5:
                painter.fillRect(
                    QRectF(space.left_of(here), box.top(), space.scale.width, box.height()), ground
                )
            here += timedelta(days=1)
    faint = 0.75 if theme.name == "contrast" else 0.3
    fine = QColor(blend(theme.line, theme.panel, faint))
    strong = QColor(blend(theme.line_strong, theme.panel, 0.55))
    for ticks, colour in (
        (space.scale.lower_ticks(first, last), fine),
        (space.scale.upper_ticks(first, last), strong),
    ):
        painter.setPen(QPen(colour, 1.0))
        for tick in ticks:
            x = round(space.left_of(tick.first)) + 0.5
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def paint_head(painter: QPainter, space: Space, theme: Theme) -> None:
    """Paint the head, which stays where it is."""
    whole = QRectF(0, 0, space.width, space.head_height)
    painter.fillRect(whole, QColor(theme.panel))
    line = QPen(QColor(blend(theme.line_strong, theme.panel, 0.55)), 1.0)
    painter.setFont(space.small)
    painter.setPen(QColor(theme.muted))
    names = QRectF(8, space.head_height - space.head_line, space.names_width, space.head_line)
    painter.drawText(names, _LEFT, space.heading_above() if space.y else tr("Action"))
    painter.setPen(line)
    below = space.head_height - 0.5
    painter.drawLine(QPointF(0, below), QPointF(space.width, below))
    painter.save()
    painter.setClipRect(space.head_box())
    _ticks(painter, space, theme)
    _flags(painter, space, theme)
    painter.restore()


def _ticks(painter: QPainter, space: Space, theme: Theme) -> None:
    first, last = space.seen_days()
    strong = sized(space.small, 1.0, strong=True)
    upper = QRectF(0, space.flag_height, space.width, space.head_line)
    lower = upper.translated(0, space.head_line)
    for ticks, line, font, ink in (
        (space.scale.upper_ticks(first, last), upper, strong, theme.text),
        (space.scale.lower_ticks(first, last), lower, space.small, theme.muted),
    ):
        for tick in ticks:
            x = round(space.left_of(tick.first)) + 0.5
            painter.setPen(QPen(QColor(blend(theme.line_strong, theme.panel, 0.55)), 1.0))
            painter.drawLine(QPointF(x, line.top()), QPointF(x, space.head_height))
            _words(painter, space, tick, line, font, QColor(ink))


def _words(
    painter: QPainter, space: Space, tick: Tick, line: QRectF, font: QFont, ink: QColor
) -> None:
    """Write what a tick is called as far as it is in sight, if there is room."""
    left = max(space.names_width, space.left_of(tick.first))
    right = min(space.width, space.left_of(tick.end))
    metrics = QFontMetricsF(font)
    room = right - left - _PAD
    fits = (words for words in (tick.words, tick.short) if words)
    words = next((w for w in fits if metrics.horizontalAdvance(w) <= room), "")
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRectF(left + _PAD, line.top(), room, line.height()), _LEFT, words)


def _flags(painter: QPainter, space: Space, theme: Theme) -> None:
    """Label the lines of today and of the launch; where they are close, one stands to the left of
    its line and the other to the right."""
    today, launch = space.chart.today, space.chart.launch
    shown = [
        (today, tr("Today, {day}", day=short_day(today, today)), theme.accent, theme.on_accent)
    ]
    if launch is not None:
        words = tr("Launch, {day}", day=short_day(launch, today))
        shown.append((launch, words, theme.text, theme.panel))
    boxes = [_flag_box(space, day, words) for day, words, _, _ in shown]
    if len(boxes) == 2 and boxes[0].intersects(boxes[1].adjusted(-4, 0, 4, 0)):
        early, late = (0, 1) if today <= (launch or today) else (1, 0)
        boxes[early].moveRight(_x(space, shown[early][0]) + 1)
        boxes[late].moveLeft(max(_x(space, shown[late][0]) - 1, boxes[early].right() + 4))
    room = space.head_box()
    for (day, _, _, _), box in zip(shown, boxes, strict=True):
        if room.left() <= _x(space, day) <= room.right():
            box.moveRight(min(box.right(), room.right() - 1))
            box.moveLeft(max(box.left(), room.left() + 1))
    strong = sized(space.small, 1.0, strong=True)
    for (day, words, ground, ink), box in zip(shown, boxes, strict=True):
        x = _x(space, day)
        painter.setPen(QPen(QColor(ground), 1.6))
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, space.head_height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 4, 4)
        tip = [
            QPointF(x - 4, box.bottom()),
            QPointF(x + 4, box.bottom()),
            QPointF(x, box.bottom() + 4),
        ]
        painter.drawPolygon(QPolygonF(tip))
        painter.setFont(strong)
        painter.setPen(QColor(ink))
        painter.drawText(box, _CENTRE, words)


def _x(space: Space, day: date) -> float:
    return space.left_of(day) + space.scale.width / 2


def _flag_box(space: Space, day: date, words: str) -> QRectF:
    strong = sized(space.small, 1.0, strong=True)
    width = QFontMetricsF(strong).horizontalAdvance(words) + 14
    return QRectF(_x(space, day) - width / 2, 1, width, space.flag_height - 6)
