"""The left of the what-if page: who leaves, on which day, the worst cases, saved scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.analysis.cover.coverage import Coverage
from planner.text import tr, trn
from planner.ui.finding.found_list import FoundList
from planner.ui.look.themed_icon import add_clear_button
from planner.ui.pages.what_if.day_entry import DayEntry
from planner.ui.pages.what_if.figures import (
    Choice,
    day_words,
    person_line,
    suggestions,
)
from planner.ui.pages.what_if.own_days import OwnDays
from planner.ui.pages.what_if.scenario_list import ScenarioList
from planner.ui.widgets.card import Card
from planner.ui.widgets.fields import Slider
from planner.ui.widgets.figure import Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.once import call_once
from planner.ui.widgets.people_checks import PeopleChecks
from planner.ui.widgets.words import Words

AFTER_LAUNCH = 90
"""How many days after the launch the slider reaches."""


class SearchBox(QLineEdit):
    """Finds people, departments and teams as one types."""

    found = Signal(tuple)
    """The people of what was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Add a person, department or team"))
        self.setAccessibleName(self.placeholderText())
        add_clear_button(self)
        self._choices: dict[str, Choice] = {}
        self._found = FoundList(self, self)
        call_once(self, self._take_choice, self._found.taken, self.returnPressed)

    def offer(self, found: Sequence[Choice]) -> None:
        """Find these from now on; of two that read alike both are offered, numbered."""
        self._choices = {}
        for choice in found:
            text, again = choice.text, 2
            while text in self._choices:
                text, again = f"{choice.text} ({again})", again + 1
            self._choices[text] = choice
        self._found.find_among(list(self._choices))

    def _meant(self) -> Choice | None:
        """Return what the text says, else the first choice that is found by it."""
        typed = self.text().strip()
        if not typed or typed in self._choices:
            return self._choices.get(typed)
        found = self._found.found(typed, 1)
        return self._choices[found[0]] if found else None

    def _take_choice(self) -> None:
        choice = self._meant()
        if choice is not None:
            self.clear()
            self.found.emit(choice.people)


class ChoiceCard(Card):
    """Who leaves, and when."""

    changed = Signal()
    """Somebody was ticked or unticked, or the day moved."""
    worst_asked = Signal(int)
    alone_asked = Signal(int)
    """What this person holds alone is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Who leaves?"), parent)
        self.none = Link(tr("Untick all"), quiet=True)
        self.none.setAccessibleName(tr("Untick everyone"))
        self.none.clicked.connect(lambda: self.choose(()))
        self.head.addWidget(self.none)
        self.search = SearchBox()
        self.search.found.connect(self.add)
        self.people = PeopleChecks()
        self.people.changed.connect(self._changed)
        self.people.followed.connect(self.alone_asked)
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(7)
        self.slider.setAccessibleName(tr("On which date?"))
        self.slider.valueChanged.connect(self._move_day)
        # Of a slider on the move only where it has come to is worked out.
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self.changed)
        self.day = DayEntry(date.today())
        self.day.setAccessibleName(tr("The day on which all leave who have none of their own"))
        self.day.setFixedWidth(self.day.fontMetrics().averageCharWidth() * 17)
        self.day.entered.connect(self._take_typed_day)
        self.day.refused.connect(self._say_day)
        self.day_words = Words(muted=True)
        self.own_days = OwnDays()
        self.own_days.entered.connect(self._give_day)
        self.scenarios = ScenarioList()
        self._coverage: Coverage | None = None
        self._today = self._on = date.min
        self._own: dict[int, date] = {}
        self._launch: date | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self.search)
        self.body.addWidget(self.people, 1)
        self.body.addSpacing(2)
        when = QHBoxLayout()
        when.addWidget(_heading(tr("On which date?")), 1)
        when.addWidget(self.day)
        self.body.addLayout(when)
        self.body.addWidget(self.slider)
        self.body.addWidget(self.day_words)
        self.body.addWidget(self.own_days)
        self.body.addSpacing(2)
        self.body.addWidget(_heading(tr("Worst case of…")))
        row = FlowLayout(gap=6, line_gap=6)
        self.worst: list[QPushButton] = []
        for count in (1, 2, 3):
            button = QPushButton(trn("{count} person", "{count} people", count))
            button.setProperty("kind", "chip")
            button.clicked.connect(lambda _=False, k=count: self.worst_asked.emit(k))
            row.addWidget(button)
            self.worst.append(button)
        self.body.addLayout(row)
        self.body.addWidget(self.scenarios)

    # Showing -----------------------------------------------------------------------------

    def show_plan(self, now: Coverage, *, writable: bool) -> None:
        """Offer the people of this plan, keeping who is ticked and their days."""
        plan, chosen = now.plan, self.people.ticked()
        self._on = max(self._on, now.on) if self._coverage else now.on
        self._own = {p: max(on, now.on) for p, on in self._own.items() if p in plan.people}
        self._coverage, self._today, self._launch = now, now.on, plan.info.launch
        shown = [line.person_id for line in self.people.people.lines]
        every = dict.fromkeys([*shown, *suggestions(now, self.last_day)])
        self._show_people([p for p in every if p in plan.people], chosen)
        self._show_days()
        self.scenarios.show_scenarios(plan, writable=writable)

    @property
    def last_day(self) -> date:
        """The end of the slider: 90 days after the launch, or after today if that is later."""
        start = self._today if self._launch is None else max(self._today, self._launch)
        return start + timedelta(days=AFTER_LAUNCH)

    def _show_people(self, people: Iterable[int], ticked: Iterable[int]) -> None:
        assert self._coverage is not None
        rows = self._coverage.plan.people
        lines = [person_line(self._coverage, rows[p], self._coverage.on) for p in people]
        self.people.show_people(lines, [p for p in ticked if p in rows])

    def _show_days(self) -> None:
        """Show the day of all on slider and field, and the days of those who have their own."""
        assert self._coverage is not None
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, (self.last_day - self._today).days)
            self.slider.setValue((self._on - self._today).days)
        self.day.show_day(self._on, self._today)
        self._say_day()
        people = self._coverage.plan.people
        leavers = [people[person_id] for person_id in self.chosen]
        self.own_days.show_days(leavers, self._own, self._today)

    # What is chosen ----------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[int, ...]:
        """Who leaves."""
        return self.people.ticked()

    @property
    def on(self) -> date:
        """The day from which all are gone who have no day of their own."""
        return self._on

    @property
    def own(self) -> dict[int, date]:
        """The first day without each of those who leave on a day of their own."""
        return {p: self._own[p] for p in self.chosen if self._own.get(p, self._on) != self._on}

    @property
    def days(self) -> dict[int, date]:
        """The first day without each of those who leave."""
        return {person_id: self._own.get(person_id, self._on) for person_id in self.chosen}

    def add(self, people: Iterable[int]) -> None:
        """Tick these people as well, at the top of the list."""
        new = list(dict.fromkeys(people))
        shown = [line.person_id for line in self.people.people.lines]
        first = [p for p in new if p not in set(shown)]
        self._show_people([*first, *shown], {*self.chosen, *new})
        self.people.scrollToTop()
        self._changed()

    def choose(
        self,
        people: Iterable[int],
        on: date | None = None,
        own: Mapping[int, date] | None = None,
    ) -> None:
        """Tick these people and nobody else, on this day if one is given, some on days of their
        own if those are given."""
        chosen = list(people)
        shown = [line.person_id for line in self.people.people.lines]
        if on is not None:
            self._on = max(on, self._today)
        if own is not None:
            self._own = {person_id: max(when, self._today) for person_id, when in own.items()}
        rest = [p for p in shown if p not in set(chosen)]
        self._show_people([*chosen, *rest] if chosen else shown, chosen)
        self.people.scrollToTop()
        self._changed()

    def toggle(self, person_id: int) -> None:
        """Tick a person, or take the tick away, wherever in the window they were pressed."""
        if person_id in self.chosen:
            self.choose([p for p in self.chosen if p != person_id])
        else:
            self.add([person_id])

    def _changed(self) -> None:
        """Forget the days of those who stay after all, and tell."""
        self._own = self.own
        self._show_days()
        self.changed.emit()

    def _move_day(self, days: int) -> None:
        self._on = self._today + timedelta(days=days)
        self.day.show_day(self._on, self._today)
        self._say_day()
        self._settled.start()

    def _take_typed_day(self, when: date | None) -> None:
        """Take a typed day; an emptied field is today."""
        self._on = when or self._today
        self._changed()

    def _give_day(self, person_id: int, when: date | None) -> None:
        self._own[person_id] = when or self._on
        self._changed()

    def _say_day(self, wrong: str = "") -> None:
        words = day_words(self._on, self._today, self._launch)
        self.day_words.show_text(wrong or words, tone="bad" if wrong else "")
        self.slider.setAccessibleDescription(words)


def _heading(text: str) -> Words:
    return Words(text, strong=True, muted=True, size=0.95, wrap=False)
