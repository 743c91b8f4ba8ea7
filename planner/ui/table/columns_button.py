"""The button above a table for its columns and views."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from planner.text import tr
from planner.ui.look.themed_icon import keep_icon


class ColumnsButton(QPushButton):
    """Opens what the heading of a column opens too, for the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setAccessibleName(tr("Columns and views"))
        self.setToolTip(tr("Sort, filter, hide and move columns; saved views"))
        keep_icon(self, "columns", "muted")
