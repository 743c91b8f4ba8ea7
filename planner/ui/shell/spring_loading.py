"""Pages that open while people are dragged over their buttons for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from planner.ui.drag_rows import PEOPLE, dragged

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object

AFTER = 500
"""Milliseconds over a button after which its page opens."""


class SpringOpening(_Button):
    """A button that is pressed while people are over it, so that its page can take them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soon = QTimer(self, interval=AFTER, singleShot=True)
        self._soon.timeout.connect(self.click)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged(event.mimeData(), PEOPLE):
            event.acceptProposedAction()
            self._soon.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._soon.stop()

    def dropEvent(self, event: QDropEvent) -> None:
        self._soon.stop()
