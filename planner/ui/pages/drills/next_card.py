"""What is tried out next, and why it was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from planner.analysis.drills.drawing import Lot, drawn, next_drill_day
from planner.analysis.drills.words import why_drawn
from planner.models import Drill, Plan, Responsibility
from planner.text import listed_names, number, tr, trn, weekday_and_day
from planner.ui.look.plain import label
from planner.ui.widgets.card import Card
from planner.ui.widgets.fields import DateEdit
from planner.ui.widgets.words import Words

_MOST_NAMED = 4
"""Of those who do nothing; more are counted."""


class Next(NamedTuple):
    """The next drills: those that are planned, or what would be drawn."""

    day: date
    lots: tuple[Lot, ...]
    planned: tuple[Drill, ...]
    """Empty where nothing is planned yet."""


def next_drills(plan: Plan, today: date, chosen: date | None = None) -> Next:
    """Return what is tried out next, and on which day: the ``chosen`` one, where nothing is planned
    yet."""
    day = next_drill_day(plan, today)
    if chosen is not None and chosen >= today and not plan.where(Drill, "on", day):
        day = chosen
    planned = tuple(d for d in plan.where(Drill, "on", day) if d.outcome == "planned")
    return Next(day, drawn(plan, day), planned)


class NextCard(Card):
    """The next drill day: what was drawn for it, who carries it alone, and why."""

    plan_wanted = Signal()
    """What was drawn is to be planned."""
    day_chosen = Signal(object)
    """The drills are to be on this day."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.words = Words("", strong=True, size=1.1)
        self.plan_them = QPushButton()
        self.plan_them.setProperty("kind", "primary")
        self.plan_them.clicked.connect(self.plan_wanted)
        self.day = DateEdit(today, tr("On"))
        self.day.setAccessibleName(tr("Day of the next drills"))
        self.day.setKeyboardTracking(False)  # a day half typed is none
        self.day.dateChanged.connect(self._choose_day)
        self.head.addWidget(self.words, 1)
        self.head.addWidget(self.day)
        self.head.addWidget(self.plan_them)
        self.body.addLayout(self.head)
        self.table = QWidget()
        self.body.addWidget(self.table)
        self.rule = label(
            tr(
                "Score: weight × days untested, the highest first. Ties go by a lot that is fixed"
                " for the plan and the month: drawing twice gives the same."
            ),
            "small",
            wrap=True,
        )
        self.body.addWidget(self.rule)

    def show_next(self, plan: Plan, found: Next, today: date, *, can_write: bool) -> None:
        """Show the next drills; ``can_write`` says whether they can be planned."""
        days = (found.day - today).days
        said = trn(
            "{day}, in {count} day: {what}",
            "{day}, in {count} days: {what}",
            days,
            day=weekday_and_day(found.day, today),
            what=_how_many(found),
        )
        some = found.lots or found.planned
        self.words.show_text(said if some else tr("No drill can be drawn yet"))
        self.plan_them.setText(trn("Plan this drill", "Plan these {count} drills", len(found.lots)))
        self.plan_them.setVisible(can_write and bool(found.lots) and not found.planned)
        self.day.setVisible(can_write and bool(found.lots))
        with QSignalBlocker(self.day):
            self.day.setMinimumDate(QDate(today.year, today.month, today.day))
            self.day.setDate(QDate(found.day.year, found.day.month, found.day.day))
        self.rule.setVisible(bool(found.lots))
        self._fill([_cells(plan, lot) for lot in found.lots])

    def _choose_day(self, chosen: QDate) -> None:
        self.day_chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))

    def _fill(self, lines: Sequence[tuple[str, ...]]) -> None:
        old, self.table = self.table, QWidget()
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(2, 1)
        heads = (tr("Drawn"), tr("Who does nothing → who carries it"), tr("Why"), tr("Score"))
        for column, words in enumerate(heads if lines else ()):
            grid.addWidget(label(words, "muted"), 0, column)
        for row, cells in enumerate(lines, 1):
            for column, words in enumerate(cells):
                made = Words(words, strong=column in (0, 3), wrap=column < 3)
                grid.addWidget(made, row, column)
        if not lines:
            grid.addWidget(
                label(
                    tr(
                        "A drill needs two people who hold the same champion seat, or keep this"
                        " plan together. Give a department a second champion or a trained backup,"
                        " or say who else keeps the plan."
                    ),
                    "muted",
                    wrap=True,
                ),
                *(0, 0, 1, grid.columnCount()),
            )
        self.body.replaceWidget(old, self.table)
        old.hide()
        old.deleteLater()


def _how_many(found: Next) -> str:
    if found.planned:
        return trn("{count} drill is planned", "{count} drills are planned", len(found.planned))
    return trn("{count} drill is drawn", "{count} drills are drawn", len(found.lots))


def _cells(plan: Plan, lot: Lot) -> tuple[str, ...]:
    names = [plan.people[person_id].shown_name for person_id in lot.resting]
    resting = listed_names(names, _MOST_NAMED)
    carries = plan.people[lot.person_id].shown_name
    name = plan.name_of(plan.get(Responsibility, lot.responsibility_id))
    return (
        name,
        tr("{others} → {name}", others=resting, name=carries),
        why_drawn(plan, lot),
        number(lot.score),
    )
