"""The numbers beside the pages in the sidebar: what is wrong there, or waits."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from planner.analysis.drills.outcomes import is_unsettled, waits
from planner.analysis.pilot.problems import days_late
from planner.analysis.requests.owed import owed
from planner.models import Comment, Drill, PilotProblem
from planner.text import trn
from planner.ui.row_filter import RowFilter
from planner.ui.shell.sidebar import Sidebar
from planner.ui.state.workspace import Workspace

_NOT_IN_PERSON = ("silent", "ghost-written", "edited")
_GRAVE = ("critical", "high")


def badges(workspace: Workspace) -> dict[str, list[RowFilter]]:
    """Return by page the rows that are wrong there or wait, and what they are, in words.

    No page where there are none.
    """
    if not workspace.plan.departments and not workspace.plan.responsibilities:
        return {}
    found = {
        "pilot": [_problems(workspace)],
        "drills": [_drills(workspace)],
        "requests": [_requests(workspace), _comments(workspace)],
        "sponsors": [_sponsors(workspace)],
        "champions": [_departments(workspace)],
        "risks": [_risks(workspace)],
    }
    some = {key: [group for group in counted if group.keys] for key, counted in found.items()}
    return {key: counted for key, counted in some.items() if counted}


def _problems(workspace: Workspace) -> RowFilter:
    problems, today = workspace.plan.table(PilotProblem).values(), workspace.today
    late = frozenset(p.id for p in problems if days_late(p, today))
    words = trn("{count} problem is overdue", "{count} problems are overdue", len(late))
    return RowFilter("problems", words, late)


def _drills(workspace: Workspace) -> RowFilter:
    drills, today = workspace.plan.table(Drill).values(), workspace.today
    open_ = frozenset(drill.id for drill in drills if waits(drill, today) or is_unsettled(drill))
    words = trn(
        "{count} drill not said yet, or stuck and not settled",
        "{count} drills not said yet, or stuck and not settled",
        len(open_),
    )
    return RowFilter("drills", words, open_)


def _requests(workspace: Workspace) -> RowFilter:
    every = owed(workspace.plan, workspace.today)
    late = frozenset(each.person.id for each in every if each.state == "late")
    words = trn("{count} person is late to answer", "{count} people are late to answer", len(late))
    return RowFilter("requests", words, late)


def _comments(workspace: Workspace) -> RowFilter:
    every = workspace.plan.table(Comment).values()
    waiting = frozenset(comment.id for comment in every if comment.status == "open")
    words = trn("{count} comment to settle", "{count} comments to settle", len(waiting))
    return RowFilter("comments", words, waiting)


def _sponsors(workspace: Workspace) -> RowFilter:
    seats = workspace.measures.sponsor_seats
    apart = frozenset(p.sponsor.id for p in seats if p.state in _NOT_IN_PERSON)
    words = trn(
        "{count} sponsor does not take part", "{count} sponsors do not take part", len(apart)
    )
    return RowFilter("sponsors", words, apart)


def _departments(workspace: Workspace) -> RowFilter:
    rows = workspace.measures.departments
    without = frozenset(row.department.id for row in rows if row.champions == 0)
    words = trn(
        "{count} department has no champion", "{count} departments have no champion", len(without)
    )
    return RowFilter("departments", words, without)


def _risks(workspace: Workspace) -> RowFilter:
    found = workspace.shown_findings()[0] or ()
    grave = frozenset(f.key for f in found if f.waived is None and f.severity in _GRAVE)
    words = trn("{count} critical or high risk", "{count} critical or high risks", len(grave))
    return RowFilter("risks", words, grave)


class Badges(QObject):
    """Keeps the numbers in the sidebar as the plan is."""

    def __init__(self, workspace: Workspace, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._workspace, self._sidebar = workspace, sidebar
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)

    def refresh(self) -> None:
        """Count again, once what goes on now is over."""
        self._soon.start()

    def _show(self) -> None:
        workspace = self._workspace
        if workspace.store is not None and not workspace.shown_findings()[1]:
            return  # whoever looks for risks in a thread works out there what is counted here
        found = badges(workspace) if workspace.store is not None else {}
        for key, button in self._sidebar.buttons.items():
            counted = found.get(key, [])
            count = sum(len(group.keys) for group in counted)
            button.set_badge(count, ", ".join(group.words for group in counted))
