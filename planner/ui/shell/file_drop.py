"""A window on which files can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from planner.ui.drag_rows import accept_copy, files_over
from planner.ui.widgets.pressed import PressingWindow


class DropWindow(PressingWindow):
    """Gives the first file that is dropped to ``take_dropped``, once the drop is over."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def take_dropped(self, path: Path) -> None:
        """Do with a dropped file what it is for."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_over(event.mimeData()):
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = files_over(event.mimeData())
        if files:
            accept_copy(event)
            QTimer.singleShot(0, lambda: self.take_dropped(files[0]))
