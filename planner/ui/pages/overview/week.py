"""This week: the few people to write to now, each with the text ready."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.analysis.requests.things import Thing
from planner.text import tr
from planner.ui.widgets.card import Card, Rule
from planner.ui.widgets.figure import Link
from planner.ui.widgets.words import Words


class WeekCard(Card):
    """Who is to be written to, why, and a button that copies the text and notes it."""

    def __init__(
        self,
        copy: Callable[[Thing], object],
        show_all: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("This week"), parent, low=True)
        self._copy = copy
        self.all = Link(tr("All requests"))
        self.all.clicked.connect(lambda: show_all())
        self.head.addWidget(self.all)
        self.nothing = Words(tr("Nobody has to be written to now."), muted=True)
        self.body.addWidget(self.nothing)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(5)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.things: tuple[Thing, ...] = ()
        self.buttons: list[QPushButton] = []

    def show_things(self, things: Sequence[Thing], *, can_write: bool) -> None:
        """Show these, the first at the top."""
        if (tuple(things), can_write) == (self.things, bool(self.buttons)):
            return
        self.things, self.buttons = tuple(things), []
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for thing in things:
            self._rows.addWidget(self._row(thing, can_write))
        self.nothing.setVisible(not things)

    def _row(self, thing: Thing, can_write: bool) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(Rule())
        line = QHBoxLayout()
        line.setSpacing(12)
        column.addLayout(line)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Words(thing.what, strong_names=[thing.person.shown_name, thing.about]))
        words.addWidget(Words(thing.why, muted=True, size=0.95))
        line.addLayout(words, 1)
        if can_write:
            button = QPushButton(tr("Copy text"))
            button.setAccessibleName(tr("Copy the text: {what}", what=thing.what))
            noted = tr("Copies the text, and notes today that it was asked.")
            button.setToolTip(tr("Copies the text.") if thing.text else noted)
            button.clicked.connect(lambda: self._copy(thing))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        return row
