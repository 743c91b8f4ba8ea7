"""The rounds as buttons of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from planner.models import PilotRound
from planner.text import short_day, tr, trn
from planner.ui.look.plain import menu_text
from planner.ui.widgets.flow import FlowLayout


class RoundSwitch(QWidget):
    """One button for each round, with its day and how many take part."""

    switched = Signal(int)
    """Somebody pressed the button of the round of this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.switched)
        self._shown: list[tuple[int, str]] = []

    def show_rounds(
        self, rounds: Sequence[tuple[PilotRound, int]], chosen: int, today: date
    ) -> None:
        """Show rounds, each with how many people take part."""
        said = [(each.id, round_words(each, people, today)) for each, people in rounds]
        if said != self._shown:
            self._build(said)
        button = self._group.button(chosen)
        if button is not None:
            button.setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the buttons need at this width, also in what is split."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._row.heightForWidth(self.width()))

    def button(self, round_id: int) -> QToolButton:
        """Return the button of a round."""
        return self._group.button(round_id)  # type: ignore[return-value]

    def _build(self, said: list[tuple[int, str]]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for round_id, words in said:
            button = QToolButton()
            button.setText(menu_text(words, 60))
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.setProperty("kind", "chip")
            self._group.addButton(button, round_id)
            self._row.addWidget(button)
        self._shown = said
        self.setMinimumHeight(self._row.heightForWidth(self.width()))


def round_words(each: PilotRound, people: int, today: date) -> str:
    """Return a round with its day and its people: "Round 2 · 24 Nov, 12 people"."""
    count = trn("{count} person", "{count} people", people)
    if each.on is None:
        return tr("{round} · {count}", round=each.title, count=count)
    when = short_day(each.on, today)
    if each.on > today:
        return tr("{round} · planned for {day}", round=each.title, day=when)
    return tr("{round} · {day}, {count}", round=each.title, day=when, count=count)
