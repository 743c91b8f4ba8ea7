"""How the grid of a round is painted."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from planner.analysis.pilot.results import Tally
from planner.analysis.readiness.parts import ON_TRACK_SHARE
from planner.models.pilot import Result
from planner.text import number, tr
from planner.ui.look.theme import current_theme
from planner.ui.pages.pilot.space import ANGLE, GridSpace
from planner.ui.pages.pilot.tries import of_words
from planner.ui.widgets.ink import inks, paint_focus, sized

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_TONES: dict[Result, str] = {"alone": "good", "with help": "weak", "not": "bad"}
_SIDE = 20.0
LETTERS: dict[Result, str] = {"alone": "A", "with help": "H", "not": "N"}
"""The keys that note them, in every language."""


class GridPainter:
    """Paints one frame; what is chosen, and the minutes being typed, are given."""

    def __init__(
        self,
        painter: QPainter,
        space: GridSpace,
        current: tuple[int, int],
        chosen: Collection[tuple[int, int]],
        typed: str,
    ) -> None:
        self.painter, self.space, self.current = painter, space, current
        self.chosen, self.typed = chosen, typed
        self.theme, self.tries = current_theme(), space.tries

    def paint(self) -> None:
        """Paint everything: the cells first, then what stays in place beside them."""
        space, painter = self.space, self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, space.width, space.height), QColor(self.theme.panel))
        self._clipped(space.body(), self._body)
        rows = QRectF(0, space.top, space.width, space.body_height)
        self._clipped(rows, self._rows)
        self._head()
        right = space.results_left if space.most_x else space.width
        box = QRectF(space.names_width, 0, right - space.names_width, space.top)
        self._clipped(box, self._names)
        self._clipped(space.footer(), self._footer)

    def _clipped(self, box: QRectF, paint: Callable[[], None]) -> None:
        self.painter.save()
        self.painter.setClipRect(box)
        paint()
        self.painter.restore()

    # Cells -------------------------------------------------------------------------------

    def _body(self) -> None:
        space, painter, went = self.space, self.painter, self.tries.went
        row, column = self.current
        if column >= 0:
            stripe = QRectF(space.column_left(column), 0, space.column_width, space.height)
            painter.fillRect(stripe, QColor(self.theme.surface))
        if row >= 0:
            painter.fillRect(
                QRectF(0, space.row_top(row), space.width, space.row_height),
                QColor(self.theme.surface),
            )
        for cell in self.chosen if len(self.chosen) > 1 else ():
            painter.fillRect(space.cell_box(*cell), QColor(self.theme.accent_soft))
        for at, task in enumerate(self.tries.tasks):
            for number_, tester in enumerate(self.tries.testers):
                tried = went.get((tester.id, task.id))
                box = space.cell_box(at, number_)
                here = (at, number_) == self.current
                if tried is None:
                    dot = QRectF(box.center(), box.center()).adjusted(-1, -1, 1, 1)
                    painter.fillRect(dot, QColor(self.theme.line_strong))
                else:
                    noted = "" if tried.minutes is None else number(tried.minutes)
                    typed = self.typed if here else ""
                    if typed and not space.notes_minutes:
                        self._paint_typed(box, tried.result)
                    else:
                        shown = typed or noted if space.notes_minutes else ""
                        self._mark(box, tried.result, shown)
        if row >= 0 and column >= 0 and space.focused:
            paint_focus(painter, space.cell_box(row, column), 5.0)

    def _paint_typed(self, box: QRectF, result: Result) -> None:
        """Write what is being typed, in a cell too narrow for minutes beside the mark."""
        self.painter.setFont(sized(self.space.font, 0.85, strong=True))
        self.painter.setPen(QColor(self.theme.text))
        self.painter.drawText(box, _CENTRE, f"{LETTERS[result]} {self.typed}")

    def _mark(self, box: QRectF, result: Result, minutes: str) -> None:
        centre = box.center()
        if minutes:
            centre.setX(box.left() + _SIDE / 2 + 3)
        paint_result(self.painter, centre, result, self.space.font)
        if minutes:
            self.painter.setFont(sized(self.space.font, 0.85))
            self.painter.setPen(QColor(self.theme.text))
            room = box.adjusted(_SIDE + 4, 0, -1, 0)
            self.painter.drawText(room, _CENTRE, minutes)

    # What stands beside them ---------------------------------------------------------------

    def _rows(self) -> None:
        space, tries = self.space, self.tries
        for at, task in enumerate(tries.tasks):
            box = space.name_box(at)
            here = at == self.current[0]
            ground = QColor(self.theme.surface if here else self.theme.panel)
            self.painter.fillRect(box, ground)
            right = QRectF(space.results_left, box.top(), space.width, box.height())
            self.painter.fillRect(right, ground)
            self._text(box, task.title, self.theme.text, strong=True)
            boxes = space.result_boxes(box.top())
            now, before = tries.results.by_task.get(task.id), tries.earlier.by_task.get(task.id)
            minutes = tries.results.minutes.get(task.id)
            if "minutes" in boxes and minutes is not None:
                words = tr("{minutes} min", minutes=number(round(minutes, 1)))
                self._text(boxes["minutes"], words, self.theme.text)
            if "bar" in boxes:
                self._bar(boxes["bar"].adjusted(8, 0, -8, 0), now, before)
            self._text(boxes["now"], of_words(now), self.theme.text, strong=True)
            if "before" in boxes:
                self._text(boxes["before"], of_words(before), self.theme.muted)
            self._hairline(box.bottom())

    def _bar(self, box: QRectF, now: Tally | None, before: Tally | None) -> None:
        """Paint the shares done alone of this round and the one before, on one line from 0 to 1."""
        painter, y = self.painter, box.center().y()
        painter.setPen(QPen(QColor(self.theme.track), 4, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        aim = box.left() + float(ON_TRACK_SHARE) * box.width()
        painter.setPen(QPen(QColor(self.theme.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(aim, box.top() + 5), QPointF(aim, box.bottom() - 5))
        shares = [t.share if t is not None else None for t in (before, now)]
        places = [None if s is None else QPointF(box.left() + s * box.width(), y) for s in shares]
        accent = QColor(self.theme.accent)
        painter.setPen(QPen(accent, 2))
        if places[0] is not None and places[1] is not None:
            painter.drawLine(places[0], places[1])
        if places[0] is not None:
            painter.setPen(QPen(QColor(self.theme.muted), 1.5))
            painter.setBrush(QColor(self.theme.panel))
            painter.drawEllipse(places[0], 4.5, 4.5)
        if places[1] is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(places[1], 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _names(self) -> None:
        """Paint the testers, turned, and how they work below their names."""
        space, painter = self.space, self.painter
        font = sized(space.font, 0.92, strong=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for column, name in enumerate(self.tries.names):
            current = column == self.current[1]
            painter.setPen(QColor(self.theme.accent if current else self.theme.muted))
            painter.save()
            centre = space.column_left(column) + space.column_width / 2
            painter.translate(centre + metrics.height() / 4, space.header_height - 6)
            painter.rotate(-ANGLE)
            elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, space.name_length)
            painter.drawText(QPointF(0, 0), elided)
            painter.restore()
        for works, first, last in self.tries.groups():
            left, right = space.column_left(first), space.column_left(last)
            box = QRectF(
                left + 2, space.header_height + 1, right - left - 4, space.group_height - 3
            )
            painter.fillRect(box, QColor(self.theme.hover))
            painter.fillRect(
                QRectF(box.left(), box.bottom(), box.width(), 2), QColor(self.theme.line_strong)
            )
            painter.setFont(sized(space.font, 0.9, strong=True))
            painter.setPen(QColor(self.theme.muted))
            words = QFontMetricsF(painter.font()).elidedText(
                works or tr("others"), Qt.TextElideMode.ElideRight, box.width() - 4
            )
            painter.drawText(box, _CENTRE, words)

    def _head(self) -> None:
        space, tries = self.space, self.tries
        low = space.top - space.row_height
        heading = QRectF(0, low, space.names_width, space.row_height)
        self._text(heading, tr("Task"), self.theme.muted, strong=True, size=0.92)
        titles = {"minutes": tr("Median"), "bar": tr("Done alone"), "now": tries.round.title}
        titles["before"] = tries.before.title if tries.before is not None else ""
        for name, box in space.result_boxes(low).items():
            self._text(box, titles[name], self.theme.muted, strong=True, size=0.92)
        self._hairline(space.top)

    def _footer(self) -> None:
        space, tries = self.space, self.tries
        box = space.footer()
        self.painter.fillRect(box, QColor(self.theme.panel))
        self._hairline(box.top() + 1)
        self.painter.setPen(QColor(self.theme.muted))
        self.painter.setFont(sized(space.font, 0.92))
        for column, tester in enumerate(tries.testers):
            done = tries.results.by_tester.get(tester.id)
            if done is not None:
                cell = QRectF(
                    space.column_left(column), box.top(), space.column_width, box.height()
                )
                self.painter.drawText(cell, _CENTRE, f"{done.alone}/{done.tried}")
        names = QRectF(0, box.top() + 1, space.names_width, box.height())
        self.painter.fillRect(names, QColor(self.theme.panel))
        self._text(names, tr("Done alone, of tried"), self.theme.text, strong=True)
        right = QRectF(space.results_left, box.top() + 1, space.width, box.height())
        self.painter.fillRect(right, QColor(self.theme.panel))
        boxes = space.result_boxes(box.top())
        self._text(boxes["now"], of_words(tries.results.whole), self.theme.text, strong=True)
        if "before" in boxes:
            self._text(boxes["before"], of_words(tries.earlier.whole), self.theme.muted)

    def _hairline(self, bottom: float) -> None:
        line = QRectF(0, bottom - 1, self.space.width, 1)
        self.painter.fillRect(line, QColor(self.theme.line))

    def _text(
        self, box: QRectF, text: str, ink: str, *, strong: bool = False, size: float = 1.0
    ) -> None:
        font = sized(self.space.font, size, strong=strong)
        room = box.adjusted(8, 0, -4, 0)
        elided = QFontMetricsF(font).elidedText(
            text, Qt.TextElideMode.ElideRight, room.width() + 0.5
        )
        self.painter.setFont(font)
        self.painter.setPen(QColor(ink))
        self.painter.drawText(room, _LEFT, elided)


def paint_result(painter: QPainter, centre: QPointF, result: Result, font: QFont) -> None:
    """Paint how a task went: a disc with A, a triangle with H, a filled square with N."""
    words, ground = inks(_TONES[result])
    box = QRectF(0, 0, _SIDE, _SIDE)
    box.moveCenter(centre)
    painter.setPen(QPen(words, 1.2))
    painter.setBrush(words if result == "not" else ground)
    letter_box = QRectF(box)
    if result == "alone":
        painter.drawEllipse(box)
    elif result == "with help":
        top = QPointF(box.center().x(), box.top() - 0.5)
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
        letter_box.translate(0, 3.5)
    else:
        painter.drawRoundedRect(box, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(sized(font, 0.75 if result == "with help" else 0.85, strong=True))
    painter.setPen(QColor(current_theme().panel) if result == "not" else words)
    painter.drawText(letter_box, _CENTRE, LETTERS[result])
