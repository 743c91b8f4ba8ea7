"""The days on which somebody leaves, where those are several: which of them is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from planner.analysis.leavers.leaving_days import by_day
from planner.text import day, tr
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import clear


class Stages(QWidget):
    """A button for each day on which somebody leaves, with how many are gone then."""

    chosen = Signal(object)
    """This day is to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: list[tuple[date, int]] = []
        self.buttons: dict[date, QPushButton] = {}

    def show_days(self, days: Mapping[int, date], on: date, today: date) -> None:
        """Offer the days of these leavers, ``on`` being looked at; nothing where all leave on one
        day."""
        gone, shown = 0, []
        for when, people in by_day(days):
            gone += len(people)
            shown.append((when, gone))
        shown = shown if len(shown) > 1 else []
        if shown != self._shown:
            self._shown = shown
            self._make(today)
        for when, button in self.buttons.items():
            button.setChecked(when == on)
        self.setVisible(bool(shown))

    def _make(self, today: date) -> None:
        clear(self._column)
        self.buttons = {}
        group, row = QButtonGroup(self), FlowLayout(gap=6, line_gap=6)
        for when, gone in self._shown:
            button = QPushButton(tr("{day}: {count} gone", day=day(when, today), count=gone))
            button.setCheckable(True)
            button.setProperty("kind", "chip")
            button.clicked.connect(lambda _=False, at=when: self.chosen.emit(at))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[when] = button
        self._column.addLayout(row)
