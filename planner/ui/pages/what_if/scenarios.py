"""Saving, naming, ordering and deleting scenarios, each as one step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions import rows
from planner.actions.ordering import move_rows
from planner.actions.scenarios import save_scenario
from planner.errors import PlannerError
from planner.models import Plan, Scenario
from planner.text import day, tr
from planner.ui.dialogs.form import FormDialog
from planner.ui.pages.what_if.figures import scenario_name
from planner.ui.state.workspace import Workspace


def save_new_scenario(
    workspace: Workspace, people: tuple[int, ...], on: date, own_days: Mapping[int, date]
) -> None:
    """Keep who leaves on which day, under a name that no other scenario has."""
    name = _free_name(workspace.plan, scenario_name(workspace.plan, people), on)
    label = tr("save the scenario {name}", name=name)
    if workspace.do(label, save_scenario, name, people, on, own_days) is not None:
        workspace.show_message(tr("Saved: {name}.", name=name), "good")


def _free_name(plan: Plan, name: str, on: date) -> str:
    taken = {scenario.name for scenario in plan.scenarios.values()}
    if name in taken:
        name = tr("{name} on {day}", name=name, day=day(on))
    free, again = name, 2
    while free in taken:
        free, again = f"{name} ({again})", again + 1
    return free


def drop(workspace: Workspace, scenario_id: int) -> None:
    """Delete a scenario."""
    scenario = workspace.plan.scenarios[scenario_id]
    label = tr("delete the scenario {name}", name=scenario.name)
    if workspace.do(label, rows.remove, Scenario, scenario_id) is not None:
        words = tr("Deleted: {name}. Undo brings it back.", name=scenario.name)
        workspace.show_message(words, "plain")


def move(workspace: Workspace, scenario_id: int, step: int) -> None:
    """Move a scenario up (-1) or down (1)."""
    order = list(workspace.plan.scenarios)
    to = order.index(scenario_id) + step
    if 0 <= to < len(order):
        name = workspace.plan.scenarios[scenario_id].name
        label = tr("move the scenario {name}", name=name)
        workspace.do(label, move_rows, Scenario, [scenario_id], to)


def ask_name(workspace: Workspace, scenario_id: int, parent: QWidget) -> FormDialog:
    """Ask what a scenario is to be called."""
    scenario = workspace.plan.scenarios[scenario_id]
    dialog = FormDialog(parent, tr("Rename this scenario"), tr("Rename"))
    name = QLineEdit(scenario.name)
    name.selectAll()
    dialog.add(tr("Name"), name)

    def accept() -> None:
        wanted = name.text().strip()
        others = workspace.plan.where(Scenario, "name", wanted)
        if any(other.id != scenario_id for other in others):
            raise PlannerError(tr("Another scenario is called “{name}”.", name=wanted))
        label = tr("rename the scenario {name}", name=scenario.name)
        workspace.attempt(label, rows.edit, Scenario, scenario_id, name=wanted)

    dialog.accepted_by = accept
    dialog.finished.connect(dialog.deleteLater)
    return dialog
