"""What if people leave? Nothing here changes the plan until it is applied."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar, NamedTuple

from PySide6.QtWidgets import QWidget

from planner.actions import people
from planner.text import day, listed, tr, trn
from planner.ui.page import Page
from planner.ui.pages.what_if import scenarios
from planner.ui.pages.what_if.one_departure import OneDeparture
from planner.ui.pages.what_if.side_by_side import AS_IT_IS, Which
from planner.ui.pages.what_if.two_scenarios import TwoScenarios
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.view_switch import ViewSwitch

_TABLES = {
    "champion seat": "department",
    "goal": "goal",
    "purpose": "purpose",
    "sponsor seat": "sponsor",
    "action": "action",
    "plan": "plan",
}
"""The table of what each kind of responsibility is about."""


class WhatIfPlace(NamedTuple):
    """What was chosen, for coming back to it."""

    people: tuple[int, ...]
    on: date
    own: tuple[tuple[int, date], ...]
    side_by_side: bool
    two: tuple[Which, Which] | None


class WhatIfPage(Page):
    """Choose people and days, and see what is left standing; or hold two such choices together."""

    key: ClassVar[str] = "what_if"
    icon: ClassVar[str] = "what_if"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.views = ViewSwitch((tr("One departure"), tr("Side by side")))
        self.one = OneDeparture(workspace)
        self.two = TwoScenarios(workspace, self)
        self.choice, self.graph = self.one.choice, self.one.graph
        self.lost, self.answer = self.one.lost, self.one.answer
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
            tip=tr("Keep these people and their days; the status pack shows saved scenarios"),
        )

    def _lay_out(self) -> None:
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
        self.body.setSpacing(10)
        for widget in (self.views, self.one, self.two.card, self.empty):
            self.body.addWidget(widget, 0 if widget is self.views else 1)
        self._switch_view(0)

    def _connect(self) -> None:
        saved, workspace = self.choice.scenarios, self.workspace
        saved.asked.connect(self.show_scenario)
        saved.compared.connect(self._compare_with)
        saved.renamed.connect(lambda at: scenarios.ask_name(workspace, at, self).open())
        saved.moved.connect(lambda at, step: scenarios.move(workspace, at, step))
        saved.dropped.connect(lambda at: scenarios.drop(workspace, at))
        self.views.switched.connect(self._press)
        self.one.reckoned.connect(self._say_choice)
        self.one.seat_asked.connect(self._go_to_seat)
        self.two.card.seat_asked.connect(self._go_to_seat)
        self.two.card.asked.connect(
            lambda page, what: workspace.run_command("show only", (page, what))
        )

    # Showing -----------------------------------------------------------------------------

    def refresh(self) -> None:
        self._show_view()
        if not self.workspace.plan.people:
            self._say_choice()
            return
        self.one.show_plan()
        if self._side_by_side:
            self.two.show(self.choice.days)

    @property
    def _side_by_side(self) -> bool:
        return self.views.button(1).isChecked()

    def _switch_view(self, view: int) -> None:
        """Show one departure, or two side by side."""
        self.views.mark_view(view)
        self._show_view()
        if self._side_by_side and self.workspace.plan.people:
            self.two.show(self.choice.days)

    def _press(self, view: int) -> None:
        """Turn to a view by its button, which keeps the keyboard: what had it may be hidden."""
        self._switch_view(view)
        self.views.button(view).setFocus()

    def _show_view(self) -> None:
        anybody = bool(self.workspace.plan.people)
        self.views.setVisible(anybody)
        self.one.setVisible(anybody and not self._side_by_side)
        self.two.card.setVisible(anybody and self._side_by_side)
        self.empty.setVisible(not anybody)

    def _say_choice(self) -> None:
        """Say how many are chosen, and let what can be done with them be done."""
        chosen = len(self.choice.chosen) if self.workspace.plan.people else 0
        for button in (self.apply_button, self.save_button):
            button.setEnabled(bool(chosen))
        who = trn("{count} chosen", "{count} chosen", chosen) if chosen else tr("Nobody chosen")
        words = tr("{who} · nothing is changed in the plan until you apply it", who=who)
        self.set_head(tr("What if people leave?"), words if self.workspace.plan.people else "")

    # From elsewhere ----------------------------------------------------------------------

    def show_only(self, what: str) -> None:
        """Show the people without whom most of the plan falls: of the plan as it is, or on the
        day shown, before or after the departure."""
        self._switch_view(0)
        self.one.show_fewest(what)

    def view_place(self) -> WhatIfPlace:
        choice, own = self.choice, tuple(self.choice.own.items())
        return WhatIfPlace(choice.chosen, choice.on, own, self._side_by_side, self.two.which())

    def has_view(self, view: WhatIfPlace) -> bool:
        return all(person_id in self.workspace.plan.people for person_id in view.people)

    def show_view(self, view: WhatIfPlace) -> None:
        self.choice.choose(view.people, view.on, dict(view.own))
        self._switch_view(int(view.side_by_side))
        if view.side_by_side and view.two is not None:
            self.two.choose(*view.two)

    def show_row(self, table: str, row_id: int) -> None:
        if table == "person" and row_id in self.workspace.plan.people:
            self._switch_view(0)
            self.choice.choose([row_id])
        elif table == "scenario":
            self.show_scenario(row_id)

    def show_scenario(self, scenario_id: int) -> None:
        """Choose the people and the days of a saved scenario."""
        plan = self.workspace.plan
        scenario = plan.scenarios[scenario_id]
        days, on = plan.days_in(scenario), scenario.on or self.workspace.today
        own = {person_id: when for person_id, when in days.items() if when not in (None, on)}
        self._switch_view(0)
        self.choice.choose(days, on, own)

    def _compare_with(self, scenario_id: int) -> None:
        """Show a scenario beside the plan as it is."""
        self._switch_view(1)
        self.two.choose(AS_IT_IS, scenario_id)

    def _go_to_seat(self, responsibility_id: int) -> None:
        plan = self.workspace.plan
        responsibility = plan.responsibilities[responsibility_id]
        subject = plan.subject_of(responsibility)
        self.workspace.open_page("ownership", _TABLES[responsibility.kind], subject.id)

    # Changing ----------------------------------------------------------------------------

    def save(self) -> None:
        """Keep who is chosen, and their days, as a scenario."""
        choice = self.choice
        scenarios.save_new_scenario(self.workspace, choice.chosen, choice.on, choice.own)

    def apply(self) -> None:
        """Write the departure into the plan: the day before is everybody's last."""
        plan, days = self.workspace.plan, self.choice.days
        last_days = {person_id: on - timedelta(days=1) for person_id, on in days.items()}
        names = listed([plan.people[p].shown_name for p in days], most=3)
        label = trn("{names} leaves", "{names} leave", len(days), names=names)
        if self.workspace.do(label, people.all_leave, last_days) is not None:
            self.choice.choose(())
            last = [day(when) for when in sorted(set(last_days.values()))]
            words = trn(
                "The last day of {names} is now {days}. Undo takes it back.",
                "The last days of {names} are now {days}. Undo takes it back.",
                len(last),
                names=names,
                days=listed(last, most=3),
            )
            self.workspace.show_message(words, "good")
