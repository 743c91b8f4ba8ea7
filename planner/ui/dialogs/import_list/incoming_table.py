"""The rows of a table as they will stand in the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView

from planner.text import mark, number, tr
from planner.ui.dialogs.import_list.line_table import SIDE, LineDelegate, LineTable
from planner.ui.dialogs.import_list.outcome import Incoming, Outcome, State
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index
from planner.ui.widgets.ink import Tone, colour, paint_focus, paint_words, sized
from planner.ui.widgets.pill import paint_pill, pill_size

Role = Qt.ItemDataRole

STATE_WORDS: dict[State, str] = {
    "new": mark("new"),
    "known": mark("known"),
    "doubtful": mark("doubtful"),
    "nameless": mark("no name"),
}
_TONES: dict[State, Tone] = {
    "new": "good",
    "known": "plain",
    "doubtful": "weak",
    "nameless": "weak",
}
_LINE, _STATE, _FIRST = range(3)
_WIDEST = 190
_MEASURED_ROWS = 30
_MOST = 200
"""Characters of a cell that are shown; all of it is in its tip."""


class IncomingModel(QAbstractTableModel):
    """Line, what the row is to the plan, and then each field."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: tuple[str, ...] = ()
        self.rows: Sequence[Incoming] = ()

    def show_rows(self, outcome: Outcome, only: str = "") -> None:
        """Show the rows, or only those that are this."""
        self.beginResetModel()
        self._titles = (tr("Line"), "", *outcome.titles)
        rows = outcome.rows
        self.rows = [row for row in rows if only in row.states] if only else rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        words = self._words(self.rows[index.row()], index.column())
        if role == Role.DisplayRole:
            return words[:_MOST].replace("\n", " ")
        return plain_tip(words) if role == Role.ToolTipRole and words else None

    def _words(self, row: Incoming, column: int) -> str:
        if column == _LINE:
            return number(row.line) if row.line else ""
        if column == _STATE:
            return tr(STATE_WORDS[row.states[-1]])
        return row.cells[column - _FIRST]


class IncomingTable(LineTable):
    """Shows the rows; its columns are as wide as what they hold, within reason."""

    def __init__(self, model: IncomingModel) -> None:
        super().__init__(model, tr("Rows as they will come in"), 8)
        self._incoming = model
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self._fit)

    def _fit(self) -> None:
        rows = self._incoming.rows[:_MEASURED_ROWS]
        self.setColumnHidden(_LINE, not any(row.line for row in rows))
        font = sized(self.font(), 1.0, strong=True)
        metrics, model = QFontMetrics(font), self._incoming
        for column in range(model.columnCount()):
            shown = range(min(_MEASURED_ROWS, model.rowCount()))
            texts = [str(model.index(row, column).data()) for row in shown]
            title = str(model.headerData(column, Qt.Orientation.Horizontal, Role.DisplayRole))
            widest = max((metrics.horizontalAdvance(text) for text in (*texts, title)), default=0)
            if column == _STATE:
                widest = max((_pill_width(text, self) for text in texts), default=0)
            self.setColumnWidth(column, min(_WIDEST, widest + 2 * SIDE + 2))


def _pill_width(words: str, view: QTableView) -> int:
    return round(pill_size(words, view.font(), "good").width())


class _Delegate(LineDelegate):
    """What a row is to the plan in a pill; the name strong; the line muted."""

    def __init__(self, view: IncomingTable) -> None:
        super().__init__(view, 60)
        self._view = view

    def paint_cell(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint the state as a pill, and anything else as words."""
        theme, column = current_theme(), index.column()
        words, font = str(index.data()), self._view.font()
        room = box.adjusted(SIDE, 0, -SIDE / 2, 0)
        if column == _STATE:
            tone = _TONES[self._view._incoming.rows[index.row()].states[-1]]
            middle = QPointF(room.left(), room.center().y())
            paint_pill(painter, middle, words, tone, font, room.width())
        else:
            ink = colour(theme.muted if column == _LINE else theme.text)
            strong = sized(font, 1.0, strong=column == _FIRST)
            paint_words(painter, room, words, ink, strong)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, box.adjusted(1, 1, -1, -2), 4.0)
