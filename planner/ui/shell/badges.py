"""The numbers beside the pages in the sidebar: what is wrong there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from planner.analysis.pilot.problems import days_late
from planner.analysis.requests.owed import owed
from planner.models import PilotProblem
from planner.text import trn
from planner.ui.lists.drills import drill_rows
from planner.ui.row_filter import RowFilter
from planner.ui.shell.sidebar import Sidebar
from planner.ui.state.workspace import Workspace


def badges(workspace: Workspace) -> dict[str, RowFilter]:
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
    late = frozenset(
        o.person.id for o in owed(workspace.plan, workspace.today) if o.state == "late"
    )
    overdue = frozenset(
        p.id for p in workspace.plan.table(PilotProblem).values() if days_late(p, workspace.today)
    )
    drills = frozenset(row.key for row in drill_rows(workspace) if row.waits or row.is_open)
    found = {
        "pilot": RowFilter(
            "problems",
            trn("{count} problem is overdue", "{count} problems are overdue", len(overdue)),
            overdue,
        ),
        "drills": RowFilter(
            "drills",
            trn(
                "{count} drill not said yet, or stuck and not settled",
                "{count} drills not said yet, or stuck and not settled",
                len(drills),
            ),
            drills,
        ),
        "requests": RowFilter(
            "requests",
            trn("{count} person is late to answer", "{count} people are late to answer", len(late)),
            late,
        ),
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


class Badges(QObject):
    """Keeps the numbers in the sidebar as the plan is."""

    def __init__(self, workspace: Workspace, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._workspace, self._sidebar = workspace, sidebar
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)

    def renew(self) -> None:
        """Count again, once what goes on now is over."""
        self._soon.start()

    def _show(self) -> None:
        workspace = self._workspace
        if workspace.store is not None and not workspace.shown_findings()[1]:
            return  # whoever looks for risks in a thread works out there what is counted here
        found = badges(workspace) if workspace.store is not None else {}
        for key, button in self._sidebar.buttons.items():
            counted = found.get(key)
            if counted is None:
                button.set_badge(0)
            else:
                button.set_badge(len(counted.keys), counted.words)
