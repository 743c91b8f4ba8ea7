"""The list of actions with its filters, which the chart goes by as well."""

from __future__ import annotations

from collections.abc import Callable

from planner.models.work import FINISHED_STATUSES
from planner.text import tr
from planner.ui.lists.actions import ActionRow, action_listing
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only


def action_panel(workspace: Workspace, add: Callable[[], object]) -> TablePanel:
    """Make the list; ``add`` begins to add an action."""
    return TablePanel(
        workspace,
        action_listing(workspace),
        chips=(
            ByValue(tr("Phase"), lambda row: (tr(row.action.phase),)),
            ByValue(tr("Owner"), lambda row: row.owner_names or (tr("nobody"),)),
            ByValue(tr("Department"), lambda row: row.departments),
            Only(tr("Late"), is_late),
            Only(tr("Still open"), is_open),
        ),
        empty=(
            tr("No actions yet"),
            tr(
                "Add what has to be done before launch, and after it to keep the network alive:"
                " one by one, or from a list of tasks. Each then has its bar on the days it takes."
            ),
            (
                (tr("Add an action"), add),
                (tr("Import a table…"), lambda: workspace.run_command("import")),
            ),
        ),
    )


def is_open(row: ActionRow) -> bool:
    """Return whether there is still something to be done."""
    return row.action.status not in FINISHED_STATUSES


def is_late(row: ActionRow) -> bool:
    """Return whether it is over its days, or begins too late."""
    return row.tone == "bad"
