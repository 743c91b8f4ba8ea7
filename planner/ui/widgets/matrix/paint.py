"""How the ownership matrix is painted: only the cells that are seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from planner.text import number, tr
from planner.ui.look.theme import current_theme
from planner.ui.widgets.heat import heat, paint_meter
from planner.ui.widgets.ink import inks, paint_focus, sized
from planner.ui.widgets.matrix.rows import Mark
from planner.ui.widgets.matrix.space import ANGLE, Space
from planner.ui.widgets.pill import paint_pill

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class MatrixPainter:
    """Paints one frame of a matrix laid out by a ``Space``."""

    def __init__(self, painter: QPainter, space: Space, current: tuple[int, int]) -> None:
        self.painter, self.space, self.current = painter, space, current
        self.theme = current_theme()
        self.matrix = space.matrix
        self.font = space.font
        self.line = QColor(self.theme.line)

    def paint(self) -> None:
        """Paint everything: the body first, then what stays in place above it."""
        painter, space = self.painter, self.space
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(space.whole(), QColor(self.theme.panel))
        self._clipped(space.body(), self._body)
        self._clipped(space.names(), self._left)
        self._clipped(space.footer(), self._footer)
        self._clipped(space.header(), self._header)

    def _clipped(self, box: QRectF, paint: Callable[[], None]) -> None:
        self.painter.save()
        self.painter.setClipRect(box)
        paint()
        self.painter.restore()

    def _body(self) -> None:
        space, painter = self.space, self.painter
        columns = space.seen_columns()
        current_row, current_column = self.current
        if current_column in columns and not space.heat:
            left = space.column_left(current_column)
            stripe = QRectF(left, 0, space.column_width, space.height)
            painter.fillRect(stripe, QColor(self.theme.surface))
        dot = QColor(self.theme.line)
        for row in space.seen_rows():
            box = space.row_box(row)
            if self.matrix.rows[row].is_heading:
                painter.fillRect(box, QColor(self.theme.surface))
                continue
            self._ground(row, box)
            self._hairline(box.left(), box.right(), box.bottom())
            marks = self.matrix.marks_of(row)
            for column in columns:
                cell = space.cell_box(row, column)
                mark = marks.get(self.matrix.people[column])
                if mark is not None:
                    self._mark(cell, mark)
                else:
                    painter.fillRect(
                        QRectF(cell.center(), cell.center()).adjusted(-1, -1, 1, 1), dot
                    )
        if current_row >= 0 and current_column >= 0 and space.focused:
            paint_focus(painter, space.cell_box(current_row, current_column), 5.0)

    def _ground(self, row: int, box: QRectF) -> None:
        """Paint what a row stands on: how many hold it, and whether the keyboard is in it."""
        if self.space.heat:
            self.painter.fillRect(box, heat(self._depth(row)))
        if row == self.current[0]:
            ground = QColor(self.theme.accent if self.space.heat else self.theme.surface)
            ground.setAlpha(26 if self.space.heat else 255)
            self.painter.fillRect(box, ground)

    def _depth(self, row: int) -> int:
        responsibility = self.matrix.rows[row].responsibility
        assert responsibility is not None
        return self.matrix.coverage.depth(responsibility.id)

    def _mark(self, cell: QRectF, mark: Mark) -> None:
        """Owners are filled, ready backups soft, and whoever does not count yet dashed."""
        painter, theme = self.painter, self.theme
        side = min(cell.height() - 6.0, 24.0)
        box = QRectF(0, 0, side, side)
        box.moveCenter(cell.center())
        accent = QColor(theme.accent)
        if not mark.holds:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.muted), 1.2, Qt.PenStyle.DashLine))
            ink = QColor(theme.text)
        elif mark.letter == "O":
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            ink = QColor(theme.on_accent)
        else:
            painter.setBrush(QColor(theme.accent_soft))
            painter.setPen(QPen(accent, 1.0))
            ink = accent
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0)
        painter.setPen(ink)
        painter.setFont(sized(self.font, 0.9, strong=True))
        painter.drawText(box, _CENTRE, mark.letter)

    def _left(self) -> None:
        """Paint the names of the rows and their cover, which stay while scrolling."""
        space, painter = self.space, self.painter
        painter.fillRect(space.names(), QColor(self.theme.panel))
        for row in space.seen_rows():
            line = self.matrix.rows[row]
            box = space.name_box(row)
            if line.is_heading:
                whole = QRectF(box)
                whole.setRight(space.names().right())
                painter.fillRect(whole, QColor(self.theme.surface))
                self._text(box, line.text, QColor(self.theme.muted), strong=True, size=0.9)
                continue
            whole = QRectF(box)
            whole.setRight(space.names().right())
            self._ground(row, whole)
            if space.heat:
                paint_meter(painter, QPointF(2.0, box.center().y()), self._depth(row))
            self._hairline(0.0, space.names().right(), box.bottom())
            self._text(box, line.text, QColor(self.theme.text))
            cover = space.cover_box(row)
            at = QPointF(cover.left(), cover.center().y())
            paint_pill(painter, at, line.words, line.tone, self.font, cover.width())
        self._edge()

    def _edge(self) -> None:
        """Paint a line where the frozen columns end, once something has moved beneath them."""
        if self.space.scrolled_x:
            right = self.space.names().right() - 1
            edge = QRectF(right, 0, 1, self.space.height)
            self.painter.fillRect(edge, QColor(self.theme.line_strong))

    def _hairline(self, left: float, right: float, bottom: float) -> None:
        self.painter.fillRect(QRectF(left, bottom - 1, right - left, 1), self.line)

    def _text(
        self, box: QRectF, text: str, ink: QColor, *, strong: bool = False, size: float = 1.0
    ) -> None:
        font = sized(self.font, size, strong=strong)
        room = box.adjusted(8, 0, -8, 0)
        elided = QFontMetricsF(font).elidedText(
            text, Qt.TextElideMode.ElideRight, room.width() + 0.5
        )
        self.painter.setFont(font)
        self.painter.setPen(ink)
        self.painter.drawText(room, _LEFT, elided)

    def _header(self) -> None:
        space, painter = self.space, self.painter
        header = space.header()
        painter.fillRect(header, QColor(self.theme.panel))
        font = sized(self.font, 0.92, strong=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        painter.save()
        painter.setClipRect(header.adjusted(space.names_width, 0, 0, 0))
        for column in space.seen_columns(margin=space.lean_columns):
            current = column == self.current[1]
            painter.setPen(QColor(self.theme.accent if current else self.theme.muted))
            painter.save()
            centre = space.column_left(column) + space.column_width / 2
            painter.translate(centre + metrics.height() / 4, header.bottom() - 7)
            painter.rotate(-ANGLE)
            name = self.matrix.name_of(column)
            elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, space.name_length)
            painter.drawText(QPointF(0, 0), elided)
            painter.restore()
        painter.restore()
        low = QRectF(0, header.bottom() - space.row_height, space.names_width, space.row_height)
        painter.fillRect(QRectF(0, 0, space.names_width, header.height()), QColor(self.theme.panel))
        muted = QColor(self.theme.muted)
        self._text(low, tr("Responsibility"), muted, strong=True, size=0.92)
        low.setLeft(space.name_width - 8)
        self._text(low, tr("Cover"), muted, strong=True, size=0.92)
        self._hairline(header.left(), header.right(), header.bottom())

    def _footer(self) -> None:
        space, painter = self.space, self.painter
        footer = space.footer()
        painter.fillRect(footer, QColor(self.theme.panel))
        self._hairline(footer.left(), footer.right(), footer.top() + 1)
        painter.setFont(sized(self.font, 1.0, strong=True))
        for column in space.seen_columns():
            alone = self.matrix.held_alone(column)
            if alone:
                box = QRectF(
                    space.column_left(column), footer.top(), space.column_width, footer.height()
                )
                heavy = self.matrix.load_alone(column) >= space.heavy
                painter.setPen(inks("bad" if heavy else "weak")[0])
                painter.drawText(box, _CENTRE, number(alone))
        label = QRectF(0, footer.top(), space.names_width, footer.height())
        painter.fillRect(label.adjusted(0, 1, 0, 0), QColor(self.theme.panel))
        self._text(label, tr("Held alone"), QColor(self.theme.text), strong=True)
