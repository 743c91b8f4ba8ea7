"""The coalition as a picture for a slide: who stands for the launch, and how they take part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from planner.text import day, tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.lists.sponsors import SponsorRow, sponsor_rows, state_tone, state_words
from planner.ui.look.colours import LIGHT
from planner.ui.pages import saving
from planner.ui.pages.sponsors.tree import Node, levels
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.ink import paint_mark, sized

_WIDE, _HIGH = 1280.0, 720.0
"""As wide as high as slides are, 16:9."""
_EDGE, _HEAD, _FOOT, _GAP = 48.0, 92.0, 44.0, 16.0
_MOST_BESIDE = 6
"""Boxes in a line; more go into a further line of the same level."""
_MOST_HIGH = 118.0
_LEFT, _CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignCenter
_INKS = {"good": LIGHT.good, "weak": LIGHT.weak, "bad": LIGHT.bad, "plain": LIGHT.muted}


def save_coalition(workspace: Workspace, chooser: FileChooser, view: QWidget) -> None:
    """Ask where to, and write the picture of the coalition."""
    rows, named = sponsor_rows(workspace), workspace.plan.info.name
    title = tr("{plan}: who stands for the launch", plan=named)
    taking = sum(row.part.state == "taking part" for row in rows)
    words = tr(
        "{taking} of {count} take part in person, {day}",
        taking=taking,
        count=len(rows),
        day=day(workspace.today),
    )
    saving.save_picture(
        workspace, chooser, view, CoalitionPicture(rows, view.font(), title, words), "coalition"
    )


class CoalitionPicture:
    """Seats in levels, each box with the name, what they stand for and how they take part."""

    def __init__(self, rows: Sequence[SponsorRow], font: QFont, title: str, words: str) -> None:
        self._font, self._title, self._words = sized(font, 1.15), title, words
        self._lines = [
            line[at : at + _MOST_BESIDE]
            for line in levels(rows)
            for at in range(0, len(line), _MOST_BESIDE)
        ]
        self._boxes = self._place_boxes()

    @property
    def size(self) -> QSize:
        """How large it is, in pixels of the window."""
        return QSize(int(_WIDE), int(_HIGH))

    @property
    def name(self) -> str:
        """What it is a picture of."""
        return tr("Picture of the sponsors")

    def _place_boxes(self) -> dict[int, QRectF]:
        boxes: dict[int, QRectF] = {}
        count = max(1, len(self._lines))
        room = _HIGH - _EDGE - _HEAD - _FOOT
        every = room / count
        high = min(_MOST_HIGH, every - 26)
        for number, line in enumerate(self._lines):
            wide = min(250.0, (_WIDE - 2 * _EDGE - _GAP * (len(line) - 1)) / len(line))
            left = (_WIDE - wide * len(line) - _GAP * (len(line) - 1)) / 2
            top = _EDGE + _HEAD + number * every
            for node in line:
                boxes[node.row.key] = QRectF(left, top, wide, high)
                left += wide + _GAP
        return boxes

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, _WIDE, _HIGH), QColor(LIGHT.panel))
        self._write(painter, QRectF(_EDGE, _EDGE, _WIDE - 2 * _EDGE, 40), self._title,
                    sized(self._font, 1.7, strong=True), LIGHT.text, _LEFT)  # fmt: skip
        self._write(painter, QRectF(_EDGE, _EDGE + 42, _WIDE - 2 * _EDGE, 26), self._words,
                    self._font, LIGHT.muted, _LEFT)  # fmt: skip
        for line in self._lines:
            for node in line:
                self._link(painter, node)
        for line in self._lines:
            for node in line:
                self._node(painter, node)
        self._legend(painter)

    def _link(self, painter: QPainter, node: Node) -> None:
        above, here = self._boxes.get(node.above or 0), self._boxes[node.row.key]
        if above is None or above.bottom() > here.top():
            return
        middle = here.top() - 13
        painter.setPen(QPen(QColor(LIGHT.line_strong), 1.6))
        painter.drawPolyline(
            [
                QPointF(above.center().x(), above.bottom()),
                QPointF(above.center().x(), middle),
                QPointF(here.center().x(), middle),
                QPointF(here.center().x(), here.top()),
            ]
        )

    def _node(self, painter: QPainter, node: Node) -> None:
        box, row = self._boxes[node.row.key], node.row
        tone = state_tone(row.part)
        vacant = row.part.person is None
        style = Qt.PenStyle.DashLine if vacant else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(_INKS[tone]), 2.0, style))
        painter.setBrush(QColor(LIGHT.panel))
        painter.drawRoundedRect(box, 10, 10)
        inner = box.adjusted(10, 6, -10, -6)
        high = inner.height()
        lines = (
            (row.name, sized(self._font, 1.05, strong=True), LIGHT.text, 0.3),
            (row.stands_for or row.sponsor.title, sized(self._font, 0.82), LIGHT.muted, 0.42),
            (state_words(row.part), sized(self._font, 0.9), _INKS[tone], 0.28),
        )
        top = inner.top()
        for at, (words, font, ink, share) in enumerate(lines):
            place = QRectF(inner.left(), top, inner.width(), share * high)
            self._write(painter, place, words, font, ink, _CENTRE, mark=tone if at == 2 else "")
            top += share * high

    def _legend(self, painter: QPainter) -> None:
        """Say what the signs mean, in words beside them."""
        x, y = _EDGE, _HIGH - _FOOT
        small = sized(self._font, 0.85)
        for tone, words in (
            ("good", tr("takes part in person")),
            ("weak", tr("edited, silent or not seen lately")),
            ("bad", tr("ghost-written, or nobody in the seat")),
        ):
            paint_mark(painter, tone, QRectF(x, y + 6, 9, 9), QColor(_INKS[tone]))
            wide = QFontMetricsF(small).horizontalAdvance(words)
            self._write(painter, QRectF(x + 16, y, wide + 24, 22), words, small, LIGHT.muted, _LEFT)
            x += wide + 48

    def _write(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        font: QFont,
        ink: str,
        side: Qt.AlignmentFlag,
        mark: str = "",
    ) -> None:
        """Write words that fit, in two lines where the room has as many."""
        metrics = QFontMetricsF(font)
        wide = room.width() - 18
        lines = max(1, min(2, int(room.height() / metrics.height())))
        most = wide if lines == 1 else 1.8 * wide
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        wrapped = Qt.TextFlag.TextWordWrap if lines > 1 else Qt.TextFlag.TextSingleLine
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter) | int(wrapped), shown)
        if mark and mark != "plain":
            left = room.center().x() - metrics.horizontalAdvance(shown) / 2 - 14
            paint_mark(painter, mark, QRectF(left, room.center().y() - 4, 8, 8), QColor(ink))
