"""A window on which files can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow


class DropWindow(QMainWindow):
    """Gives the first file that is dropped to ``take_dropped``, once the drop is over."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def take_dropped(self, path: Path) -> None:
        """Do with a dropped file what it is for."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _files(event)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.take_dropped(files[0]))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
