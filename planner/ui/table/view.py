"""The table itself: keyboard, mouse, clipboard, and column widths that are remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from planner.ui.state.window_state import WindowState
from planner.ui.table import clipboard
from planner.ui.table.delegate import CellDelegate
from planner.ui.table.drag import labelled_drag
from planner.ui.table.kept_columns import KeptColumns
from planner.ui.table.kept_selection import KeptSelection
from planner.ui.table.model import TableModel

TOLD_AFTER = 60
"""Milliseconds of rest after filtering before the row is told."""


Trigger = QAbstractItemView.EditTrigger
Hint = QAbstractItemDelegate.EndEditHint


class TableView(QTableView):
    """Shows a ``TableModel``; whole rows are selected, one cell is current."""

    rowChosen = Signal(object)
    """The row the keyboard is on, or None."""
    pasted = Signal(str)
    removed = Signal(list)
    cleared = Signal(list, int)
    """The rows whose cell in this column is to be emptied."""
    cutRefused = Signal()
    opened = Signal(object)
    """A row whose current cell cannot be typed into was double-clicked or entered."""

    def __init__(
        self, model: TableModel, window_state: WindowState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._window_state = window_state
        self._kept = KeptSelection()
        self.setting = False
        self._announced: Any = None
        self._later = QTimer(self, interval=TOLD_AFTER, singleShot=True)
        self._later.timeout.connect(self.announce_row)
        self._counted: Callable[[int], str] = str
        self._fresh: int | None = None
        self.setModel(model)
        self._cells = CellDelegate(model, self)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelAboutToBeReset.connect(self._remember_selection)
        model.modelReset.connect(self._restore_selection)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.announce_row())

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(QFontMetrics(self.font()).height() + 14)
        self._columns = KeptColumns(self, self._rows, self._window_state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit()

    # Dragging ----------------------------------------------------------------------------

    def let_drag(self, counted: Callable[[int], str]) -> None:
        """Let rows be dragged; ``counted`` says of how many, such as “3 people”."""
        self._counted = counted
        self.setDragEnabled(True)

    def drag_words(self) -> str:
        """Say what is dragged: the name of one row, or how many there are of them."""
        rows = self.chosen_rows()
        return self._rows.columns[0].text(rows[0]) if len(rows) == 1 else self._counted(len(rows))

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected rows, but for the empty one."""
        if not self.chosen_rows():
            return
        data = self._rows.mimeData(self.selectionModel().selectedRows())
        labelled_drag(self, data, self.drag_words()).exec(actions, self.defaultDropAction())

    # Selection ---------------------------------------------------------------------------

    def chosen_rows(self) -> list[Any]:
        """Return the selected rows from top to bottom, without the empty one."""
        lines = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = self._rows.rows
        return [rows[line] for line in lines if line < len(rows)]

    def current_row(self) -> Any | None:
        index = self.currentIndex()
        return self._rows.row(index) if index.isValid() else None

    def announced_row(self) -> Any | None:
        """Return the row the keyboard is on; on the empty one, what was just added from it."""
        row = self.current_row()
        if row is not None or self._fresh is None:
            return row
        at = self._rows.position(self._fresh)
        return None if at is None else self._rows.rows[at]

    def begin(self) -> None:
        """Put the keyboard on the first row, so that the side has something to say."""
        flags = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(0, 0), flags.NoUpdate)

    def choose(self, key: int | str) -> bool:
        """Select the row of this key and bring it into sight."""
        at = self._rows.position(key)
        if at is None:
            return False
        index = self._rows.index(at, max(0, self.currentIndex().column()))
        self._go_to(index)
        return True

    def choose_all(self, keys: Iterable[int]) -> None:
        """Select the rows of these keys, and bring the topmost into sight."""
        wanted = set(keys)
        lines = [at for at, row in enumerate(self._rows.rows) if row.key in wanted]
        if not lines:
            return
        self._go_to(self._rows.index(lines[-1], 0))
        self._go_to(self._rows.index(lines[0], 0))
        self._add_to_selection(lines)

    def _add_to_selection(self, lines: Iterable[int]) -> None:
        flags = self.selectionModel().SelectionFlag
        selection = QItemSelection()
        for line in lines:
            index = self._rows.index(line, 0)
            selection.select(index, index)
        self.selectionModel().select(selection, flags.Select | flags.Rows)

    def _go_to(self, index: QModelIndex) -> None:
        """Select this row alone, whatever keys are held."""
        flags = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _remember_selection(self) -> None:
        row, index = self.current_row(), self.currentIndex()
        keys = tuple(each.key for each in self.chosen_rows())
        self._kept = KeptSelection(keys, row.key if row else None, index.row(), index.column())

    def _restore_selection(self) -> None:
        setting, self.setting = self.setting, True
        self._select_kept()
        self.setting = setting
        if not setting:
            # While somebody types into the filter, nobody reads the details.
            self._later.start()

    def _select_kept(self) -> None:
        kept, rows = self._kept, self._rows
        adding = rows.has_new_row and self.hasFocus()
        line = kept.line_in(rows.rows, rows.every_row, adding=adding)
        if line is not None:
            flags = self.selectionModel().SelectionFlag
            index = rows.index(line, max(0, kept.column))
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._add_to_selection(kept.lines_in(rows.rows))

    def announce_row(self, *, anew: bool = False) -> None:
        """Tell which row the keyboard is on, unless rows are being set or it was told already."""
        if self.current_row() is not None:
            self._fresh = None
        row = self.announced_row()
        if not self.setting and (anew or row is not self._announced or row is None):
            self._later.stop()
            self._announced = row
            self.rowChosen.emit(row)

    # Keyboard and clipboard --------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            # An editor passes on the Enter that closes it.
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            # On a Mac, the key named delete is Qt's backspace.
            whole_rows = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.remove() if whole_rows else self.clear_cells()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        if self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif (row := self._rows.row(index)) is not None:
            self.opened.emit(row)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseDoubleClickEvent(event)
        row = self._rows.row(index) if index.isValid() else None
        if row is not None and not self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(row)

    def copy(self) -> None:
        """Copy the selected rows to the clipboard, with their headings if there are several."""
        rows = self.chosen_rows()
        if rows:
            text = clipboard.format_tsv(self._rows.columns, rows, heads=len(rows) > 1)
            QGuiApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Change nothing: a row put back by pasting would have lost all that it held."""
        self.cutRefused.emit()

    def paste(self) -> None:
        """Give what is on the clipboard to the panel, which writes it as one step."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def clear_cells(self) -> None:
        """Have the current cell emptied, in every selected row."""
        index = self.currentIndex()
        current = self._rows.row(index) if index.isValid() else None
        if current is None or not self._rows.can_write:
            return
        chosen = self.chosen_rows()
        self.cleared.emit(chosen if current in chosen else [current], index.column())

    def remove(self) -> None:
        """Have the selected rows removed."""
        keys = [row.key for row in self.chosen_rows()]
        if keys and self._rows.can_write and self._rows.listing.remove is not None:
            self.removed.emit(keys)

    def add_by_typing(self) -> None:
        """Go to the empty row below the last and begin to type there."""
        if not self._rows.has_new_row:
            return
        index: QModelIndex = self._rows.index(len(self._rows.rows), 0)
        self.setFocus()
        self._go_to(index)
        QTimer.singleShot(0, lambda: self.edit(self.currentIndex()))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After a row was typed in, Tab goes on in it and Enter goes to the empty one below.

        What could not be taken stays in its editor.
        """
        if self._cells.stays_open(editor, hint):
            return
        added = self._rows.pop_added()
        if added is None:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, Hint.NoHint)
        if hint == Hint.SubmitModelCache:
            self._fresh = self._rows.rows[added].key
            self._go_to(self._rows.index(len(self._rows.rows), 0))
            self.announce_row(anew=True)
        elif hint == Hint.EditNextItem:
            self._go_to(self._rows.index(added, 1))
            if self._rows.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())

    def start_line(self) -> int:
        """Return the first line that a paste writes over; the empty one if nothing is selected."""
        lines = [index.row() for index in self.selectionModel().selectedRows()]
        return min(lines, default=len(self._rows.rows))
