"""Everything an import would say, in groups, each sentence with its line of the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.text import tr
from planner.ui.dialogs.import_list.outcome import Said
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.ink import colour, inks, paint_mark, sized
from planner.ui.widgets.words import text_layout

Role = Qt.ItemDataRole

_SIDE, _OVER, _MARK = 10.0, 4.0, 8.0
_AT_ONCE = 100
"""How many sentences are laid out at a time, so that thousands make nobody wait."""


class _Line(NamedTuple):
    said: Said
    line: str
    """The line of the file in words; empty where there is none."""
    text: str
    heading: bool = False


class SaidModel(QAbstractListModel):
    """The groups one after the other, each under its heading; or only one of them."""

    def __init__(self) -> None:
        super().__init__()
        self._said: Sequence[Said] = ()
        self.lines: list[_Line] = []

    def show_said(self, said: Sequence[Said], only: str = "") -> None:
        """Show these groups, or only the one of this key."""
        self.beginResetModel()
        self._said = said
        self.lines = []
        for group in said:
            if only in ("", group.key):
                self.lines.append(_Line(group, "", group.title, heading=True))
                self.lines += [_Line(group, _place(note.line), note.text) for note in group.notes]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            line = self.lines[index.row()]
            return (
                tr("{place}: {text}", place=line.line, text=line.text) if line.line else line.text
            )
        return None


def _place(line: int) -> str:
    return tr("line {line}", line=line) if line else ""


class SaidList(QListView):
    """Shows the sentences whole; Ctrl+C copies those that are selected."""

    def __init__(self, model: SaidModel) -> None:
        super().__init__()
        self._sentences = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(tr("What will be said"))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectedIndexes())
            texts = [str(self._sentences.index(row).data()) for row in rows]
            QGuiApplication.clipboard().setText("\n".join(texts))
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """A heading with its mark, or a line number and the sentence beside it, wrapped."""

    def __init__(self, view: SaidList) -> None:
        super().__init__(view)
        self._view = view

    def _gutter(self) -> float:
        """Return the width of the line numbers."""
        metrics = QFontMetricsF(self._view.font())
        return metrics.horizontalAdvance(tr("line {line}", line=88888)) + _SIDE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._view._sentences.lines[index.row()]
        width = self._view.viewport().width()
        room = width - 2 * _SIDE - (self._gutter() if line.line else 0)
        font = sized(self._view.font(), 1.0, strong=line.heading)
        _, height = text_layout(line.text, font, max(40.0, room))
        return QSize(width, round(height + 2 * _OVER))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = self._view._sentences.lines[index.row()], current_theme()
        box = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected or line.heading:
            painter.fillRect(box, colour(theme.accent_soft if selected else theme.hover))
        painter.setPen(colour(theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        left = box.left() + _SIDE
        if line.heading:
            left = self._paint_mark(painter, line, left, box)
        elif line.line:
            painter.setPen(colour(theme.muted))
            painter.setFont(self._view.font())
            painter.drawText(box.adjusted(_SIDE, _OVER, 0, 0), line.line)
            left += self._gutter()
        painter.setPen(colour(theme.text))
        font = sized(self._view.font(), 1.0, strong=line.heading)
        layout, _ = text_layout(line.text, font, max(40.0, box.right() - left - _SIDE))
        layout.draw(painter, QRectF(left, box.top() + _OVER, 0, 0).topLeft())
        painter.restore()

    def _paint_mark(self, painter: QPainter, line: _Line, left: float, box: QRectF) -> float:
        if line.said.tone == "plain":
            return left
        mark = QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK)
        paint_mark(painter, line.said.tone, mark, inks(line.said.tone)[0])
        return left + _MARK + 6
