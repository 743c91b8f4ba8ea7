"""The question which day is meant by one that could be two, asked once for each plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from planner.text import day, tr
from planner.ui.as_written import DayInDoubtError, day_order, settle_days
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.plain import label

if TYPE_CHECKING:
    from planner.imports.reading import DayOrder


class DayQuestion(Dialog):
    """A button for each day; the first is the one that the reader's locale means."""

    def __init__(self, parent: QWidget | None, doubt: DayInDoubtError) -> None:
        super().__init__(parent, tr("Which day is meant?"))
        words = tr(
            "“{text}” can be read as two days. What you answer holds for every day typed into this"
            " plan; it is not asked again.",
            text=doubt.text,
        )
        self.column.addWidget(label(words, wrap=True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.answers: dict[DayOrder, QPushButton] = {}
        for order in sorted(doubt.days, key=lambda order: order != day_order()):
            button = QPushButton(day(doubt.days[order]))
            button.clicked.connect(partial(self._choose_order, order))
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            self.answers[order] = button
        self.end_with(buttons, next(iter(self.answers.values())))

    def _choose_order(self, order: DayOrder) -> None:
        settle_days(order)
        self.accept()


def ask_which_day(parent: QWidget | None, doubt: DayInDoubtError) -> bool:
    """Ask which day is meant, and remember it; whether there was an answer."""
    return bool(DayQuestion(parent, doubt).exec())
