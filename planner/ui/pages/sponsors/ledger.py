"""The ledger of taking part: every item in a sponsor's name, typed, pasted or imported."""

from __future__ import annotations

from planner.analysis.sponsors.participation import post_kind
from planner.text import tr
from planner.ui.lists.ledger import ledger_listing
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only


def ledger_panel(workspace: Workspace) -> TablePanel:
    """Return the table of what appeared in sponsors' names."""
    return TablePanel(
        workspace,
        ledger_listing(workspace),
        chips=(
            ByValue(tr("Sponsor"), lambda row: (row.person.shown_name,)),
            ByValue(tr("Written"), lambda row: (tr(post_kind(row.post)),)),
            Only(tr("Counted now"), lambda row: row.counted),
        ),
        empty=(
            tr("Nothing has appeared in a sponsor’s name yet"),
            tr(
                "Type an item, paste rows from a spreadsheet, or import a log of posts. Who wrote"
                " it says whether a sponsor takes part in person."
            ),
            ((tr("Import…"), lambda: workspace.run_command("import")),),
        ),
    )
