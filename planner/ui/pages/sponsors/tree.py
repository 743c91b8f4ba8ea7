"""The picture of who stands for the launch: the primary sponsor, and who reports to whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.analysis.sponsors.levels import by_level
from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.lists.sponsors import SponsorRow, state_tone, state_words
from planner.ui.look.colours import Theme
from planner.ui.look.theme import current_theme, scaled
from planner.ui.widgets.accessible_parts import Part, Parts, Role
from planner.ui.widgets.ink import paint_focus, paint_mark


class Node(NamedTuple):
    """One seat in the picture."""

    row: SponsorRow
    above: int | None


def levels(rows: Sequence[SponsorRow]) -> list[list[Node]]:
    """Return the seats by level, as ``by_level`` has them, each level in the order of its names."""
    by_id = {row.key: row for row in rows}
    found = by_level(
        (row.sponsor for row in rows), lambda sponsor: sorting_key(by_id[sponsor.id].name)
    )
    return [[Node(by_id[sponsor.id], sponsor.reports_to_id) for sponsor in line] for line in found]


class SponsorTree(QWidget):
    """Boxes with names and how each takes part; one is chosen by mouse or arrow keys."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: list[list[Node]] = []
        self._boxes: dict[int, QRectF] = {}
        self.current: int | None = None
        self.spoken = _Seats(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Who stands for the launch"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[SponsorRow], current: int | None) -> None:
        """Draw these seats."""
        self._levels = levels(rows)
        self.current = current
        self.setAccessibleDescription(
            "; ".join(f"{row.called}, {state_words(row.part)}" for row in rows)
        )
        self._place_boxes()
        self.updateGeometry()
        self.update()

    def nodes(self) -> list[tuple[Node, QRectF]]:
        """Return the seats with their boxes, from the top, each line from the left."""
        return [(node, self._boxes[node.row.key]) for line in self._levels for node in line]

    # Placing -----------------------------------------------------------------------------

    def _heights(self) -> tuple[float, float]:
        line = QFontMetricsF(self.font()).height()
        return line * 2 + 14, line * 1.7

    def sizeHint(self) -> QSize:
        box, gap = self._heights()
        count = max(1, len(self._levels))
        return QSize(400, int(count * box + (count - 1) * gap + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_boxes()
        super().resizeEvent(event)

    def _place_boxes(self) -> None:
        self._boxes = {}
        height, gap = self._heights()
        most = QFontMetricsF(self.font()).averageCharWidth() * 26
        for number, line in enumerate(self._levels):
            between = 14.0 if len(line) < 9 else 6.0
            width = min(most, (self.width() - 4 - between * (len(line) - 1)) / len(line))
            width = max(width, 24.0)
            every = width * len(line) + between * (len(line) - 1)
            left = max(2.0, (self.width() - every) / 2)
            for node in line:
                self._boxes[node.row.key] = QRectF(left, 4 + number * (height + gap), width, height)
                left += width + between

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self._levels:
            for node in line:
                self._paint_link(painter, node, theme)
        for line in self._levels:
            for node in line:
                self._paint_node(painter, node, theme)
        painter.end()

    def _paint_link(self, painter: QPainter, node: Node, theme: Theme) -> None:
        above = self._boxes.get(node.above or 0)
        here = self._boxes[node.row.key]
        if above is None or above.bottom() > here.top():
            return
        start = QPointF(above.center().x(), above.bottom())
        end = QPointF(here.center().x(), here.top())
        middle = (start.y() + end.y()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), middle), QPointF(end.x(), middle), end)
        painter.setPen(QPen(_edge(node, theme), 1.8, _style(node)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _paint_node(self, painter: QPainter, node: Node, theme: Theme) -> None:
        box = self._boxes[node.row.key]
        chosen = node.row.key == self.current
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.panel))
        painter.setPen(QPen(_edge(node, theme), 1.8, _style(node)))
        painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(8, 6, -8, -6)
        half = inner.height() / 2
        centre = int(Qt.AlignmentFlag.AlignCenter)
        name = scaled(self.font(), 1.0, QFont.Weight.DemiBold)
        painter.setFont(name)
        painter.setPen(QColor(theme.text))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(name).elidedText(node.row.called, elide, inner.width())
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), half), centre, words)
        small = scaled(self.font(), 0.9)
        painter.setFont(small)
        tone = state_tone(node.row.part)
        ink = {"good": theme.good, "weak": theme.weak, "bad": theme.bad}.get(tone, theme.muted)
        painter.setPen(QColor(ink))
        metrics = QFontMetricsF(small)
        words = metrics.elidedText(state_words(node.row.part), elide, inner.width() - 12)
        place = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        painter.drawText(place, centre, words)
        if tone != "plain":
            side = 7.0
            left = place.center().x() - metrics.horizontalAdvance(words) / 2 - side - 4
            mark = QRectF(left, place.center().y() - side / 2, side, side)
            paint_mark(painter, tone, mark, QColor(ink))
        if chosen and self.hasFocus():
            paint_focus(painter, box.adjusted(-2, -2, 2, 2), 9)

    # Choosing ----------------------------------------------------------------------------

    def choose(self, key: int | None) -> None:
        """Mark a seat."""
        self.current = key
        self.spoken.tell_current()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for key, box in self._boxes.items():
            if box.contains(event.position()):
                self.choose(key)
                self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = list(self._boxes)
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        at = keys.index(self.current) + step if self.current in keys else 0
        key = keys[max(0, min(len(keys) - 1, at))]
        self.choose(key)
        self.chosen.emit(key)


class _Seats(Parts):
    """The seats as a screen reader is told of them."""

    role = Role.Tree
    part_role = Role.TreeItem

    def __init__(self, tree: SponsorTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def count(self) -> int:
        return len(self._tree.nodes())

    def part(self, at: int) -> Part:
        node, box = self._tree.nodes()[at]
        names = {node.row.key: node.row.called for node, _ in self._tree.nodes()}
        words = [node.row.called, state_words(node.row.part)]
        if node.above in names:
            words.append(tr("reports to {name}", name=names[node.above]))
        return Part(", ".join(words), box.toAlignedRect())

    def current(self) -> int:
        keys = [node.row.key for node, _ in self._tree.nodes()]
        return keys.index(self._tree.current) if self._tree.current in keys else -1


def _edge(node: Node, theme: Theme) -> QColor:
    tone = state_tone(node.row.part)
    inks = {"good": theme.good, "weak": theme.weak, "bad": theme.bad}
    return QColor(inks.get(tone, theme.line_strong))


def _style(node: Node) -> Qt.PenStyle:
    vacant = node.row.part.person is None
    return Qt.PenStyle.DashLine if vacant else Qt.PenStyle.SolidLine
