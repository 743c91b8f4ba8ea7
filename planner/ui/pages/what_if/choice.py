"""The left of the what-if page: who leaves, on which day, the worst cases, saved scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.cover.coverage import Coverage
from planner.models import Plan, Scenario
from planner.text import tr, trn
from planner.ui.finding.found_list import FoundList
from planner.ui.pages.what_if.figures import (
    Choice,
    choices,
    day_words,
    person_line,
    suggestions,
)
from planner.ui.widgets.card import Card
from planner.ui.widgets.fields import Slider
from planner.ui.widgets.figure import Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import clear
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
        self.setClearButtonEnabled(True)
        self._choices: dict[str, Choice] = {}
        self._found = FoundList(self, self)
        call_once(self, self._take, self._found.taken, self.returnPressed)

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

    def _take(self) -> None:
        choice = self._meant()
        if choice is not None:
            self.clear()
            self.found.emit(choice.people)


class ChoiceCard(Card):
    """Who leaves, and when."""

    changed = Signal()
    """Somebody was ticked or unticked, or the day moved."""
    worst_asked = Signal(int)
    scenario_asked = Signal(int)
    scenario_dropped = Signal(int)
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
        self.people.changed.connect(self.changed)
        self.people.followed.connect(self.alone_asked)
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(7)
        self.slider.setAccessibleName(tr("On which date?"))
        self.slider.valueChanged.connect(self._moved)
        # Of a slider on the move only where it has come to is worked out.
        self._settled = QTimer(self, interval=0, singleShot=True)
        self._settled.timeout.connect(self.changed)
        self.day_words = Words(muted=True)
        self._scenarios = QVBoxLayout()
        self._scenarios.setSpacing(2)
        self._coverage: Coverage | None = None
        self._today = date.min
        self._launch: date | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self.search)
        self.body.addWidget(self.people, 1)
        self.body.addSpacing(2)
        self.body.addWidget(_heading(tr("On which date?")))
        self.body.addWidget(self.slider)
        self.body.addWidget(self.day_words)
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
        self.body.addLayout(self._scenarios)

    # Showing -----------------------------------------------------------------------------

    def show_plan(self, now: Coverage) -> None:
        """Offer the people of this plan, keeping who is ticked and the day."""
        plan, chosen, on = now.plan, self.people.ticked(), self.on if self._coverage else now.on
        self._coverage, self._today, self._launch = now, now.on, plan.info.launch
        self.search.offer(choices(plan))
        self.slider.blockSignals(True)
        self.slider.setRange(0, (self.last_day - now.on).days)
        self.slider.setValue((on - now.on).days)
        self.slider.blockSignals(False)
        shown = [line.person_id for line in self.people.people.lines]
        every = dict.fromkeys([*shown, *suggestions(now, self.last_day)])
        self._show_people([p for p in every if p in plan.people], chosen)
        self._say_day()
        self._show_scenarios(plan)

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

    def _show_scenarios(self, plan: Plan) -> None:
        clear(self._scenarios)
        if plan.scenarios:
            self._scenarios.addSpacing(6)
            self._scenarios.addWidget(_heading(tr("Saved scenarios")))
        for scenario in plan.scenarios.values():
            self._scenarios.addLayout(self._scenario(plan, scenario))

    def _scenario(self, plan: Plan, scenario: Scenario) -> QHBoxLayout:
        row = QHBoxLayout()
        link = Link(scenario.name)
        people = trn("{count} person", "{count} people", len(plan.people_in(scenario)))
        link.setAccessibleName(
            tr("Show the scenario {name}: {people}", name=scenario.name, people=people)
        )
        link.clicked.connect(lambda _=False, at=scenario.id: self.scenario_asked.emit(at))
        row.addWidget(link)
        row.addStretch(1)
        drop = Link(tr("Delete"), quiet=True)
        drop.setAccessibleName(tr("Delete the scenario {name}", name=scenario.name))
        drop.clicked.connect(lambda _=False, at=scenario.id: self.scenario_dropped.emit(at))
        row.addWidget(drop)
        return row

    # What is chosen ----------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[int, ...]:
        """Who leaves."""
        return self.people.ticked()

    @property
    def on(self) -> date:
        """The day from which they are gone."""
        return self._today + timedelta(days=self.slider.value())

    def add(self, people: Iterable[int]) -> None:
        """Tick these people as well, at the top of the list."""
        new = list(dict.fromkeys(people))
        shown = [line.person_id for line in self.people.people.lines]
        first = [p for p in new if p not in set(shown)]
        self._show_people([*first, *shown], {*self.chosen, *new})
        self.people.scrollToTop()
        self.changed.emit()

    def choose(self, people: Iterable[int], on: date | None = None) -> None:
        """Tick these people and nobody else, on this day if one is given."""
        chosen = list(people)
        shown = [line.person_id for line in self.people.people.lines]
        if on is not None:
            self.slider.blockSignals(True)
            self.slider.setValue((on - self._today).days)
            self.slider.blockSignals(False)
            self._say_day()
        rest = [p for p in shown if p not in set(chosen)]
        self._show_people([*chosen, *rest] if chosen else shown, chosen)
        self.people.scrollToTop()
        self.changed.emit()

    def toggle(self, person_id: int) -> None:
        """Tick a person, or take the tick away, wherever in the window they were pressed."""
        if person_id in self.chosen:
            self.choose([p for p in self.chosen if p != person_id])
        else:
            self.add([person_id])

    def _moved(self) -> None:
        self._say_day()
        self._settled.start()

    def _say_day(self) -> None:
        words = day_words(self.on, self._today, self._launch)
        self.day_words.show_text(words)
        self.slider.setAccessibleDescription(words)


def _heading(text: str) -> Words:
    return Words(text, strong=True, muted=True, size=0.95)
