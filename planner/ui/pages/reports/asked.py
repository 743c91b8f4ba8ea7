"""What is asked of meetings, and what can be done with the decision that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.analysis.meeting.asks import open_decisions
from planner.text import tr
from planner.ui.pages.reports.decisions import decision_rows, decisions_panel
from planner.ui.state.workspace import Workspace


class AskedView(QWidget):
    """The table of decisions over buttons for the one chosen, else for the next that is open."""

    paper_asked = Signal(object)
    """A paper about this decision is wanted, or about all that are open."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.decisions = decisions_panel(workspace)
        self.paper_button = QPushButton(tr("Decision paper…"))
        self.options_button = QPushButton(tr("Options…"))
        self.answer_button = QPushButton(tr("Write down the answer…"))
        self.paper_button.clicked.connect(lambda: self.paper_asked.emit(self._chosen_id()))
        self.options_button.clicked.connect(lambda: self._run("decision options"))
        self.answer_button.clicked.connect(lambda: self._run("decision answer"))
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.decisions, 1)
        column.addLayout(buttons)
        buttons.addStretch()
        for button in (self.paper_button, self.options_button, self.answer_button):
            buttons.addWidget(button)

    def refresh(self) -> None:
        """Show the decisions of the plan."""
        workspace = self._workspace
        self.decisions.show_rows(decision_rows(workspace))
        any_open = bool(open_decisions(workspace.plan, workspace.today))
        for button in (self.options_button, self.answer_button):
            button.setEnabled(any_open and not workspace.read_only)

    def _chosen_id(self) -> int | None:
        chosen = self.decisions.view.chosen_rows()
        return chosen[0].key if chosen else None

    def _run(self, command: str) -> None:
        self._workspace.run_command(command, self._chosen_id())
