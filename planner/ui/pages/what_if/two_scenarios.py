"""Working out what stands side by side: which two, and the slow figures in a thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from planner.analysis.leavers.bus_factor import BusFactor, bus_factor
from planner.analysis.leavers.leaving_days import left_words
from planner.analysis.measures import measure
from planner.models import Scenario
from planner.text import day, tr
from planner.ui.background.jobs import Job
from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.comparison import broken, compared, compared_factors
from planner.ui.pages.what_if.side_by_side import AS_IT_IS, CHOSEN, Offered, SideBySide, Which
from planner.ui.state.workspace import Workspace


class TwoScenarios:
    """Keeps the card of two departures up to date."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        self._workspace = workspace
        self.card = SideBySide(parent)
        self.card.changed.connect(self._reckon)
        self._days: Mapping[int, date] = {}
        self._job: Job | None = None
        self._sides: tuple[After, After] | None = None

    def show(self, days: Mapping[int, date]) -> None:
        """Show two departures; ``days`` are those of whoever is chosen on the page."""
        self._days = days
        self.card.offer(self._offered())
        self._reckon()

    def choose(self, left: Which, right: Which) -> None:
        """Show these two."""
        self.card.choose(left, right)
        self._reckon()

    def which(self) -> tuple[Which, Which] | None:
        """Return which two are shown; none before any were."""
        if self._sides is None:
            return None
        left, right = self.card.chosen()
        return left.which, right.which

    def _offered(self) -> list[Offered]:
        plan, today = self._workspace.plan, self._workspace.today
        offered = [Offered(AS_IT_IS, tr("As it is now"), {})]
        if self._days:
            offered.append(Offered(CHOSEN, tr("Who is chosen here"), self._days))
        return offered + [
            Offered(scenario.id, scenario.name, self._ahead(scenario, today))
            for scenario in plan.scenarios.values()
            if plan.people_in(scenario)
        ]

    def _ahead(self, scenario: Scenario, today: date) -> dict[int, date]:
        """Return the days of a scenario, those that are past as today."""
        days = self._workspace.plan.days_in(scenario)
        return {person_id: max(on or today, today) for person_id, on in days.items()}

    def _reckon(self) -> None:
        """Work out both, and show them; the bus factors follow from a thread."""
        left, right = self.card.chosen()
        sides = self._after(left), self._after(right)
        self._sides = sides
        self.card.show_said(self._words_for(left), self._words_for(right))
        self.card.show_figures([compared_factors(None), *compared(*sides)])
        self.card.show_broken(broken(*sides, (left.name, right.name)))
        if self._job is not None:
            self._job.cancel()

        def work(job: Job) -> tuple[BusFactor, ...]:
            return tuple(_factor(side, job) for side in sides)

        def done(found: Any) -> None:
            self._job = None
            self.card.show_figures([compared_factors(found), *compared(*sides)])

        self._job = self._workspace.jobs.run(
            tr("Working out the bus factor"), work, done, quiet=True
        )

    def _after(self, offered: Offered) -> After:
        """Return what is left on the day on which all of them are gone."""
        today = self._workspace.measures
        on = max(offered.days.values(), default=today.on)
        return After(Before(today if on == today.on else measure(today.plan, on)), offered.days)

    def _words_for(self, offered: Offered) -> str:
        """Say who left when; of nobody, that it is the plan of today."""
        plan = self._workspace.plan
        if not offered.days:
            return tr("Today, with everybody")

        def said(when: date) -> str:
            return day(when, self._workspace.today)

        return left_words(
            offered.days, lambda ids: [plan.people[person_id].shown_name for person_id in ids], said
        )


def _factor(side: After, job: Job) -> BusFactor:
    measures = side.before.measures
    if not side.leavers:
        return measures.bus_factor
    return bus_factor(side.coverage, measures.threshold, heaviest=True, cancelled=job.cancelled)
