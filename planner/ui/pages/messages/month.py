"""The calendar of messages: a month of days, on which they are moved by mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner.text import month, short_weekday, tr, trn
from planner.ui.drag_rows import labelled_drag, rows_data
from planner.ui.lists.messages import MessageRow
from planner.ui.look.plain import label
from planner.ui.look.themed_icon import keep_icon
from planner.ui.pages.messages.chip import MESSAGES, MessageChip
from planner.ui.pages.messages.day_cell import DayCell, shown_of
from planner.ui.widgets.card import Card
from planner.ui.widgets.flow import FlowLayout

_WEEKS, _DAYS = 6, 7
_MOST_WITHOUT = 12
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthView(Card):
    """A month of six weeks, today and the launch marked; below it what has no day yet."""

    chosen = Signal(int)
    moved = Signal(int, date)
    typed = Signal(str, date)
    """A new message of this title is wanted on this day."""
    day_wanted = Signal(date)
    """All messages of a day are wanted in the list."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.today, self.launch = today, date.min
        self.current = today
        self._month = today.replace(day=1)
        self.message: int | None = None
        self._rows: Sequence[MessageRow] = ()
        self._can_write = False
        self._of_day: dict[date | None, list[MessageRow]] = {}
        self._lines = 0
        self.cells: list[DayCell] = []
        self.without = QWidget()
        self._without = FlowLayout(self.without, gap=6, line_gap=4)
        self.body.addLayout(self._head())
        self.body.addLayout(self._grid(), 1)
        self.body.addWidget(self.without)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.month = label("", "strong")
        self.earlier, self.later = QToolButton(), QToolButton()
        for button, name, words, step in (
            (self.earlier, "left", tr("Month before"), -1),
            (self.later, "right", tr("Month after"), 1),
        ):
            keep_icon(button, name, "text")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _=False, step=step: self._turn_months(step))
            row.addWidget(button)
        here = QPushButton(tr("Today"))
        here.clicked.connect(lambda: self.go_to(self.today))
        row.addWidget(here)
        row.addSpacing(8)
        row.addWidget(self.month)
        row.addStretch(1)
        return row

    def _grid(self) -> QVBoxLayout:
        names, grid = QHBoxLayout(), QGridLayout()
        names.setSpacing(0)
        first = QLocale().firstDayOfWeek().value
        for at in range(_DAYS):
            head = label(short_weekday((first - 1 + at) % _DAYS + 1), "small")
            head.setIndent(8)
            names.addWidget(head, 1)
        grid.setSpacing(0)
        for at in range(_WEEKS * _DAYS):
            cell = DayCell(self)
            cell.pressed.connect(self._press)
            cell.typed.connect(self._finish_typing)
            cell.all_wanted.connect(self.day_wanted)
            cell.dropped.connect(self.moved)
            self.cells.append(cell)
            grid.addWidget(cell, at // _DAYS, at % _DAYS)
            grid.setColumnStretch(at % _DAYS, 1)
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addLayout(names)
        both.addLayout(grid, 1)
        return both

    # What is shown -----------------------------------------------------------------------

    def show_messages(
        self, rows: Sequence[MessageRow], today: date, launch: date | None, *, can_write: bool
    ) -> None:
        """Show the messages on their days; what was current stays so."""
        if self.current == self.today != today:
            self.current, self._month = today, today.replace(day=1)
        self.today, self.launch = today, launch or date.min
        self._rows, self._can_write = rows, can_write
        self._of_day = {}
        for row in rows:
            self._of_day.setdefault(row.message.on, []).append(row)
        if self.message not in {row.key for row in rows}:
            self.message = None
        self._show()

    def choose(self, message_id: int | None) -> None:
        """Mark a message, in whichever month it is."""
        if message_id != self.message:
            self.message = message_id
            self._show()

    def go_to_message(self, message_id: int) -> None:
        """Mark a message, and go to its day."""
        self.message = message_id
        found = next((row for row in self._rows if row.key == message_id), None)
        if found is not None and found.message.on is not None:
            self._go_to_day(found.message.on)
        self._show()

    def go_to(self, when: date) -> None:
        """Make a day the current one, in its month."""
        before = self._month
        self._go_to_day(when)
        if self._month != before:
            self._show()
        else:
            self._mark_current()

    def _go_to_day(self, when: date) -> None:
        self.current, self._month = when, when.replace(day=1)

    def _first(self) -> date:
        """Return the first day in sight: that of the week in which the month begins."""
        before = (self._month.isoweekday() - QLocale().firstDayOfWeek().value) % _DAYS
        return self._month - timedelta(days=before)

    def _show(self) -> None:
        first = self._first()
        self.month.setText(month(self._month))
        self._lines = self.cells[0].lines
        for at, cell in enumerate(self.cells):
            when = first + timedelta(days=at)
            week = first + timedelta(days=at // _DAYS * _DAYS)
            cell.setVisible(at < _DAYS or week.month == self._month.month)
            cell.outside = when.month != self._month.month
            cell.today, cell.launch = when == self.today, when == self.launch
            rows = self._of_day.get(when, [])
            cell.let_write(self._can_write)
            cell.show_day(when, len(rows), self._chips(rows))
        self._show_without()
        self._mark_current()

    def _show_without(self) -> None:
        while (item := self._without.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        rows = self._of_day.get(None, [])
        self.without.setVisible(bool(rows))
        if not rows:
            return
        self._without.addWidget(label(tr("No day yet:"), "muted"))
        for row in rows[:_MOST_WITHOUT]:
            chip = self._chip(row)
            chip.setMinimumWidth(150)
            self._without.addWidget(chip)
        rest = len(rows) - _MOST_WITHOUT
        if rest > 0:
            self._without.addWidget(label(trn("and {count} more", "and {count} more", rest)))

    def _chips(self, rows: Sequence[MessageRow]) -> list[MessageChip]:
        tall = 2 if 2 * len(rows) <= self._lines else 1
        return [self._chip(row, tall) for row in shown_of(rows, self._lines)]

    def _chip(self, row: MessageRow, lines: int = 1) -> MessageChip:
        chosen, can_write = row.key == self.message, self._can_write
        chip = MessageChip(row, chosen=chosen, movable=can_write, lines=lines)
        chip.opened.connect(self._open)
        # The chip may be gone before the drag is over.
        chip.taken.connect(self._drag, Qt.ConnectionType.QueuedConnection)
        return chip

    def _mark_current(self) -> None:
        """Frame the current day while the keyboard is here, and tell a screen reader of it."""
        for cell in self.cells:
            cell.set_current(cell.day == self.current and self.hasFocus())
        cell = next(c for c in self.cells if c.day == self.current)
        self.setAccessibleName(tr("Calendar of messages: {day}", day=cell.accessibleName()))
        rows = self._of_day.get(self.current, [])
        self.setAccessibleDescription("; ".join(row.message.title for row in rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many messages as days of this height have room for."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._use_room)

    def _use_room(self) -> None:
        if self.cells[0].lines != self._lines:
            self._show()

    # What is done ------------------------------------------------------------------------

    def _open(self, message_id: int) -> None:
        self.setFocus()
        self.choose(message_id)
        self.chosen.emit(message_id)

    def _press(self, when: date) -> None:
        """Make a day in sight the current one; the month stays, so that a second click meets the
        same day."""
        self.setFocus()
        self.current = when
        self._mark_current()

    def _drag(self, row: MessageRow) -> None:
        data = rows_data(MESSAGES, [row.key])
        labelled_drag(self, data, row.message.title).exec(Qt.DropAction.MoveAction)

    def _finish_typing(self, title: str, when: date, had_keyboard: bool) -> None:
        if had_keyboard:
            self.setFocus()
        if title:
            self.typed.emit(title, when)

    def _begin_typing(self) -> None:
        next(cell for cell in self.cells if cell.day == self.current).begin_typing()

    def _turn_months(self, step: int) -> None:
        months = self._month.year * 12 + self._month.month - 1 + step
        self.go_to(date(months // 12, months % 12 + 1, 1))

    def _next_of_day(self) -> None:
        rows = [row.key for row in self._of_day.get(self.current, [])]
        if rows:
            at = rows.index(self.message) + 1 if self.message in rows else 0
            self._open(rows[at % len(rows)])

    def _move(self, days: int) -> None:
        found = next((row for row in self._rows if row.key == self.message), None)
        if found is not None and self._can_write:
            to = (found.message.on or self.current) + timedelta(days=days)
            self._go_to_day(to)
            self.moved.emit(found.key, to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS and held == Qt.KeyboardModifier.NoModifier:
            self.go_to(self.current + timedelta(days=_STEPS[key]))
        elif key in _STEPS and held == Qt.KeyboardModifier.ControlModifier:
            self._move(_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn_months(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.go_to(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next_of_day()
        elif key == Qt.Key.Key_N and self._can_write:
            self._begin_typing()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_current()
