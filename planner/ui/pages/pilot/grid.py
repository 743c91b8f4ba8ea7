"""The grid of a round: tasks by testers, typed into while one watches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from planner.actions.pilot import Went
from planner.models.pilot import Result
from planner.text import tr
from planner.ui.pages.pilot.accessible import GridParts
from planner.ui.pages.pilot.grid_area import GridArea
from planner.ui.pages.pilot.paint import GridPainter
from planner.ui.pages.pilot.tries import Cell, Tries
from planner.ui.widgets.matrix.keys import step_of
from planner.ui.widgets.pressed import ENTER

_KEYS: Mapping[Qt.Key, Result] = {
    Qt.Key.Key_A: "alone",
    Qt.Key.Key_H: "with help",
    Qt.Key.Key_N: "not",
}
_DIGITS: Mapping[str, Result] = {"1": "alone", "2": "with help", "3": "not"}
_MOST_DIGITS = 5


class GridView(GridArea):
    """Cells of which one is the current one; a letter notes how a task went, figures after it how
    many minutes it took."""

    noted = Signal(object)
    """Somebody wants these cells to be noted so: a mapping to ``Went``, or none to be cleared."""
    moved = Signal()
    """Another cell is the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("What people tried: tasks by testers"))
        self.spoken = GridParts(self, self)
        self.can_write = True
        self._corner = (-1, -1)  # of what is selected, across from the current cell
        self._fresh = True  # whether nothing was typed since the current cell was come to
        self.typed = ""
        """Minutes that are being typed."""

    # What is shown -----------------------------------------------------------------------

    def show_tries(self, tries: Tries, *, can_write: bool) -> None:
        """Show a round; the current cell stays on its tester and task."""
        self.can_write = can_write
        if not self.lay_out(tries):
            self._corner, self.typed, self._fresh = (self.row, self.column), "", True
        row, column = self._corner
        self._corner = min(row, len(tries.tasks) - 1), min(column, len(tries.testers) - 1)
        self._say_current()

    def go_to(self, row: int, column: int, *, extend: bool = False) -> None:
        """Make a cell the current one and bring it into view; what was typed is noted first."""
        if self.space is None:
            return
        tries = self.space.tries
        if not (0 <= row < len(tries.tasks) and 0 <= column < len(tries.testers)):
            return
        self.finish()
        moved = (row, column) != (self.row, self.column)
        self.row, self.column, self._fresh = row, column, True
        if not extend:
            self._corner = (row, column)
        self.reveal()
        self._say_current()
        self.viewport().update()
        if moved:
            self.moved.emit()

    def chosen(self) -> list[tuple[int, int]]:
        """Return the rows and columns of all cells that are selected."""
        if self.row < 0:
            return []
        rows = sorted((self.row, self._corner[0]))
        columns = sorted((self.column, self._corner[1]))
        across = range(columns[0], columns[1] + 1)
        return [(row, column) for row in range(rows[0], rows[1] + 1) for column in across]

    def cells(self) -> list[Cell]:
        """Return the testers and tasks of what is selected."""
        assert self.space is not None
        tries = self.space.tries
        return [(tries.testers[column].id, tries.tasks[row].id) for row, column in self.chosen()]

    def select_all(self) -> None:
        """Select every cell."""
        if self.space is not None and self.row >= 0:
            self.finish()
            self._corner = (0, 0)
            self.row = len(self.space.tries.tasks) - 1
            self.column = len(self.space.tries.testers) - 1
            self.viewport().update()

    def _say_current(self) -> None:
        at = self.spoken.current()
        self.setAccessibleDescription(self.spoken.part(at).name if at >= 0 else "")
        self.spoken.tell_current()

    # Typing ------------------------------------------------------------------------------

    def finish(self) -> None:
        """Note the minutes that were typed."""
        typed, self.typed = self.typed.replace(",", "."), ""
        tried = self.space.tries.went.get(self.current()) if self.space else None
        if typed.strip(".") and tried is not None and tried.minutes != float(typed):
            self.noted.emit({self.current(): Went(tried.result, float(typed), tried.note)})

    def note(self, result: Result) -> None:
        """Note how the task of every selected cell went; minutes that were noted stay."""
        assert self.space is not None
        self.typed, self._fresh = "", False
        tries = self.space.tries
        was = {cell: tries.went.get(cell) for cell in self.cells()}
        self.noted.emit(
            {
                cell: Went(result) if tried is None else Went(result, tried.minutes, tried.note)
                for cell, tried in was.items()
            }
        )

    def clear(self) -> None:
        """Take away what is noted in the selected cells."""
        self.typed = ""
        went = self.space.tries.went if self.space is not None else {}
        gone = {cell: None for cell in self.cells() if cell in went}
        if gone:
            self.noted.emit(gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            return
        taken = self.row >= 0 and (
            (self.can_write and self._write_key(event)) or self._move_key(event)
        )
        if not taken:
            super().keyPressEvent(event)

    def _write_key(self, event: QKeyEvent) -> bool:
        """Take a key that writes; return whether it did."""
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        if key in _KEYS:
            self.note(_KEYS[key])
        elif self._fresh and text in _DIGITS:
            self.note(_DIGITS[text])
        elif text.isdecimal() or (text and text in ".," and self.typed):
            self._type_minutes(text)
        elif key == Qt.Key.Key_Backspace and self.typed:
            self.typed = self.typed[:-1]
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif key == Qt.Key.Key_Escape and self.typed:
            self.typed = ""
        else:
            return False
        self.viewport().update()
        return True

    def _type_minutes(self, text: str) -> None:
        """Add a figure to the minutes of a task that was tried."""
        assert self.space is not None
        point = any(sign in self.typed for sign in ".,")
        if self.current() in self.space.tries.went and len(self.typed) < _MOST_DIGITS:
            self._fresh = False
            self.typed += "" if point and text in ".," else text

    def _move_key(self, event: QKeyEvent) -> bool:
        """Take a key that moves; return whether it did."""
        assert self.space is not None
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        tasks, testers = len(self.space.tries.tasks), len(self.space.tries.testers)
        if key in ENTER:
            at = self.column * tasks + self.row + (-1 if shift else 1)
            column, row = divmod(min(max(0, at), tasks * testers - 1), tasks)
            self.go_to(row, column)
            return True
        step = step_of(event, max(1, int(self.space.body_height // self.space.row_height) - 1))
        if step is None:
            return False
        row = int(min(max(0, self.row + step[0]), tasks - 1))
        self.go_to(row, int(min(max(0, self.column + step[1]), testers - 1)), extend=shift)
        return True

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Go to the next tester by Tab, and out of the grid behind the last one."""
        column = self.column + (1 if next else -1)
        if self.space is not None and 0 <= column < len(self.space.tries.testers) > 0 <= self.row:
            self.go_to(self.row, column)
            return True
        return super().focusNextPrevChild(next)

    # The mouse, painting, scrolling ----------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.space is None:
            return
        point = event.position()
        name = self.space.header_column_at(point.x(), point.y())
        if name >= 0:
            self.go_to(max(0, self.row), name)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.go_to(self.space.row_at(point.y()), self.space.column_at(point.x()), extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select the cells that are dragged over."""
        if self.space is not None and event.buttons() & Qt.MouseButton.LeftButton:
            row = self.space.row_at(event.position().y())
            self.go_to(row, self.space.column_at(event.position().x()), extend=True)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        # What is noted renews the panel beside the grid, into which the keyboard may just go.
        QTimer.singleShot(0, self, self.finish)
        self.viewport().update()

    def paintEvent(self, event: object) -> None:
        if self.space is None:
            return
        self.space.focused = self.hasFocus()
        painter = QPainter(self.viewport())
        here = (self.row, self.column)
        GridPainter(painter, self.space, here, self.chosen(), self.typed).paint()
        painter.end()
