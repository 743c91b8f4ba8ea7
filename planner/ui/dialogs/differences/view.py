"""The list of differences on screen: headings over the whole width, and choices as circles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from planner.text import tr
from planner.ui.dialogs.differences.model import NOW, WAS, WHO, WORTH, DifferenceList, Heading
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.ink import colour
from planner.ui.widgets.pill import paint_pill

_WIDTHS = (180, 110, 250, 230)
_LAST = 100
"""Of the last column, which takes what is left, at least."""
_CIRCLE = 14
_SIDE = 6
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
Check = Qt.CheckState


class _Paint(QStyledItemDelegate):
    """Paints headings on a ground of their own, and the two ways to decide a conflict."""

    def __init__(self, lines: DifferenceList, view: QTableView) -> None:
        super().__init__(view)
        self._lines, self._view = lines, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading = self._lines.heading(index.row())
        if heading is not None:
            self._paint_heading(painter, option, index, heading)
        elif self._is_choice(index):
            self._paint_choice(painter, option, index)
        else:
            super().paint(painter, option, index)
            self._paint_state(painter, option, index)
        painter.setPen(colour(current_theme().line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, heading: Heading
    ) -> None:
        """Paint what a heading says, and beside it what its lines have in common."""
        theme, box = current_theme(), option.rect
        if heading.tone:
            at = QPointF(box.left() + _SIDE, box.center().y() + 0.5)
            left = paint_pill(painter, at, heading.words, heading.tone, option.font).right()
        else:
            painter.fillRect(box, colour(theme.hover))
            super().paint(painter, option, index)
            self.initStyleOption(option, index)
            checked = index.data(Qt.ItemDataRole.CheckStateRole) is not None
            left = box.left() + option.fontMetrics.horizontalAdvance(heading.words)
            left += _CIRCLE + 3 * _SIDE if checked else 2 * _SIDE
        painter.setFont(self._view.font())
        painter.setPen(colour(theme.muted))
        room = QRectF(box).adjusted(left - box.left() + 2 * _SIDE, 0, -_SIDE, 0)
        painter.drawText(room, _LEFT, heading.note)

    def _paint_state(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint how bad it is what a line means."""
        line = self._lines.line(index.row())
        if line is not None and line.tone and index.column() == WORTH:
            at = QPointF(option.rect.left() + _SIDE, option.rect.center().y() + 0.5)
            paint_pill(painter, at, line.worth_knowing, line.tone, option.font)

    def _is_choice(self, index: Index) -> bool:
        line = self._lines.line(index.row())
        return line is not None and line.options is not None and index.column() in (WAS, NOW)

    def _paint_choice(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        theme = current_theme()
        if option.state & option.state.State_Selected:
            painter.fillRect(option.rect, colour(theme.accent_soft))
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Check.Checked
        words, _, below = index.data().partition("\n")
        height = option.fontMetrics.height()
        top = option.rect.center().y() - (height if below else height // 2)
        circle = QRectF(option.rect.left() + _SIDE, top + (height - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour(theme.panel))
        painter.setPen(QPen(colour(theme.accent if on else theme.muted), 4.0 if on else 1.0))
        edge = 2.0 if on else 0.5
        painter.drawEllipse(circle.adjusted(edge, edge, -edge, -edge))
        painter.restore()
        left = int(circle.right()) + _SIDE
        room = QRect(left, top, option.rect.right() - left - _SIDE, height)
        for text, ink in ((words, theme.text), (below, theme.muted)):
            painter.setPen(colour(ink))
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
            )
            room.translate(0, height)

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Let a press anywhere in a choice make it; elsewhere only the box does."""
        if self._is_choice(index):
            pressed = (
                event.type() == QEvent.Type.MouseButtonRelease
                and isinstance(event, QMouseEvent)
                and event.button() == Qt.MouseButton.LeftButton
            )
            if pressed:
                self._lines.choose(index.row(), index.column() - WAS)
            return pressed
        return super().editorEvent(event, self._lines, option, index)


class DifferencesView(QTableView):
    """Space accepts or leaves the selected lines; Left and Right decide a conflict."""

    switched = Signal()
    decided = Signal(int)

    def __init__(self, lines: DifferenceList) -> None:
        super().__init__()
        self._lines = lines
        self.setModel(lines)
        self.setItemDelegate(_Paint(lines, self))
        self.setAccessibleName(tr("Differences"))
        self.setMinimumHeight(70)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        lines.modelReset.connect(self._lay_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way in a narrow dialog, so that nothing has to be scrolled to."""
        super().resizeEvent(event)
        head = self.horizontalHeader()
        last = max(_LAST, head.sectionSizeHint(len(_WIDTHS)))
        head.resizeSection(len(_WIDTHS), last)
        share = min(1.0, (self.viewport().width() - last) / sum(_WIDTHS))
        for at, width in enumerate(_WIDTHS):
            head.resizeSection(at, int(width * share))

    def _lay_out(self) -> None:
        """Give headings and whole rows their room, and two lines to what two people say."""
        height = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(height + 12)
        self.clearSpans()
        for row in range(self._lines.rowCount()):
            line = self._lines.line(row)
            if line is None:
                self.setSpan(row, WHO, 1, self._lines.columnCount())
            elif line.group == "invalid":
                self.setSpan(row, WAS, 1, self._lines.columnCount() - WAS)
            elif line.wide:
                self.setSpan(row, WAS, 1, 2)
            if line is not None and line.options is not None and (line.was or line.now):
                self.setRowHeight(row, height * 2 + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choices = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}
        line = self._lines.line(self.currentIndex().row())
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.switched.emit()
        elif event.key() in choices and line is not None and line.options is not None:
            self.decided.emit(choices[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
