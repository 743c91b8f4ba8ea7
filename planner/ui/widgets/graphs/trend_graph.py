"""The picture of figures over time, and what they are held against."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.text import short_day, tr
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.graphs.accessible import TrendPoints
from planner.ui.widgets.graphs.trend_legend import TrendLegend
from planner.ui.widgets.graphs.trend_picture import Axes, TrendPicture, scale
from planner.ui.widgets.ink import paint_focus, sized

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SMALL = 0.88


class TrendGraph(QWidget):
    """Figures as dots on a line; one is looked at by mouse, or by the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken = TrendPoints(
            self, lambda: self.axes() if self.picture else None, lambda: self.chosen
        )
        self.picture: TrendPicture | None = None
        self.chosen = 0
        self._said = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_picture(self, picture: TrendPicture, name: str, said: str) -> None:
        """Draw this picture, and look at its newest figure; ``said`` tells screen readers all of
        it."""
        self.picture, self._said = picture, said
        self.setAccessibleName(name)
        self.choose(len(picture.points) - 1)
        self.updateGeometry()

    def choose(self, at: int) -> None:
        """Look at a figure; beyond the line at its first or last."""
        assert self.picture is not None
        self.chosen = max(0, min(len(self.picture.points) - 1, at))
        words = self.picture.points[self.chosen].words
        self.setAccessibleDescription(f"{words} {self._said}")
        self.spoken.tell_current()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, self._height(9.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self._height(6.5))

    def _height(self, lines: float) -> int:
        """Return the height of so many lines and of the legend."""
        legend = self._legend(self.picture).height(260.0) if self.picture else 0.0
        return int(self._line() * lines + legend)

    # Where things lie --------------------------------------------------------------------

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(sized(self.font(), _SMALL))

    def _line(self) -> float:
        return self._metrics().height()

    def _legend(self, picture: TrendPicture) -> TrendLegend:
        return TrendLegend(picture, self._metrics())

    def axes(self) -> Axes:
        """Return where days and figures lie."""
        assert self.picture is not None
        line, metrics = self._line(), self._metrics()
        below = line * 1.8 + self._legend(self.picture).height(self.width())
        height = max(line, self.height() - below - line * 1.6)
        marks = scale(self.picture, int(min(4, height / (line * 1.4))))
        left = 8 + max(metrics.horizontalAdvance(self.picture.mark(m)) for m in marks.marks)
        right = metrics.averageCharWidth() * 2
        return Axes(
            self.picture, QRectF(left, line * 1.6, self.width() - left - right, height), marks
        )

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.picture is None:
            return
        painter, axes = QPainter(self), self.axes()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), _SMALL))
        self._paint_allowed(painter, axes)
        self._paint_scale(painter, axes)
        self._paint_days(painter, axes)
        self._paint_way(painter, axes)
        self._paint_points(painter, axes)
        self._legend(self.picture).paint(painter, self.width(), self.height())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, -1, -1), 5.0)
        painter.end()

    def _paint_allowed(self, painter: QPainter, axes: Axes) -> None:
        edges = axes.picture.edges()
        if edges is None:
            return
        lower, upper = edges
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.good), 0.8, Qt.PenStyle.DotLine))
        painter.setBrush(QColor(theme.good_soft))
        painter.setClipRect(axes.box)  # where a way begins at zero, below it is nothing
        painter.drawPolygon(QPolygonF([*axes.points(lower), *reversed(axes.points(upper))]))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_scale(self, painter: QPainter, axes: Axes) -> None:
        theme, line = current_theme(), self._line()
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(0, 0, self.width(), line), _LEFT, axes.picture.unit)
        for mark in axes.scale.marks:
            y = axes.y(mark)
            painter.setPen(QPen(QColor(theme.line if mark else theme.line_strong), 1.0))
            painter.drawLine(QPointF(axes.box.left(), y), QPointF(axes.box.right(), y))
            painter.setPen(QColor(theme.muted))
            room = QRectF(0, y - line / 2, axes.box.left() - 6, line)
            painter.drawText(room, _RIGHT, axes.picture.mark(mark))

    def _paint_days(self, painter: QPainter, axes: Axes) -> None:
        """Paint today as a line, and as many days below as there is room for."""
        theme, picture, metrics = current_theme(), axes.picture, self._metrics()
        x = axes.x(picture.today)
        painter.setPen(QPen(QColor(theme.text), 1.0))
        painter.drawLine(QPointF(x, axes.box.top() - 3), QPointF(x, axes.box.bottom()))
        self._write(painter, tr("Today"), x, 0.0, theme.text)
        taken: list[QRectF] = []
        for on, words in self._day_labels(axes):
            width, x = metrics.horizontalAdvance(words) + 2, axes.x(on)
            left = max(0.0, min(self.width() - width, x - width / 2))
            box = QRectF(left, axes.box.bottom() + 5, width, metrics.height())
            if any(box.adjusted(-6, 0, 6, 0).intersects(other) for other in taken):
                continue
            taken.append(box)
            painter.setPen(QPen(QColor(theme.line_strong), 1.0))
            painter.drawLine(QPointF(x, axes.box.bottom()), QPointF(x, axes.box.bottom() + 4))
            painter.setPen(QColor(theme.muted))
            painter.drawText(box, _CENTRE, words)

    def _day_labels(self, axes: Axes) -> Iterator[tuple[date, str]]:
        """Yield the days to be named, what matters most first."""
        picture = axes.picture
        if picture.due is not None:
            yield picture.due, tr("due {day}", day=short_day(picture.due, picture.today))
        for on in (picture.first, picture.last, *axes.months()):
            yield on, short_day(on, picture.today)

    def _paint_way(self, painter: QPainter, axes: Axes) -> None:
        if axes.picture.way:
            painter.setPen(QPen(QColor(current_theme().text), 1.3, Qt.PenStyle.DashLine))
            painter.drawPolyline(QPolygonF(axes.points(axes.picture.way)))

    def _paint_points(self, painter: QPainter, axes: Axes) -> None:
        theme = current_theme()
        places = axes.points([(point.on, point.value) for point in axes.picture.points])
        painter.setPen(QPen(QColor(theme.accent), 2.0))
        painter.drawPolyline(QPolygonF(places))
        for at, place in enumerate(places):
            here = at == self.chosen
            painter.setBrush(QColor(theme.accent if here else theme.panel))
            painter.drawEllipse(place, 5.0 if here else 3.2, 5.0 if here else 3.2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_figure(painter, axes, places[self.chosen])

    def _paint_figure(self, painter: QPainter, axes: Axes, place: QPointF) -> None:
        """Write the figure that is looked at above its dot, on a ground of its own."""
        theme, metrics = current_theme(), self._metrics()
        words = axes.picture.show(axes.picture.points[self.chosen].value)
        width = metrics.horizontalAdvance(words) + 8
        left = max(axes.box.left(), min(self.width() - width, place.x() - width / 2))
        top = place.y() - metrics.height() - 8
        if top < axes.box.top() - 2:
            top = place.y() + 8
        box = QRectF(left, top, width, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(theme.accent))
        painter.drawText(box, _CENTRE, words)

    def _write(self, painter: QPainter, words: str, x: float, y: float, ink: str) -> None:
        """Write words with their middle at a place, within the widget."""
        metrics = self._metrics()
        width = metrics.horizontalAdvance(words) + 2
        left = max(0.0, min(self.width() - width, x - width / 2))
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, y, width, metrics.height()), _CENTRE, words)

    # Hands -------------------------------------------------------------------------------

    def point_at(self, place: QPointF) -> int:
        """Return the figure that is nearest to a place."""
        axes = self.axes()
        return min(
            range(len(axes.picture.points)),
            key=lambda at: abs(axes.x(axes.picture.points[at].on) - place.x()),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.picture is not None:
            self.choose(self.point_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        to = {
            Qt.Key.Key_Left: self.chosen - 1,
            Qt.Key.Key_Right: self.chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.picture.points) - 1 if self.picture else 0,
        }
        if self.picture is not None and key in to:
            self.choose(to[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.picture is not None:
                at = self.point_at(QPointF(event.pos()))
                QToolTip.showText(event.globalPos(), plain_tip(self.picture.points[at].words), self)
            return True
        return super().event(event)
