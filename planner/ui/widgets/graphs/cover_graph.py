"""The picture of cover over time: how much nobody and one person hold, day by day from today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.text import day, percent, short_day, tr
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.graphs.accessible import CoverPoints
from planner.ui.widgets.graphs.cover_areas import Axes, CoverPicture, paint_areas
from planner.ui.widgets.ink import paint_focus, sized

_LEVELS = (0.05, 0.1, 0.2, 0.25, 0.5)
_MOST_LEVELS = 4
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CoverGraph(QWidget):
    """Areas over the days, from zero; one day is chosen by mouse, or by the arrow keys."""

    day_chosen = Signal(object)
    """This day is looked at now."""
    day_opened = Signal(object)
    """Enter or a double click: follow this day to its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken = CoverPoints(
            self,
            lambda: self.axes() if self.picture else None,
            lambda: self.day,
            self.words_on,
        )
        self.picture: CoverPicture | None = None
        self.day = date.min
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Cover over time"))

    def show_picture(self, picture: CoverPicture) -> None:
        """Draw this picture, keeping the day that is chosen where it is in it."""
        self.picture = picture
        if not picture.first <= self.day <= picture.last:
            self.day = picture.first
        self.update()

    def choose(self, on: date) -> None:
        """Look at this day; beyond the window at its first or last."""
        if self.picture is None:
            return
        self.day = max(self.picture.first, min(self.picture.last, on))
        self.update()
        self.day_chosen.emit(self.day)

    def announce(self, words: str) -> None:
        """Tell a screen reader how the chosen day stands."""
        self.setAccessibleDescription(words)
        self.spoken.tell_current()

    def sizeHint(self) -> QSize:
        return QSize(520, int(QFontMetricsF(self.font()).height() * 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(260, int(QFontMetricsF(self.font()).height() * 9))

    # Where things lie --------------------------------------------------------------------

    def axes(self) -> Axes:
        """Return where days and shares lie."""
        assert self.picture is not None
        metrics = QFontMetricsF(sized(self.font(), 0.88))
        line = metrics.height()
        left = metrics.horizontalAdvance("100%") + 8
        box = QRectF(
            left, line * 2.6, self.width() - left - line, self.height() - line * 2.6 - line * 2.9
        )
        step = self._level()
        return Axes(self.picture, box, step * max(1, -(-self.picture.top // step)))

    def _level(self) -> float:
        """Return the step of the scale, so that few lines go across."""
        top = self.picture.top if self.picture else 0.0
        return next((level for level in _LEVELS if top / level <= _MOST_LEVELS), _LEVELS[-1])

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        if self.picture is None:
            return
        painter, axes = QPainter(self), self.axes()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), 0.88))
        self._paint_scale(painter, axes)
        paint_areas(painter, axes)
        self._paint_days(painter, axes)
        self._paint_chosen(painter, axes)
        self._paint_hurts(painter, axes)
        self._paint_legend(painter, axes)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, -1, -1), 5.0)
        painter.end()

    def _paint_scale(self, painter: QPainter, axes: Axes) -> None:
        theme, step = current_theme(), self._level()
        line = QFontMetricsF(painter.font()).height()
        for number in range(round(axes.top_share / step) + 1):
            y = axes.y(number * step)
            painter.setPen(QPen(QColor(theme.line_strong if number == 0 else theme.line), 1.0))
            if theme.name == "contrast" and number:
                painter.setPen(QPen(QColor(theme.line), 0.6, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(axes.box.left(), y), QPointF(axes.box.right(), y))
            painter.setPen(QColor(theme.muted))
            room = QRectF(0, y - line / 2, axes.box.left() - 6, line)
            painter.drawText(room, _RIGHT, percent(number * step))

    def _paint_days(self, painter: QPainter, axes: Axes) -> None:
        """Today, the launch, and the first days of months below."""
        theme, picture = current_theme(), axes.picture
        metrics = QFontMetricsF(painter.font())
        marks = [(picture.first, tr("Today"))]
        if picture.launch is not None and picture.launch != picture.first:
            words = tr("Launch {day}", day=short_day(picture.launch, picture.launch))
            marks.append((picture.launch, words))
            x = axes.x(picture.launch)
            painter.setPen(QPen(QColor(theme.text), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, axes.box.top() - 4), QPointF(x, axes.box.bottom()))
        every = [*marks, *((on, short_day(on, picture.first)) for on in self._months())]
        boxes: list[QRectF] = []
        for number, (on, words) in enumerate(every):
            width, x = metrics.horizontalAdvance(words) + 4, axes.x(on)
            left = max(0.0, min(self.width() - width, x - width / 2))
            box = QRectF(left, axes.box.bottom() + 4, width, metrics.height())
            if any(box.adjusted(-6, 0, 6, 0).intersects(other) for other in boxes):
                continue
            boxes.append(box)
            painter.setPen(QPen(QColor(theme.line_strong), 1.0))
            painter.drawLine(QPointF(x, axes.box.bottom()), QPointF(x, axes.box.bottom() + 4))
            painter.setPen(QColor(theme.text if number < len(marks) else theme.muted))
            painter.drawText(box, _CENTRE, words)

    def _months(self) -> Iterator[date]:
        """Return the first days of the months in the window."""
        assert self.picture is not None
        on = self.picture.first.replace(day=1)
        while (on := (on + timedelta(days=31)).replace(day=1)) <= self.picture.last:
            yield on

    def _paint_chosen(self, painter: QPainter, axes: Axes) -> None:
        theme, x = current_theme(), axes.x(self.day)
        painter.setPen(QPen(QColor(theme.accent), 2.0))
        painter.drawLine(QPointF(x, axes.box.top() - 4), QPointF(x, axes.box.bottom()))
        share = axes.picture.step_on(self.day).share_of_nobody
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(QPointF(x, axes.y(share)), 4.5, 4.5)

    def _paint_hurts(self, painter: QPainter, axes: Axes) -> None:
        """Paint a number above each day that hurts, and a line down; on close days the numbers
        move apart."""
        theme = current_theme()
        radius = QFontMetricsF(painter.font()).height() * 0.58
        spots = self._hurt_spots(axes)
        for number, (on, x) in enumerate(spots, start=1):
            at = QPointF(x, axes.box.top() - 4 - radius * 1.6)
            painter.setPen(QPen(QColor(theme.text), 1.0))
            painter.drawLine(QPointF(x, at.y() + radius), QPointF(axes.x(on), axes.box.top() + 2))
            painter.drawLine(
                QPointF(axes.x(on), axes.box.top() + 2), QPointF(axes.x(on), self._height(axes, on))
            )
            painter.setPen(QPen(QColor(theme.accent if on == self.day else theme.text), 1.0))
            painter.setBrush(QColor(theme.accent if on == self.day else theme.text))
            painter.drawEllipse(at, radius, radius)
            painter.setPen(QColor(theme.on_accent if on == self.day else theme.panel))
            painter.drawText(
                QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius),
                _CENTRE,
                str(number),
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _height(self, axes: Axes, on: date) -> float:
        return axes.y(axes.picture.step_on(on).share_at_risk)

    def _hurt_spots(self, axes: Axes) -> list[tuple[date, float]]:
        """Where the numbers stand, from the left."""
        apart = QFontMetricsF(sized(self.font(), 0.88)).height() * 1.35
        found, x = list[tuple[date, float]](), -apart
        for on in axes.picture.hurts:
            x = max(axes.x(on), x + apart)
            found.append((on, x))
        over = found[-1][1] - (self.width() - apart / 2) if found else 0.0
        return [(on, x - max(0.0, over)) for on, x in found]

    def _paint_legend(self, painter: QPainter, axes: Axes) -> None:
        theme, metrics = current_theme(), QFontMetricsF(painter.font())
        side = metrics.height() * 0.7
        x, y = axes.box.left(), self.height() - metrics.height() * 0.8
        for words, soft, ink, hatched in (
            (tr("has nobody"), theme.bad_soft, theme.bad, True),
            (tr("rests on one person each"), theme.weak_soft, theme.weak, False),
        ):
            box = QRectF(x, y - side / 2, side, side)
            painter.fillRect(box, QColor(soft))
            painter.setPen(QPen(QColor(ink), 1.4))
            if hatched:
                painter.setBrush(Qt.BrushStyle.BDiagPattern)
            painter.drawRect(box)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.muted))
            width = metrics.horizontalAdvance(words) + 2
            room = QRectF(box.right() + 6, y - metrics.height() / 2, width, metrics.height())
            painter.drawText(room, _LEFT, words)
            x = room.right() + 18

    # Hands -------------------------------------------------------------------------------

    def _day_at(self, point: QPointF) -> date:
        """Return the day under a place; a number above stands for its own."""
        axes = self.axes()
        if point.y() < axes.box.top():
            near = [(abs(x - point.x()), on) for on, x in self._hurt_spots(axes)]
            if near and min(near)[0] < 12:
                return min(near)[1]
        return axes.picture.first + timedelta(days=axes.day_number(point.x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.picture is not None:
            self.choose(self._day_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.picture is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.choose(self._day_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.day_opened.emit(self.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.picture is None:
            return
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -7}
        days[Qt.Key.Key_PageDown] = 7
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_opened.emit(self.day)
        elif key in days:
            self.choose(self.day + timedelta(days=days[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(self.picture.first if key == Qt.Key.Key_Home else self.picture.last)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_to_hurt(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _go_to_hurt(self, way: int) -> None:
        """Go to the next day that hurts, or the one before."""
        assert self.picture is not None
        hurts = self.picture.hurts
        found = [on for on in hurts if (on > self.day if way > 0 else on < self.day)]
        if found:
            self.choose(found[0] if way > 0 else found[-1])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.picture is not None:
                words = self.words_on(self._day_at(QPointF(event.pos())))
                QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def words_on(self, on: date) -> str:
        """Return how a day stands, in a sentence."""
        assert self.picture is not None
        step = self.picture.step_on(on)
        return tr(
            "{day}: {nobody} of all weight has nobody, {alone} rests on one person each",
            day=day(on, self.picture.first),
            nobody=percent(step.share_of_nobody),
            alone=percent(step.share_alone),
        )
