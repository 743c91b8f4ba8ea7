"""The numbers beside the pages in the sidebar: what is wrong there."""

from __future__ import annotations

from planner.text import trn
from planner.ui.workspace import Workspace

Badges = dict[str, tuple[int, str]]


def badges(workspace: Workspace) -> Badges:
    """By page: how much is wrong there, and what that counts, in words."""
    if not workspace.plan.departments and not workspace.plan.responsibilities:
        return {}
    measures = workspace.measures
    silent = sum(p.state in ("silent", "ghost-written") for p in measures.participation)
    without = len(measures.departments) - measures.departments_with_champion
    findings = workspace.shown_findings()[0] or ()
    grave = sum(f.waived is None and f.severity in ("critical", "high") for f in findings)
    found = {
        "sponsors": (
            silent,
            trn("{count} sponsor does not take part", "{count} sponsors do not take part", silent),
        ),
        "champions": (
            without,
            trn(
                "{count} department has no champion",
                "{count} departments have no champion",
                without,
            ),
        ),
        "risks": (
            grave,
            trn("{count} critical or high risk", "{count} critical or high risks", grave),
        ),
    }
    return {key: (count, words if count else "") for key, (count, words) in found.items()}
