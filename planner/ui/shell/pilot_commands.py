"""Commands about the pilot, over one window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.text import tr
from planner.ui.shell.commands import Command, Entry
from planner.ui.shell.frame import Frame


def pilot_commands(frame: Frame, window: QWidget) -> list[Entry]:
    """Return the commands about the pilot."""

    def prepare_round() -> None:
        """Ask for a round, and show it once it is there."""
        from planner.ui.dialogs.pilot_round import PrepareRoundDialog

        dialog = PrepareRoundDialog(window, frame.workspace)
        dialog.exec()
        if dialog.round_id:
            frame.workspace.open_page("pilot", "pilot_round", dialog.round_id)
        dialog.deleteLater()

    return [
        Command(
            "prepare round",
            tr("Prepare a pilot round…"),
            prepare_round,
            None,
            frame.can_write,
            also=tr("test try tasks testers"),
        )
    ]
