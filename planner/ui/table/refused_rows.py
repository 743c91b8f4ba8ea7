"""Pasted rows that were not taken, to be fixed or left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr, trn
from planner.ui.look.plain import label, plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.table.aiming import Lines
from planner.ui.table.column import Column
from planner.ui.table.pasting import Refused

Hint = QAbstractItemDelegate.EndEditHint
Move = QAbstractItemView.CursorAction


class _Cells(QTableWidget):
    """As in the table itself, Enter goes down a cell and Tab to the right; why a row was refused is
    no cell to go to."""

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        super().closeEditor(editor, hint)
        if hint == Hint.SubmitModelCache and self.currentRow() + 1 < self.rowCount():
            self.setCurrentCell(self.currentRow() + 1, self.currentColumn())

    def moveCursor(self, action: Move, held: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(action, held)
        if index.column():
            return index
        if action == Move.MovePrevious:
            return self.model().index(max(0, index.row() - 1), self.columnCount() - 1)
        return self.model().index(index.row(), 1)


class RefusedRows(QDialog):
    """A row for each that was refused: why first, then its cells, which can be typed into.

    ``again`` is given the rows as they were corrected, to be pasted where they were meant for.
    """

    def __init__(
        self,
        parent: QWidget,
        columns: Sequence[Column | None],
        refused: Sequence[Refused],
        again: Callable[[Lines], object],
    ) -> None:
        super().__init__(parent)
        self._columns, self._refused, self._again = columns, refused, again
        self._shown = [at for at, column in enumerate(columns) if column and self._used(at)]
        self.setWindowTitle(tr("Rows that were not taken"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(refused)
        words = trn(
            "{count} row could not be pasted. Fix it here, or leave it out.",
            "{count} rows could not be pasted. Fix them here, or leave them out.",
            count,
        )
        self.table = _Cells(count, len(self._shown) + 1)
        self._fill()
        buttons = QDialogButtonBox()
        paste = buttons.addButton(tr("Paste again"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = buttons.addButton(tr("Leave out"), QDialogButtonBox.ButtonRole.RejectRole)
        paste.setProperty("kind", "primary")
        leave.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        paste.setDefault(True)
        self.resize(min(860, parent.window().width() - 80), min(420, 200 + 34 * count))

    def _used(self, at: int) -> bool:
        """Whether a column has anything to fix in it."""
        return any(
            each.column is self._columns[at] or (at < len(each.line) and each.line[at].strip())
            for each in self._refused
        )

    def _fill(self) -> None:
        table = self.table
        titles = [column.title for at in self._shown if (column := self._columns[at])]
        table.setHorizontalHeaderLabels([tr("Why"), *titles])
        table.setAccessibleName(self.windowTitle())
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.setWordWrap(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setColumnWidth(0, 300)
        for row, refused in enumerate(self._refused):
            why = QTableWidgetItem(refused.why)
            why.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            why.setToolTip(plain_tip(refused.why))
            table.setItem(row, 0, why)
            for place, at in enumerate(self._shown, 1):
                text = refused.line[at] if at < len(refused.line) else ""
                item = QTableWidgetItem(text)
                if self._columns[at] is refused.column:
                    item.setForeground(QColor(current_theme().bad))
                    item.setToolTip(plain_tip(refused.why))
                table.setItem(row, place, item)
        table.resizeRowsToContents()
        wrong = self._refused[0].column
        places = [place for place, at in enumerate(self._shown, 1) if self._columns[at] is wrong]
        table.setCurrentCell(0, places[0] if places else 1)

    def accept(self) -> None:
        """Paste the rows as they are now."""
        super().accept()
        columns = [self._columns[at] for at in self._shown]
        self._again(
            Lines(
                columns,
                [self._mended(row) for row in range(len(self._refused))],
                [refused.target for refused in self._refused],
            )
        )

    def _mended(self, row: int) -> list[str]:
        items = (self.table.item(row, place) for place in range(1, len(self._shown) + 1))
        return [item.text() if item is not None else "" for item in items]
