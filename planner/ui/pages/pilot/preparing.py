"""Rounds, what is tried in them, and who takes part: all that is set up before somebody watches."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from planner.models import PilotRound
from planner.text import tr
from planner.ui.lists.pilot import (
    round_listing,
    round_rows,
    task_listing,
    task_rows,
    tester_listing,
    tester_rows,
)
from planner.ui.page import GAP
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel


class PilotLists(QSplitter):
    """Rounds and tasks one above the other, the testers of one round beside them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._workspace = workspace
        self.round_id = 0
        self.rounds, self.tasks = self._rounds(), self._tasks()
        self.testers = self._testers()
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.rounds)
        left.addWidget(self.tasks)
        self.addWidget(left)
        self.addWidget(self.testers)
        for split in (left, self):
            split.setChildrenCollapsible(False)
            split.setHandleWidth(GAP)
            split.setStretchFactor(0, 1)
            split.setStretchFactor(1, 1)

    def _rounds(self) -> TablePanel:
        return TablePanel(
            self._workspace,
            round_listing(self._workspace),
            title=tr("Rounds"),
            empty=(
                tr("No round yet"),
                tr("A round has a name and a day, and people who try the same tasks."),
                ((tr("Add a round"), lambda: self.rounds.begin_adding()),),
            ),
        )

    def _tasks(self) -> TablePanel:
        return TablePanel(
            self._workspace,
            task_listing(self._workspace),
            title=tr("Tasks"),
            empty=(
                tr("No task yet"),
                tr("Write down what people will do every week, one thing in each line."),
                ((tr("Add a task"), lambda: self.tasks.begin_adding()),),
            ),
        )

    def _testers(self) -> TablePanel:
        return TablePanel(
            self._workspace,
            tester_listing(self._workspace, lambda: self.round_id),
            title=tr("Testers"),
            empty=(
                tr("Nobody takes part yet"),
                tr(
                    "Type or paste names. Who is in the plan is found; others are kept by the name"
                    " you give, such as “tester 3”. Say how they work to compare the results."
                ),
                ((tr("Add a tester"), lambda: self.testers.begin_adding()),),
            ),
        )

    def show_plan(self, round_id: int) -> None:
        """Show the plan as it is, with the testers of a round."""
        self.round_id = round_id
        workspace = self._workspace
        self.rounds.show_rows(round_rows(workspace))
        self.tasks.show_rows(task_rows(workspace))
        self.testers.setVisible(bool(round_id))
        if round_id:
            title = workspace.plan.get(PilotRound, round_id).title
            self.testers.title.show_text(tr("Testers of {round}", round=title))
            self.testers.show_rows(tester_rows(workspace, round_id))
