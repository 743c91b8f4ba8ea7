"""What if people leave? Nothing here changes the plan until it is applied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from planner.actions import people, rows
from planner.actions.scenarios import save_scenario
from planner.analysis.appointing.appointments import best_appointments
from planner.analysis.leavers.bus_factor import BusFactor, bus_factor
from planner.analysis.measures import measure
from planner.models import Scenario
from planner.text import day, listed, tr, trn
from planner.ui.background.jobs import Job
from planner.ui.page import GAP, Page
from planner.ui.pages.appointing import nominate, refuse
from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.answer import AnswerCard
from planner.ui.pages.what_if.choice import ChoiceCard
from planner.ui.pages.what_if.figures import (
    before_and_after,
    factor_row,
    lost_words,
    scenario_name,
    worth_backing_up,
)
from planner.ui.pages.what_if.followed import held_alone, lost
from planner.ui.pages.what_if.staying import stay_words
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.columns import Columns, scroll_area
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.figure import Figure
from planner.ui.widgets.standing import standing
from planner.ui.widgets.standing_graph import StandingGraph

APPOINTMENTS = 3
"""How many appointments are proposed."""


class WhatIfPage(Page):
    """Choose people and a day, and see what is left standing."""

    key: ClassVar[str] = "what_if"
    icon: ClassVar[str] = "what_if"
    scrolled: ClassVar[bool] = True

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.choice = ChoiceCard()
        self.graph = StandingGraph()
        self.lost = Figure(words=1.0)
        self.answer = AnswerCard()
        self._before: Before | None = None
        self._after: After | None = None
        self._factors: tuple[BusFactor, BusFactor] | None = None
        self._job: Job | None = None
        self._lay_out()
        self._connect()
        self.apply_button = self.add_header_button(
            tr("Set their last day"),
            self.apply,
            tip=tr("Write the departure into the plan; it can be undone"),
        )
        self.save_button = self.add_header_button(
            tr("Save as scenario"),
            self.save,
            primary=True,
            tip=tr("Keep these people and this day; the status pack shows saved scenarios"),
        )

    def _lay_out(self) -> None:
        middle = Card(tr("What is left standing"))
        area = scroll_area(self.graph)
        middle.body.addWidget(area, 1)
        middle.body.addWidget(self.lost)
        self.columns = Columns(
            [self.choice, middle, self.answer], least=285, weights=(20, 28, 19), gap=GAP
        )
        self.empty = Card()
        self.empty.body.addWidget(
            EmptyState(
                tr("Nobody can leave yet"),
                tr(
                    "Once the plan has people who hold something, this page shows what stands"
                    " when some of them leave."
                ),
                [(tr("Import people…"), lambda: self.workspace.run_command("import"))],
            )
        )
        self.body.addWidget(self.columns, 1)
        self.body.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.choice.changed.connect(self._reckon)
        self.choice.worst_asked.connect(self.show_worst)
        self.choice.scenario_asked.connect(self.show_scenario)
        self.choice.scenario_dropped.connect(self._drop_scenario)
        self.choice.alone_asked.connect(self._show_alone)
        self.graph.person_chosen.connect(self.choice.toggle)
        self.graph.seat_chosen.connect(self._go_to_seat)
        self.lost.clicked.connect(self.show_lost)
        self.answer.asked.connect(
            lambda page, what: self.workspace.run_command("show only", (page, what))
        )
        self.answer.nominate_asked.connect(self._nominate)
        self.answer.refuse_asked.connect(self._refuse)

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        plan = self.workspace.plan
        self.columns.setVisible(bool(plan.people))
        self.empty.setVisible(not plan.people)
        if not plan.people:
            self.set_head(tr("What if people leave?"), "")
            self._say_buttons(())
            return
        self._before = None
        self.choice.show_plan(self.workspace.measures.coverage)
        self._reckon()

    def _reckon(self) -> None:
        """Work out what is left, and show it; what takes long follows from a thread."""
        plan, on, chosen = self.workspace.plan, self.choice.on, self.choice.chosen
        if self._before is None or self._before.on != on:
            today = self.workspace.measures
            self._before = Before(today if today.on == on else measure(plan, on))
        after = After(self._before, chosen)
        self._after, self._factors = after, None
        self.graph.show_standing(standing(self._before.coverage, after.coverage, chosen))
        self.lost.show_text("", lost_words(after))
        self._show_figures()
        self.answer.show_stay((), ())
        self.answer.show_waiting()
        self._say_buttons(chosen)
        who = trn("{count} chosen", "{count} chosen", len(chosen))
        if not chosen:
            who = tr("Nobody chosen")
        self.set_head(
            tr("What if people leave?"),
            tr("{who} · nothing is changed in the plan until you apply it", who=who),
        )
        self._work_out(after)

    def _say_buttons(self, chosen: Sequence[int]) -> None:
        for button in (self.apply_button, self.save_button):
            button.setEnabled(bool(chosen))

    def _show_figures(self) -> None:
        assert self._after is not None
        table = before_and_after(self._after)
        self.answer.show_figures([factor_row(self._factors), *table])

    def _work_out(self, after: After) -> None:
        """Compute bus factors and best appointments in a thread; only the newest are shown."""
        if self._job is not None:
            self._job.cancel()
        measures, gone = after.before.measures, after.coverage

        def work(job: Job) -> Any:
            job.progress(0.0)
            before = measures.bus_factor
            left = before
            if after.leavers:
                left = bus_factor(gone, measures.threshold, heaviest=True, cancelled=job.cancelled)
            job.progress(0.5)
            cover = worth_backing_up(measures.coverage, gone)
            return (before, left), stay_words(after), best_appointments(cover, APPOINTMENTS)

        def done(found: Any) -> None:
            self._job = None
            self._factors, staying, recommendation = found
            self._show_figures()
            self.answer.show_stay(*staying)
            self.answer.show_best(after, recommendation)

        self._job = self.workspace.jobs.run(
            tr("Looking for the best backups"), work, done, quiet=True
        )

    # Choosing ----------------------------------------------------------------------------

    def show_worst(self, count: int) -> None:
        """Choose the people whose leaving hurts most on the day chosen."""
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

    def show_lost(self) -> None:
        """Show the responsibilities that have nobody left."""
        if self._after is not None:
            self.workspace.run_command("show only", ("ownership", lost(self._after)))

    def _show_alone(self, person_id: int) -> None:
        """Show what a person holds alone today."""
        rows = held_alone(self.workspace.measures.coverage, person_id)
        self.workspace.run_command("show only", ("ownership", rows))

    def show_only(self, what: str) -> None:
        """Show the people without whom most of the plan falls: of the plan as it is, or on the
        day chosen, before or after the departure."""
        if what in ("worst before", "worst after"):
            if self._factors is not None and self._factors[what == "worst after"].group:
                after = what == "worst after"
                gone = self.choice.chosen if after else ()
                self.choice.choose([*gone, *self._factors[after].group])
        elif what == "worst":
            factor, _ = self.workspace.slow_measure("bus_factor")
            if factor is not None and factor.group:
                self.choice.choose(factor.group, self.workspace.today)

    def view_place(self) -> tuple[tuple[int, ...], date]:
        return self.choice.chosen, self.choice.on

    def has_view(self, view: tuple[tuple[int, ...], date]) -> bool:
        return all(person_id in self.workspace.plan.people for person_id in view[0])

    def show_view(self, view: tuple[tuple[int, ...], date]) -> None:
        self.choice.choose(*view)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "person" and row_id in self.workspace.plan.people:
            self.choice.choose([row_id])
        elif table == "scenario":
            self.show_scenario(row_id)

    def show_scenario(self, scenario_id: int) -> None:
        """Choose the people and the day of a saved scenario."""
        plan = self.workspace.plan
        scenario = plan.scenarios[scenario_id]
        self.choice.choose([person.id for person in plan.people_in(scenario)], scenario.on)

    # Changing ----------------------------------------------------------------------------

    def save(self) -> None:
        """Keep who is chosen, and the day, as a scenario."""
        chosen, plan = self.choice.chosen, self.workspace.plan
        name = scenario_name(plan, chosen)
        taken = {scenario.name for scenario in plan.scenarios.values()}
        on = self.choice.on
        if name in taken:
            name = tr("{name} on {day}", name=name, day=day(on))
        label = tr("save the scenario {name}", name=name)
        if self.workspace.do(label, save_scenario, name, chosen, on) is not None:
            self.workspace.show_message(tr("Saved: {name}.", name=name), "good")

    def _drop_scenario(self, scenario_id: int) -> None:
        scenario = self.workspace.plan.scenarios[scenario_id]
        label = tr("delete the scenario {name}", name=scenario.name)
        self.workspace.do(label, rows.remove, Scenario, scenario_id)

    def apply(self) -> None:
        """Write the departure into the plan: the day before is everybody's last."""
        plan, chosen = self.workspace.plan, self.choice.chosen
        last_day = self.choice.on - timedelta(days=1)
        names = listed([plan.people[p].shown_name for p in chosen], most=3)
        label = trn("{names} leaves", "{names} leave", len(chosen), names=names)
        if self.workspace.do(label, people.all_leave, dict.fromkeys(chosen, last_day)) is not None:
            self.choice.choose(())
            words = tr(
                "The last day of {names} is now {day}. Undo takes it back.",
                names=names,
                day=day(last_day),
            )
            self.workspace.show_message(words, "good")

    def _nominate(self, person_id: int, responsibilities: Sequence[int]) -> None:
        nominate(self.workspace, person_id, responsibilities)

    def _refuse(self, person_id: int, responsibilities: Sequence[int], why: str) -> None:
        refuse(self.workspace, person_id, responsibilities, why)

    def _go_to_seat(self, responsibility_id: int) -> None:
        plan = self.workspace.plan
        kinds = {
            "champion seat": "department",
            "goal": "goal",
            "purpose": "purpose",
            "sponsor seat": "sponsor",
            "action": "action",
        }
        responsibility = plan.responsibilities[responsibility_id]
        subject = plan.subject_of(responsibility)
        self.workspace.open_page("ownership", kinds[responsibility.kind], subject.id)
