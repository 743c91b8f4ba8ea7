"""The picture of what is left standing: people on the left, responsibilities on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.text import tr
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.widgets.accessible_parts import Part, Parts
from planner.ui.widgets.graphs.standing import Standing
from planner.ui.widgets.ink import inks, paint_focus, paint_mark, sized

_TONES = {"lost": "bad", "nobody before": "bad", "one left": "weak", "stands": "good"}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_GAP = 76.0
"""The least room for the lines between the two columns."""
_NOTHING = Standing((), (), (), 0, 0)


class StandingGraph(QWidget):
    """Lines join people to what they hold; what falls is red, dashed and said in words."""

    person_chosen = Signal(int)
    seat_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken = _Standing(self)
        self.standing = _NOTHING
        self._at: tuple[str, int] = ("person", 0)
        self._under: tuple[str, int] | None = None
        self._measured: tuple[float, float] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(tr("What is left standing"))

    def show_standing(self, standing: Standing) -> None:
        """Draw this picture."""
        self.standing = standing
        self._under = self._measured = None
        self.setAccessibleDescription(
            "; ".join(f"{seat.name}: {seat.words}" for seat in standing.seats)
        )
        self.updateGeometry()
        self.update()

    def line_height(self) -> float:
        """Return the height of one line."""
        return max(22.0, QFontMetricsF(self.font()).height() * 1.4)

    def sizeHint(self) -> QSize:
        lines = max(len(self.standing.people), len(self.standing.seats), 1)
        return QSize(420, int(lines * self.line_height() + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    # Where things lie --------------------------------------------------------------------

    def _columns(self) -> tuple[float, float]:
        """Where the people's dots and the responsibilities' boxes stand, from the left."""
        if self._measured is None:
            self._measured = self._natural()
        names, texts = self._measured
        left = min(names + 14, self.width() * 0.34)
        right = max(left + _GAP, self.width() - texts - 18)
        # Where there is more room than the words need, the lines do not take all of it.
        return left, min(right, left + 3 * _GAP)

    def _natural(self) -> tuple[float, float]:
        """How wide the longest texts at the left and at the right are."""
        width = QFontMetricsF(self.font()).horizontalAdvance
        names = (width(person.name) for person in self.standing.people)
        texts = (width(seat.name) + width(seat.words) + 16 for seat in self.standing.seats)
        return max(names, default=0.0), max(texts, default=0.0)

    def _point(self, side: str, place: int) -> QPointF:
        left, right = self._columns()
        y = 4 + (place + 0.5) * self.line_height()
        return QPointF(left if side == "person" else right, y)

    def _box(self, side: str, place: int) -> QRectF:
        left, right = self._columns()
        top = 4 + place * self.line_height()
        if side == "person":
            return QRectF(0, top, left + 12, self.line_height())
        return QRectF(right - 12, top, self.width() - right + 12, self.line_height())

    def _hit(self, point: QPointF) -> tuple[str, int] | None:
        place = int((point.y() - 4) // self.line_height())
        for side, count in (
            ("person", len(self.standing.people)),
            ("seat", len(self.standing.seats)),
        ):
            if 0 <= place < count and self._box(side, place).contains(point):
                return side, place
        return None

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._under or (self._at if self.hasFocus() else None)
        for lost_ties in (False, True):
            for tie in self.standing.ties:
                leaves = self.standing.people[tie[0]].leaves
                if leaves == lost_ties:
                    self._tie(painter, tie, lit=_touches(chosen, tie))
        for place in range(len(self.standing.people)):
            self._person(painter, place)
        for place in range(len(self.standing.seats)):
            self._seat(painter, place)
        if self.hasFocus() and self._exists(self._at):
            paint_focus(painter, self._box(*self._at), 5.0)
        painter.end()

    def _tie(self, painter: QPainter, tie: tuple[int, int], *, lit: bool) -> None:
        theme = current_theme()
        start, end = self._point("person", tie[0]), self._point("seat", tie[1])
        start += QPointF(7, 0)
        end -= QPointF(7, 0)
        path = QPainterPath(start)
        bend = (end.x() - start.x()) * 0.45
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        leaves = self.standing.people[tie[0]].leaves
        colour = QColor(theme.bad if leaves else theme.accent if lit else theme.line_strong)
        style = Qt.PenStyle.DashLine if leaves else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 2.2 if lit else 1.6 if leaves else 1.0, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _person(self, painter: QPainter, place: int) -> None:
        theme, person = current_theme(), self.standing.people[place]
        at, box = self._point("person", place), self._box("person", place)
        font = sized(self.font(), 0.95)
        font.setStrikeOut(person.leaves)
        painter.setFont(font)
        painter.setPen(QColor(theme.bad if person.leaves else theme.text))
        room = QRectF(box.left(), box.top(), at.x() - 12 - box.left(), box.height())
        name = QFontMetricsF(font).elidedText(
            person.name, Qt.TextElideMode.ElideRight, room.width() + 0.5
        )
        painter.drawText(room, _RIGHT, name)
        if person.leaves:
            painter.setPen(QPen(QColor(theme.bad), 1.8))
            painter.setBrush(QColor(theme.panel))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(at, 5.0, 5.0)

    def _seat(self, painter: QPainter, place: int) -> None:
        theme, seat = current_theme(), self.standing.seats[place]
        at, tone = self._point("seat", place), _TONES[seat.state]
        ink, _ = inks(tone)
        mark = QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9)
        paint_mark(painter, tone, mark, ink)
        down = seat.state in ("lost", "nobody before")
        words_font = sized(self.font(), 0.9, strong=down)
        words_width = QFontMetricsF(words_font).horizontalAdvance(seat.words) + 2
        font = sized(self.font(), 0.95)
        left = at.x() + 12
        most = self.width() - left - words_width - 10
        name = QFontMetricsF(font).elidedText(seat.name, Qt.TextElideMode.ElideRight, most)
        painter.setFont(font)
        painter.setPen(QColor(theme.bad if down else theme.text))
        top, height = at.y() - self.line_height() / 2, self.line_height()
        painter.drawText(QRectF(left, top, most + 2, height), _LEFT, name)
        left += QFontMetricsF(font).horizontalAdvance(name) + 8
        painter.setFont(words_font)
        painter.setPen(ink if tone != "good" else QColor(theme.muted))
        painter.drawText(QRectF(left, top, words_width + 2, height), _LEFT, seat.words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measured = None
            self.updateGeometry()

    # Hands -------------------------------------------------------------------------------

    def _exists(self, at: tuple[str, int]) -> bool:
        count = len(self.standing.people if at[0] == "person" else self.standing.seats)
        return 0 <= at[1] < count

    def _choose(self, at: tuple[str, int]) -> None:
        if not self._exists(at):
            return
        if at[0] == "person":
            self.person_chosen.emit(self.standing.people[at[1]].person_id)
        else:
            self.seat_chosen.emit(self.standing.seats[at[1]].responsibility_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._hit(event.position())
        if under != self._under:
            self._under = under
            shape = Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._under = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position())
        if hit is not None:
            self._at = hit
            self._choose(hit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side, place = self._at
        moves = {
            Qt.Key.Key_Up: (side, place - 1),
            Qt.Key.Key_Down: (side, place + 1),
            Qt.Key.Key_Left: ("person", place),
            Qt.Key.Key_Right: ("seat", place),
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        elif Qt.Key(event.key()) in moves:
            wanted = moves[Qt.Key(event.key())]
            if self._exists(wanted):
                self._at = wanted
                self.spoken.tell_current()
                self.update()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self._hit(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), plain_tip(self._described(hit)) if hit else "", self
            )
            return True
        return super().event(event)

    def places(self) -> list[tuple[str, int]]:
        """Return what is drawn, people first, then what they hold, from the top."""
        people, seats = len(self.standing.people), len(self.standing.seats)
        return [*(("person", at) for at in range(people)), *(("seat", at) for at in range(seats))]

    def part(self, at: tuple[str, int]) -> Part:
        """Return what a screen reader is told of one of them."""
        return Part(self._described(at), self._box(*at).toAlignedRect())

    def here(self) -> tuple[str, int]:
        """Return what the keyboard is on."""
        return self._at

    def _described(self, at: tuple[str, int]) -> str:
        if at[0] == "person":
            person = self.standing.people[at[1]]
            return tr("{name}: leaves", name=person.name) if person.leaves else person.name
        seat = self.standing.seats[at[1]]
        return f"{seat.name} ({seat.kind}): {seat.words}"


class _Standing(Parts):
    """People and what they hold, as a screen reader is told of them."""

    def __init__(self, graph: StandingGraph) -> None:
        super().__init__(graph)
        self._graph = graph

    def count(self) -> int:
        return len(self._graph.places())

    def part(self, at: int) -> Part:
        return self._graph.part(self._graph.places()[at])

    def current(self) -> int:
        places, here = self._graph.places(), self._graph.here()
        return places.index(here) if here in places else -1


def _touches(chosen: tuple[str, int] | None, tie: tuple[int, int]) -> bool:
    return chosen is not None and tie[0 if chosen[0] == "person" else 1] == chosen[1]
