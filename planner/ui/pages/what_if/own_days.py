"""Who of those who leave does so on a day of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.models import Person
from planner.text import tr, trn
from planner.ui.pages.what_if.day_entry import DayEntry
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.words import Words

MOST = 8
"""How many people get a field for their day; those who have a day of their own come first."""


class OwnDays(QWidget):
    """A field for each of those who leave; an empty one is the day of all others."""

    entered = Signal(int, object)
    """This person leaves on this day, or with all others where that is None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.entries: dict[int, DayEntry] = {}
        """The fields by person."""
        self._names: dict[int, str] = {}
        self._rest = 0
        self.wrong = Words(tone="bad", size=0.92)

    def show_days(self, leavers: Sequence[Person], own: Mapping[int, date], today: date) -> None:
        """Show a field for each of several people; somebody alone has the day of all."""
        shown = (
            sorted(leavers, key=lambda person: person.id not in own)
            if len(leavers) > MOST
            else leavers
        )
        names = {person.id: person.shown_name for person in shown[:MOST]}
        names = names if len(leavers) > 1 else {}
        rest = len(leavers) - len(names) if names else 0
        if (names, rest) != (self._names, self._rest):
            self._names, self._rest = names, rest
            self._make(today)
        for person_id, entry in self.entries.items():
            entry.show_day(own.get(person_id), today)
        self.wrong.show_text("")
        self.setVisible(bool(names))

    def _make(self, today: date) -> None:
        self._grid.removeWidget(self.wrong)
        self.wrong.setParent(self)
        clear(self._grid)
        self.entries = {}
        for line, (person_id, name) in enumerate(self._names.items()):
            self._grid.addWidget(Words(name, wrap=False), line, 0)
            self._grid.addWidget(self._entry(person_id, name, today), line, 1)
        if self._rest:
            words = trn(
                "{count} more leaves with all others.",
                "{count} more leave with all others.",
                self._rest,
            )
            self._grid.addWidget(Words(words, muted=True, size=0.92), MOST, 0, 1, 2)
        self._grid.addWidget(self.wrong, MOST + 1, 0, 1, 2)

    def _entry(self, person_id: int, name: str, today: date) -> DayEntry:
        entry = DayEntry(today)
        entry.setPlaceholderText(tr("with all others"))
        entry.setAccessibleName(tr("The day {name} leaves, where it is another", name=name))
        entry.setFixedWidth(entry.fontMetrics().averageCharWidth() * 17)
        entry.entered.connect(lambda when: self.entered.emit(person_id, when))
        entry.refused.connect(lambda why: self.wrong.show_text(why))
        self.entries[person_id] = entry
        return entry
