"""One departure: who leaves when, what is left standing, and the figures before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.analysis.appointing.appointments import best_appointments
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor
from planner.analysis.leavers.leaving_days import gone_by
from planner.analysis.measures import measure
from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.page import GAP
from planner.ui.pages.appointing import nominate, refuse
from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.answer import AnswerCard
from planner.ui.pages.what_if.choice import ChoiceCard
from planner.ui.pages.what_if.computing import Reckoned, reckon
from planner.ui.pages.what_if.figure_links import held_alone, lost
from planner.ui.pages.what_if.figures import (
    BeforeAfter,
    choices,
    factor_row,
    lost_words,
    worth_backing_up,
)
from planner.ui.pages.what_if.stages import Stages
from planner.ui.state.in_thread import in_thread_if_large
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns, scroll_area
from planner.ui.widgets.figure import Figure
from planner.ui.widgets.graphs.standing import standing
from planner.ui.widgets.graphs.standing_graph import StandingGraph

APPOINTMENTS = 3
"""How many appointments are proposed."""


class OneDeparture(Columns):
    """The choice at the left, the picture in the middle, the answer at the right."""

    reckoned = Signal()
    """Another departure is shown."""
    seat_asked = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        self.choice, self.answer = ChoiceCard(), AnswerCard()
        self.stages, self.graph, self.lost = Stages(), StandingGraph(), Figure(words=1.0)
        middle = Card(tr("What is left standing"))
        middle.body.addWidget(self.stages)
        middle.body.addWidget(scroll_area(self.graph), 1)
        middle.body.addWidget(self.lost)
        cards = [self.choice, middle, self.answer]
        super().__init__(cards, least=285, weights=(20, 28, 19), gap=GAP, parent=parent)
        self.workspace = workspace
        self._before: Before | None = None
        self._after: After | None = None
        self._factors: tuple[BusFactor, BusFactor] | None = None
        self._table: Sequence[BeforeAfter] = ()
        self._job: Job | None = None
        self._reckoning: Job | None = None
        self._choices: Job | None = None
        self._looked_at: date | None = None
        self._connect()

    def _connect(self) -> None:
        workspace = self.workspace
        self.choice.changed.connect(self._reckon)
        self.choice.worst_asked.connect(self.show_worst)
        self.choice.alone_asked.connect(self._show_alone)
        self.stages.chosen.connect(self._look_at)
        self.graph.person_chosen.connect(self.choice.toggle)
        self.graph.seat_chosen.connect(self.seat_asked)
        self.lost.clicked.connect(self.show_lost)
        answer = self.answer
        answer.asked.connect(lambda page, what: workspace.run_command("show only", (page, what)))
        answer.person_asked.connect(lambda at: workspace.open_page("people", "person", at))
        answer.nominate_asked.connect(lambda at, what: nominate(workspace, at, what))
        answer.refuse_asked.connect(lambda at, what, why: refuse(workspace, at, what, why))

    # Showing -----------------------------------------------------------------------------

    def show_plan(self) -> None:
        """Show the plan as it is now, keeping who leaves and when."""
        self._before = None
        plan, coverage = self.workspace.plan, self.workspace.measures.coverage
        self.choice.show_plan(coverage, writable=not self.workspace.read_only)
        self._choices = in_thread_if_large(
            self.workspace,
            tr("Gathering who can leave"),
            lambda: choices(plan),
            self.choice.search.offer,
            self._choices,
        )
        self._reckon()

    def _look_at(self, when: date) -> None:
        self._looked_at = when
        self._reckon()

    def _looking_at(self, days: Mapping[int, date]) -> date:
        """Return the day whose figures are shown: the last on which somebody leaves, unless
        another of these is looked at."""
        if self._looked_at not in days.values():
            self._looked_at = None
        return self._looked_at or max(days.values(), default=self.choice.on)

    def _reckon(self) -> None:
        """Work out what is left, and show it; of a large plan from a thread, the newest alone."""
        days = self.choice.days
        on = self._looking_at(days)
        self.stages.show_days(days, on, self.workspace.today)
        if self._before is None or self._before.on != on:
            today = self.workspace.measures
            self._before = Before(today if today.on == on else measure(self.workspace.plan, on))
        before, chosen = self._before, gone_by(days, on)
        self._after = self._factors = None
        self._stop()
        self.answer.show_waiting()
        self.lost.show_text("", tr("Working it out…"))
        self._reckoning = in_thread_if_large(
            self.workspace,
            tr("Working out the departure"),
            lambda: reckon(before, chosen),
            self._show,
            self._reckoning,
        )

    def _show(self, found: Reckoned) -> None:
        self._after, before = found.after, found.after.before
        self._table = found.table
        self.graph.show_standing(standing(before.coverage, found.after.coverage, found.leavers))
        self.lost.show_text("", lost_words(found.after))
        self._show_figures()
        self.answer.stay.show_lines(found.stay)
        self.reckoned.emit()
        self._work_out(found.after)

    def _show_figures(self) -> None:
        self.answer.show_figures([factor_row(self._factors), *self._table])

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _work_out(self, after: After) -> None:
        """Compute bus factors and best appointments in a thread; only the newest are shown."""
        measures, gone = after.before.measures, after.coverage

        def work(job: Job) -> Any:
            job.progress(0.0)
            before = measures.bus_factor
            left = before
            if after.leavers:
                left = bus_factor(gone, measures.threshold, heaviest=True, cancelled=job.cancelled)
            job.progress(0.5)
            cover = worth_backing_up(measures.coverage, gone)
            return (before, left), best_appointments(cover, APPOINTMENTS)

        def done(found: Any) -> None:
            self._job = None
            self._factors, recommendation = found
            self._show_figures()
            self.answer.show_best(after, recommendation)

        self._job = self.workspace.jobs.run(
            tr("Looking for the best backups"), work, done, quiet=True
        )

    # Choosing ----------------------------------------------------------------------------

    def show_worst(self, count: int) -> None:
        """Choose the people whose leaving hurts most on the day shown."""
        before = self._before
        if before is None:
            return

        def done(found: Any) -> None:
            cases = [case for case in found if case.k == count]
            if cases:
                self.choice.choose(cases[0].people)
            else:
                self.workspace.show_message(tr("Fewer people than that hold anything on this day."))

        self.workspace.jobs.run(
            tr("Looking for the worst case"), lambda job: before.measures.worst, done, quiet=True
        )

    def show_fewest(self, what: str) -> None:
        """Choose the people without whom most of the plan falls: of the plan as it is ("worst"),
        or on the day shown, before or after the departure."""
        if what in ("worst before", "worst after"):
            if self._factors is not None and self._factors[what == "worst after"].group:
                after = what == "worst after"
                gone = self.choice.chosen if after else ()
                self.choice.choose([*gone, *self._factors[after].group])
        elif what == "worst":
            factor, _ = self.workspace.slow_measure("bus_factor")
            if factor is not None and factor.group:
                self.choice.choose(factor.group, self.workspace.today, {})

    def show_lost(self) -> None:
        """Show the responsibilities that have nobody left."""
        if self._after is not None:
            self.workspace.run_command("show only", ("ownership", lost(self._after)))

    def _show_alone(self, person_id: int) -> None:
        """Show what a person holds alone today."""
        rows = held_alone(self.workspace.measures.coverage, person_id)
        self.workspace.run_command("show only", ("ownership", rows))
