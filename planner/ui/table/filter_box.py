"""The field above a table in which a filter is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from planner.text import tr
from planner.ui.look.themed_icon import add_clear_button


class FilterBox(QLineEdit):
    """Escape gives the filter up, Down goes to what it found."""

    escaped = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Filter"))
        self.setAccessibleName(tr("Filter"))
        add_clear_button(self)
        self.setFixedWidth(max(120, self.fontMetrics().averageCharWidth() * 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)
