"""The calendar that days are chosen from, wherever that is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from planner.text import tr
from planner.ui.as_written import word_locale
from planner.ui.look.theme import current_theme
from planner.ui.look.themed_icon import keep_icon


class Calendar(QCalendarWidget):
    """A calendar in which a click or Enter chooses; looking at another month does not.

    Weeks begin as the reader's do, with the names of months and days in the program's language.
    """

    chosen = Signal(QDate)

    def __init__(self, parent: QWidget | None = None, day: date | None = None) -> None:
        super().__init__(parent)
        self.setLocale(word_locale())
        self.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setAccessibleName(tr("Calendar"))
        self.setGridVisible(False)
        plain = QTextCharFormat()
        plain.setForeground(QColor(current_theme().text))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # red means trouble here
            self.setWeekdayTextFormat(weekday, plain)
        for name, arrow in (("prevmonth", "left"), ("nextmonth", "right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                keep_icon(button, arrow, "text")
        bar = self.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            # Qt counts the rows without the padding that the style gives them, and cuts the head.
            height = bar.sizeHint().height()
            bar.setMinimumHeight(height)
            self.setMinimumHeight(self.sizeHint().height() + height)
        if day is not None:
            self.setSelectedDate(QDate(day.year, day.month, day.day))
        self.clicked.connect(self.chosen)
        self.activated.connect(self.chosen)
