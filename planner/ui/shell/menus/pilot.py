"""Commands about the pilot, over one window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.text import tr
from planner.ui.shell.command import Command, Entry
from planner.ui.shell.frame import Frame


def pilot_commands(frame: Frame, window: QWidget) -> list[Entry]:
    """Return the commands about the pilot."""
    commands = _PilotCommands(frame, window)
    return [
        Command(
            "prepare round",
            tr("Prepare a pilot round…"),
            commands.prepare_round,
            None,
            frame.can_write,
            also=tr("test try tasks testers"),
        )
    ]


class _PilotCommands:
    def __init__(self, frame: Frame, window: QWidget) -> None:
        self._frame, self._window = frame, window

    def prepare_round(self) -> None:
        """Ask for a round, and show it once it is there."""
        from planner.ui.dialogs.pilot_round import PrepareRoundDialog

        dialog = PrepareRoundDialog(self._window, self._frame.workspace)
        dialog.exec()
        if dialog.round_id:
            self._frame.workspace.open_page("pilot", "pilot_round", dialog.round_id)
        dialog.deleteLater()
