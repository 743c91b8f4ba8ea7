"""A day on which somebody leaves, typed or chosen from a calendar."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.models.fields import LAST_DAY
from planner.text import day, tr
from planner.ui.as_written import DayInDoubtError
from planner.ui.dialogs.day_question import ask_which_day
from planner.ui.table.day_box import DayBox
from planner.ui.table.kinds import Day, read_day


class DayEntry(DayBox):
    """A day that is not past. What is none stays in the field, and why is said."""

    entered = Signal(object)
    """Another day is wanted; None where the field was emptied."""
    refused = Signal(str)
    """Why what was typed cannot be taken; empty once it can."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, None, today)
        self._today = today
        self._shown: date | None = None
        self.editingFinished.connect(self._read)
        self.taken.connect(self._read)

    def show_day(self, shown: date | None, today: date) -> None:
        """Show this day in place of whatever was typed."""
        self._today, self._shown = today, shown
        self.start = shown or today
        self.setText(Day(lambda: today).typed(shown))
        self.setModified(False)

    def _read(self) -> None:
        if not self.isModified():
            return
        try:
            typed = self._typed_day()
        except DayInDoubtError as doubt:
            QTimer.singleShot(0, self, partial(self._ask, doubt))
            return
        except PlannerError as error:
            self.refused.emit(str(error))
            return
        self.setModified(False)
        self.refused.emit("")
        if typed != self._shown:
            self._shown = typed
            self.entered.emit(typed)

    def _ask(self, doubt: DayInDoubtError) -> None:
        if ask_which_day(self, doubt):
            self._read()
        else:
            self.refused.emit(str(doubt))

    def _typed_day(self) -> date | None:
        text = self.text().strip()
        if not text:
            return None
        found = read_day(text, self._today)
        if found < self._today:
            raise PlannerError(
                tr("{day} is past. Choose today or a day ahead.", day=day(found, self._today))
            )
        if found > LAST_DAY:
            raise PlannerError(tr("{day} is too far ahead.", day=day(found)))
        return found
