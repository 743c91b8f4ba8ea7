"""Those who stay after a departure and would carry more than before, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QCollatorSortKey, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.analysis.leavers.stay import Staying, hours_words
from planner.models import Plan
from planner.text import listed_names, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.card import Rule
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.pill import Pill
from planner.ui.widgets.words import Words

MOST = 6
"""How many people get a line of their own."""
_MOST_SEATS = 3


class StayLine(NamedTuple):
    """One of those who stay, in words."""

    person_id: int
    name: str
    pill: str
    tone: str
    words: str
    """Their hours and the seats that take them."""


def stay_lines(plan: Plan, stay: Sequence[Staying]) -> list[StayLine]:
    """Return a line for each, whoever would have most too much first, then those of whom it is not
    known."""

    def sort_key(staying: Staying) -> tuple[Fraction, bool, QCollatorSortKey]:
        name = sorting_key(plan.people[staying.person_id].label)
        return -staying.too_much, staying.pledged is not None, name

    return [_line(plan, staying) for staying in sorted(stay, key=sort_key)]


def _line(plan: Plan, staying: Staying) -> StayLine:
    seats = [plan.name_of(plan.responsibilities[seat]) for seat in staying.seats]
    names = listed_names(seats, _MOST_SEATS)
    carries, pledged = hours_words(staying.carries), staying.pledged
    if pledged is None:
        pill, tone = tr("hours unknown"), "weak"
        words = tr("{hours} h a week for {names}; never said how many they have")
        words = words.format(hours=carries, names=names)
    else:
        hours = {"hours": carries, "pledged": hours_words(pledged), "names": names}
        words = tr("{hours} h a week for {names}, of {pledged} pledged", **hours)
        pill, tone = tr("within their hours"), "good"
    if staying.too_much:
        pill, tone = tr("{hours} h too many", hours=hours_words(staying.too_much)), "bad"
    return StayLine(staying.person_id, plan.people[staying.person_id].shown_name, pill, tone, words)


class StayList(QWidget):
    """A line for each of those who stay with more to carry; a name leads to the person."""

    person_asked = Signal(int)
    people_asked = Signal(object)
    """The people whom a figure counts are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(5)
        self.lines: list[StayLine] = []
        self.links: dict[int, Link] = {}
        """The name of each person shown."""
        self.summary: Figure | None = None
        self.rest: Figure | None = None

    def show_lines(self, lines: Sequence[StayLine]) -> None:
        """Show these; nothing at all where there are none."""
        clear(self._column)
        self.lines, self.links, self.summary, self.rest = list(lines), {}, None, None
        self.setVisible(bool(lines))
        if not lines:
            return
        title = tr("What those who stay would carry")
        self._column.addWidget(Words(title, strong=True, muted=True, size=0.95))
        self.summary = self._figure(_summary(lines), lines)
        for line in lines[:MOST]:
            self._column.addWidget(Rule())
            self._add(line)
        if rest := lines[MOST:]:
            words = trn("{count} more carries more", "{count} more carry more", len(rest))
            self.rest = self._figure(words, rest)

    def _figure(self, words: str, counted: Sequence[StayLine]) -> Figure:
        figure, ids = Figure(words=0.95), frozenset(line.person_id for line in counted)
        figure.show_text("", words)
        shown = RowFilter("people", tr("would carry more"), ids)
        figure.clicked.connect(lambda: self.people_asked.emit(shown))
        self._column.addWidget(figure)
        return figure

    def _add(self, line: StayLine) -> None:
        row = QHBoxLayout()
        link = Link(line.name, heading=True)
        link.setAccessibleName(f"{line.name}: {line.pill}. {line.words}")
        link.clicked.connect(lambda _=False, at=line.person_id: self.person_asked.emit(at))
        self.links[line.person_id] = link
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(Pill(line.pill, line.tone))
        self._column.addLayout(row)
        self._column.addWidget(Words(line.words, muted=True, size=0.92))


def _summary(lines: Sequence[StayLine]) -> str:
    over = sum(line.tone == "bad" for line in lines)
    people = trn("{count} person", "{count} people", len(lines))
    if not over:
        return tr("{people} would carry more than before.", people=people)
    return trn(
        "{people} would carry more than before, {count} of them too much.",
        "{people} would carry more than before, {count} of them too much.",
        over,
        people=people,
    )
