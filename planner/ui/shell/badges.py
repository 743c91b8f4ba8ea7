"""The numbers beside the pages in the sidebar: what is wrong there."""

from __future__ import annotations

from planner.text import trn
from planner.ui.row_filter import RowFilter
from planner.ui.state.workspace import Workspace

Badges = dict[str, RowFilter]


def badges(workspace: Workspace) -> Badges:
    """By page: the rows that are wrong there, and what they are, in words; none where none are."""
    if not workspace.plan.departments and not workspace.plan.responsibilities:
        return {}
    measures = workspace.measures
    silent = frozenset(
        p.sponsor.id
        for p in measures.sponsor_seats
        if p.state in ("silent", "ghost-written", "edited")
    )
    without = frozenset(row.department.id for row in measures.departments if row.champions == 0)
    findings = workspace.shown_findings()[0] or ()
    grave = frozenset(
        f.key for f in findings if f.waived is None and f.severity in ("critical", "high")
    )
    found = {
        "sponsors": RowFilter(
            "sponsors",
            trn(
                "{count} sponsor does not take part",
                "{count} sponsors do not take part",
                len(silent),
            ),
            silent,
        ),
        "champions": RowFilter(
            "departments",
            trn(
                "{count} department has no champion",
                "{count} departments have no champion",
                len(without),
            ),
            without,
        ),
        "risks": RowFilter(
            "risks",
            trn("{count} critical or high risk", "{count} critical or high risks", len(grave)),
            grave,
        ),
    }
    return {key: counted for key, counted in found.items() if counted.keys}
