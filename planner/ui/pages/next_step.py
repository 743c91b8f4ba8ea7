"""Where the next step of a finding is done."""

from __future__ import annotations

from planner.analysis.findings.finding import Finding
from planner.ui.state.workspace import Workspace

_PAGE_OF = {
    "person": ("people", "person"),
    "department": ("champions", "department"),
    "goal": ("purpose", "goal"),
    "purpose": ("purpose", "purpose"),
    "sponsor": ("sponsors", "sponsor"),
    "action": ("timeline", "action"),
    "plan": ("ownership", "plan"),
    "message": ("messages", "message"),
}
"""Where a row that a finding is about is found."""

_OF_THE_PLAN = {
    "NO-PURPOSE": "purpose",
    "NO-PRIMARY-SPONSOR": "sponsors",
    "NO-KEEPER": "drills",
    "UNTESTED": "drills",
}
"""Where what the plan as a whole lacks is made, and what was never tried is."""

_COVER_CODES = (
    *("UNCOVERED", "SPOF", "THIN", "COMMON-CAUSE", "COMMS-ONLY", "SELF-BACKUP", "PHANTOM"),
)
"""Findings that are fixed by giving responsibilities to people: their next step is on Ownership."""


def open_next_step(workspace: Workspace, finding: Finding) -> None:
    """Show what the next step of a finding is done to."""
    if finding.code == "WORST-DAY":
        workspace.run_command("show only", ("risks", "over time"))
        return
    if finding.code in ("UNCOVERED-SEAT", "NO-CHAMPION"):
        workspace.run_command("show only", ("champions", "without champion"))
        return
    if finding.code == "SAME-EMAIL":
        workspace.run_command("duplicates")
        return
    about = (finding.rows or finding.about)[0]
    if finding.code in _OF_THE_PLAN:
        workspace.open_page(_OF_THE_PLAN[finding.code])
        return
    page, table = _PAGE_OF[about.kind]
    if finding.code.startswith(_COVER_CODES) and about.kind != "person":
        page = "ownership"
    workspace.open_page(page, table, about.row_id)
