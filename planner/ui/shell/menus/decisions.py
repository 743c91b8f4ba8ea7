"""Commands about what meetings are asked, over one window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.models import Decision
from planner.text import tr
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame


def decision_commands(frame: Frame, window: QWidget) -> list[Entry]:
    """Return the commands about decisions; of none chosen they are of the next that is open."""
    commands = _DecisionCommands(frame, window)
    return [
        Command(
            "decision options",
            tr("Options of a decision…"),
            commands.options,
            None,
            commands.any_open,
            also=tr("meeting ask recommend choice"),
        ),
        Command(
            "decision answer",
            tr("Write down a decision…"),
            commands.answer,
            None,
            commands.any_open,
            also=tr("meeting minutes agreed refused outcome"),
        ),
    ]


class _DecisionCommands:
    def __init__(self, frame: Frame, window: QWidget) -> None:
        self._frame, self._window = frame, window

    def any_open(self) -> bool:
        """Return whether a decision waits."""
        return self._frame.can_write() and bool(self._open())

    def options(self, decision_id: int | None = None) -> None:
        """Ask what can be decided."""
        from planner.ui.dialogs.decision_options import DecisionOptionsDialog

        dialog = DecisionOptionsDialog(
            self._window, self._frame.workspace, self._decision(decision_id)
        )
        dialog.exec()
        dialog.deleteLater()

    def answer(self, decision_id: int | None = None) -> None:
        """Ask what was decided."""
        from planner.ui.dialogs.decision_answer import DecisionAnswerDialog

        dialog = DecisionAnswerDialog(
            self._window, self._frame.workspace, self._decision(decision_id)
        )
        dialog.exec()
        dialog.deleteLater()

    def _decision(self, decision_id: int | None) -> Decision:
        chosen = self._frame.workspace.plan.decisions.get(decision_id or 0)
        return chosen or self._open()[0]

    def _open(self) -> tuple[Decision, ...]:
        from planner.analysis.meeting.asks import open_decisions

        workspace = self._frame.workspace
        return open_decisions(workspace.plan, workspace.today)
