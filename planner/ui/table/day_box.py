"""A box to type a day in, or to choose it from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.as_written import typed_day
from planner.ui.look.screen_room import screen_room
from planner.ui.look.themed_icon import keep_icon
from planner.ui.widgets.calendar import Calendar


def opens_list(event: QKeyEvent) -> bool:
    """Return whether a key opens what a cell can be chosen from: F4, or Alt and Down."""
    if event.key() == Qt.Key.Key_F4:
        return not event.modifiers()
    alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(alt) and event.key() == Qt.Key.Key_Down


_LONGEST = date(2028, 5, 28)
"""A day whose words are as long as any."""
_BESIDE_WORDS = 52
"""Pixels for the button and the padding."""


class DayBox(QLineEdit):
    """Any day as people write it; F4, Alt+Down or the button at its end open a calendar."""

    taken = Signal()
    """A day was chosen in the calendar."""

    def __init__(self, parent: QWidget | None, day: date | None, today: date) -> None:
        super().__init__(parent)
        self.start = day or today
        """Where the calendar opens."""
        self.setPlaceholderText(typed_day(today))
        button = QAction(self)
        self.addAction(button, QLineEdit.ActionPosition.TrailingPosition)
        keep_icon(button, "calendar", "muted", shown_in=self)
        button.setToolTip(tr("Choose a day (F4)"))
        button.triggered.connect(self.showPopup)

    def sizeHint(self) -> QSize:
        """Return the size at which every day can be read beside the button."""
        words = self.fontMetrics().horizontalAdvance(typed_day(_LONGEST))
        return QSize(words + _BESIDE_WORDS, super().sizeHint().height())

    def showPopup(self) -> None:
        """Open the calendar below the box."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        frame.setObjectName("calendar")
        self.calendar = Calendar(frame, self.start)
        self.calendar.chosen.connect(self._take_day)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)
        frame.adjustSize()
        frame.move(self._calendar_place(frame))
        frame.show()
        self.calendar.setFocus()

    def _calendar_place(self, frame: QWidget) -> QPoint:
        """Return where the calendar is on the screen as a whole: below the box or above it."""
        below = self.mapToGlobal(QPoint(0, self.height()))
        room = screen_room(self)
        x = max(room.left(), min(below.x(), room.right() - frame.width()))
        if below.y() + frame.height() > room.bottom():
            return QPoint(x, max(room.top(), below.y() - self.height() - frame.height()))
        return QPoint(x, below.y())

    def _take_day(self, day: QDate) -> None:
        self.calendar.window().close()
        self.setText(typed_day(date(day.year(), day.month(), day.day())))
        self.setModified(True)
        self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if opens_list(event):
            self.showPopup()
        else:
            super().keyPressEvent(event)
