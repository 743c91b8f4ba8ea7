"""Fields that the mouse wheel passes over: whoever scrolls a page changes nothing on it.

Qt's own take the wheel whether the keyboard is in them or not. These take it where the keyboard
is in them, but not in anything that scrolls: there it was meant for the page, also right after a
choice was made.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QSlider,
    QWidget,
)

from planner.ui.as_written import day_order, number_locale, word_locale
from planner.ui.widgets.calendar import Calendar

_PADDING = 8
"""Pixels between the edge of a field and what stands in it, as in the style sheet."""

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Field
else:
    _Field = object


class _PassedOver(_Field):
    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        # Without the wheel, which would give the keyboard to what it turns over.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setAccessibleName(self, name: str) -> None:
        """Call it so for screen readers, also what is typed into within it."""
        super().setAccessibleName(name)
        edit = self.findChild(QLineEdit)
        if edit is not None:
            edit.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and not self._is_on_what_scrolls():
            super().wheelEvent(event)
        else:
            event.ignore()  # whatever it lies on scrolls instead

    def _is_on_what_scrolls(self) -> bool:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = None if above.isWindow() else above.parentWidget()
        return above is not None


class ComboBox(_PassedOver, QComboBox):
    """One of several choices."""


class DoubleSpinBox(_PassedOver, QDoubleSpinBox):
    """A number, set as far from its edge as words in other fields: no style sheet reaches that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(number_locale())
        self.lineEdit().setTextMargins(_PADDING, 0, 0, 0)


class DateEdit(_PassedOver, QDateEdit):
    """A day in words, in the order that the reader writes it, after words that lead to it."""

    def __init__(self, day: date, lead: str = "") -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self.setLocale(word_locale())
        parts = "MMM d, yyyy" if day_order() == "month first" else "d MMM yyyy"
        self.setDisplayFormat(f"'{lead}' {parts}" if lead else parts)
        self.setCalendarPopup(True)
        self._has_calendar = False

    # Most are never opened, so the calendar is made before what could open it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._make_calendar()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._make_calendar()
        super().keyPressEvent(event)

    def _make_calendar(self) -> None:
        if not self._has_calendar:
            self._has_calendar = True
            self.setCalendarWidget(Calendar())


class Slider(_PassedOver, QSlider):
    """A place on a line."""
