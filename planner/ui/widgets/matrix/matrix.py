"""The ownership matrix: responsibilities by people, for plans of any size."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from planner.text import tr
from planner.ui.drag_rows import PEOPLE, TakesDrops, labelled_drag, rows_data
from planner.ui.look.plain import plain_tip
from planner.ui.widgets.matrix.accessible import MatrixParts
from planner.ui.widgets.matrix.keys import step_of
from planner.ui.widgets.matrix.paint import MatrixPainter
from planner.ui.widgets.matrix.rows import Mark, Matrix
from planner.ui.widgets.matrix.space import Space

_LETTERS = {
    Qt.Key.Key_O: "owner",
    Qt.Key.Key_B: "backup",
    Qt.Key.Key_Delete: "",
    Qt.Key.Key_Backspace: "",
}


class MatrixView(TakesDrops, QAbstractScrollArea):
    """Scrolls in both directions below names that stay; the keyboard moves a current cell."""

    asked = Signal(int, int, str)
    """Somebody wants this responsibility and person to be "owner", "backup" or "" (neither)."""
    opened = Signal(int, int)
    """A row (responsibility id, 0 for none) or a person (id, 0 for none) was chosen to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Ownership: responsibilities by people"))
        self.setCornerWidget(QWidget())
        self.setMinimumHeight(self.fontMetrics().height() * 14)
        self.spoken = MatrixParts(self, self)
        self.space: Space | None = None
        self.row, self.column = -1, -1
        self.heat = False
        self._pressed: tuple[int, QPointF] | None = None  # a column whose name was, and where

    # What is shown -----------------------------------------------------------------------

    def show_matrix(self, matrix: Matrix, heavy: int) -> None:
        """Show this matrix; the current cell stays on its responsibility and person."""
        here = self.current_ids()
        at = (self.row, self.column)
        self.space = Space(matrix, self.font(), heavy)
        self.space.heat = self.heat
        self._fit()
        self.row, self.column = self._find_cell(here, at)
        self._say_current()
        self.viewport().update()

    def show_heat(self, shown: bool) -> None:
        """Colour rows by how many hold them, or no longer."""
        self.heat = shown
        if self.space is not None:
            self.space.heat = shown
        self.viewport().update()

    def current_ids(self) -> tuple[int, int]:
        """Return the responsibility and person of the current cell; 0 where there is none."""
        space = self.space
        if space is None or not self._is_cell(self.row, self.column):
            return 0, 0
        responsibility = space.matrix.rows[self.row].responsibility
        assert responsibility is not None
        return responsibility.id, space.matrix.people[self.column]

    def current_mark(self) -> Mark | None:
        """Return how the person of the current cell is assigned there, if at all."""
        if self.space is None or not self._is_cell(self.row, self.column):
            return None
        return self.space.matrix.marks_of(self.row).get(self.current_ids()[1])

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into view."""
        if not self._is_cell(row, column):
            return
        self.row, self.column = row, column
        self._reveal()
        self._say_current()
        self.viewport().update()

    def go_to_ids(self, responsibility_id: int, person_id: int) -> None:
        """Go to the cell of a responsibility and a person; 0 keeps the row or column."""
        if self.space is None:
            return
        row, column = self._find_cell(
            (responsibility_id, person_id), (max(0, self.row), max(0, self.column))
        )
        self.go_to(row, column)

    def _find_cell(self, ids: tuple[int, int], at: tuple[int, int]) -> tuple[int, int]:
        assert self.space is not None
        matrix = self.space.matrix
        row = next(
            (
                index
                for index, line in enumerate(matrix.rows)
                if line.responsibility is not None and line.responsibility.id == ids[0]
            ),
            min(at[0], len(matrix.rows) - 1),
        )
        try:
            column = matrix.people.index(ids[1])
        except ValueError:
            column = min(at[1], len(matrix.people) - 1)
        if 0 <= row < len(matrix.rows) and matrix.rows[row].is_heading:
            row = row + 1
        return (row, column) if self._is_cell(row, column) else (-1, -1)

    def _is_cell(self, row: int, column: int) -> bool:
        if self.space is None:
            return False
        matrix = self.space.matrix
        return (
            0 <= row < len(matrix.rows)
            and 0 <= column < len(matrix.people)
            and not matrix.rows[row].is_heading
        )

    def _say_current(self) -> None:
        """Tell a screen reader about the current cell."""
        at = self.spoken.current()
        self.setAccessibleDescription(self.spoken.part(at).name if at >= 0 else "")
        self.spoken.tell_current()

    # Scrolling ---------------------------------------------------------------------------

    def _fit(self) -> None:
        space = self.space
        if space is None:
            return
        space.fit(self.viewport().width(), self.viewport().height())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, int(space.most_x + 0.99))
        across.setPageStep(max(1, int(space.width - space.names_width)))
        across.setSingleStep(int(space.column_width))
        down.setRange(0, int(space.most_y + 0.99))
        down.setPageStep(max(1, int(space.body_height)))
        down.setSingleStep(int(space.row_height))
        self._follow_bars()

    def _follow_bars(self) -> None:
        assert self.space is not None
        self.space.x = float(self.horizontalScrollBar().value())
        self.space.y = float(self.verticalScrollBar().value())
        self.space.scrolled_x = self.space.x > 0

    def _reveal(self) -> None:
        assert self.space is not None
        space = self.space
        top, bottom = space.tops[self.row], space.tops[self.row + 1]
        if space.matrix.rows[self.row - 1].is_heading:
            top = space.tops[self.row - 1]
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setValue(int(max(min(down.value(), top), bottom - space.body_height + 0.99)))
        left = self.column * space.column_width
        room = space.width - space.names_width
        across.setValue(int(max(min(across.value(), left), left + space.column_width - room)))
        self._follow_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self.space is not None:
            self._follow_bars()
        self.viewport().update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.space is not None:
            self.show_matrix(self.space.matrix, self.space.heavy)

    # Painting and hands ------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        if self.space is None:
            return
        self.space.focused = self.hasFocus()
        painter = QPainter(self.viewport())
        MatrixPainter(painter, self.space, (self.row, self.column)).paint()
        painter.end()

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if self.space is not None and not self._is_cell(self.row, self.column):
            self.go_to(*self._find_cell((0, 0), (0, 0)))
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.space is None:
            return
        point = event.position()
        row = self.space.row_at(point.y())
        if point.y() < self.space.header_height:
            column = self.space.header_column_at(point)
            self._pressed = (column, point) if column >= 0 else None
        elif row >= 0 and point.x() < self.space.names_width:
            responsibility = self.space.matrix.rows[row].responsibility
            if responsibility is not None:
                self.opened.emit(responsibility.id, 0)
        else:
            self.go_to(row, self.space.column_at(point.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the person above a column by their name."""
        if self._pressed is None or self.space is None:
            return
        column, start = self._pressed
        if (event.position() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed, matrix = None, self.space.matrix
            data = rows_data(PEOPLE, [matrix.people[column]])
            labelled_drag(self, data, matrix.name_of(column)).exec()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._pressed is not None and self.space is not None:
            column, self._pressed = self._pressed[0], None
            self.opened.emit(0, self.space.matrix.people[column])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ids = self.current_ids()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.key() in _LETTERS and ids != (0, 0):
            self.asked.emit(*ids, _LETTERS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ids != (0, 0):
            self.opened.emit(*ids)
        elif not self._move_key(event):
            super().keyPressEvent(event)

    def _move_key(self, event: QKeyEvent) -> bool:
        if self.space is None or not self._is_cell(self.row, self.column):
            return False
        page = max(1, int(self.space.body_height // self.space.row_height) - 1)
        step = step_of(event, page)
        if step is None:
            return False
        last = len(self.space.matrix.people) - 1
        row = self._row_towards(self.row + step[0], step[0])
        self.go_to(row, int(min(max(0, self.column + step[1]), last)))
        return True

    def _row_towards(self, wanted: float, step: float) -> int:
        """Return the row aimed at, or where that is a heading, the next one in that direction."""
        assert self.space is not None
        lines = self.space.matrix.rows
        row = int(min(max(0, wanted), len(lines) - 1))
        way = -1 if step < 0 else 1
        for at in (row, row + way, row - way):
            if 0 <= at < len(lines) and not lines[at].is_heading:
                return at
        return self.row

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.words_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def words_at(self, point: QPointF) -> str:
        """Return what lies at a place, in words."""
        if self.space is None:
            return ""
        matrix, row = self.space.matrix, self.space.row_at(point.y())
        if row < 0:
            if point.y() < self.space.header_height:
                column = self.space.header_column_at(point)
                return matrix.name_of(column) if column >= 0 else ""
            return ""
        column, line = self.space.column_at(point.x()), matrix.rows[row]
        if column < 0 or line.is_heading:
            return line.text
        mark = matrix.marks_of(row).get(matrix.people[column])
        role = mark.words if mark else tr("nothing")
        return f"{line.text} · {matrix.name_of(column)}: {role}"
