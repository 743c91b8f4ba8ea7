"""The picture of what an hour buys: a line that goes down by steps, the hours along the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.text import number, tr
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.accessible_parts import Part, Parts
from planner.ui.widgets.ink import paint_focus, sized

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MOST_DOTS = 60
"""Beyond this many steps only the chosen one has a dot."""
_BEYOND = 1.06
"""How far the line goes on behind the last step."""


class DrawnStep(NamedTuple):
    """One step of the line."""

    hours: float
    left: int
    proven: bool
    words: str
    """What it says, in a sentence."""


class StepGraph(QWidget):
    """The line; one step is chosen by mouse, or by the arrow keys."""

    step_chosen = Signal(int)
    """This step, by its number, is looked at now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken = _Steps(self)
        self.steps: tuple[DrawnStep, ...] = ()
        self.chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("What an hour buys"))

    def show_steps(self, steps: Sequence[DrawnStep]) -> None:
        """Draw these steps, of which there is at least one, and look at the last; where others
        were drawn, at what the hours that were looked at buy now."""
        hours = self.steps[self.chosen].hours if self.steps else steps[-1].hours
        self.steps = tuple(steps)
        self.choose(sum(step.hours <= hours for step in steps) - 1)

    def choose(self, at: int) -> None:
        """Look at a step; beyond the line at its first or last."""
        self.chosen = max(0, min(len(self.steps) - 1, at))
        self.setAccessibleDescription(self.steps[self.chosen].words)
        self.spoken.tell_current()
        self.update()
        self.step_chosen.emit(self.chosen)

    def sizeHint(self) -> QSize:
        return QSize(520, int(QFontMetricsF(self.font()).height() * 13))

    def minimumSizeHint(self) -> QSize:
        return QSize(260, int(QFontMetricsF(self.font()).height() * 10))

    # Where things lie --------------------------------------------------------------------

    def _box(self) -> QRectF:
        metrics = QFontMetricsF(sized(self.font(), 0.88))
        line = metrics.height()
        left = metrics.horizontalAdvance(number(self._top())) + 10
        return QRectF(left, line * 2, self.width() - left - line, self.height() - line * 5)

    def _top(self) -> int:
        return max(1, self.steps[0].left) if self.steps else 1

    def _x(self, hours: float) -> float:
        box, most = self._box(), (self.steps[-1].hours or 1.0) * _BEYOND
        return box.left() + box.width() * hours / most

    def _y(self, left: int) -> float:
        box = self._box()
        return box.bottom() - box.height() * left / self._top()

    def point(self, at: int) -> QPointF:
        """Return where a step begins."""
        return QPointF(self._x(self.steps[at].hours), self._y(self.steps[at].left))

    def step_at(self, place: QPointF) -> int:
        """Return the step that the hours under a place reach."""
        reached = [n for n in range(len(self.steps)) if self.point(n).x() <= place.x() + 5]
        return reached[-1] if reached else 0

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        if not self.steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), 0.88))
        self._paint_scales(painter)
        self._paint_line(painter)
        self._paint_dots(painter)
        self._paint_legend(painter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, -1, -1), 5.0)
        painter.end()

    def _paint_scales(self, painter: QPainter) -> None:
        """Single points up the side, hours along the bottom."""
        theme, box, metrics = current_theme(), self._box(), QFontMetricsF(painter.font())
        line = metrics.height()
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(6, 3, self.width(), line), _LEFT, tr("Single points left"))
        most = self.steps[-1].hours
        for left in _marks(self._top(), box.height() / (line * 1.6)):
            y = self._y(int(left))
            painter.setPen(QPen(QColor(theme.line if left else theme.line_strong), 1.0))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(0, y - line / 2, box.left() - 6, line), _RIGHT, number(left))
        each = metrics.horizontalAdvance(number(most)) * 3
        for hours in _marks(most, box.width() / max(each, 1.0)):
            x = self._x(hours)
            painter.setPen(QPen(QColor(theme.line_strong), 1.0))
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
            painter.setPen(QColor(theme.muted))
            room = QRectF(x - each, box.bottom() + 5, 2 * each, line)
            painter.drawText(room, _CENTRE, number(hours))
        below = QRectF(box.left(), box.bottom() + 5 + line, box.width(), line)
        painter.drawText(below, _CENTRE, tr("Hours a week asked for"))

    def _paint_line(self, painter: QPainter) -> None:
        """Draw each step on to the next, dashed where fewer left are not excluded."""
        theme, end = current_theme(), self._box().right()
        for at, step in enumerate(self.steps):
            here = self.point(at)
            last = at + 1 == len(self.steps)
            ahead = QPointF(end if last else self.point(at + 1).x(), here.y())
            style = Qt.PenStyle.SolidLine if step.proven else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(theme.accent), 2.0, style))
            painter.drawLine(here, ahead)
            if not last:
                painter.drawLine(ahead, self.point(at + 1))

    def _paint_dots(self, painter: QPainter) -> None:
        theme = current_theme()
        few = len(self.steps) <= _MOST_DOTS
        for at in range(len(self.steps)) if few else [self.chosen]:
            here = at == self.chosen
            painter.setPen(QPen(QColor(theme.accent), 2.0))
            painter.setBrush(QColor(theme.accent if here else theme.panel))
            painter.drawEllipse(self.point(at), 6.0 if here else 3.5, 6.0 if here else 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_legend(self, painter: QPainter) -> None:
        theme, line = current_theme(), QFontMetricsF(painter.font()).height()
        words = tr("Fewer cannot be left, proven.")
        if not all(step.proven for step in self.steps):
            words = tr("Dashed: whether fewer could be left is not proven.")
        painter.setPen(QColor(theme.muted))
        room = QRectF(self._box().left(), self.height() - line * 1.3, self.width(), line)
        painter.drawText(room, _LEFT, words)

    # Hands -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.steps:
            self.choose(self.step_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.steps and event.buttons() & Qt.MouseButton.LeftButton:
            self.choose(self.step_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self.steps) - 1
        to = {
            Qt.Key.Key_Left: self.chosen - 1,
            Qt.Key.Key_Up: self.chosen - 1,
            Qt.Key.Key_Right: self.chosen + 1,
            Qt.Key.Key_Down: self.chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if self.steps and key in to:
            self.choose(to[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.steps:
                words = self.steps[self.step_at(QPointF(event.pos()))].words
                QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)


def _marks(most: float, many: float) -> list[float]:
    """Return round figures from zero up to a most, no more of them than there is room for."""
    step = next(
        step
        for power in range(9)
        for step in (10**power, 2 * 10**power, 5 * 10**power)
        if most / step + 1 <= max(2.0, many)
    )
    return [mark * step for mark in range(int(most // step) + 1)]


class _Steps(Parts):
    """The steps as a screen reader is told of them."""

    def __init__(self, graph: StepGraph) -> None:
        super().__init__(graph)
        self._graph = graph

    def count(self) -> int:
        return len(self._graph.steps)

    def part(self, at: int) -> Part:
        point = self._graph.point(at).toPoint()
        box = QRect(0, 0, 12, 12)
        box.moveCenter(point)
        return Part(self._graph.steps[at].words, box)

    def current(self) -> int:
        return self._graph.chosen if self._graph.steps else -1
