"""Buttons of which one is pressed: which of several views of the same thing is in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from planner.ui.widgets.flow import FlowLayout


class ViewSwitch(QWidget):
    """One button for each view, from the left."""

    switched = Signal(int)
    """Somebody pressed the button of this view."""

    def __init__(self, views: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        self._group = QButtonGroup(self)
        for number, words in enumerate(views):
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            button.setProperty("kind", "chip")
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._switch_to)

    def _switch_to(self, number: int) -> None:
        # Else Qt takes the keyboard from what goes out of sight to what comes next, and scrolls.
        self.button(number).setFocus()
        self.switched.emit(number)

    def button(self, number: int) -> QToolButton:
        """Return the button of a view."""
        return self._group.button(number)  # type: ignore[return-value]

    def mark_view(self, number: int) -> None:
        """Mark a view as the one in sight."""
        self.button(number).setChecked(True)
