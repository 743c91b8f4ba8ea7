"""The table as one works in it: keyboard, mouse and clipboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from planner.ui.table.day_box import opens_list
from planner.ui.table.kinds import Choice, Day
from planner.ui.table.rows_view import RowsView

Hint = QAbstractItemDelegate.EndEditHint
Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class TableView(RowsView):
    """A table one can type into, fill, copy from and paste into, as in a spreadsheet.

    What is asked for with its signals is done by whoever changes the plan.
    """

    copied = Signal(list, list, bool)
    """The columns and rows whose cells go to the clipboard, and whether their headings do."""
    pasted = Signal(str)
    removed = Signal(list)
    cleared = Signal(list, list)
    """The rows whose cells in these columns are to be emptied."""
    filled = Signal(object, list, list)
    """The row whose cells are to be written into these rows, in these columns."""
    duplicated = Signal(list)
    """The rows that are to be there once more."""
    moved = Signal(int)
    """The row the keyboard is on is to go up (-1) or down (1) among the others."""
    refusedAway = Signal(object)
    """Why what was typed was not taken, when its cell was left."""
    cutRefused = Signal()
    opened = Signal(object)
    """A row whose current cell cannot be typed into was double-clicked or entered."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            # An editor passes on the Enter that closes it.
            super().keyPressEvent(event)
        elif not take_key(self, event):
            super().keyPressEvent(event)

    def leave(self, *, back: bool) -> None:
        """Give the keyboard to what comes after the table, or before it."""
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(not back)
        self.setTabKeyNavigation(True)

    def edit_with_list(self) -> None:
        """Type into the current cell, with the list or calendar it can be chosen from open."""
        index = self.currentIndex()
        if index.isValid() and self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
            self._cells.open_list()

    def has_list(self) -> bool:
        """Return whether the current cell is chosen from a list or calendar."""
        index, row = self.currentIndex(), self.current_row()
        if row is None:
            return False
        column = self._rows.columns[index.column()]
        return isinstance(column.kind, Choice | Day) and column.editable(row)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseDoubleClickEvent(event)
        row = self._rows.row(index) if index.isValid() else None
        if row is not None and not self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(row)

    def copy(self, *, heads: bool = False) -> None:
        """Have the selected cells copied, below the headings of their columns if wanted.

        Of whole rows that is all there is of them in sight.
        """
        rows = self.chosen_rows()
        if rows:
            self.copied.emit(self.selected.columns(), rows, heads)

    def cut(self) -> None:
        """Change nothing: a row put back by pasting would have lost all that it held."""
        self.cutRefused.emit()

    def paste(self) -> None:
        """Give what is on the clipboard to the panel, which writes it as one step."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def clear_cells(self) -> None:
        """Have the selected cells emptied; of whole rows those of the current column."""
        rows, columns = self.selected.worked_on()
        if rows:
            self.cleared.emit(rows, columns)

    def fill_down(self) -> None:
        """Have the topmost of the selected cells written into those below it; a single one takes
        what is in the cell above."""
        rows, columns = self.selected.worked_on()
        if len(rows) == 1:
            above = self._rows.index(self.currentIndex().row() - 1, 0)
            rows = [row for row in (self._rows.row(above),) if row is not None] + rows
        if len(rows) > 1:
            self.filled.emit(rows[0], rows[1:], columns)

    def duplicate(self) -> None:
        """Have the selected rows once more."""
        rows = self.chosen_rows()
        if rows and self._rows.has_new_row:
            self.duplicated.emit(rows)

    def remove(self) -> None:
        """Have the selected rows removed."""
        keys = [row.key for row in self.chosen_rows()]
        if keys and self._rows.can_write and self._rows.listing.remove_all is not None:
            self.removed.emit(keys)

    def can_reorder(self) -> bool:
        """Return whether the row the keyboard is on stands in an order that is made by hand."""
        by_hand = self._rows.listing.reorder is not None and self._rows.can_write
        return by_hand and self.current_row() is not None

    def add_by_typing(self) -> None:
        """Go to the empty row below the last and begin to type there."""
        if not self._rows.has_new_row:
            return
        index: QModelIndex = self._rows.index(len(self._rows.rows), 0)
        self.setFocus()
        self._go_to(index)
        QTimer.singleShot(0, lambda: self.edit(self.currentIndex()))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes down and Tab to the right. After a row was typed in, Tab goes on in it and
        Enter goes to the empty one below.

        What could not be taken stays in its editor, unless one goes elsewhere.
        """
        if self._cells.stays_open(editor, hint):
            return
        if self._rows.refused is not None and hint != Hint.RevertModelCache:
            self.refusedAway.emit(self._rows.refused)
        self._rows.refused = None
        added = self._rows.pop_added()
        if added is None:
            several = len(self.chosen_rows()) > 1
            super().closeEditor(editor, hint)
            if hint == Hint.SubmitModelCache and not several and self.current_row() is not None:
                step_down(self)
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
        return min(self.selected.lines(), default=len(self._rows.rows))


def take_key(view: TableView, event: QKeyEvent) -> bool:
    """Do what a key means in a table; whether it was one of these keys."""
    key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in (Key.Key_Delete, Key.Key_Backspace):
        # On a Mac, the key named delete is Qt's backspace.
        view.remove() if held & _CONTROL else view.clear_cells()
    elif key in _ENTER:
        _enter(view, up=bool(held & _SHIFT))
    elif key in (Key.Key_Tab, Key.Key_Backtab):
        if held & _CONTROL or not step_aside(view, back=key == Key.Key_Backtab):
            view.leave(back=key == Key.Key_Backtab)
    elif key == Key.Key_D and held == _CONTROL:
        view.fill_down()
    elif key == Key.Key_D and held == _CONTROL | _SHIFT:
        view.duplicate()
    elif key == Key.Key_C and held == _CONTROL | _SHIFT:
        view.copy(heads=True)
    elif key == Key.Key_Space and held == _SHIFT:
        view.selected.take_rows()
    elif key == Key.Key_Up and held == _ALT and view.can_reorder():
        view.moved.emit(-1)
    elif key == Key.Key_Down and held == _ALT and view.can_reorder() and not view.has_list():
        view.moved.emit(1)
    elif opens_list(event):
        view.edit_with_list()
    else:
        return False
    return True


def _enter(view: TableView, *, up: bool) -> None:
    index = view.currentIndex()
    if not index.isValid():
        return
    row, model = view.current_row(), view.table
    if row is None:
        view.edit(index)
    elif all(column.write is None for column in model.columns):
        view.opened.emit(row)
    else:
        step_down(view, up=up)


def step_down(view: TableView, *, up: bool = False) -> None:
    """Go to the cell below, or above."""
    index = view.currentIndex()
    line = index.row() + (-1 if up else 1)
    if 0 <= line < view.table.rowCount():
        view.go_to_cell(view.table.index(line, index.column()))


def step_aside(view: TableView, *, back: bool = False) -> bool:
    """Go to the next cell in sight at the right, or at the left; whether there is one."""
    index, seen = view.currentIndex(), view.selected.seen_sections()
    if not index.isValid() or index.column() not in seen:
        return False
    place = seen.index(index.column()) + (-1 if back else 1)
    if not 0 <= place < len(seen):
        return False
    target: QModelIndex = view.table.index(index.row(), seen[place])
    view.go_to_cell(target)
    return True
