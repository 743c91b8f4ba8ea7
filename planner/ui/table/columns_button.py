"""The button above a table for its columns and views."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton

from planner.text import tr
from planner.ui.look.icons import icon
from planner.ui.look.theme import current_theme


class ColumnsButton(QPushButton):
    """Opens what the heading of a column opens too, for the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setAccessibleName(tr("Columns and views"))
        self.setToolTip(tr("Sort, filter, hide and move columns; saved views"))
        self._draw()

    def _draw(self) -> None:
        self.setIcon(icon("columns", current_theme().muted))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
