"""What the details panel says of the rows that a finding is about."""

from __future__ import annotations

from collections.abc import Sequence

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Finding
from planner.text import mark_plural, tr, trn
from planner.ui.row_filter import RowFilter
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.figure import Link

MOST_NAMED = 12
_PAGES = {
    "person": ("people", "people"),
    "department": ("champions", "departments"),
    "goal": ("purpose", "goals"),
    "purpose": ("purpose", "purposes"),
    "sponsor": ("sponsors", "sponsors"),
    "action": ("timeline", "actions"),
    "plan": ("ownership", "responsibilities"),
    "problem": ("pilot", "problems"),
    "message": ("messages", "messages"),
}
"""The page and the table in which the rows of a kind are."""
_MORE = {
    "person": mark_plural("and {count} more person", "and {count} more people"),
    "department": mark_plural("and {count} more department", "and {count} more departments"),
    "goal": mark_plural("and {count} more goal", "and {count} more goals"),
    "purpose": mark_plural(
        "and {count} more purpose statement", "and {count} more purpose statements"
    ),
    "sponsor": mark_plural("and {count} more sponsor", "and {count} more sponsors"),
    "action": mark_plural("and {count} more action", "and {count} more actions"),
    "plan": mark_plural("and the plan itself", "and the plan itself"),
    "problem": mark_plural("and {count} more problem", "and {count} more problems"),
    "message": mark_plural("and {count} more message", "and {count} more messages"),
}


def show_about(details: Details, workspace: Workspace, finding: Finding) -> None:
    """List the first rows by name, and how many more of each kind there are, as links; nothing
    where a finding is about the plan as a whole."""
    if all(about.kind == "plan" for about in finding.about):
        return
    details.heading(tr("About"))
    for about in finding.about[:MOST_NAMED]:
        details.widget(_link(workspace, about))
    rest = finding.about[MOST_NAMED:]
    for kind in dict.fromkeys(about.kind for about in rest):
        _more(details, workspace, kind, [row.row_id for row in rest if row.kind == kind])


def _link(workspace: Workspace, about: About) -> Link:
    page, _ = _PAGES[about.kind]
    link = Link(about.words)
    link.clicked.connect(lambda: workspace.open_page(page, about.kind, about.row_id))
    return link


def _more(details: Details, workspace: Workspace, kind: str, ids: Sequence[int]) -> None:
    page, table = _PAGES[kind]
    words = trn(*_MORE[kind], len(ids))
    counted = RowFilter(table, words, frozenset(ids))
    details.figure(words, lambda: workspace.run_command("show only", (page, counted)))
