"""How the chart is painted: only the lines and days that are seen, from the ground up."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.text import tr
from planner.ui.look.colours import Theme
from planner.ui.look.theme import blend
from planner.ui.pages.timeline.drag import Drag
from planner.ui.pages.timeline.lines import Bar, GoalLine, Heading, Key
from planner.ui.pages.timeline.paint_bars import BarPainter
from planner.ui.pages.timeline.paint_hands import HandPainter
from planner.ui.pages.timeline.paint_head import paint_days_lines, paint_head
from planner.ui.pages.timeline.space import Space
from planner.ui.widgets.ink import sized

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
INDENT = 22.0


class Hands(NamedTuple):
    """What is chosen, and what mouse and keys are about to do."""

    current: Key | None = None
    focused: bool = False
    link: int = 0
    """The arrow that is chosen; 0 for none."""
    drag: Drag | None = None
    from_: Key | None = None
    """The bar an arrow is being drawn from."""
    to: QPointF | None = None
    hover: Key | None = None


class ChartPainter:
    """Paints one frame of a chart laid out by a ``Space``."""

    def __init__(
        self, painter: QPainter, space: Space, theme: Theme, hands: Hands | None = None
    ) -> None:
        self.painter, self.space, self.theme = painter, space, theme
        self.hands = hands or Hands()

    def paint(self) -> None:
        """Paint everything: the days first, then what stays in place above them."""
        painter, space = self.painter, self.space
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(space.font)
        painter.fillRect(QRectF(0, 0, space.width, space.height), QColor(self.theme.panel))
        self._clipped(space.days_box(), self._days)
        self._clipped(space.names_box(), self._names)
        paint_head(painter, space, self.theme)

    def _clipped(self, box: QRectF, paint: Callable[[], None]) -> None:
        self.painter.save()
        self.painter.setClipRect(box)
        paint()
        self.painter.restore()

    # The days ----------------------------------------------------------------------------

    def _days(self) -> None:
        space = self.space
        for line in space.seen_lines():
            self._ground(line)
        paint_days_lines(self.painter, space, self.theme)
        bars = BarPainter(self.painter, space, self.theme)
        hands = HandPainter(self.painter, space, self.theme)
        for line in space.seen_lines():
            if isinstance(space.chart.lines[line], Heading):
                self._span_of_heading(line)
        for link, corners in space.seen_links():
            chosen, current = link.id == self.hands.link, self.hands.current
            if chosen or space.is_whole(link, corners, current):
                near = current in (("action", link.needs_id), ("action", link.action_id))
                hands.arrow(corners, link.kind, chosen=chosen, near=near)
            else:
                hands.ends_of_arrow(corners)
        for line in space.seen_lines():
            shown = space.chart.lines[line]
            if isinstance(shown, Bar):
                bars.bar(line, shown)
            elif isinstance(shown, GoalLine):
                bars.goal(line, shown)
        self._marks()
        for line in space.seen_lines():
            shown = space.chart.lines[line]
            if not isinstance(shown, Heading):
                chosen = shown.key == self.hands.current
                bars.labels(line, shown, self.theme.accent_soft if chosen else self.theme.panel)
        self._handles(hands)
        if self.hands.drag is not None:
            hands.dragged(self.hands.drag)
        self._drawn_arrow(hands)

    def _ground(self, line: int) -> None:
        space, theme = self.space, self.theme
        box, shown = space.line_box(line), space.chart.lines[line]
        if shown.key == self.hands.current:
            self.painter.fillRect(box, QColor(theme.accent_soft))
        elif isinstance(shown, Heading):
            self.painter.fillRect(box, QColor(theme.surface))

    def _span_of_heading(self, line: int) -> None:
        """Paint the days of a whole phase as a bracket."""
        space, heading = self.space, self.space.chart.lines[line]
        first, last = heading.first, heading.last
        if first is None or last is None:
            return
        left, right = space.left_of(first), space.right_of(last)
        middle = space.middle(line)
        colour = QColor(self.theme.line_strong)
        self.painter.fillRect(QRectF(left, middle - 3, max(4.0, right - left), 4), colour)
        for x, way in ((left, 1), (right, -1)):
            tip = [QPointF(x, middle + 1), QPointF(x + way * 5, middle + 1), QPointF(x, middle + 6)]
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(colour)
            self.painter.drawPolygon(QPolygonF(tip))

    def _marks(self) -> None:
        """Paint the lines of today and of the launch over everything."""
        space = self.space
        box = space.days_box()
        for day, colour in (
            (space.chart.launch, self.theme.text),
            (space.chart.today, self.theme.accent),
        ):
            if day is not None:
                x = space.left_of(day) + space.scale.width / 2
                self.painter.setPen(QPen(QColor(colour), 1.6))
                self.painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))

    def _handles(self, hands: HandPainter) -> None:
        for key in {self.hands.current, self.hands.hover}:
            line = self.space.place_of(key)
            point = self.space.handle(line) if line >= 0 else None
            if point is not None and self.hands.drag is None:
                hands.handle(point, chosen=key == self.hands.from_)

    def _drawn_arrow(self, hands: HandPainter) -> None:
        """Paint the arrow that is being drawn; before it leads anywhere, what it is for."""
        line = self.space.place_of(self.hands.from_)
        box = self.space.bar_box(line) if line >= 0 else None
        if box is None:
            return
        if self.hands.to is None:
            hands.tip(box, tr("Go to what is to wait for it and press W"))
        else:
            pen = QPen(QColor(self.theme.accent), 1.8, Qt.PenStyle.DashLine)
            self.painter.setPen(pen)
            self.painter.drawLine(QPointF(box.right(), box.center().y()), self.hands.to)

    # The names ---------------------------------------------------------------------------

    def _names(self) -> None:
        space, painter, theme = self.space, self.painter, self.theme
        painter.fillRect(space.names_box(), QColor(theme.panel))
        for line in space.seen_lines():
            shown = space.chart.lines[line]
            self._ground(line)
            box = space.line_box(line)
            painter.setPen(QPen(QColor(theme.line), 1.0))
            if isinstance(shown, Heading):
                painter.drawLine(QPointF(0, box.top() + 0.5), QPointF(space.width, box.top() + 0.5))
                self._heading(QRectF(0, box.top(), space.names_width, box.height()), shown)
            else:
                room = QRectF(INDENT, box.top(), space.names_width - INDENT - 8, box.height())
                current = shown.key == self.hands.current
                self._name(room, shown, sized(space.font, 1.0, strong=current))
        right = space.names_width - 0.5
        painter.setPen(QPen(QColor(blend(theme.line_strong, theme.panel, 0.55)), 1.0))
        painter.drawLine(QPointF(right, 0), QPointF(right, space.height))
        self._focus()

    def _heading(self, box: QRectF, heading: Heading) -> None:
        painter, theme = self.painter, self.theme
        middle = QPointF(11, box.center().y())
        points = [(-3.5, -2.0), (3.5, -2.0), (0.0, 3.0)]
        if not heading.open:
            points = [(-2.0, -3.5), (-2.0, 3.5), (3.0, 0.0)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.muted))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
        strong = sized(self.space.font, 1.0, strong=True)
        title = QFontMetricsF(strong).horizontalAdvance(heading.title)
        painter.setFont(strong)
        painter.setPen(QColor(theme.text))
        room = QRectF(INDENT, box.top(), box.width() - INDENT - 8, box.height())
        painter.drawText(room, _LEFT, self._elided(heading.title, strong, room.width()))
        painter.setFont(self.space.small)
        painter.setPen(QColor(theme.muted))
        rest = room.adjusted(title + 10, 0, 0, 0)
        painter.drawText(rest, _RIGHT, self._elided(heading.words, self.space.small, rest.width()))

    def _name(self, room: QRectF, shown: Bar | GoalLine, font: QFont) -> None:
        finished = isinstance(shown, Bar) and shown.action.status == "dropped"
        self.painter.setFont(font)
        self.painter.setPen(QColor(self.theme.muted if finished else self.theme.text))
        words = self._elided(shown.title, font, room.width())
        self.painter.drawText(room, _LEFT, words)

    def _elided(self, words: str, font: QFont, width: float) -> str:
        flat = words.replace("\n", " ")
        return QFontMetricsF(font).elidedText(flat, Qt.TextElideMode.ElideRight, max(0.0, width))

    def _focus(self) -> None:
        line = self.space.place_of(self.hands.current)
        if line >= 0 and self.hands.focused:
            box = self.space.line_box(line)
            self.painter.setPen(QPen(QColor(self.theme.accent), 2.0))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            inside = QRectF(0, box.top(), self.space.names_width, box.height())
            self.painter.drawRoundedRect(inside.adjusted(1, 1, -2, -1), 5, 5)
